import { isFastest, speedOf } from './choices';
import type { View } from './derive';
import type { State } from './state';

/** The state of one page, as all that is done to it reads and changes it. */
export type Page = {
  get(): State;
  set(change: Partial<State>): void;
  view(): View;
  /** Ends the playing where it is. */
  pause(): void;
};

export function pageOf({ get, set, view }: Omit<Page, 'pause'>): Page {
  return {
    get,
    set,
    view,
    pause() {
      // As fast as it goes, it was on its way to the last round.
      if (get().playing) set({ playing: false, ...(isFastest(get()) && { round: view().round }) });
    },
  };
}

/** Numbers that change while rounds are played would change under the hand. */
export function holdRounds({ get, pause }: Page): void {
  if (speedOf(get()).of !== 'steps') pause();
}
