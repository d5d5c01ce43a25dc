import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { type BiasPolicy, type Ref, randomNetwork } from '../engine';
import type { Notation } from '../tex';
import { articleChoices, type Choices, SIZES } from './choices';
import { deriver, type Pull, type View } from './derive';
import { readLink, rebiased } from './link';

export type State = Choices & {
  pull: Pull | null;
  /** The steps from which the learner jumped, to come back to; the last one first in line. */
  cameFrom: readonly string[];
  playing: boolean;
  /** What the last link held that could not be used. */
  ignored: readonly string[];
};

/** What one undo takes back: a change of the network's numbers. Steps and settings are not. */
type Undoable = Pick<Choices, 'parameters' | 'biases'>;

const UNDO_LIMIT = 500;

/** A random number is not 0: a weight of 0 would pass nothing on or back. */
const SMALLEST = 0.01;

/** By value: the article's numbers put in place of themselves are nothing to undo. */
const isSame = (a: Undoable, b: Undoable): boolean =>
  a.biases === b.biases &&
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
        playing: false,
        ignored: [],
      }),
      {
        limit: UNDO_LIMIT,
        partialize: ({ parameters, biases }): Undoable => ({ parameters, biases }),
        equality: isSame,
      },
    ),
  );
  const history = store.temporal;
  const derive = deriver();
  const get = store.getState;
  const set = store.setState;
  const view = (): View => derive(get());

  function goTo(index: number) {
    const { lesson } = view();
    const id = lesson.steps[Math.max(0, Math.min(index, lesson.steps.length - 1))]?.id ?? 'start';
    set({ step: id, cameFrom: get().cameFrom.filter((from) => from !== id) });
  }

  /** Goes there by the learner's own hand, which stops the playing. */
  function take(index: number) {
    set({ playing: false });
    goTo(index);
  }

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

    goTo: take,
    next: () => take(view().index + 1),
    back: () => take(view().index - 1),
    first: () => take(0),
    last: () => take(view().lesson.steps.length - 1),
    /** One step on while playing, which ends at the last. */
    playOn() {
      const { index, lesson } = view();
      goTo(index + 1);
      if (index + 2 >= lesson.steps.length) set({ playing: false });
    },
    /** Goes to the step that works a quantity out, and remembers the way back. */
    jumpTo(ref: Ref) {
      const { lesson, index, step } = view();
      const target = lesson.computedAt.get(ref);
      if (target === undefined || target === index) return;
      const cameFrom = [...get().cameFrom.filter((id) => id !== step.id), step.id];
      take(target);
      set({ cameFrom });
    },
    comeBack() {
      const id = get().cameFrom.at(-1);
      if (id === undefined) return;
      set({ step: id, cameFrom: get().cameFrom.slice(0, -1), playing: false });
    },

    /** Sets a number for as long as it is being dragged; `letGo` or `giveUp` ends it. */
    pull: (ref: Ref, value: number) => set({ pull: { ref, value } }),
    giveUp: () => set({ pull: null }),
    letGo() {
      const { pull, parameters } = get();
      if (!pull) return;
      const present = parameters[pull.ref];
      const changed = present !== undefined && present !== pull.value;
      set({
        pull: null,
        ...(changed && { parameters: { ...parameters, [pull.ref]: pull.value } }),
      });
    },
    setNumber(ref: Ref, value: number) {
      const { parameters } = get();
      if (parameters[ref] !== value)
        set({ pull: null, parameters: { ...parameters, [ref]: value } });
    },
    undo() {
      set({ pull: null });
      history.getState().undo();
    },
    redo() {
      set({ pull: null });
      history.getState().redo();
    },
    articleNumbers: () =>
      set({ pull: null, parameters: rebiased(articleChoices, get().biases).parameters }),
    /** Weights and biases anew, from −1 to 1 with two decimals, so that they can be copied down. */
    randomNumbers(next: () => number = Math.random) {
      const { biases, order, parameters } = get();
      const drawn = randomNetwork(SIZES, biases, order, 1, next).parameters;
      const fresh = Object.entries(drawn)
        .filter(([ref]) => /^[wb]/.test(ref))
        .map(([ref, value]) => [ref, Math.round(value * 100) / 100 || SMALLEST]);
      set({ pull: null, parameters: { ...parameters, ...Object.fromEntries(fresh) } });
    },

    setBiases: (biases: BiasPolicy) => set({ pull: null, ...rebiased(get(), biases) }),
    setOrder: (order: Choices['order']) => set({ order }),
    setPace: (pace: Choices['pace']) => set({ pace }),
    setNotation: (change: Partial<Notation>) => set({ notation: { ...get().notation, ...change } }),
    setPlaying: (playing: boolean) => set({ playing }),
    /** Plays on from here, from the start when at the end, or stops. */
    togglePlaying() {
      const { index, lesson } = view();
      if (!get().playing && index === lesson.steps.length - 1) goTo(0);
      set({ playing: !get().playing });
    },
    setSpeed: (speed: number) => set({ speed }),

    /** Takes over what a link holds, and notes what of it could not be used. */
    open(hash: string) {
      const { choices, ignored } = readLink(hash);
      set({ ...choices, pull: null, cameFrom: [], playing: false, ignored });
    },
    dismissNotice: () => set({ ignored: [] }),
  };
}

export type Backstep = ReturnType<typeof createBackstep>;

/** The page's own. */
export const backstep = createBackstep();
