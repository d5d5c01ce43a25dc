import { backstep, type View, valueAt } from '../../store';
import { counted, written } from '../../tex';
import { type Size, sized } from '../sized';
import { words } from '../words';
import { type CurveScene, curveScene, type Shown } from './curveScene';
import { drawCurve, drawMark, type Mark, prepareCurve } from './drawCurve';

/** How far Page Up and Page Down go, as a share of the axis. */
const LEAP = 1 / 20;

/** Keeps an `<svg>` at the curve of the errors, its marker to be dragged. Returns the undo. */
export function mountCurve(svg: SVGSVGElement, brief: boolean): () => void {
  prepareCurve(svg);
  const marker = svg.querySelector('g.marker') as SVGGElement;
  for (const [name, value] of Object.entries(MARKER)) marker.setAttribute(name, value);
  let size: Size | null = null;
  let scene: CurveScene | null = null;
  let drawn: unknown[] = [];
  /** Where the pointer is, in pixels of the screen; null where it is not on the curve. */
  let under: number | null = null;

  const paint = () => {
    if (!size) return;
    const view = backstep.view();
    const { chart } = backstep.store.getState();
    const { course, rival, notation } = view;
    const shown: Shown = { course, ghost: backstep.ghost(), rival, chart, notation, brief, size };
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
    const { first, end } = backstep.view().course;
    const place = scene?.x.invert(clientX - svg.getBoundingClientRect().left) ?? first;
    return Math.max(first, Math.min(end, Math.round(place)));
  };
  const listening = new AbortController();
  const { signal } = listening;
  svg.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      svg.setPointerCapture(event.pointerId);
      marker.focus({ preventScroll: true });
      under = null;
      backstep.goToRound(roundAt(event.clientX));
    },
    { signal },
  );
  // Keys that follow a drag are meant for the lesson.
  svg.addEventListener('pointerup', () => marker.blur(), { signal });
  svg.addEventListener(
    'pointermove',
    (event) => {
      if (svg.hasPointerCapture(event.pointerId)) {
        return backstep.goToRound(roundAt(event.clientX));
      }
      under = event.pointerType === 'touch' ? null : event.clientX;
      paint();
    },
    { signal },
  );
  svg.addEventListener(
    'pointerleave',
    () => {
      under = null;
      paint();
    },
    { signal },
  );
  marker.addEventListener(
    'keydown',
    (event) => {
      // To who clicked the curve, and to a clicker, these keys belong to the lesson.
      if (LESSON_KEYS.has(event.key) && !marker.matches(':focus-visible')) return;
      const to = scene && target(event, scene);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      backstep.goToRound(to);
    },
    { signal },
  );
  const ends = [
    sized(svg, (given) => {
      size = given;
      paint();
    }),
    backstep.store.subscribe(paint),
  ];
  return () => {
    for (const end of ends) end();
    listening.abort();
    svg.replaceChildren();
  };
}

const LESSON_KEYS = new Set(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End']);

const MARKER = { role: 'slider', tabindex: '0', 'aria-label': words.curve.marker };

/** All that the lines depend on: a course is one object that grows. */
const keyOf = ({ course, ghost, rival, chart, notation, size }: Shown): unknown[] => [
  ...[course, ghost, rival].flatMap((each) => [each, each?.end]),
  chart,
  notation,
  size.width,
  size.height,
];

function reading(round: number, { course, notation }: View): Mark {
  const error = valueAt(course, round, 'E_total') ?? 0;
  return { round, error, text: `${counted(round)}: ${written(error, notation.decimals)}` };
}

function mark(svg: SVGSVGElement, marker: SVGGElement, scene: CurveScene, view: View): void {
  const { course, round, trace, notation } = view;
  const error = trace.values.get('E_total') ?? 0;
  drawMark(svg, 'marker', scene, { round, error, text: '' });
  const text = `${words.curve.after(counted(round))}, ${written(error, notation.decimals)}`;
  const values = {
    'aria-valuemin': course.first,
    'aria-valuemax': course.end,
    'aria-valuenow': round,
    'aria-valuetext': text,
  };
  for (const [name, value] of Object.entries(values)) marker.setAttribute(name, String(value));
}

/** The round that a key on the marker goes to; null for any other key. */
function target({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { x, area }: CurveScene) {
  if (ctrlKey || metaKey || altKey) return null;
  const { course, round } = backstep.view();
  // In pixels, so that a leap is as wide on a logarithmic axis as on a linear one.
  const leap = (share: number) => Math.round(x.invert(x(round) + share * (area.right - area.left)));
  const moves: Record<string, () => number> = {
    ArrowRight: () => round + 1,
    ArrowUp: () => round + 1,
    ArrowLeft: () => round - 1,
    ArrowDown: () => round - 1,
    PageUp: () => Math.max(round + 1, leap(LEAP)),
    PageDown: () => Math.min(round - 1, leap(-LEAP)),
    Home: () => course.first,
    End: () => course.end,
  };
  const move = moves[key];
  return move ? Math.max(course.first, Math.min(course.end, move())) : null;
}
