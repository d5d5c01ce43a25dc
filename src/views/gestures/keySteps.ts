import { focusedByKeys } from './focusedByKeys';

/** By how much keys change a number, or the one on that axis, and by how much with Shift. */
export const KEY_STEPS: Readonly<Record<string, { axis: 'x' | 'y'; by: number; fine: number }>> = {
  ArrowRight: { axis: 'x', by: 0.01, fine: 0.001 },
  ArrowLeft: { axis: 'x', by: -0.01, fine: -0.001 },
  ArrowUp: { axis: 'y', by: 0.01, fine: 0.001 },
  ArrowDown: { axis: 'y', by: -0.01, fine: -0.001 },
  PageUp: { axis: 'y', by: 0.1, fine: 0.1 },
  PageDown: { axis: 'y', by: -0.1, fine: -0.1 },
};

/** To who clicked what has the focus, and to a clicker, these keys belong to the lesson. */
const LESSON_KEYS = new Set(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End']);

/** Sums of steps pick up noise in the last digits, which would show at twelve decimals. */
export const tidy = (value: number): number =>
  Number(Number(value.toPrecision(15)).toFixed(12)) || 0;

/**
 * Hands on the keys that are meant for an element.
 * @param surface where a press of the pointer focuses the element
 * @param take tells whether it has taken the key, which then goes no further
 */
export function takeKeys(
  element: HTMLElement | SVGElement,
  surface: Element,
  signal: AbortSignal,
  take: (event: KeyboardEvent) => boolean,
): void {
  const byKeys = focusedByKeys(element, surface, signal);
  const type = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (LESSON_KEYS.has(event.key) && !byKeys()) return;
    if (!take(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener('keydown', type as EventListener, { signal });
}
