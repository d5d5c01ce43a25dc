import type { Ref } from '../../engine';
import type { Backstep } from '../../store';
import { focusedByKeys } from '../gestures/focusedByKeys';
import type { XY } from './isolines';
import { type Frame, within } from './scene';

/** By how much the keys change the two numbers. */
const KEYS: Record<string, { axis: 'x' | 'y'; by: number; fine: number }> = {
  ArrowRight: { axis: 'x', by: 0.01, fine: 0.001 },
  ArrowLeft: { axis: 'x', by: -0.01, fine: -0.001 },
  ArrowUp: { axis: 'y', by: 0.01, fine: 0.001 },
  ArrowDown: { axis: 'y', by: -0.01, fine: -0.001 },
  PageUp: { axis: 'y', by: 0.1, fine: 0.1 },
  PageDown: { axis: 'y', by: -0.1, fine: -0.1 },
};

/** These are the lesson's, except to who came to the point by keys. */
const LESSON_KEYS = new Set(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown']);

/** Pixels that the pointer may stray in a press before it is a drag. */
const SLACK = 3;

type Drag = {
  id: number;
  /** Where it was pressed, and from there to the point where that was taken hold of. */
  from: XY;
  off: XY;
  moved: boolean;
  keys: AbortController;
};

/**
 * Lets both numbers of the map be set: by dragging the point, by pressing elsewhere on the map, or
 * by keys on the point. One gesture is one change that can be undone; Escape gives it up. Returns
 * the undo of the listening.
 * @param frame the map as it is drawn; null before it is
 */
export function movable(
  svg: SVGSVGElement,
  point: SVGGElement,
  app: Backstep,
  frame: () => Frame | null,
): () => void {
  let drag: Drag | null = null;
  /** Whether a key has set the numbers and is still held. */
  let stepping = false;
  const listening = new AbortController();
  const { signal } = listening;
  const byKeys = focusedByKeys(point, svg, signal);
  const isPulled = () => app.store.getState().pull !== null;

  const set = ({ section }: Frame, x: number, y: number) => {
    // The map stays under the hand: with a new run another range might suit.
    const { plane } = app.view();
    if (plane.xRange === null || plane.yRange === null) {
      app.setPlane({ xRange: section.xRange, yRange: section.yRange });
    }
    app.pullAll({ [section.x]: x, [section.y]: y });
  };

  const follow = (event: PointerEvent) => {
    const map = frame();
    if (!map || !drag) return;
    const [left, top] = placeIn(svg, event);
    set(map, valueAt(map, 'x', left + drag.off[0]), valueAt(map, 'y', top + drag.off[1]));
  };

  const end = (finish: () => void) => {
    drag?.keys.abort();
    if (drag && svg.hasPointerCapture(drag.id)) svg.releasePointerCapture(drag.id);
    // Keys that follow a drag are meant for the lesson.
    if (drag?.moved) point.blur();
    drag = null;
    svg.removeAttribute('data-pulling');
    finish();
  };

  const press = (event: PointerEvent) => {
    const map = frame();
    if (event.button !== 0 || drag || isPulled() || !map) return;
    const at = placeIn(svg, event);
    const onPoint = event.target instanceof Element && point.contains(event.target);
    if (!onPoint && !isInside(map, at)) return;
    const keys = new AbortController();
    const off: XY = onPoint ? offset(app, map, at) : [0, 0];
    drag = { id: event.pointerId, from: at, off, moved: false, keys };
    svg.setPointerCapture(event.pointerId);
    point.focus({ preventScroll: true });
    const giveUp = (key: KeyboardEvent) => {
      if (key.key === 'Escape') end(app.giveUp);
    };
    window.addEventListener('keydown', giveUp, { signal: keys.signal, capture: true });
    // A finger may be about to scroll: it has pressed only when it is lifted.
    if (!onPoint && event.pointerType !== 'touch') begin(event);
  };

  const begin = (event: PointerEvent) => {
    if (!drag) return;
    drag.moved = true;
    svg.setAttribute('data-pulling', '');
    follow(event);
  };

  const move = (event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.id) return;
    if (drag.moved) {
      // Undone on the way, or another finger pulls another number: this drag is over.
      const map = frame();
      const pull = app.store.getState().pull;
      if (!map || !pull || !(map.section.x in pull)) return end(() => {});
      return follow(event);
    }
    const [left, top] = placeIn(svg, event);
    if (Math.hypot(left - drag.from[0], top - drag.from[1]) >= SLACK) begin(event);
  };

  const lift = (event: PointerEvent) => {
    if (drag?.id !== event.pointerId) return;
    const isTap = !drag.moved && drag.off[0] === 0 && drag.off[1] === 0;
    if (isTap && event.pointerType === 'touch') begin(event);
    end(app.letGo);
  };

  const type = (event: KeyboardEvent) => {
    const map = frame();
    if (event.ctrlKey || event.metaKey || event.altKey || !map) return;
    const step = KEYS[event.key];
    if (LESSON_KEYS.has(event.key) && !byKeys()) return;
    if (step && !drag) {
      const { x, y } = map.section;
      const by = event.shiftKey ? step.fine : step.by;
      const next = (axis: 'x' | 'y', ref: Ref) => {
        const present = app.view().network.parameters[ref] ?? 0;
        return axis === step.axis ? stepped(map, axis, present, by) : present;
      };
      set(map, next('x', x), next('y', y));
      stepping = true;
    } else if (event.key === 'Escape' && isPulled()) app.giveUp();
    else if (!step) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const endKeys = () => {
    if (stepping && !drag) app.letGo();
    stepping = false;
  };
  svg.addEventListener('pointerdown', press, { signal });
  svg.addEventListener('pointermove', move, { signal });
  svg.addEventListener('pointerup', lift, { signal });
  svg.addEventListener(
    'pointercancel',
    (event) => {
      if (drag?.id === event.pointerId) end(app.giveUp);
    },
    { signal },
  );
  point.addEventListener('keydown', type, { signal });
  // A key held down is one change: it ends when the key is let go.
  point.addEventListener('keyup', ({ key }) => KEYS[key] && endKeys(), { signal });
  point.addEventListener('blur', endKeys, { signal });
  return () => {
    if (drag) end(app.letGo);
    else endKeys();
    listening.abort();
  };
}

/** Where the pointer is, in the picture's own pixels. */
export function placeIn(svg: SVGSVGElement, { clientX, clientY }: PointerEvent): XY {
  const { left, top } = svg.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

export const isInside = ({ area }: Frame, [x, y]: XY): boolean =>
  x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;

/** From where the point was pressed to its middle. */
function offset(app: Backstep, { section, x, y }: Frame, [left, top]: XY): XY {
  const { parameters } = app.view().network;
  const [atX, atY] = [parameters[section.x] ?? 0, parameters[section.y] ?? 0];
  return [x(within(section.xRange, atX)) - left, y(within(section.yRange, atY)) - top];
}

/** The value at a pixel, with no more decimals than pixels can tell apart. */
export function valueAt(map: Frame, axis: 'x' | 'y', pixel: number): number {
  const scale = map[axis];
  const range = axis === 'x' ? map.section.xRange : map.section.yRange;
  const each = Math.abs(scale.invert(1) - scale.invert(0));
  const decimals = Math.max(0, Math.min(12, Math.ceil(-Math.log10(each))));
  return within(range, Number(scale.invert(pixel).toFixed(decimals)));
}

/** A value one step on, kept on the map; one that is outside may come nearer step by step. */
export function stepped(map: Frame, axis: 'x' | 'y', present: number, by: number): number {
  const [low, high] = axis === 'x' ? map.section.xRange : map.section.yRange;
  // Sums of steps pick up noise in the last digits, which would show at twelve decimals.
  const next = Number(Number((present + by).toPrecision(15)).toFixed(12)) || 0;
  return within([Math.min(low, present), Math.max(high, present)], next);
}
