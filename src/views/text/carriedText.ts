import { layoutOf } from '../../engine';
import { stepName } from '../../lesson';
import { type Choices, carriedBy, networkOf, shownStep } from '../../store';
import { copiedSymbol, counted, weightNames } from '../../tex';
import { rivalNames, words } from '../words';
import { plainText } from './Quantity';

type Write = (choices: Choices, keys: readonly string[]) => string;

/** So many numbers are named, more are counted. */
const NAMED = 4;

const numbers: Write = (choices, keys) => {
  const { notation, from } = choices;
  if (from > 0)
    return `the numbers as changed after ${from === 1 ? '1 round' : `${counted(from)} rounds`}`;
  if (keys.length > NAMED) return `${keys.length} changed numbers`;
  const weights = weightNames(notation.names, layoutOf(networkOf(choices)));
  const written = { ...notation, digits: ANY, ...(weights && { weights }) };
  const names = keys.map((ref) => copiedSymbol(ref, written));
  return `changed ${names.join(', ')}`;
};

/** Symbols have no digits to be rounded to. */
const ANY = { of: 'decimals', count: 9 } as const;

const writing: Write = ({ notation: { digits } }, keys) => {
  const kind = digits?.of === 'significant' ? 'significant digits' : 'decimals';
  const others = keys.filter((key) => key !== 'decimals' && key !== 'significant');
  return [
    ...(others.length > 0 ? ['the notation'] : []),
    ...(digits && others.length < keys.length ? [`${digits.count} ${kind}`] : []),
  ].join(', ');
};

const BIASES: Readonly<Record<Choices['biases'], string>> = {
  frozen: 'frozen biases',
  'per layer': 'one trained bias a layer',
  'per neuron': 'one trained bias a neuron',
  none: 'no biases',
};

/** What each choice is called where it is one of several, the most important first. */
const PHRASES: Readonly<Record<keyof Choices, Write>> = {
  parameters: numbers,
  round: ({ round }) => `round ${counted(round)}`,
  step: (choices) => `the step “${plainText(stepName(shownStep(choices)))}”`,
  // Where the run began is not seen: it follows the round.
  from: () => '',
  architecture: ({ architecture: { sizes, activations, loss, pairs, held, momentum } }) => {
    const others = [
      activations && 'activations of its own',
      loss && 'a loss of its own',
      pairs && `${pairs} training pairs`,
      held && `${held.join(', ')} held`,
      momentum && 'momentum',
    ].filter(Boolean);
    return `a network of ${sizes.join('-')}${others.length > 0 ? ` with ${others.join(', ')}` : ''}`;
  },
  biases: ({ biases }) => BIASES[biases],
  order: () => 'the output layer updated first',
  pace: () => 'one step a weight',
  notation: writing,
  lecture: () => 'the screen for a lecture',
  asks: () => 'results asked for first',
  tab: ({ tab }) => `the tab ${words.tabs[tab]}`,
  chart: () => 'how the curve is drawn',
  rival: ({ rival }) => (rival ? `the comparison with “${rivalNames[rival]}”` : ''),
  walk: ({ walk }) => `training pair ${walk}`,
  output: ({ output }) => `the answers of ${output}`,
  plane: () => 'the landscape’s plane',
  nudge: () => 'the size of the nudge',
  speed: () => 'the speed of playing',
};

/** In what a state differs from the article at its beginning, in words; nothing where it does not. */
export function carriedText(choices: Choices): string {
  const carried = carriedBy(choices);
  const names = Object.keys(PHRASES) as (keyof Choices)[];
  return names
    .map((name) => carried.has(name) && PHRASES[name](choices, carried.get(name) ?? []))
    .filter(Boolean)
    .join(', ');
}
