import { csv } from './csv';
import { exact } from './exact';
import type { Given } from './given';
import { chosenRounds, errorRefs, valuesAfter, weightsAndBiases } from './training';

/** Errors, weights and biases after chosen numbers of rounds, a row each. */
export function roundsCsv({ run, round }: Given): string {
  const refs = [...errorRefs(run), ...weightsAndBiases(run)];
  const rows = chosenRounds(run, round).map((rounds) => {
    const values = valuesAfter(run, rounds);
    return [exact(rounds), ...refs.map((ref) => exact(values.get(ref) ?? Number.NaN))];
  });
  return csv([['rounds', ...refs], ...rows]);
}
