import { type Course, course, keyOf, layout, type Network } from '../engine';

/** Courses by what they begin with, so that going back to one finds it trained. */
export type Courses = {
  /** The course from this network on: kept, or found among others, or new. */
  of(network: Network, first: number, others: Courses): Course;
  /** The same if it is kept. */
  known(network: Network, first: number): Course | undefined;
};

/** @param most how many are kept: those that were asked for last */
export function courses(most: number): Courses {
  const kept = new Map<string, Course>();
  /** The one that was asked for last stands at the end; what is at the beginning goes. */
  const keep = (name: string, found: Course): Course => {
    kept.delete(name);
    kept.set(name, found);
    const oldest = kept.keys().next().value;
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  return {
    known(network, first) {
      const name = nameOf(network, first);
      const found = kept.get(name);
      return found && keep(name, found);
    },
    of(network, first, others) {
      const name = nameOf(network, first);
      const found = kept.get(name) ?? others.known(network, first);
      return keep(name, found ?? course(network, first));
    },
  };
}

function nameOf(network: Network, first: number): string {
  const { sizes, biases, parameters } = network;
  const numbers = layout(sizes, biases).parameters.map((ref) => parameters[ref]);
  return [keyOf(network), first, numbers].join(' ');
}
