import type { Curve, Ref, TrainingRun } from '../../engine';
import type { Chart } from '../../store';
import { type Notation, type SymbolPiece, symbolPieces } from '../../tex';
import {
  type Area,
  type Axes,
  areaOf,
  countScale,
  countTicks,
  type Margins,
  type Scale,
  sizeScale,
  sizeTicks,
} from '../svg/plot';
import type { Size } from '../svg/watchSize';
import { words } from '../words';
import { lineThrough, thin } from './thin';

/** Whose line it is: the run the learner is on, the one before its last edit, or the rival. */
export type Owner = 'ghost' | 'rival' | 'present';

/** A line's name, at its end. */
export type Name = { ref: Ref; symbol: SymbolPiece[]; x: number; y: number };

export type Line = { id: string; owner: Owner; ref: Ref; path: string };

/** What the curve is drawn from, apart from the round that is marked. */
export type Shown = {
  run: TrainingRun;
  ghost: TrainingRun | null;
  rival: TrainingRun | null;
  chart: Chart;
  notation: Notation;
  /** Small, with fewer marks, where it stands beside other things. */
  brief: boolean;
  size: Size;
};

export type CurveScene = {
  area: Area;
  axes: Axes;
  lines: Line[];
  /** The names of the present run's lines, where more than one is shown. */
  names: Name[];
  x: Scale;
  y: Scale;
};

const MARGINS: Margins = { top: 26, right: 30, bottom: 38, left: 56 };
const BRIEF_MARGINS: Margins = { top: 10, right: 30, bottom: 24, left: 52 };

/** What a first round already makes an axis for. */
const LEAST_ROUNDS = 10;

/** Everything of the picture but the marker. */
export function curveScene(shown: Shown): CurveScene {
  const { run, ghost, rival, chart, notation, brief, size } = shown;
  const area = areaOf(size, brief ? BRIEF_MARGINS : MARGINS);
  const owners = (
    [
      ['ghost', ghost],
      ['rival', rival],
      ['present', run],
    ] as const
  ).flatMap(([owner, of]) => (of ? [{ owner, of }] : []));
  const refs = chart.parts ? run.errors : ['E_total'];
  const curves = owners.flatMap(({ owner, of }) =>
    refs.map((ref) => ({ owner, ref, curve: of.curve(ref) })),
  );
  const from = Math.min(...owners.map(({ of }) => of.first));
  const to = Math.max(from + LEAST_ROUNDS, ...owners.map(({ of }) => of.end));
  const x = countScale(chart.rounds, [from, to], area);
  const y = sizeScale(chart.error, extremes(curves.map(({ curve }) => curve)), area);
  return {
    area,
    x,
    y,
    axes: {
      x: { ticks: countTicks(chart.rounds, x, area), label: brief ? '' : words.curve.rounds },
      y: { ticks: sizeTicks(chart.error, y, 'y', area), label: brief ? '' : words.curve.error },
    },
    lines: curves.map(({ owner, ref, curve }) => ({
      id: `${owner} ${ref}`,
      owner,
      ref,
      path: lineThrough(thin(curve, x), (error) => within(y, error)),
    })),
    names:
      refs.length > 1 && fits(refs.length, area)
        ? apart(
            curves
              .filter(({ owner }) => owner === 'present')
              .map(({ ref, curve }) => ({
                ref,
                symbol: symbolPieces(ref, notation),
                x: x(run.end) + 8,
                y: within(y, curve.least.at(-1) ?? 0),
              })),
            area,
          )
        : [],
  };
}

/** Between two names that stand below each other, where type has its usual size. */
const LINE_HEIGHT = 14;

/** Whether so many names can stand one below another. */
const fits = (count: number, { top, bottom, unit = 1 }: Area): boolean =>
  (count - 1) * LINE_HEIGHT * unit <= bottom - top;

/** Moves names down until none stands on another, and all of them up where that leads too far. */
function apart(names: Name[], { bottom, unit = 1 }: Area): Name[] {
  let free = Number.NEGATIVE_INFINITY;
  const placed = names
    .sort((a, b) => a.y - b.y)
    .map((name) => {
      const y = Math.max(name.y, free);
      free = y + LINE_HEIGHT * unit;
      return { ...name, y };
    });
  const beyond = Math.max(0, (placed.at(-1)?.y ?? 0) - bottom);
  return placed.map((name) => ({ ...name, y: name.y - beyond }));
}

/** The least error above 0, which a logarithmic scale cannot show, and the largest. */
function extremes(curves: readonly Curve[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const { least, most } of curves) {
    for (const error of least) if (error > 0 && error < low) low = error;
    for (const error of most) if (error > high && error < Number.POSITIVE_INFINITY) high = error;
  }
  return high > 0 ? [low, high] : [0.1, 1];
}

/** An error's place: what is outside of the axis stands at its end. */
export function within(y: Scale, error: number): number {
  const [low = 0, high = 0] = y.domain();
  return y(Number.isNaN(error) ? high : Math.max(low, Math.min(high, error)));
}
