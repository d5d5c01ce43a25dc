/** The words of the list of keys that are not those of a key. */
export const keyWords = {
  title: 'Keys',
  steps: 'Anywhere',
  lecture: 'In a lecture',
  numbers: 'On a number that can be changed',
  oneFile:
    'This copy of Backstep is one file. It has no lecturer’s own window, it cannot be installed, and a copied link leads to this file on this device. All else is here.',
  close: 'Close',
} as const;

/** What the keys do, in the order of their list. */
export const keyActions = {
  next: 'Next step',
  back: 'Step back',
  first: 'First step',
  last: 'Last step',
  play: 'Play, pause, or stop training',
  nextRound: 'Next round',
  previousRound: 'Previous round',
  comeBack: 'Back from a number’s step',
  undo: 'Undo a change of numbers',
  redo: 'Redo it',
  asks: 'Work each result out yourself first; in a lecture, hold it back until the next press',
  nextTab: 'The step, all numbers, rounds and landscape, in turn',
  fullScreen: 'Full screen, and back',
  keys: 'This list',
} as const;

/** What they do for a lecture, in the order of the list. */
export const lectureActions = {
  lecture: 'Lecture: the screen is the lesson’s, and back',
  presenter: 'The lecturer’s own window',
  black: 'A black screen, and back',
  leave: 'Leave the black screen, then the lecture',
} as const;

export const lectureKeys = [
  { words: 'Go to that step', keys: ['A number', 'Enter'] },
  { words: 'Check a number that the room calls out', keys: ['C'] },
  { words: 'A spotlight at the pointer, while it is held', keys: ['H'] },
] as const;

export const keyNames = {
  command: 'Ctrl or Cmd',
  shift: 'Shift',
  keys: {
    ' ': 'Space',
    ArrowRight: '→',
    ArrowLeft: '←',
    PageDown: 'Page Down',
    PageUp: 'Page Up',
  } as Readonly<Record<string, string>>,
} as const;

/** What keys do on a number that can be changed. */
export const numberKeys = [
  { words: 'Change it by 0.01', keys: ['↑', '↓', '→', '←'] },
  { words: 'By 0.001', keys: ['Shift + arrow'] },
  { words: 'By 0.1', keys: ['Page Up', 'Page Down'] },
  { words: 'Type a number', keys: ['Enter', 'Double click'] },
  { words: 'Give up the change', keys: ['Escape'] },
] as const;
