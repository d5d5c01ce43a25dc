import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { sameNumbers } from '../engine';
import type { Choices } from './choices';
import { beginning, type State } from './state';
import { fieldsOf, partOf, type Undoable } from './stateParts';

const UNDO_LIMIT = 500;

/** An edit begins a new run: of what an undo takes back, all that a run begins with. */
const EDITED = fieldsOf('undo').filter((field) => field !== 'round');

/** By value: the article's numbers put in place of themselves are nothing to undo. */
const isSame = (a: Undoable, b: Undoable): boolean =>
  EDITED.every((field) =>
    field === 'parameters' ? sameNumbers(a[field], b[field]) : a[field] === b[field],
  );

/** A page's state, and the edits that lie behind it. */
export const storeWithHistory = (initial: Choices) =>
  createStore<State>()(
    temporal((): State => ({ ...initial, ...beginning }), {
      limit: UNDO_LIMIT,
      partialize: (state): Undoable => partOf('undo', state),
      equality: isSame,
    }),
  );

export type History = ReturnType<typeof storeWithHistory>['temporal'];
