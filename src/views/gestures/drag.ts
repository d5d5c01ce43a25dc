/** What a press has taken hold of. */
export type Hold = {
  /** Whether the drag begins with the press, and not only when the pointer has strayed. */
  atOnce?: boolean;
  /** Whether the pointer has strayed so far that it drags, by its way since the press. */
  hasStrayed?(across: number, down: number): boolean;
  /** Whether what was held is no more to be dragged: it has been undone on the way, say. */
  isOver?(begun: boolean): boolean;
  /** The drag follows the pointer. */
  move(event: PointerEvent): void;
  /** Lifted before it was a drag. */
  tap?(event: PointerEvent): void;
  letGo?(): void;
  giveUp(): void;
};

type Options = {
  /** What a press focuses; what is clicked or dragged, if it is not said. */
  focus?: HTMLElement | SVGElement;
  /** Whether the focus is left after a drag, since keys that follow are meant for the lesson. */
  leave?: boolean;
};

/** Pixels that the pointer may stray in a click before it is a drag. */
const SLACK = 3;

const strays = (across: number, down: number): boolean => Math.hypot(across, down) >= SLACK;

const isSecondFinger = ({ pointerType, isPrimary }: PointerEvent): boolean =>
  pointerType === 'touch' && !isPrimary;

/**
 * Lets something be dragged by one pointer at a time, wherever that goes. Escape from anywhere, a
 * second finger, and the browser that takes the pointer for itself give the drag up.
 * @param press takes hold of what is pressed; null where nothing is to be held
 * @returns whether something is held, and the undo of the listening, which lets go
 */
export function drag(
  element: HTMLElement | SVGElement,
  press: (event: PointerEvent) => Hold | null,
  { focus, leave = true }: Options = {},
): { isHeld(): boolean; end(): void } {
  let held: (Hold & { id: number; x: number; y: number; begun: boolean }) | null = null;
  let elsewhere = new AbortController();
  const listening = new AbortController();
  const on = (
    name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    listener: (event: PointerEvent) => void,
  ) => element.addEventListener(name, listener as EventListener, { signal: listening.signal });

  const end = (finish?: () => void) => {
    if (!held) return;
    elsewhere.abort();
    if (element.hasPointerCapture(held.id)) element.releasePointerCapture(held.id);
    if (held.begun && leave) focus?.blur();
    held = null;
    element.removeAttribute('data-pulling');
    finish?.();
  };
  // Before it was a drag there is nothing to give up.
  const giveUp = () => end(held?.begun ? held.giveUp : undefined);
  const begin = (event: PointerEvent) => {
    if (!held) return;
    held.begun = true;
    element.setAttribute('data-pulling', '');
    held.move(event);
  };

  on('pointerdown', (event) => {
    // A second finger is one of a gesture on the page, wherever it comes down.
    if (event.button !== 0 || held || isSecondFinger(event)) return;
    const hold = press(event);
    if (!hold) return;
    const { pointerId: id, clientX: x, clientY: y } = event;
    held = { ...hold, id, x, y, begun: false };
    element.setPointerCapture(id);
    focus?.focus({ preventScroll: true });
    elsewhere = new AbortController();
    const options = { signal: elsewhere.signal, capture: true };
    // Not everything that can be dragged can be focused, so Escape is heard from anywhere.
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && giveUp(), options);
    window.addEventListener('pointerdown', (other) => isSecondFinger(other) && giveUp(), options);
    if (hold.atOnce) begin(event);
  });
  on('pointermove', (event) => {
    if (event.pointerId !== held?.id) return;
    const { begun, hasStrayed = strays } = held;
    if (!begun && !hasStrayed(event.clientX - held.x, event.clientY - held.y)) return;
    if (held.isOver?.(begun)) return end();
    if (begun) held.move(event);
    else begin(event);
  });
  on('pointerup', (event) => {
    if (event.pointerId !== held?.id) return;
    if (!held.begun) held.tap?.(event);
    end(held.letGo);
  });
  on('pointercancel', (event) => {
    if (event.pointerId === held?.id) giveUp();
  });
  return {
    isHeld: () => held !== null,
    end() {
      end(held?.letGo);
      listening.abort();
    },
  };
}
