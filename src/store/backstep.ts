import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { type BiasPolicy, type Course, MOST_ROUNDS, type Ref, randomNetwork } from '../engine';
import type { Notation } from '../tex';
import {
  articleChoices,
  type Chart,
  type Choices,
  isFastest,
  type Plane,
  type Rival,
  SIZES,
  speedOf,
  type Tab,
  usualDecimals,
} from './choices';
import { courses } from './courses';
import { deriver, type Pull, type View, type Work } from './derive';
import { lastGhost } from './ghost';
import { readLink, rebiased } from './link';
import { stopped, type Timer, talk } from './talk';
import { walking } from './walking';

export type State = Choices & {
  pull: Pull | null;
  /** The steps from which the learner jumped, to come back to; the last one first in line. */
  cameFrom: readonly string[];
  /** Whether the step's results are out, where they are asked for before they are shown. */
  answered: boolean;
  playing: boolean;
  /** Whether the screen is black, so that the room looks at who speaks. */
  black: boolean;
  timer: Timer;
  /** What is being trained in the background. */
  work: Work | null;
  /** Whether training in the background has been stopped. */
  resting: boolean;
  /** What the last link held that could not be used. */
  ignored: readonly string[];
};

/**
 * What one undo takes back: a change of the network's numbers, and with it the course that began
 * there. Steps and settings are not; the round is none of its own, but comes back with them.
 */
type Undoable = Pick<Choices, 'parameters' | 'biases' | 'from' | 'round'>;

const UNDO_LIMIT = 500;

/** How many courses stay trained for undo to come back to, at most 1 MB each; and their rivals. */
const KEPT = { courses: 32, rivals: 4 };

/** Nothing being dragged, nothing being trained. */
const settled = { pull: null, work: null, resting: false } as const;

/** A random number is not 0: a weight of 0 would pass nothing on or back. */
const SMALLEST = 0.01;

/** By value: the article's numbers put in place of themselves are nothing to undo. */
const isSame = (a: Undoable, b: Undoable): boolean =>
  a.biases === b.biases &&
  a.from === b.from &&
  (a.parameters === b.parameters ||
    Object.entries(a.parameters).every(([ref, value]) => b.parameters[ref] === value));

