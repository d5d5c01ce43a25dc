import type { Ref } from '../engine';
import { canGoBack, canTrain, isAtEnd } from './derive';
import type { Page } from './page';
import type { roundActions } from './roundActions';

/**
 * The ways from step to step, and by hand from the end of a round to the next one and back. Going on
 * asks for a result first, where results are asked for.
 */
export function stepActions(
  { get, set, view, pause }: Page,
  rounds: ReturnType<typeof roundActions>,
) {
  const lastIndex = () => view().lesson.steps.length - 1;

  function to(index: number, answered = false) {
    const { steps } = view().lesson;
    const id = steps[Math.max(0, Math.min(index, steps.length - 1))]?.id ?? 'start';
    set({ step: id, answered, cameFrom: get().cameFrom.filter((from) => from !== id) });
  }

  /** The result that is held back, else the next step. */
  function on() {
    const { held, index } = view();
    if (held) set({ answered: true });
    else if (index < lastIndex()) to(index + 1);
  }

  /** On a black screen any move brings the lesson back, and no more: nobody has seen it yet. */
  const brightens = () => {
    const { black } = get();
    if (black) set({ black: false });
    return black;
  };

  /** By the learner's own hand, which stops the playing. */
  const byHand = {
    goTo(index: number) {
      pause();
      to(index);
    },
    next() {
      pause();
      if (brightens()) return;
      if (!isAtEnd(view())) return on();
      if (!canTrain(view())) return;
      rounds.to(view().round + 1);
      to(0);
    },
    /** What lies behind has been seen, with its results. */
    back() {
      pause();
      if (brightens() || !canGoBack(view())) return;
      if (view().index > 0) return to(view().index - 1, true);
      rounds.to(view().round - 1);
      to(lastIndex(), true);
    },
    first() {
      pause();
      to(0);
    },
    last() {
      pause();
      to(lastIndex());
    },
    /** Goes to the step that works a quantity out, and remembers the way back. */
    jumpTo(ref: Ref) {
      const { lesson, index, step } = view();
      const target = lesson.computedAt.get(ref);
      if (target === undefined || target === index) return;
      const cameFrom = [...get().cameFrom.filter((id) => id !== step.id), step.id];
      pause();
      // Of a number that was seen the result is known.
      to(target, target < index);
      set({ cameFrom });
    },
    comeBack() {
      const id = get().cameFrom.at(-1);
      if (id === undefined) return;
      pause();
      set({ step: id, answered: true, cameFrom: get().cameFrom.slice(0, -1) });
    },
  };

  return {
    to,
    on,
    byHand,
    /** Whether going on leads nowhere. */
    isAtEnd: () => isAtEnd(view()),
  };
}
