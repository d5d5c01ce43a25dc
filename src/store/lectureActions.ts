import type { Page } from './page';
import type { Timer } from './state';

/** How long it has run, in ms. */
export const elapsed = ({ since, spent }: Timer, now: number): number =>
  spent + (since === null ? 0 : Math.max(0, now - since));

/** What is done in a lecture, besides going through the steps. */
export const lectureActions = ({ get, set }: Page) => ({
  toggleLecture: () => set({ lecture: !get().lecture, black: false }),
  /** Whether results are asked for first. What is on the screen when that begins stays there. */
  toggleAsks: () => set({ asks: !get().asks, answered: true }),
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
