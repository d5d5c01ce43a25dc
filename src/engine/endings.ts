import { forget, unknown } from './extremes';
import type { Kernel } from './kernel';
import type { Recording } from './keyframes';
import type { Network } from './network';
import { round } from './round';

/** From which round on no number moves any more, and why. */
export type Still = {
  since: number;
  why: 'no rate' | 'no error' | 'zero slopes' | 'steps too small';
};

/**
 * The last round of a recording whose values and errors are all finite, where a later one's are
 * not; the first one where none is.
 */
export function lastFinite({ values, open, roundOfRow }: Recording, run: Kernel): number {
  let row = values.length - 1;
  while (row > 0 && !finite(values.copy(row))) row--;
  let bad = roundOfRow(row);
  const walker = values.copy(row);
  const errors = unknown(open.length / 2);
  while (finite(walker)) {
    forget(errors);
    run(walker, errors, 1, bad);
    if (!finite(errors)) break;
    bad++;
  }
  return Math.max(0, bad - 1);
}

/** The first round of a recording with these values, at which it has come to rest. */
export function restsSince(
  { values, open, roundOfRow }: Recording,
  run: Kernel,
  now: Float64Array,
) {
  let moving = values.length - 1;
  while (moving >= 0 && values.holds(moving, now)) moving--;
  if (moving < 0) return 0;
  let since = roundOfRow(moving);
  const walker = values.copy(moving);
  const unused = unknown(open.length / 2);
  while (!same(walker, now)) {
    run(walker, unused, 1, since);
    since++;
  }
  return since;
}

/** Why no round changes the weights and biases of a network. */
export function whyStill(network: Network): Still['why'] {
  if (network.parameters.eta === 0) return 'no rate';
  // Of every pair, where they take turns.
  const { values, layout } = round(network.pairs ? { ...network, passes: 'batch sum' } : network);
  if (values.get('E_total') === 0) return 'no error';
  const slopes = layout.pairs.flatMap((mark) =>
    // A frozen bias, and one that is held, has no slope that counts.
    layout.trained.map((ref) => values.get(`dE_total${mark}/d${ref}`)),
  );
  return slopes.every((slope) => slope === 0) ? 'zero slopes' : 'steps too small';
}

export function finite(numbers: Float64Array): boolean {
  for (let index = 0; index < numbers.length; index++) {
    if (!Number.isFinite(numbers[index])) return false;
  }
  return true;
}

/** Whether they are the same to the last bit. */
export function same(some: Float64Array, others: Float64Array): boolean {
  for (let index = 0; index < some.length; index++) {
    if (!Object.is(some[index], others[index])) return false;
  }
  return true;
}