/** The state of one page, and all that can be done to it. */
export function createBackstep(initial: Choices = articleChoices) {
  const store = createStore<State>()(
    temporal(
      (): State => ({
        ...initial,
        pull: null,
        cameFrom: [],
        answered: false,
        playing: false,
        black: false,
        timer: stopped,
        work: null,
        resting: false,
        ignored: [],
      }),
      {
        limit: UNDO_LIMIT,
        partialize: ({ parameters, biases, from, round }): Undoable => {
          return { parameters, biases, from, round };
        },
        equality: isSame,
      },
    ),
  );
  const history = store.temporal;
  const kept = courses(KEPT.courses);
  const derive = deriver(kept, courses(KEPT.rivals));
  const get = store.getState;
  const set = store.setState;
  const view = (): View => derive(get());

  /** Ends the playing where it is: as fast as it goes, it was on its way to the last round. */
  function pause() {
    if (get().playing) set({ playing: false, ...(isFastest(get()) && { round: view().round }) });
  }

  /** Goes to a round, which is trained to where it has not been. */
  function goToRound(round: number) {
    const { course } = view();
    const within = Math.max(course.first, Math.min(round, MOST_ROUNDS));
    // Another round's results are asked for again.
    const again = within !== view().round && { answered: false };
    set({ round: within, work: null, resting: false, ...again });
  }

  /** Numbers that change while rounds are played would change under the hand. */
  function holdRounds() {
    if (speedOf(get()).of !== 'steps') pause();
  }

  /** Changes what the course follows from, at the round that is seen: undo comes back to that. */
  function begin(change: Partial<State>) {
    holdRounds();
    set({ round: view().round });
    set({ ...settled, ...change });
  }

  function pullAll(pull: Pull) {
    holdRounds();
    set({ pull });
  }

  function stop() {
    set({ round: view().round, resting: true, playing: false, work: null });
  }

  function play() {
    if (isFastest(get())) goToRound(MOST_ROUNDS);
    set({ playing: true });
  }

  /** Begins a new course where the learner stands, with these numbers changed. */
  function edit(change: Pull) {
    const { course, round } = view();
    const present = course.at(round);
    const changed = Object.entries(change).filter(
      ([ref, value]) => ref in present && present[ref] !== value,
    );
    if (changed.length === 0) return set({ pull: null });
    begin({ parameters: { ...present, ...Object.fromEntries(changed) }, from: round });
  }

  const walk = walking({ get, set, view, pause });

  const ghost = lastGhost(() => {
    const { pastStates } = history.getState();
    return { past: pastStates as Undoable[], order: get().order, present: view().course };
  }, kept);

  return {
    store,
    history,
    view,
    /** Calls the listener now, and whenever the view has changed. Returns the undo. */
    watch(listener: (view: View) => void): () => void {
      let seen = view();
      listener(seen);
      return store.subscribe(() => {
        const now = view();
        if (now === seen) return;
        seen = now;
        listener(now);
      });
    },

    ...walk.byHand,
    ...talk({ get, set }),
    /** One move on while playing: a step, which ends at the last one, or rounds. */
    playOn(rounds = 1) {
      const { round, course } = view();
      const { of } = speedOf(get());
      if (of === 'steps') {
        walk.on();
        if (walk.isAtEnd()) set({ playing: false });
      } else if (of === 'rounds, each step' && !walk.isAtEnd()) walk.on();
      else {
        goToRound(round + rounds);
        if (of === 'rounds, each step') walk.to(0);
        if (get().round === MOST_ROUNDS || course.broke !== null) set({ playing: false });
      }
    },

    /** Trains to a round, or goes back to it. */
    goToRound(round: number) {
      pause();
      goToRound(round);
    },
    /** Trains so many rounds on from where the learner stands, or goes back by so many. */
    trainOn(rounds: number) {
      pause();
      goToRound(view().round + rounds);
    },
    /** Ends the training in the background; what is done is kept. */
    stop,
    /** What is to be trained in the background, if anything is. */
    job(): (Work & { course: Course }) | null {
      const { resting, round, work } = get();
      const { course, rival } = view();
      const behind = course.end < round && course.broke === null;
      // Stopped where another window had got to, this one still has to come there.
      if (resting && !behind) return null;
      const [wanting, to] = behind ? [course, round] : [rival, course.end];
      if (!wanting || wanting.end >= to || wanting.broke !== null) return null;
      const goesOn = work !== null && work.to === to && work.since <= wanting.end;
      const since = goesOn ? work.since : wanting.end;
      return { course: wanting, since, end: wanting.end, to };
    },
    /** Takes note of how far the training in the background is, or that it has ended. */
    tell(work: Work | null) {
      if (work) return set({ work: { since: work.since, end: work.end, to: work.to } });
      const { round } = view();
      set({ work: null, round, ...(isFastest(get()) && { playing: false }) });
    },
    /** The last course before an edit that has been trained, for comparison. */
    ghost,

    /** Sets numbers for as long as they are being dragged; `letGo` or `giveUp` ends it. */
    pullAll,
    pull: (ref: Ref, value: number) => pullAll({ [ref]: value }),
    giveUp: () => set({ pull: null }),
    letGo() {
      const { pull } = get();
      if (pull) edit(pull);
    },
    setNumber: (ref: Ref, value: number) => edit({ [ref]: value }),
    undo() {
      holdRounds();
      set(settled);
      history.getState().undo();
    },
    redo() {
      holdRounds();
      set(settled);
      history.getState().redo();
    },
    articleNumbers: () =>
      begin({ from: 0, round: 0, parameters: rebiased(articleChoices, get().biases).parameters }),
    /** Weights and biases anew, from −1 to 1 with two decimals, so that they can be copied down. */
    randomNumbers(next: () => number = Math.random) {
      const { biases, order, parameters } = get();
      const drawn = randomNetwork(SIZES, biases, order, 1, next).parameters;
      const fresh = Object.entries(drawn)
        .filter(([ref]) => /^[wb]/.test(ref))
        .map(([ref, value]) => [ref, Math.round(value * 100) / 100 || SMALLEST]);
      const drawnNew = { ...parameters, ...Object.fromEntries(fresh) };
      begin({ from: 0, round: 0, parameters: drawnNew });
    },

    setBiases(biases: BiasPolicy) {
      const { rival, biases: old } = get();
      begin({ ...rebiased(get(), biases), ...(rival === biases && { rival: old }) });
    },
    /** Where it is the rule that the course is compared with, the two change places. */
    setOrder(order: Choices['order']) {
      const { rival, order: old } = get();
      begin({ order, ...(rival === order && { rival: old }) });
    },
    setPace: (pace: Choices['pace']) => set({ pace }),
    setNotation(change: Partial<Notation>) {
      const { decimals } = change;
      const usual = decimals === usualDecimals(get()) && { decimals: null };
      set({ notation: { ...get().notation, ...change, ...usual } });
    },
    setTab: (tab: Tab) => set({ tab }),
    setChart: (change: Partial<Chart>) => set({ chart: { ...get().chart, ...change } }),
    setRival: (rival: Rival | null) => set({ rival, work: null, resting: false }),
    setPlane: (change: Partial<Plane>) => set({ plane: { ...view().plane, ...change } }),
    setNudge: (nudge: number) => set({ nudge }),
    /** Plays on from here, a round's steps from their start when at the end; or stops, training too. */
    togglePlaying() {
      if (get().work) return stop();
      if (get().playing) return pause();
      if (speedOf(get()).of === 'steps' && walk.isAtEnd()) walk.to(0);
      play();
    },
    setSpeed(speed: string) {
      const { playing } = get();
      pause();
      set({ speed });
      if (playing) play();
    },

    /** Takes over what a link holds, and notes what of it could not be used. */
    open(hash: string) {
      const { choices, ignored } = readLink(hash);
      begin({ ...choices, cameFrom: [], answered: false, playing: false, ignored });
    },
    dismissNotice: () => set({ ignored: [] }),
  };
}

export type Backstep = ReturnType<typeof createBackstep>;

/** The page's own. */
export const backstep = createBackstep();
