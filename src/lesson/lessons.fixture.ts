import { parseRef, type Ref, type Shape } from '../engine';
import { type Lesson, lesson } from './lesson';
import type { Pace } from './others';

const SIZES = [
  [2, 2, 2],
  [1, 1, 1],
  [3, 2],
  [2, 3, 1],
  [3, 4, 2, 2],
  [4, 5, 3, 2],
];
export const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;
const ORDERS = ['simultaneous', 'output layer first'] as const;
export const PACES: readonly Pace[] = ['every factor', 'one step a weight'];

const shapes: Shape[] = SIZES.flatMap((sizes) =>
  POLICIES.flatMap((biases) => ORDERS.map((order) => ({ sizes, biases, order }))),
);

/** Every lesson there is on networks of these sizes. */
export const all = shapes.flatMap((shape) =>
  PACES.map((pace) => ({ shape, pace, name: `${Object.values(shape).join(' ')}, ${pace}` })),
);

/** The faults of all lessons in one list: quicker than an expect each, and it says more. */
export function faultsOf(
  find: (made: Lesson, shape: Shape, pace: Pace) => Iterable<string>,
): string[] {
  return all.flatMap(({ shape, pace, name }) =>
    [...find(lesson(shape, pace), shape, pace)].map((fault) => `${fault} (${name})`),
  );
}

/** The refs that a text speaks of, and the marks behind them. */
export const tokens = (text: string): { ref: Ref; mark: string }[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inside = '']) => {
    const mark = /[=!]$/.exec(inside)?.[0] ?? '';
    return { ref: mark ? inside.slice(0, -1) : inside, mark };
  });

/** What is wrong with a text: names of no quantity, roles that were not filled, stray spaces. */
export function* faultyTokens(text: string): Generator<string> {
  for (const { ref } of tokens(text)) {
    try {
      parseRef(ref);
    } catch (error) {
      yield `${(error as Error).message} in “${text}”`;
    }
  }
  const rest = text.replace(/\{[^{}]*\}/g, '·');
  if (/[{}]|undefined|^\s|\s$|\s\s|\s[.,?:]/.test(rest)) yield `“${text}”`;
}
