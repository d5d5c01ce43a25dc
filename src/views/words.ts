import type { Still, UpdateOrder } from '../engine';
import type { Pace } from '../lesson';
import type { Rival, Why } from '../store';
import type { Refusal } from '../tex';

const rounds = (count: string) => `${count} ${count === '1' ? 'round' : 'rounds'}`;

/** The words of the interface, in one place; those of the lesson stand in `lesson/`. */
export const words = {
  name: 'Backstep',
  network: 'The network',
  working: 'The step',
  timeline: 'The steps of the round',
  skip: 'Skip to the step',
  equation: (name: string) => `Equation for ${name}`,
  copyTex: {
    name: (name: string) => `Copy TeX of ${name}`,
    mark: 'TeX',
    done: 'Copied',
    failed: 'Refused',
  },
  rounding:
    'The sign is ≈ where the printed numbers do not give the printed result to its last digit: Backstep calculates with all digits and rounds only what it prints.',
  pending: 'not worked out yet',
  /** A number that has taken the place of another, or is about to, as it is read aloud. */
  wasBefore: (now: string, before: string) => `${now}, before the round ${before}`,
  becomes: (before: string, after: string) => `${before}, after the round ${after}`,
  coming: 'One moment …',
  missing: 'This part could not be fetched. Without a network it has to wait.',
  fetchAgain: 'Try again',
  totalError: 'Total error',
  beyond: 'That is beyond the numbers of a computer: the steps have run away.',
  hint: '← drag →',
  answers: (output: string) => `${output} answers`,
  shouldAnswer: 'it should answer',
  /** What a screen reader calls the parts of the network. */
  graph: {
    inputs: 'Inputs',
    weights: (biases: number, layer: string) =>
      `Weights and ${biases === 1 ? 'bias' : 'biases'} into ${layer}`,
    hidden: (number: number | null) =>
      number === null ? 'the hidden layer' : `hidden layer ${number}`,
    output: 'the output layer',
    neuron: (name: string) => `Neuron ${name}`,
    targets: 'Targets',
    errors: 'Errors',
    notes: 'Slopes and new values so far',
  },
  legend: 'negative weight',
  transport: {
    first: 'First',
    back: 'Back',
    next: 'Next',
    nextRound: 'Next round',
    last: 'Last',
    play: 'Play',
    pause: 'Pause',
    stop: 'Stop',
    speed: 'Speed',
    steps: 'Steps of the round',
    rounds: 'Rounds',
    pace: 'Steps',
  },
  header: {
    undo: 'Undo',
    redo: 'Redo',
    network: 'Network …',
    article: 'Article’s numbers',
    random: 'Random numbers',
    randomHint: 'Small random weights and biases',
    notation: 'Notation',
    share: 'Share',
    open: 'Open numbers …',
    practise: 'Practise',
    print: 'Print',
    worksheets: 'Worksheets …',
    save: 'Save numbers …',
    printHint: 'This round as a worked solution on paper',
    keys: 'Keys',
    display: 'Display',
    lecture: 'Lecture',
    menu: 'Menu',
  },
  lecture: {
    label: 'Lecture',
    tools: 'Tools for the lecture',
    equations: 'Equations of the step',
    place: (step: string, of: string) => `Step ${step} of ${of}`,
    held: 'What comes out? Press to see.',
    back: 'Back',
    next: 'Next',
    nextRound: 'Next round',
    shown: 'Beside the picture',
    asks: 'Ask first',
    check: 'Check a number',
    black: 'Black screen',
    asking: 'Results are asked for first.',
    isBlack: 'The screen is black. B or a click brings the lesson back.',
    fullScreen: 'Full screen',
    presenter: 'Lecturer’s window',
    notation: 'Notation',
    leave: 'Leave',
  },
  stepByNumber: 'Go to step',
  announced: {
    place: (at: number, count: number) => `Step ${at} of ${count}.`,
    more: (count: number) => `And ${count} more ${count === 1 ? 'equation' : 'equations'}.`,
    number: (name: string, number: string) => `${name}: ${number}.`,
    numbers: (count: number) => `${count} numbers have changed.`,
    total: (error: string) => `Total error ${error}.`,
  },
  tabsLabel: 'What the panel shows',
  /** Beside four other tabs */
  allNumbers: 'All numbers',
  tabs: {
    step: 'This step',
    numbers: 'All numbers so far',
    rounds: 'Rounds',
    landscape: 'Landscape',
    answers: 'Answers',
  },
  rounds: {
    label: 'Rounds of training',
    done: 'Rounds done',
    previous: 'Previous round',
    progress: 'Training',
    said: (after: string, error: string) => `${after} the total error is ${error}.`,
    refused: (least: string, most: string) => `Type a whole number from ${least} to ${most}.`,
    begun: (first: string) =>
      `This course begins at round ${first}, with the last change of numbers.`,
    undone: 'Undo leads back before it.',
    still: (since: string) => `From round ${since} on nothing can move any more: `,
    broke: (round: string) =>
      `Training stopped after round ${round}: in the next round a number would no longer be finite.`,
    beyond:
      'Training has run away: numbers here are beyond the largest that a computer holds, about 1.8×10³⁰⁸. They stand as \u221e, and as NaN what has no number, such as \u221e − \u221e.',
    full: (most: string) => `Training ends here, after ${most} rounds.`,
  },
  curve: {
    title: 'The error, round by round',
    label: 'Errors by round',
    marker: 'Round',
    rounds: 'Rounds done',
    error: 'Error',
    scale: { linear: 'linear', log: 'logarithmic' },
    roundsScale: 'Rounds',
    errorScale: 'Errors',
    ghost: 'before the last change',
    rival: (name: string) => `${name}, for comparison`,
    compare: 'Compare with',
    after: (count: string) => `After ${rounds(count)}`,
  },
  paths: { title: 'Weights and biases, round by round', label: 'Weights and biases by round' },
  headlines: {
    after: (count: string) => `after ${rounds(count)}`,
    flip: 'See it with',
    note: {
      agrees: (count: string, figure: string) =>
        `For the error after ${rounds(count)} the article prints ${figure}, as it is here: its figures come from a script that updated the output layer first, though its text updates all weights together.`,
      differs: (count: string, figure: string, here: string) =>
        `For the error after ${rounds(count)} the article prints ${figure}; here it is ${here}. You have not miscalculated: that figure comes from a script that updated the output layer first, and the text of the article updates all weights together.`,
      newer: (figure: string, here: string) =>
        `Newer copies of the article print ${figure} for the error after 10,000 rounds. All weights together give that after 9,999 rounds; here it is ${here}.`,
    },
  },
  nudge: 'Check it with a nudge',
  logistic: {
    title: (neuron: string, curve = 'logistic curve') =>
      `The ${curve}, and where ${neuron} is on it`,
    label: (neuron: string, curve = 'logistic curve') =>
      `The ${curve} with the point of ${neuron} and its tangent`,
    slope: 'slope',
    axes: { net: 'net', out: 'out' },
  },
  derivation: 'Where does this come from?',
  questions: 'Questions that come up here',
  comeBack: 'Back to',
  also: {
    gradient: 'And with it, {gradient}',
    both: 'The same from its two factors, and with it {gradient}',
  },
  turn: 'Your turn: work the next one out',
  shorter: 'The other weights go alike: take each in one step',
  toPicture: 'Picture',
  toStep: 'To the step',
  goToStep: 'Go to the step that works this out',
  reused: 'known',
  table: {
    orders: 'Total error after the round, by update order',
    asPrinted: 'as printed in the article',
  },
  ignored: 'This link has parts that could not be used; everything else was taken over:',
  dismiss: 'Dismiss',
  broken: {
    title: 'Something went wrong',
    text: 'The page could not be drawn. Nothing you entered is lost: the address still holds it.',
    again: 'Start again from the article’s numbers',
  },
} as const;

