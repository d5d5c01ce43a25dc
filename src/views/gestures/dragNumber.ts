import { LIMIT, type Ref } from '../../engine';
import type { Backstep } from '../../store';
import { drag, type Hold } from './drag';
import { KEY_STEPS, takeKeys, tidy } from './keySteps';

/** How much a number changes by, and by how much with Shift. */
const PER_PIXEL = { usual: 0.01, fine: 0.001 };

const within = (limit: number, value: number) => Math.max(-limit, Math.min(limit, value));

/** Training may have led beyond what may be set: such a number can come nearer step by step. */
const limitFor = (present: number): number => Math.max(LIMIT, Math.abs(present));

/**
 * Lets a number be pulled: dragged sideways or up and down, stepped by keys, or typed after Enter
 * or a double click. One gesture is one change that can be undone; Escape or a second finger
 * gives it up. Returns the undo of the listening.
 * @param edit opens the field in which a number is typed
 */
export function dragNumber(
  element: HTMLElement | SVGElement,
  ref: Ref,
  app: Backstep,
  edit: (ref: Ref, at: Element) => void,
): () => void {
  const listening = new AbortController();
  const present = () => app.view().network.parameters[ref] ?? 0;
  const pull = (from: number, to: number) => app.pull(ref, within(limitFor(from), tidy(to)));

  const press = ({ clientX, clientY }: PointerEvent): Hold => {
    const from = present();
    let [x, y, by] = [clientX, clientY, 0];
    return {
      // Undone on the way, or another finger pulls another number.
      isOver: (begun) => {
        const pulled = app.store.getState().pull;
        return begun ? !(pulled && ref in pulled) : pulled !== null;
      },
      move(event) {
        // Each move counts from the one before, so that Shift can be pressed and let go on the way.
        const unit = event.shiftKey ? PER_PIXEL.fine : PER_PIXEL.usual;
        by += (event.clientX - x + y - event.clientY) * unit;
        [x, y] = [event.clientX, event.clientY];
        // Whole units only, though screens count parts of a pixel.
        pull(from, from + Math.round(by / unit) * unit);
      },
      letGo: app.letGo,
      giveUp: app.giveUp,
    };
  };
  const dragging = drag(element, press, { focus: element });

  takeKeys(element, element, listening.signal, (event) => {
    const step = KEY_STEPS[event.key];
    // While it is dragged, the pointer has the number.
    if (step && !dragging.isHeld()) {
      pull(present(), present() + (event.shiftKey ? step.fine : step.by));
    } else if (event.key === 'Enter' && !event.repeat) {
      app.letGo();
      edit(ref, element);
    } else if (event.key === 'Escape' && app.store.getState().pull) app.giveUp();
    else return step !== undefined;
    return true;
  });
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => element.addEventListener(name, listener as EventListener, { signal: listening.signal });
  // A key held down is one change: it ends when the key is let go.
  on('keyup', ({ key }) => {
    if (KEY_STEPS[key] && !dragging.isHeld()) app.letGo();
  });
  on('blur', () => {
    if (!dragging.isHeld()) app.letGo();
  });
  on('dblclick', () => edit(ref, element));
  return () => {
    dragging.end();
    listening.abort();
  };
}
