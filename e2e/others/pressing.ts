import type { Action, Device } from './window';

const pointer = (actions: readonly Action[]): Device => ({ type: 'pointer', id: 'mouse', actions });

/** A drag by so many pixels to the right. */
export const drag = ({ x, y }: { x: number; y: number }, by: number): Device =>
  pointer([
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerMove', x: x + Math.round(by / 2), y },
    { type: 'pointerMove', x: x + by, y },
    { type: 'pointerUp', button: 0 },
  ]);

/** The keys that have no letter, as WebDriver writes them. */
export const PAGE_DOWN = '\uE00F';
export const ARROW_LEFT = '\uE012';
export const ARROW_RIGHT = '\uE014';

export const press = (...keys: string[]): Device => ({
  type: 'key',
  id: 'keyboard',
  actions: keys.flatMap((value): Action[] => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
});
