import type { Backstep } from '../../store';
import { observable } from '../observable';

/** The number of a step as far as it has been typed. */
export const typedStep = observable('');

/** How long a number that is not finished waits for its next digit, in ms. */
const PATIENCE = 5000;

/** More digits than any lesson has steps for. */
const MOST_DIGITS = 3;

const TYPING = 'input, select, textarea';

/** A number and Enter go to that step, wherever the focus is. Returns the undo. */
export function bindTypedStep(page: Document, app: Backstep): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (text: string) => {
    clearTimeout(timer);
    typedStep.set(text);
    if (text !== '') timer = setTimeout(() => typedStep.set(''), PATIENCE);
  };
  const meanings: Readonly<Record<string, () => void>> = {
    Enter: () => {
      app.goTo(Number(typedStep.get()) - 1);
      set('');
    },
    Escape: () => set(''),
    Backspace: () => set(typedStep.get().slice(0, -1)),
  };
  const listener = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(TYPING) || page.querySelector('dialog[open]')) return;
    const typed = typedStep.get();
    const isDigit = /^\d$/.test(event.key) && typed + event.key !== '0';
    const meaning = typed === '' ? undefined : meanings[event.key];
    if (!isDigit && !meaning) return set('');
    event.preventDefault();
    // Enter would press what has the focus, too.
    event.stopPropagation();
    if (meaning) meaning();
    else if (typed.length < MOST_DIGITS) set(typed + event.key);
  };
  page.addEventListener('keydown', listener, { capture: true });
  return () => {
    set('');
    page.removeEventListener('keydown', listener, { capture: true });
  };
}
