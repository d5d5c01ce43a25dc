import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import {
  backstep,
  createBackstep,
  type Preferences,
  preferences,
  type State,
  type View,
} from '../store';
import type { Observable } from './observable';

/** Part of what follows from the choices. Select no number: numbers are written in place. */
export const useView = <Part>(select: (view: View) => Part): Part =>
  useSyncExternalStore(
    backstep.store.subscribe,
    () => select(backstep.view()),
    () => select(renderedView()),
  );

let rendered: View | null = null;

/** The view that the first screen was rendered of: the numbers may have been changed by now. */
function renderedView(): View {
  rendered ??= createBackstep().view();
  return rendered;
}

/** Part of the choices themselves. */
export const useChoice = <Part>(select: (state: State) => Part): Part =>
  useStore(backstep.store, select);

/** One of the reader's preferences for their own screen. */
export const usePreference = <Key extends keyof Preferences>(key: Key): Preferences[Key] =>
  useStore(preferences.store, (state) => state[key]);

/** How many changes of numbers can be undone and redone. */
export const useHistory = (): { undo: number; redo: number } => ({
  undo: useStore(backstep.history, ({ pastStates }) => pastStates.length),
  redo: useStore(backstep.history, ({ futureStates }) => futureStates.length),
});

/** Whether there is a run before the present one: the history is told after the choices are. */
export function useHasGhost(): boolean {
  const has = () => backstep.ghost() !== null;
  const hadNone = () => false;
  useSyncExternalStore(backstep.store.subscribe, has, hadNone);
  return useSyncExternalStore(backstep.history.subscribe, has, hadNone);
}

/** The value while the page is rendered beforehand is the one that it begins with. */
export const useObservable = <Value>({
  subscribe,
  get,
}: Pick<Observable<Value>, 'subscribe' | 'get'>): Value =>
  useSyncExternalStore(subscribe, get, get);
