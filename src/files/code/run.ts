import type { Network, Ref } from '../../engine';
import type { Check, Part } from './checks';
import { classOf } from './kinds';
import { MORE, type Program, type ProgramLayer } from './program';
import { AFTER_TRAINING } from './stretch';
import { RELATIVE } from './tolerance';
import { codeWords as words } from './words';

/** How a language, or a library of it, writes what a program does once all is defined. */
export type Writing = {
  /** Begins a comment, and ends a statement. */
  comment: '#' | '//';
  end: '' | ';';
  number: (value: number) => string;
  /** A layer of a class with its numbers, when it is made first and when it is made anew. */
  make: (name: string, kind: string, numbers: string, again: boolean) => string;
  /** The attributes of a layer that have other names. */
  attributes: Readonly<Partial<Record<Part, string>>>;
  /** The sum of the errors, and how it is printed after some words. */
  total: string;
  print: (text: string) => string;
  /** One pass through all layers, or one for each training pair. */
  forward: string;
  /** What is done before the way back begins, and after it has ended. */
  beforeLearning?: string;
  afterLearning?: string;
  /**
   * Trains so many rounds.
   * @param turn the training pair of the first of them, where they take one each
   */
  train: (rounds: number, turn: number) => string;
};

/** The training that leads to the round, and the round with all its checks, in paragraphs. */
export const run = (program: Program, writing: Writing): string[] => [
  ...beginning(program, writing),
  ...round(program, writing),
];

/** The layers as the round begins, after the training that leads there. */
function beginning(program: Program, writing: Writing): string[] {
  const { network, stretch, isShortened, trained } = program;
  if (!stretch) return [layersAt(program, network, writing)];
  const { from, rounds } = stretch;
  const checks = trained.map((check) => checked(program, check, writing, AFTER_TRAINING));
  const began = isShortened ? words.shortened(from, rounds) : words.began(from);
  const { comment, train } = writing;
  const training = train(rounds, stretch.network.turn ?? 1);
  return [
    `${comment} ${began}\n${layersAt(program, stretch.network, writing)}`,
    [`${comment} ${words.training(rounds)}`, training, ...checks].join('\n'),
    `${comment} ${words.thisRound}\n${layersOnPage(program, writing)}`,
  ];
}

/** Forward, back, and forward again, each with its checks. */
function round(program: Program, writing: Writing): string[] {
  const { checks, shape, has, stretch, several, over, goesOn } = program;
  const { comment, end, forward, beforeLearning, afterLearning, print, train } = writing;
  const check = (each: Check) => checked(program, each, writing, RELATIVE);
  const parts = [
    [`${comment} ${words.forwardPass}`, forward, ...checks.forward.map(check)],
    [beforeLearning ?? ''],
    [
      `${comment} ${words.backwardPass(has.trainedBiases)}`,
      `learn(${several && !over ? shape.turn : ''})${end}`,
      ...checks.learn.map(check),
    ],
    [afterLearning ?? ''],
    [`${comment} ${words.forwardAgain}`, forward, ...checks.after.map(check)],
  ];
  const more = [
    `${comment} ${words.more(MORE)}`,
    train(MORE - 1, (shape.turn % shape.pairs) + 1),
    forward,
    print(words.moreResult(MORE)),
  ];
  return [...parts, stretch || !goesOn ? [''] : more]
    .map((part) => part.join('\n'))
    .filter((part) => part !== '');
}

function checked(program: Program, check: Check, writing: Writing, relative: number): string {
  const { refs, part, layer, of, places, pair } = check;
  const { attributes, total, end } = writing;
  const errors = `errors(${pair ?? ''})`;
  const whole = part === 'total' ? total.replace('errors()', errors) : errors;
  const own = layer
    ? `${layer}.${attributes[part] ?? part}${pair ? `[${pair}]` : ''}`
    : part === 'set total'
      ? 'total()'
      : whole;
  const all = typeof of === 'object' ? `${own}[${of.row}]` : own;
  const some = places ? listed(places.map((place) => `${all}[${place}]`)) : all;
  const values = of === 'number' ? `[${all}]` : some;
  const absolute = program.absolute(check);
  const tolerances = [
    ...(relative !== RELATIVE || absolute > 0 ? [relative] : []),
    ...(absolute > 0 ? [absolute] : []),
  ];
  return `check(${[`'${refs.join(' ')}'`, values, ...tolerances].join(', ')})${end}`;
}

/** The layers with a network's numbers, and what those are. */
function layersAt(program: Program, network: Network, writing: Writing): string {
  const number = (ref: Ref) => writing.number(network.parameters[ref] ?? 0);
  return program.layers
    .map((layer) => {
      const made = makeOf(program, layer, number, writing, false);
      return `${made}${writing.comment === '#' ? '  #' : ' //'} ${parametersOf(layer, program)}`;
    })
    .join('\n');
}

/** The layers with the page's numbers for what has been trained. */
function layersOnPage(program: Program, writing: Writing): string {
  const onPage = new Set(program.trained.flatMap(({ refs }) => refs));
  const number = (ref: Ref) =>
    onPage.has(ref) ? `page['${ref}']` : writing.number(program.network.parameters[ref] ?? 0);
  return program.layers.map((layer) => makeOf(program, layer, number, writing, true)).join('\n');
}

const makeOf = (
  program: Program,
  layer: ProgramLayer,
  number: (ref: Ref) => string,
  { make }: Writing,
  again: boolean,
): string =>
  make(
    layer.name,
    classOf(layer.kind, program.kinds),
    numbersOf(layer, program, number).join(', '),
    again,
  );

/** A layer's rows of weights and its bias or biases, their velocities, and which of them are free. */
function numbersOf(
  { neurons }: ProgramLayer,
  { shape: { biases, held, momentum }, has }: Program,
  number: (ref: Ref) => string,
): string[] {
  const weights = (of: (ref: Ref) => string) =>
    listed(neurons.map(({ edges }) => listed(edges.map(({ weight }) => of(weight)))));
  const bias = (of: (ref: Ref) => string) => {
    const own = neurons.map((neuron) => of(neuron.bias ?? ''));
    return biases === 'per neuron' ? listed(own) : (own[0] ?? '');
  };
  const velocity = (ref: Ref) => number(`v_${ref}`);
  const free = (ref: Ref) => (held.includes(ref) ? '0' : '1');
  return [
    weights(number),
    ...(has.biases ? [bias(number)] : []),
    ...(momentum ? [weights(velocity), ...(has.trainedBiases ? [bias(velocity)] : [])] : []),
    ...(has.held ? [weights(free), ...(has.trainedBiases ? [bias(free)] : [])] : []),
  ];
}

/** What those are: w1, w2; w3, w4; b1. */
const parametersOf = ({ neurons }: ProgramLayer, { shape: { momentum }, has }: Program): string =>
  [
    ...neurons.map(({ edges }) => edges.map(({ weight }) => weight).join(', ')),
    ...(has.biases ? [[...new Set(neurons.map(({ bias }) => bias))].join(', ')] : []),
    ...(momentum ? [words.velocities] : []),
    ...(has.held ? [words.free] : []),
  ].join('; ');

/** A list as all these languages write it. */
export const listed = (items: readonly string[]): string => `[${items.join(', ')}]`;
