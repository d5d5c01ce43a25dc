import { MOST_ROUNDS, type TrainingRun } from '../engine';
import { isFastest } from './choices';
import type { Page } from './page';
import type { Work } from './state';

/** The ways from round to round, and the training in the background that some of them ask for. */
export function roundActions({ get, set, view, pause }: Page) {
  /** Goes to a round, which is trained to where it has not been. */
  function to(round: number) {
    const { run } = view();
    const within = Math.max(run.first, Math.min(round, MOST_ROUNDS));
    // Another round's results are asked for again.
    const again = within !== view().round && { answered: false };
    set({ round: within, work: null, resting: false, ...again });
  }

  /** By the learner's own hand, which stops the playing. */
  const byHand = {
    /** Trains to a round, or goes back to it. */
    goToRound(round: number) {
      pause();
      to(round);
    },
    /** Trains so many rounds on from where the learner stands, or goes back by so many. */
    trainOn(rounds: number) {
      pause();
      to(view().round + rounds);
    },
    /** Ends the training in the background; what is done is kept. */
    stop: () => set({ round: view().round, resting: true, playing: false, work: null }),
  };

  const background = {
    /** What is to be trained in the background, if anything is. */
    job(): (Work & { run: TrainingRun }) | null {
      const { resting, round, work } = get();
      const { run, rival } = view();
      const lagging = run.end < round && run.broke === null;
      // Stopped where another window had got to, this one still has to come there.
      if (resting && !lagging) return null;
      const [wanting, goal] = lagging ? [run, round] : [rival, run.end];
      if (!wanting || wanting.end >= goal || wanting.broke !== null) return null;
      const goesOn = work !== null && work.to === goal && work.since <= wanting.end;
      const since = goesOn ? work.since : wanting.end;
      return { run: wanting, since, end: wanting.end, to: goal };
    },
    /** Takes note of how far the training in the background is, or that it has ended. */
    tell(work: Work | null) {
      if (work) return set({ work: { since: work.since, end: work.end, to: work.to } });
      const { round } = view();
      set({ work: null, round, ...(isFastest(get()) && { playing: false }) });
    },
  };

  return { to, byHand, background };
}
