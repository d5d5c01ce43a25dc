import {
  type Complete,
  complete,
  isPlain,
  type Network,
  plan,
  type Ref,
  trainingRun,
} from '../../engine';
import { plainAddress } from '../../tex';
import type { Given } from '../given';
import {
  type Check,
  type Checks,
  checks,
  type NamedLayer,
  namedLayers,
  trainedChecks,
} from './checks';
import { different, type Kind, kindsOf } from './kinds';
import { type Stretch, stretch } from './stretch';
import { absoluteTolerances } from './tolerance';
import { codeWords } from './words';

/** What a program says, in whatever language. */
export type Program = {
  network: Network;
  /** The network without its numbers, nothing of it unsaid. */
  shape: Complete;
  layers: readonly ProgramLayer[];
  /** Each kind of layer that there is, once. */
  kinds: readonly Kind[];
  /** Whether there are several training pairs, whose numbers are then kept by pair. */
  several: boolean;
  /** How they are brought together where a round takes all of them. */
  over: 'mean' | 'sum' | null;
  /** What a layer has besides its weights; what is held, if only in one of them, is told in all. */
  has: Readonly<Record<'biases' | 'trainedBiases' | 'held', boolean>>;
  /** Whether an error has left the range of numbers, where a power may end the program. */
  overflows: boolean;
  /** What it is, where it is from, and by which rules it computes. */
  heading: readonly string[];
  /** The training that leads to the round; null where there is none. */
  stretch: Stretch | null;
  /** Whether that begins later than the run. */
  isShortened: boolean;
  /** Whether a thousand rounds from this one on stay within the range of numbers. */
  goesOn: boolean;
  /** What a round changes, after that training. */
  trained: readonly Check[];
  checks: Checks;
  /** The numbers that all checks are held to. */
  page: readonly (readonly [Ref, number])[];
  /** How far the results of a check may be off where twelve digits are too many, else 0. */
  absolute: (check: Check) => number;
};

export type ProgramLayer = NamedLayer & { kind: Kind };

/** How many rounds a program trains on for where none lead to its round. */
export const MORE = 1000;

type Language = {
  title: keyof typeof codeWords.titles;
  /** How many rounds of training it may take. */
  most: number;
  /** Whether it works out what comes back over each edge. */
  shares: boolean;
};

/** A round, and the training that leads to it, as a program in any language computes it. */
export function programOf(given: Given, { title, most, shares }: Language): Program {
  const { network, trace, round, run, notation, address } = given;
  const shape = complete(network);
  const kinds = kindsOf(shape);
  const several = shape.pairs > 1;
  const found = stretch(given, most);
  const trained = found ? trainedChecks(trace) : [];
  const { forward, learn, after } = checks(trace);
  const worked = learn.filter(({ part }) => shares || part !== 'shares');
  const refs = [...trained, ...forward, ...worked, ...after].flatMap((check) => check.refs);
  const tolerances = absoluteTolerances(trace);
  return {
    network,
    shape,
    layers: namedLayers(trace.layout).map((layer, depth) => ({
      ...layer,
      kind: kinds[depth] as Kind,
    })),
    kinds: different(kinds),
    several,
    over: shape.passes === 'online' ? null : shape.passes === 'batch mean' ? 'mean' : 'sum',
    has: {
      biases: shape.biases !== 'none',
      trainedBiases: shape.biases === 'per layer' || shape.biases === 'per neuron',
      held: shape.held.length > 0,
    },
    overflows: [...trace.values].some(
      ([ref, value]) => ref.startsWith('E_') && !Number.isFinite(value),
    ),
    heading: [
      codeWords.titles[title],
      '',
      `${codeWords.madeBy} ${plainAddress(address)}`,
      ...ruleLines(network, round),
      ...(notation.delta === 'minus slope' ? [codeWords.delta] : []),
    ],
    stretch: found,
    isShortened: found !== null && found.from > run.first,
    goesOn: isPlain(plan(network).shape) || staysFinite(network),
    trained,
    checks: { forward, learn: worked, after },
    page: refs.map((ref) => [ref, trace.values.get(ref) as number]),
    absolute: ({ refs: names }) => Math.max(0, ...names.map((ref) => tolerances.get(ref) ?? 0)),
  };
}

/** By which rules a network computes, and how far it is, a line each. */
export function ruleLines(network: Network, round: number): string[] {
  const shape = complete(network);
  const { order, biases, passes, pairs, turn, held, momentum } = shape;
  return [
    codeWords.network(shape),
    codeWords.round(round),
    codeWords.order[order],
    codeWords.biases[biases],
    ...(pairs > 1 ? [codeWords.passes[passes](pairs, turn)] : []),
    ...(momentum ? [codeWords.momentum] : []),
    ...(held.length > 0 ? [codeWords.held(held)] : []),
  ];
}

function staysFinite(network: Network): boolean {
  const run = trainingRun(network);
  run.train(MORE);
  return run.broke === null;
}

/** What is done once, and what is done for each training pair. */
export type Statement = string | { each: readonly string[] };

/** The calls that lead back from the outputs, and the updates, in the network's order. */
export function learning(program: Program, slopes: string): Statement[] {
  const { layers, shape, several, over } = program;
  const names = layers.map(({ name }) => name).reverse();
  const pair = several ? 'pair' : '';
  const steps = names.map((name, index) => {
    const from = index === 0 ? slopes : `${names[index - 1]}.back(${pair})`;
    return `${name}.backward(${[pair, from].filter(Boolean).join(', ')})`;
  });
  const updates = names.map((name) => `${name}.update(${over ? '' : pair})`);
  const each = (some: string[]): Statement[] => (over ? [{ each: some }] : some);
  return shape.order === 'simultaneous'
    ? [...each(steps), ...updates]
    : steps.flatMap((step, index) => [...each([step]), updates[index] as string]);
}

/** The call that leads through all layers. */
export const through = ({ layers, several }: Program): string =>
  layers.reduce(
    (signals, { name }) => `${name}.forward(${several ? 'pair, ' : ''}${signals})`,
    'inputs',
  );

/** Whether some check has an absolute tolerance. */
export const isRough = ({ trained, checks: { forward, learn, after }, absolute }: Program) =>
  [...trained, ...forward, ...learn, ...after].some((check) => absolute(check) > 0);
