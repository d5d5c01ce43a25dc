import { backstep, type View, valueAt } from '../../store';
import { counted, written } from '../../tex';
import { focusedByKeys } from '../gestures/focusedByKeys';
import { mountPicture } from '../svg/mountPicture';
import type { Size } from '../svg/watchSize';
import { words } from '../words';
import { type CurveScene, curveScene, type Shown } from './curveScene';
import { drawCurve, drawMark, type Mark, prepareCurve } from './drawCurve';

/** Pixels that a finger may stray before it drags. */
const SLACK = 6;

/** How far Page Up and Page Down go, as a share of the axis. */
const LEAP = 1 / 20;

/** Keeps an `<svg>` at the curve of the errors, its marker to be dragged. Returns the undo. */
export function mountCurve(svg: SVGSVGElement, brief: boolean): () => void {
  prepareCurve(svg);
  const marker = svg.querySelector('g.marker') as SVGGElement;
  for (const [name, value] of Object.entries(MARKER)) marker.setAttribute(name, value);
  let scene: CurveScene | null = null;
  let drawn: unknown[] = [];
  /** Where the pointer is, in pixels of the screen; null where it is not on the curve. */
  let under: number | null = null;

  const paint = (size: Size) => {
    const view = backstep.view();
    const { chart } = backstep.store.getState();
    const { run, rival, notation } = view;
    const shown: Shown = { run, ghost: backstep.ghost(), rival, chart, notation, brief, size };
    const key = keyOf(shown);
    if (!scene || key.some((part, index) => part !== drawn[index])) {
      drawn = key;
      scene = curveScene(shown);
      drawCurve(svg, scene);
    }
    mark(svg, marker, scene, view);
    drawMark(svg, 'hover', scene, under === null ? null : reading(roundAt(under), view));
  };

  const roundAt = (clientX: number): number => {
    const { first, end } = backstep.view().run;
    const place = scene?.x.invert(clientX - svg.getBoundingClientRect().left) ?? first;
    return Math.max(first, Math.min(end, Math.round(place)));
  };
  const { repaint, end } = mountPicture(svg, paint);
  const listening = new AbortController();
  const { signal } = listening;
  const byKeys = focusedByKeys(marker, svg, signal);
  /** A press that has not been lifted: where it began, and whether it is a drag by now. */
  let press: { id: number; x: number; from: number; moved: boolean } | null = null;
  const on = (name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel') => {
    return (listener: (event: PointerEvent) => void) =>
      svg.addEventListener(name, listener, { signal });
  };
  on('pointerdown')((event) => {
    if (event.button !== 0 || press) return;
    svg.setPointerCapture(event.pointerId);
    marker.focus({ preventScroll: true });
    under = null;
    // A finger may be about to scroll: it has chosen only when it goes sideways or is lifted.
    const moved = event.pointerType !== 'touch';
    press = { id: event.pointerId, x: event.clientX, from: backstep.view().round, moved };
    if (moved) backstep.goToRound(roundAt(event.clientX));
  });
  on('pointermove')((event) => {
    if (press?.id === event.pointerId) {
      press.moved ||= Math.abs(event.clientX - press.x) > SLACK;
      if (press.moved) backstep.goToRound(roundAt(event.clientX));
      return;
    }
    under = event.pointerType === 'touch' ? null : event.clientX;
    repaint();
  });
  on('pointerup')((event) => {
    if (press?.id !== event.pointerId) return;
    press = null;
    backstep.goToRound(roundAt(event.clientX));
  });
  on('pointercancel')((event) => {
    if (press?.id !== event.pointerId) return;
    if (press.moved) backstep.goToRound(press.from);
    press = null;
  });
  svg.addEventListener(
    'pointerleave',
    () => {
      under = null;
      repaint();
    },
    { signal },
  );
  marker.addEventListener(
    'keydown',
    (event) => {
      // To who clicked the curve, and to a clicker, these keys belong to the lesson.
      if (LESSON_KEYS.has(event.key) && !byKeys()) return;
      const to = scene && target(event, scene);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      backstep.goToRound(to);
    },
    { signal },
  );
  return () => {
    end();
    listening.abort();
  };
}

const LESSON_KEYS = new Set(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End']);

const MARKER = { role: 'slider', tabindex: '0', 'aria-label': words.curve.marker };

/** All that the lines depend on: a run is one object that grows. */
const keyOf = ({ run, ghost, rival, chart, notation, size }: Shown): unknown[] => [
  ...[run, ghost, rival].flatMap((each) => [each, each?.end]),
  chart,
  notation,
  size.width,
  size.height,
];

function reading(round: number, { run, notation }: View): Mark {
  const error = valueAt(run, round, 'E_total') ?? 0;
  return { round, error, text: `${counted(round)}: ${written(error, notation.decimals)}` };
}

function mark(svg: SVGSVGElement, marker: SVGGElement, scene: CurveScene, view: View): void {
  const { run, round, trace, notation } = view;
  const error = trace.values.get('E_total') ?? 0;
  drawMark(svg, 'marker', scene, { round, error, text: '' });
  const text = `${words.curve.after(counted(round))}, ${written(error, notation.decimals)}`;
  const values = {
    'aria-valuemin': run.first,
    'aria-valuemax': run.end,
    'aria-valuenow': round,
    'aria-valuetext': text,
  };
  for (const [name, value] of Object.entries(values)) marker.setAttribute(name, String(value));
}

/** The round that a key on the marker goes to; null for any other key. */
function target({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { x, area }: CurveScene) {
  if (ctrlKey || metaKey || altKey) return null;
  const { run, round } = backstep.view();
  // In pixels, so that a leap is as wide on a logarithmic axis as on a linear one.
  const leap = (share: number) => Math.round(x.invert(x(round) + share * (area.right - area.left)));
  const moves: Record<string, () => number> = {
    ArrowRight: () => round + 1,
    ArrowUp: () => round + 1,
    ArrowLeft: () => round - 1,
    ArrowDown: () => round - 1,
    PageUp: () => Math.max(round + 1, leap(LEAP)),
    PageDown: () => Math.min(round - 1, leap(-LEAP)),
    Home: () => run.first,
    End: () => run.end,
  };
  const move = moves[key];
  return move ? Math.max(run.first, Math.min(run.end, move())) : null;
}
