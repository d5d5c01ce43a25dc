import { type Backstep, backstep, preferences } from '../../store';

export type Key = {
  /** As `KeyboardEvent.key` has it. */
  key: string;
  shift?: boolean;
  /** Ctrl, or Cmd on a Mac. */
  command?: boolean;
  does: keyof typeof actions;
};

/** What is done to the window rather than to the lesson. */
export type Calls = {
  showKeys(): void;
  /** Gives up a dialog that is on its way: one that stands has Escape to itself. */
  closeDialog(): void;
  openOtherWindow(): void;
  toggleFullScreen(): void;
};

const actions = {
  next: ({ next }: Backstep) => next(),
  back: ({ back }: Backstep) => back(),
  first: ({ first }: Backstep) => first(),
  last: ({ last }: Backstep) => last(),
  play: ({ togglePlaying }: Backstep) => togglePlaying(),
  nextRound: ({ trainOn }: Backstep) => trainOn(1),
  previousRound: ({ trainOn }: Backstep) => trainOn(-1),
  comeBack: ({ comeBack }: Backstep) => comeBack(),
  undo: ({ undo }: Backstep) => undo(),
  redo: ({ redo }: Backstep) => redo(),
  lecture: ({ toggleLecture }: Backstep) => toggleLecture(),
  asks: ({ toggleAsks }: Backstep) => toggleAsks(),
  black: ({ toggleBlack }: Backstep) => toggleBlack(),
  leave: ({ leave }: Backstep, { closeDialog }: Calls) => {
    closeDialog();
    leave();
  },
  nextTab: ({ nextTab }: Backstep) => nextTab(),
  presenter: (_: Backstep, { openOtherWindow }: Calls) => openOtherWindow(),
  fullScreen: (_: Backstep, { toggleFullScreen }: Calls) => toggleFullScreen(),
  keys: (_: Backstep, { showKeys }: Calls) => showKeys(),
} satisfies Record<string, (app: Backstep, calls: Calls) => unknown>;

/** Those of the steps, the rounds and the numbers. */
export const lessonKeys: readonly Key[] = [
  { key: 'ArrowRight', does: 'next' },
  { key: ' ', does: 'next' },
  { key: 'PageDown', does: 'next' },
  { key: 'ArrowLeft', does: 'back' },
  { key: ' ', shift: true, does: 'back' },
  { key: 'PageUp', does: 'back' },
  { key: 'Home', does: 'first' },
  { key: 'End', does: 'last' },
  { key: 'p', does: 'play' },
  { key: 'r', does: 'nextRound' },
  { key: 'r', shift: true, does: 'previousRound' },
  { key: 'Backspace', does: 'comeBack' },
  { key: 'z', command: true, does: 'undo' },
  { key: 'z', command: true, shift: true, does: 'redo' },
  { key: 'y', command: true, does: 'redo' },
];

export const keys: readonly Key[] = [
  ...lessonKeys,
  { key: 'l', does: 'lecture' },
  { key: 's', does: 'presenter' },
  { key: 'f', does: 'fullScreen' },
  { key: '.', does: 'black' },
  { key: 'b', does: 'black' },
  { key: 'a', does: 'asks' },
  { key: 'v', does: 'nextTab' },
  { key: 'Escape', does: 'leave' },
  { key: '?', does: 'keys' },
];

/** Where a key is text, or the control's own business. */
const TYPING = 'input:not([type=checkbox]), select';
const PRESSED_BY_SPACE = 'button, summary, a[href], [role=button], input';

/** Toggled again and again by a key that is held down, they would flicker. */
const ONCE: ReadonlySet<Key['does']> = new Set([
  ...(['play', 'lecture', 'asks', 'black', 'presenter', 'fullScreen'] as const),
]);

/** Whether speech input may type a key by mistake. */
const isLetter = ({ key, command }: Key): boolean => key.length === 1 && key !== ' ' && !command;

/** Listens for the keys of the whole page, or for some of them. Returns the undo. */
export function bindKeys(page: Document, calls: Calls, among = keys): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    // A clicker goes on from a field for one number, too.
    const clicks = /^Page/.test(event.key) && target?.closest('.answer');
    if ((target?.closest(TYPING) && !clicks) || page.querySelector('dialog[open]')) return;
    if (event.key === ' ' && target?.closest(PRESSED_BY_SPACE)) return;
    const pressed = among.find(
      ({ key, shift, command }) =>
        key === (event.key.length === 1 ? event.key.toLowerCase() : event.key) &&
        (key === '?' || Boolean(shift) === event.shiftKey) &&
        Boolean(command) === (event.ctrlKey || event.metaKey),
    );
    if (!pressed || (isLetter(pressed) && !preferences.store.getState().letters)) return;
    event.preventDefault();
    if (event.repeat && ONCE.has(pressed.does)) return;
    actions[pressed.does](backstep, calls);
  };
  page.addEventListener('keydown', listener);
  return () => page.removeEventListener('keydown', listener);
}
