import { layoutOf, type Ref, round, type TrainingRun, turned } from '../engine';

/** Every weight and bias, also those that stay, and every velocity. */
export const weightsAndBiases = ({ network }: TrainingRun): Ref[] =>
  Object.keys(network.parameters).filter((ref) => /^[wbv]/.test(ref));

/** The errors that a run has a curve of: `E_total`, and `E_o1`, … or those of several pairs. */
export const errorRefs = ({ network }: TrainingRun): Ref[] => {
  const { outputs, pairs } = layoutOf(network);
  const own = pairs.length > 1 ? pairs.map((mark) => `total${mark}`) : outputs;
  return ['E_total', ...own.map((name) => `E_${name}`)];
};

/** So many rounds are told one by one. */
const EACH = 10;

const LADDER = [1, 2, 5];

/**
 * Rounds to tell a run's numbers at, in order: the first eleven, then 20, 50, 100, 200, 500, … after
 * its beginning, besides them the one that is looked at and the last.
 */
export function chosenRounds({ first, end }: TrainingRun, present: number): number[] {
  const chosen = new Set([present, end]);
  for (let after = 0; after <= EACH; after++) chosen.add(first + after);
  for (let ten = EACH; first + ten <= end; ten *= 10) {
    for (const step of LADDER) chosen.add(first + step * ten);
  }
  return [...chosen].filter((each) => each <= end).sort((a, b) => a - b);
}

/** All quantities of the round that begins after so many rounds of a run. */
export const valuesAfter = (run: TrainingRun, rounds: number): ReadonlyMap<Ref, number> =>
  round({ ...turned(run.network, rounds - run.first), parameters: run.at(rounds) }).values;
