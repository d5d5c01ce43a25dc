import { type Backstep, backstep } from '../store';

type Key = {
  /** As `KeyboardEvent.key` has it. */
  key: string;
  shift?: boolean;
  /** Ctrl, or Cmd on a Mac. */
  command?: boolean;
  does: keyof typeof actions;
};

/** What the keys do, and how the list of keys words it. */
const actions = {
  next: { words: 'Next step', run: ({ next }: Backstep) => next() },
  back: { words: 'Step back', run: (app: Backstep) => app.back() },
  first: { words: 'First step', run: ({ first }: Backstep) => first() },
  last: { words: 'Last step', run: ({ last }: Backstep) => last() },
  play: { words: 'Play or pause', run: (app: Backstep) => app.togglePlaying() },
  comeBack: { words: 'Back from a number’s step', run: (app: Backstep) => app.comeBack() },
  undo: { words: 'Undo a change of numbers', run: (app: Backstep) => app.undo() },
  redo: { words: 'Redo it', run: (app: Backstep) => app.redo() },
  keys: { words: 'This list', run: () => {} },
} as const;

const keys: readonly Key[] = [
  { key: 'ArrowRight', does: 'next' },
  { key: ' ', does: 'next' },
  { key: 'PageDown', does: 'next' },
  { key: 'ArrowLeft', does: 'back' },
  { key: ' ', shift: true, does: 'back' },
  { key: 'PageUp', does: 'back' },
  { key: 'Home', does: 'first' },
  { key: 'End', does: 'last' },
  { key: 'p', does: 'play' },
  { key: 'Backspace', does: 'comeBack' },
  { key: 'z', command: true, does: 'undo' },
  { key: 'z', command: true, shift: true, does: 'redo' },
  { key: 'y', command: true, does: 'redo' },
  { key: '?', does: 'keys' },
];

/** Where a key is text, or the control's own business. */
const TYPING = 'input, select';
const PRESSED_BY_SPACE = 'button, summary, a[href], [role=button]';

/** Listens for the keys of the whole page. Returns the undo. */
export function bindKeys(page: Document, showKeys: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(TYPING) || page.querySelector('dialog[open]')) return;
    if (event.key === ' ' && target?.closest(PRESSED_BY_SPACE)) return;
    const pressed = keys.find(
      ({ key, shift, command }) =>
        key === (event.key.length === 1 ? event.key.toLowerCase() : event.key) &&
        (key === '?' || Boolean(shift) === event.shiftKey) &&
        Boolean(command) === (event.ctrlKey || event.metaKey),
    );
    if (!pressed) return;
    event.preventDefault();
    if (pressed.does === 'play' && event.repeat) return;
    if (pressed.does === 'keys') showKeys();
    else actions[pressed.does].run(backstep);
  };
  page.addEventListener('keydown', listener);
  return () => page.removeEventListener('keydown', listener);
}

const NAMES: Record<string, string> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
};

const nameOf = ({ key, shift, command }: Key): string =>
  [
    command && 'Ctrl or Cmd',
    shift && 'Shift',
    NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ]
    .filter(Boolean)
    .join(' + ');

/** The list of keys: for each action the keys that do it. */
export const keyList: readonly { words: string; keys: readonly string[] }[] = Object.entries(
  actions,
).map(([does, action]) => ({
  words: action.words,
  keys: keys.filter((each) => each.does === does).map(nameOf),
}));

/** What keys do on a number that can be pulled. */
export const numberKeyList: typeof keyList = [
  { words: 'Change a number by 0.01', keys: ['↑', '↓', '→', '←'] },
  { words: 'By 0.001', keys: ['Shift + arrow'] },
  { words: 'By 0.1', keys: ['Page Up', 'Page Down'] },
  { words: 'Type a number', keys: ['Enter'] },
  { words: 'Give up the change', keys: ['Escape'] },
];
