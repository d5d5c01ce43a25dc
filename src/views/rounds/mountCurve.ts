import { backstep, type View, valueAt } from '../../store';
import { counted, written } from '../../tex';
import { drag, type Hold } from '../gestures/drag';
import { takeKeys } from '../gestures/keySteps';
import { mountPicture } from '../svg/mountPicture';
import type { Size } from '../svg/watchSize';
import { words } from '../words';
import { type CurveScene, curveScene, type Shown } from './curveScene';
import { drawCurve, drawMark, type Mark, prepareCurve } from './drawCurve';

/** Pixels that a finger may stray sideways before it drags. */
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
  const press = (event: PointerEvent): Hold => {
    const from = backstep.view().round;
    const go = ({ clientX }: PointerEvent) => backstep.goToRound(roundAt(clientX));
    under = null;
    return {
      // A finger may be about to scroll: it has chosen only when it goes sideways or is lifted.
      atOnce: event.pointerType !== 'touch',
      hasStrayed: (across) => Math.abs(across) > SLACK,
      move: go,
      tap: go,
      giveUp: () => backstep.goToRound(from),
    };
  };
  // A round that is chosen can be changed by keys at once.
  const dragging = drag(svg, press, { focus: marker, leave: false });
  svg.addEventListener(
    'pointermove',
    (event) => {
      if (dragging.isHeld()) return;
      under = event.pointerType === 'touch' ? null : event.clientX;
      repaint();
    },
    { signal },
  );
  svg.addEventListener(
    'pointerleave',
    () => {
      under = null;
      repaint();
    },
    { signal },
  );
  takeKeys(marker, svg, signal, (event) => {
    const to = scene && target(event.key, scene);
    if (to !== null) backstep.goToRound(to);
    return to !== null;
  });
  return () => {
    dragging.end();
    end();
    listening.abort();
  };
}

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
  return { round, error, text: `${counted(round)}: ${written(error, notation.digits)}` };
}

function mark(svg: SVGSVGElement, marker: SVGGElement, scene: CurveScene, view: View): void {
  const { run, round, trace, notation } = view;
  const error = trace.values.get('E_total') ?? 0;
  drawMark(svg, 'marker', scene, { round, error, text: '' });
  const text = `${words.curve.after(counted(round))}, ${written(error, notation.digits)}`;
  const values = {
    'aria-valuemin': run.first,
    'aria-valuemax': run.end,
    'aria-valuenow': round,
    'aria-valuetext': text,
  };
  for (const [name, value] of Object.entries(values)) marker.setAttribute(name, String(value));
}

/** The round that a key on the marker goes to; null for any other key. */
function target(key: string, { x, area }: CurveScene) {
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
