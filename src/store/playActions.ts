import { MOST_ROUNDS } from '../engine';
import { isFastest, speedOf } from './choices';
import type { Page } from './page';
import type { roundActions } from './roundActions';
import type { stepActions } from './stepActions';

/** Playing: steps, or rounds, at a speed. */
export function playActions(
  { get, set, view, pause }: Page,
  steps: ReturnType<typeof stepActions>,
  rounds: ReturnType<typeof roundActions>,
) {
  function play() {
    if (isFastest(get())) rounds.to(MOST_ROUNDS);
    set({ playing: true });
  }

  return {
    /** One move on while playing: a step, which ends at the last one, or rounds. */
    playOn(count = 1) {
      const { round, run } = view();
      const { of } = speedOf(get());
      if (of === 'steps') {
        steps.on();
        if (steps.isAtEnd()) set({ playing: false });
      } else if (of === 'rounds, each step' && !steps.isAtEnd()) steps.on();
      else {
        rounds.to(round + count);
        if (of === 'rounds, each step') steps.to(0);
        if (get().round === MOST_ROUNDS || run.broke !== null) set({ playing: false });
      }
    },
    /** Plays on from here, a round's steps from their start when at the end; or stops, training too. */
    togglePlaying() {
      if (get().work) return rounds.byHand.stop();
      if (get().playing) return pause();
      if (speedOf(get()).of === 'steps' && steps.isAtEnd()) steps.to(0);
      play();
    },
    setSpeed(speed: string) {
      const { playing } = get();
      pause();
      set({ speed });
      if (playing) play();
    },
  };
}
