import { plan, type Ref, rules, type Trace } from '../engine';
import { upstream } from './candidates';
import type { Read } from './expression';

/** How somebody may have rounded on the way: to so many decimals, or to so many significant digits. */
export type Rounding = { digits: 2 | 3 | 4; to: 'decimals' | 'significant' };

const ways: readonly Rounding[] = ([4, 3, 2] as const).flatMap((digits) => [
  { digits, to: 'decimals' as const },
  { digits, to: 'significant' as const },
]);

const rounded = (value: number, { digits, to }: Rounding): number => {
  if (value === 0 || !Number.isFinite(value)) return value;
  const size = Math.floor(Math.log10(Math.abs(value)));
  const places = to === 'decimals' ? digits : digits - 1 - size;
  const unit = 10 ** Math.abs(places);
  return places < 0 ? Math.round(value / unit) * unit : Math.round(value * unit) / unit;
};

/** What a quantity comes to when everything worked out before it is rounded, the finest first. */
export function roundings(
  { network }: Trace,
  ref: Ref,
  read: Read,
): readonly { rounding: Rounding; value: number }[] {
  const all = upstream(plan(network), ref);
  return ways.map((rounding) => {
    const own = new Map<Ref, number>();
    const present: Read = (name) => own.get(name) ?? read(name);
    let value = Number.NaN;
    for (const { ref: name, rule, inputs } of all) {
      value = rules[rule](inputs.map(present));
      own.set(name, rounded(value, rounding));
    }
    return { rounding, value };
  });
}
