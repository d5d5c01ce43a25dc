import type { Page } from './page';
import type { Timer } from './state';

/** How long it has run, in ms. */
export const elapsed = ({ since, spent }: Timer, now: number): number =>
  spent + (since === null ? 0 : Math.max(0, now - since));

/** What is done in a lecture, besides going through the steps. */
export const lectureActions = ({ get, set }: Page) => ({
  toggleLecture: () => set({ lecture: !get().lecture, black: false }),
  /**
   * Whether results are asked for first: of a class, where what is on the screen when that begins
   * stays there, or of the learner on a page of their own.
   */
  toggleAsks() {
    const { lecture, asks, practising } = get();
    set(lecture ? { asks: !asks, answered: true } : { practising: !practising, answered: false });
  },
  /** A screen of one's own does not go black. */
  toggleBlack: () => set({ black: get().lecture && !get().black }),
  /** One thing after the other: the black screen, then the lecture. Whether there was one. */
  leave(): boolean {
    const { black, lecture } = get();
    if (!black && !lecture) return false;
    set(black ? { black: false } : { lecture: false });
    return true;
  },
  /** Starts the stopwatch, or stops it; it goes on from where it was. */
  toggleTimer(now: number) {
    const { timer } = get();
    const running = timer.since !== null;
    set({ timer: { since: running ? null : now, spent: elapsed(timer, now) } });
  },
  resetTimer: (now: number) =>
    set({ timer: { since: get().timer.since === null ? null : now, spent: 0 } }),
});
