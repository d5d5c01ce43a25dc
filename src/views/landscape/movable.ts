import type { Ref } from '../../engine';
import type { Backstep } from '../../store';
import { drag, type Hold } from '../gestures/drag';
import { KEY_STEPS, takeKeys, tidy } from '../gestures/keySteps';
import type { XY } from '../svg/isolines';
import { type Frame, isInside } from '../svg/mapFrame';
import { placeIn } from '../svg/placeIn';
import { within } from './scene';

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
  /** Whether a key has set the numbers and is still held. */
  let stepping = false;
  const listening = new AbortController();
  const { signal } = listening;
  const pulled = () => app.store.getState().pull;

  const set = ({ section }: Frame, x: number, y: number) => {
    // The map stays under the hand: with a new run another range might suit.
    const { plane } = app.view();
    if (plane.xRange === null || plane.yRange === null) {
      app.setPlane({ xRange: section.xRange, yRange: section.yRange });
    }
    app.pullAll({ [section.x]: x, [section.y]: y });
  };

  const press = (event: PointerEvent): Hold | null => {
    const map = frame();
    if (pulled() || !map) return null;
    const at = placeIn(svg, event);
    const onPoint = event.target instanceof Element && point.contains(event.target);
    if (!onPoint && !isInside(map, at)) return null;
    const off: XY = onPoint ? offset(app, map, at) : [0, 0];
    const move = (moved: PointerEvent) => {
      const now = frame();
      if (!now) return;
      const [left, top] = placeIn(svg, moved);
      set(now, valueAt(now, 'x', left + off[0]), valueAt(now, 'y', top + off[1]));
    };
    return {
      // A finger may be about to scroll: it has pressed only when it is lifted.
      atOnce: !onPoint && event.pointerType !== 'touch',
      // Undone on the way, or another finger pulls another number.
      isOver: (begun) => begun && !((frame()?.section.x ?? '') in (pulled() ?? {})),
      move,
      tap: (lifted) => !onPoint && move(lifted),
      letGo: app.letGo,
      giveUp: app.giveUp,
    };
  };
  const dragging = drag(svg, press, { focus: point });

  takeKeys(point, svg, signal, (event) => {
    const map = frame();
    if (!map) return false;
    const step = KEY_STEPS[event.key];
    if (step && !dragging.isHeld()) {
      const { x, y } = map.section;
      const by = event.shiftKey ? step.fine : step.by;
      const next = (axis: 'x' | 'y', ref: Ref) => {
        const present = app.view().network.parameters[ref] ?? 0;
        return axis === step.axis ? stepped(map, axis, present, by) : present;
      };
      set(map, next('x', x), next('y', y));
      stepping = true;
    } else if (event.key === 'Escape' && pulled()) app.giveUp();
    else return step !== undefined;
    return true;
  });

  const endKeys = () => {
    if (stepping && !dragging.isHeld()) app.letGo();
    stepping = false;
  };
  // A key held down is one change: it ends when the key is let go.
  point.addEventListener('keyup', ({ key }) => KEY_STEPS[key] && endKeys(), { signal });
  point.addEventListener('blur', endKeys, { signal });
  return () => {
    dragging.end();
    endKeys();
    listening.abort();
  };
}

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
  return within([Math.min(low, present), Math.max(high, present)], tidy(present + by));
}
