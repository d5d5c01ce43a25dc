import { keyOf, layoutOf, type Network, type TrainingRun, trainingRun } from '../engine';

/** Training runs by what they begin with, so that going back to one finds it trained. */
export type TrainingRuns = {
  /** The run from this network on: kept, or found among others, or new. */
  of(network: Network, first: number, others: TrainingRuns): TrainingRun;
  /** The same if it is kept. */
  known(network: Network, first: number): TrainingRun | undefined;
};

/** @param most how many are kept: those that were asked for last */
export function trainingRuns(most: number): TrainingRuns {
  const kept = new Map<string, TrainingRun>();
  /** The one that was asked for last stands at the end; what is at the beginning goes. */
  const keep = (name: string, found: TrainingRun): TrainingRun => {
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
      return keep(name, found ?? trainingRun(network, first));
    },
  };
}

function nameOf(network: Network, first: number): string {
  const numbers = layoutOf(network).parameters.map((ref) => network.parameters[ref]);
  return [keyOf(network), first, numbers].join(' ');
}
