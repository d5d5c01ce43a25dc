import { type Network, plan, type Ref, trainingRun } from '../../engine';
import type { Given } from '../given';

/** The rounds of training that lead to the present one. */
export type Stretch = {
  /** How many rounds had been done where it begins. */
  from: number;
  rounds: number;
  /** The network as it was then. */
  network: Network;
};

/** How far weights may end up from the page's, in relation to themselves. */
export const AFTER_TRAINING = 1e-9;

/** How far apart two runs are begun, to see whether they stay together, and may end. */
const NUDGE = 1e-13;
const TOGETHER = AFTER_TRAINING / 10;

/**
 * The training that leads to the present round, from where the run began or as long as a program
 * may take, or else as long as it can be repeated: where every small difference grows from round to
 * round, another computer's last digit would lead elsewhere. Null where there is none.
 * @param most how many rounds a program may take
 */
export function stretch({ network, round, run }: Given, most: number): Stretch | null {
  const all = Math.min(round - run.first, most);
  let longest: Stretch | null = null;
  for (let rounds = Math.min(1, all); rounds > 0; rounds = Math.min(10 * rounds, all)) {
    const from = round - rounds;
    const began = { ...network, parameters: run.at(from) };
    if (!staysTogether(began, network, rounds)) break;
    longest = { from, rounds, network: began };
    if (rounds === all) break;
  }
  return longest;
}

/** The weights and biases that a round makes new. */
const trained = (network: Network): Ref[] =>
  plan(network)
    .workings.filter(({ rule }) => rule === 'descent')
    .map(({ inputs: [ref = ''] }) => ref);

/** Whether a run that begins a little beside another ends beside it, too. */
function staysTogether(began: Network, ended: Network, rounds: number): boolean {
  const refs = trained(began);
  const nudged = refs.map((ref, index): [Ref, number] => [
    ref,
    (began.parameters[ref] as number) * (1 + (index % 2 === 0 ? NUDGE : -NUDGE)),
  ]);
  const run = trainingRun({
    ...began,
    parameters: { ...began.parameters, ...Object.fromEntries(nudged) },
  });
  run.train(rounds);
  if (run.end < rounds) return false;
  const parameters = run.at(rounds);
  return refs.every((ref) => {
    const [a, b] = [parameters[ref] as number, ended.parameters[ref] as number];
    return Math.abs(a - b) <= TOGETHER * Math.abs(b);
  });
}
