import type { BiasPolicy, UpdateOrder } from '../engine';
import type { Pace } from '../lesson';
import type { Notation, Refusal } from '../tex';

/** The words of the interface, in one place; those of the lesson stand in `lesson/`. */
export const words = {
  name: 'Backstep',
  network: 'The network',
  working: 'The step',
  timeline: 'The steps of the round',
  pending: 'not worked out yet',
  totalError: 'Total error',
  hint: '← drag me →',
  legend: { negative: 'negative weight', positive: 'positive weight', width: 'wider: larger' },
  transport: {
    first: 'First',
    back: 'Back',
    next: 'Next',
    last: 'Last',
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed',
    aSecond: 'a second',
    pace: 'Steps',
  },
  header: {
    undo: 'Undo',
    redo: 'Redo',
    article: 'Article’s numbers',
    articleHint: 'Back to the article’s numbers',
    random: 'Random numbers',
    randomHint: 'Small random weights and biases',
    notation: 'Notation',
    share: 'Copy link',
    shared: 'Link copied',
    shareFailed: 'Copying was refused. The link is in the address bar.',
    keys: 'Keys',
  },
  tabs: { step: 'This step', numbers: 'All numbers so far' },
  derivation: 'Where does this come from?',
  questions: 'Questions that come up here',
  comeBack: 'Back to',
  goToStep: 'Go to the step that works this out',
  reused: 'known',
  table: {
    symbol: 'Quantity',
    value: 'Value',
    step: 'Step',
    printed: 'In the article',
    agrees: 'agrees',
    differs: 'differs',
    none: 'Nothing has been worked out yet. Press Next, and each number will be listed here with the step that it comes from.',
    orders: 'Total error after the round, by update order',
    asPrinted: 'as printed in the article',
    ordersText:
      'The article prints 0.291027924. That figure came from an early version of its author’s script, which updated the output layer first and let the hidden layer read the new weights. The text, and every weight it prints, has all weights change together.',
  },
  notation: {
    title: 'Notation and rules',
    rate: 'Learning rate',
    pair: 'Names of goal and result',
    times: 'Multiplication sign',
    difference: 'Difference in the error’s slope',
    delta: 'Sign of delta',
    decimals: 'Decimals',
    order: 'Update order',
    biases: 'Biases',
    close: 'Close',
  },
  keys: {
    title: 'Keys',
    steps: 'Anywhere',
    numbers: 'On a number that can be changed',
    close: 'Close',
  },
  ignored: 'This link has parts that could not be used; everything else was taken over:',
  dismiss: 'Dismiss',
  broken: {
    title: 'Something went wrong',
    text: 'The page could not be drawn. Nothing you entered is lost: the address still holds it.',
    again: 'Start again from the article’s numbers',
  },
} as const;

/** What is wrong with a typed number, in a sentence. */
export const refusals: Record<Refusal, string> = {
  empty: 'Type a number, or press Escape to keep the old one.',
  'not a number': 'This is not a number. Digits, a minus sign and a point or comma are.',
  'too large': 'This is too large: numbers go from minus to plus one million.',
};

export const orderNames: Record<UpdateOrder, string> = {
  simultaneous: 'All together',
  'output layer first': 'Output layer first',
};

export const biasNames: Record<BiasPolicy, string> = {
  frozen: 'Frozen, as in the article',
  'per layer': 'Trained, one for each layer',
  'per neuron': 'Trained, one for each neuron',
};

export const paceNames: Record<Pace, string> = {
  'every factor': 'Every factor',
  'one step a weight': 'One a weight',
};

/** The ways of writing that can be chosen, by the notation's own names. */
export const notationNames: {
  [Key in Exclude<keyof Notation, 'decimals'>]: Readonly<Record<string, string>>;
} = {
  rate: { eta: 'η', alpha: 'α', epsilon: 'ε' },
  pair: { 'target, output': 'target and out', 'ideal, actual': 'ideal and actual' },
  times: { dot: 'a · b', cross: 'a × b' },
  difference: { 'target first': '−(target − out)', 'output first': 'out − target' },
  delta: { slope: 'δ = ∂E/∂net', 'minus slope': 'δ = −∂E/∂net' },
};

/** What the keys do, in the order of their list. */
export const keyActions = {
  next: 'Next step',
  back: 'Step back',
  first: 'First step',
  last: 'Last step',
  play: 'Play or pause',
  comeBack: 'Back from a number’s step',
  undo: 'Undo a change of numbers',
  redo: 'Redo it',
  keys: 'This list',
} as const;

export const keyNames = {
  command: 'Ctrl or Cmd',
  shift: 'Shift',
  keys: {
    ' ': 'Space',
    ArrowRight: '→',
    ArrowLeft: '←',
    PageDown: 'Page Down',
    PageUp: 'Page Up',
  } as Readonly<Record<string, string>>,
} as const;

/** What keys do on a number that can be changed. */
export const numberKeys = [
  { words: 'Change it by 0.01', keys: ['↑', '↓', '→', '←'] },
  { words: 'By 0.001', keys: ['Shift + arrow'] },
  { words: 'By 0.1', keys: ['Page Up', 'Page Down'] },
  { words: 'Type a number', keys: ['Enter', 'Double click'] },
  { words: 'Give up the change', keys: ['Escape'] },
] as const;
