import type { Biased, Ref } from '../../engine';
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
import { codable } from './codable';
import { type Stretch, stretch } from './stretch';
import { absoluteTolerances } from './tolerance';
import { codeWords } from './words';

/** What a program says, in whatever language. */
export type Program = {
  network: Biased;
  layers: readonly NamedLayer[];
  /** What it is, where it is from, and by which rules it computes. */
  heading: readonly string[];
  /** The training that leads to the round; null where there is none. */
  stretch: Stretch | null;
  /** Whether that begins later than the run. */
  isShortened: boolean;
  /** The weights, and the biases where they are trained, after that training. */
  trained: readonly Check[];
  checks: Checks;
  /** The numbers that all checks are held to. */
  page: readonly (readonly [Ref, number])[];
  /** How far the results of a check may be off where twelve digits are too many, else 0. */
  absolute: (check: Check) => number;
};

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
  const { trace, round, run, notation, address } = given;
  const network = codable(given.network);
  const found = stretch(given, most);
  const trained = found ? trainedChecks(network) : [];
  const { forward, learn, after } = checks(trace);
  const worked = learn.filter(({ part }) => shares || part !== 'shares');
  const refs = [...trained, ...forward, ...worked, ...after].flatMap((check) => check.refs);
  const tolerances = absoluteTolerances(trace);
  return {
    network,
    layers: namedLayers(trace.layout),
    heading: [
      codeWords.titles[title],
      '',
      `${codeWords.madeBy} ${plainAddress(address)}`,
      codeWords.network(network.sizes),
      codeWords.round(round),
      codeWords.order[network.order],
      codeWords.biases[network.biases],
      ...(notation.delta === 'minus slope' ? [codeWords.delta] : []),
    ],
    stretch: found,
    isShortened: found !== null && found.from > run.first,
    trained,
    checks: { forward, learn: worked, after },
    page: refs.map((ref) => [ref, trace.values.get(ref) as number]),
    absolute: ({ refs: names }) => Math.max(0, ...names.map((ref) => tolerances.get(ref) ?? 0)),
  };
}

/** The calls that lead back from the outputs, and the updates, in the network's order. */
export function learning({ layers, network }: Program, slopes: string): string[] {
  const names = layers.map(({ name }) => name).reverse();
  const steps = names.map((name, index) =>
    index === 0 ? `${name}.backward(${slopes})` : `${name}.backward(${names[index - 1]}.back())`,
  );
  const updates = names.map((name) => `${name}.update()`);
  return network.order === 'simultaneous'
    ? [...steps, ...updates]
    : steps.flatMap((step, index) => [step, updates[index] as string]);
}

/** The call that leads through all layers. */
export const through = ({ layers }: Program): string =>
  layers.reduce((signals, { name }) => `${name}.forward(${signals})`, 'inputs');

/** Whether some check has an absolute tolerance. */
export const isRough = ({ trained, checks: { forward, learn, after }, absolute }: Program) =>
  [...trained, ...forward, ...learn, ...after].some((check) => absolute(check) > 0);