/** Why there is a → before a result. */
export const tending = {
  product:
    'A computer rounds the output to exactly 0 or 1, and then the long way is \u221e · 0, which is no number. So Backstep takes this result from the short form, as programs do: \u03b4 has no such product.',
  quotient:
    'A computer rounds the output to exactly 0 or 1, and so it divides by 0 here: that gives \u221e.',
  size: 'This is beyond the largest number that a computer holds, about 1.8×10³⁰⁸: it becomes \u221e.',
} as const;

/** Why nothing can move any more. */
export const stillness: Record<Still['why'], string> = {
  'all held': 'all that could be trained is held.',
  'no rate': 'the learning rate is 0.',
  'no error': 'every output is its target, and there is nothing left to learn.',
  'zero slopes':
    'every slope is exactly 0 in double precision. So it is when neurons are saturated, their outputs so close to 0 or 1 that out(1 − out) vanishes.',
  'all off':
    'every slope is exactly 0. All neurons of a layer are off: their net inputs are 0 or less, and ReLU passes nothing on and no slope back.',
  'slopes of 0':
    'every slope is exactly 0 in double precision, though the outputs are not their targets.',
  'steps too small':
    'every step is smaller than the last digit of the weight that it would change.',
};

/** Why a part of a link is not used, in a few words after it. */
export const whys: Record<Why, string> = {
  unknown: 'there is nothing of this name',
  newer: 'this is from a newer version of Backstep',
  twice: 'it was given before, and the first one counts',
  both: 'decimals are given too, and count',
  empty: 'a number is missing',
  'not a number': 'this is not a number',
  'too large': 'this number is too large',
  'no choice': 'this is none of the choices',
  'no step': 'there is no such step in this lesson',
  'no whole number': 'this is not a whole number within its limits',
  'no range': 'two numbers belong here, the lower one first',
  'no place': 'the network has no such number under these biases',
  'in turn': 'each round takes one pair here, and which one follows from the round',
  'one pair': 'there is but one training pair',
  'not trained': 'this is not trained anyway',
  'no momentum': 'momentum is off',
  'no output': 'the network has no such output',
  'no map': 'answers are shown over two inputs, which this network has not',
  'no share': 'cross-entropy is for targets from 0 to 1, so the error means nothing with this one',
  'no attempt': 'these answers are not whole',
};

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

/** The rules that a run can be compared with, as short as they fit a button. */
export const rivalNames: Record<Rival, string> = {
  ...orderNames,
  frozen: 'Biases frozen',
  'per layer': 'One bias a layer',
  'per neuron': 'One bias a neuron',
};

export const paceNames: Record<Pace, string> = {
  'every factor': 'Every factor',
  'one step a weight': 'One a weight',
};

/** How fast playing goes, by the keys of SPEEDS. */
export const speedNames: Readonly<Record<string, string>> = {
  '0.25': '0.25 steps/s',
  '0.5': '0.5 steps/s',
  '1': '1 step/s',
  '2': '2 steps/s',
  '4': '4 steps/s',
  'round-by-step': '1 round/s, step by step',
  'round-1': '1 round/s',
  'round-10': '10 rounds/s',
  'round-100': '100 rounds/s',
  'round-1000': '1,000 rounds/s',
  fastest: 'As fast as it goes',
};
