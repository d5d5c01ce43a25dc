import { type Course, course, layout, type Network } from '../engine';

/** How many courses are kept: the present one, those before its last edits, and a rival of each. */
const KEPT = 8;

/** Courses by what they begin with, so that going back to one finds it trained. */
export type Courses = {
  /** The course from this network on, kept or new. */
  of(network: Network, first: number): Course;
  /** The same if it is kept. */
  known(network: Network, first: number): Course | undefined;
};

export function courses(): Courses {
  const kept = new Map<string, Course>();
  const known = (network: Network, first: number): Course | undefined =>
    kept.get(nameOf(network, first));
  return {
    known,
    of(network, first) {
      const name = nameOf(network, first);
      const found = kept.get(name) ?? course(network, first);
      // The one that was asked for last stands at the end; what is at the beginning goes.
      kept.delete(name);
      kept.set(name, found);
      const oldest = kept.keys().next().value;
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}

function nameOf({ sizes, biases, order, parameters }: Network, first: number): string {
  const numbers = layout(sizes, biases).parameters.map((ref) => parameters[ref]);
  return [sizes, biases, order, first, numbers].join(' ');
}
