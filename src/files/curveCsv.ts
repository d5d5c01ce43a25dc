import { csv } from './csv';
import { exact } from './exact';
import type { Given } from './given';
import { errorRefs } from './training';

/**
 * The curve of the errors as it is kept, a row for each stretch of rounds: every round by itself up
 * to 512, then 256 stretches while the rounds double. Within a stretch, the least and the most.
 */
export function curveCsv({ run }: Given): string {
  const curves = errorRefs(run).map((ref) => ({ ref, ...run.curve(ref) }));
  const rounds = curves[0]?.rounds ?? new Float64Array();
  const rows = Array.from(rounds, (from, index) => [
    exact(from),
    exact((rounds[index + 1] ?? from + 1) - 1),
    ...curves.flatMap(({ least, most }) => [
      exact(least[index] as number),
      exact(most[index] as number),
    ]),
  ]);
  const names = curves.flatMap(({ ref }) => [`${ref} least`, `${ref} most`]);
  return csv([['first round', 'last round', ...names], ...rows]);
}
