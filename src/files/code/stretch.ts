import {
  LIMIT,
  layoutOf,
  type Network,
  type Ref,
  type TrainingRun,
  trainingRun,
  turned,
} from '../../engine';
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

/** Numbers beyond this have run away: how exactly they can be repeated, nothing tells. */
const FAR = 10 * LIMIT;

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
    const began = beganAt(network, run, from);
    if (!staysTogether(began, network, rounds)) break;
    longest = { from, rounds, network: began };
    if (rounds === all) break;
  }
  return longest;
}

/** The network as it was earlier in its run, at the pair whose turn it was then. */
const beganAt = (
  network: Network,
  { network: first, first: begin, at }: TrainingRun,
  from: number,
) => {
  const { turn } = turned(first, from - begin);
  return { ...network, ...(turn !== undefined && { turn }), parameters: at(from) };
};

/** The weights and biases that a round makes new, and their velocities. */
function changing(network: Network): Ref[] {
  const { trained, parameters } = layoutOf(network);
  return parameters.filter((ref) => trained.includes(ref.replace(/^v_/, '')));
}

/** Whether a run that begins a little beside another ends beside it, too. */
function staysTogether(began: Network, ended: Network, rounds: number): boolean {
  const refs = changing(began);
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
    return Math.abs(a - b) <= TOGETHER * Math.abs(b) && Math.abs(b) < FAR;
  });
}
