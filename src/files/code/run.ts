import type { Biased, Ref } from '../../engine';
import type { Check, NamedLayer, Part } from './checks';
import { codable } from './codable';
import { MORE, type Program } from './program';
import { AFTER_TRAINING } from './stretch';
import { RELATIVE } from './tolerance';
import { codeWords as words } from './words';

/** How a language, or a library of it, writes what a program does once all is defined. */
export type Writing = {
  /** Begins a comment, and ends a statement. */
  comment: '#' | '//';
  end: '' | ';';
  number: (value: number) => string;
  /** A layer with its numbers, when it is made first and when it is made anew. */
  make: (name: string, numbers: string, again: boolean) => string;
  /** The attributes of a layer that have other names. */
  attributes: Readonly<Partial<Record<Part, string>>>;
  /** The sum of the errors, and how it is printed after some words. */
  total: string;
  print: (text: string) => string;
  /** What is done before the way back begins, and after it has ended. */
  beforeLearning?: string;
  afterLearning?: string;
  /** Trains so many rounds. */
  train: (rounds: number) => string;
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
  const { comment } = writing;
  return [
    `${comment} ${began}\n${layersAt(program, codable(stretch.network), writing)}`,
    [`${comment} ${words.training(rounds)}`, writing.train(rounds), ...checks].join('\n'),
    `${comment} ${words.thisRound}\n${layersOnPage(program, writing)}`,
  ];
}

/** Forward, back, and forward again, each with its checks. */
function round(program: Program, writing: Writing): string[] {
  const { checks, network, stretch } = program;
  const { comment, end, beforeLearning, afterLearning, print, train } = writing;
  const check = (each: Check) => checked(program, each, writing, RELATIVE);
  const parts = [
    [`${comment} ${words.forwardPass}`, `forward()${end}`, ...checks.forward.map(check)],
    [beforeLearning ?? ''],
    [
      `${comment} ${words.backwardPass[network.biases]}`,
      `learn()${end}`,
      ...checks.learn.map(check),
    ],
    [afterLearning ?? ''],
    [`${comment} ${words.forwardAgain}`, `forward()${end}`, ...checks.after.map(check)],
  ];
  const more = [
    `${comment} ${words.more(MORE)}`,
    train(MORE - 1),
    `forward()${end}`,
    print(words.moreResult(MORE)),
  ];
  return [...parts, stretch ? [''] : more]
    .map((part) => part.join('\n'))
    .filter((part) => part !== '');
}

function checked(program: Program, check: Check, writing: Writing, relative: number): string {
  const { refs, part, layer, of } = check;
  const { attributes, total, end } = writing;
  const whole = part === 'total' ? total : 'errors()';
  const values = layer ? `${layer}.${attributes[part] ?? part}` : whole;
  const each = of === 'all' ? values : of === 'number' ? `[${values}]` : `${values}[${of.row}]`;
  const absolute = program.absolute(check);
  const tolerances = [
    ...(relative !== RELATIVE || absolute > 0 ? [relative] : []),
    ...(absolute > 0 ? [absolute] : []),
  ];
  return `check(${[`'${refs.join(' ')}'`, each, ...tolerances].join(', ')})${end}`;
}

/** The layers with a network's numbers, and what those are. */
function layersAt({ layers }: Program, network: Biased, writing: Writing): string {
  const number = (ref: Ref) => writing.number(network.parameters[ref] as number);
  return layers
    .map((layer) => {
      const made = writing.make(layer.name, numbersOf(layer, network, number), false);
      return `${made}${writing.comment === '#' ? '  #' : ' //'} ${parametersOf(layer)}`;
    })
    .join('\n');
}

/** The layers with the page's numbers for what has been trained. */
function layersOnPage({ layers, network, trained }: Program, writing: Writing): string {
  const onPage = new Set(trained.flatMap(({ refs }) => refs));
  const number = (ref: Ref) =>
    onPage.has(ref) ? `page['${ref}']` : writing.number(network.parameters[ref] as number);
  return layers
    .map((layer) => writing.make(layer.name, numbersOf(layer, network, number), true))
    .join('\n');
}

/** A layer's rows of weights, and its bias or biases. */
function numbersOf(
  { neurons }: NamedLayer,
  { biases }: Biased,
  number: (ref: Ref) => string,
): string {
  const rows = neurons.map(({ edges }) => listed(edges.map(({ weight }) => number(weight))));
  const own = neurons.map(({ bias }) => number(bias ?? ''));
  return `${listed(rows)}, ${biases === 'per neuron' ? listed(own) : own[0]}`;
}

/** What those are: w1, w2; w3, w4; b1. */
const parametersOf = ({ neurons }: NamedLayer): string =>
  [
    ...neurons.map(({ edges }) => edges.map(({ weight }) => weight).join(', ')),
    [...new Set(neurons.map(({ bias }) => bias))].join(', '),
  ].join('; ');

/** A list as all these languages write it. */
export const listed = (items: readonly string[]): string => `[${items.join(', ')}]`;
