import { type Network, type Ref, round, type Trace } from '../engine';
import { isKnown, type Lesson, lesson, nearest, type Step } from '../lesson';
import type { Notation } from '../tex';
import { type Choices, SIZES } from './choices';

/** All that follows from the choices: what every part of the screen is drawn from. */
export type View = {
  network: Network;
  trace: Trace;
  lesson: Lesson;
  index: number;
  step: Step;
  notation: Notation;
};

/** A number that is being dragged: it counts already, but is not chosen until it is let go. */
export type Pull = { ref: Ref; value: number };

type Given = Choices & { pull: Pull | null };

/** A function from the present state to its view that works out again only what has changed. */
export function deriver(): (state: Given) => View {
  let last: Given | null = null;
  let view: View | null = null;
  return (state) => {
    if (last && view && KEYS.every((key) => state[key] === last?.[key])) return view;
    const same = last && view && NUMBERS.every((key) => state[key] === last?.[key]);
    const { biases, order } = state;
    const network =
      same && view ? view.network : { sizes: SIZES, biases, order, parameters: pulled(state) };
    const trace = same && view ? view.trace : round(network);
    const current = lesson(network, state.pace);
    const index = nearest(current, state.step);
    const step = current.steps[index] as Step;
    last = state;
    view = { network, trace, lesson: current, index, step, notation: state.notation };
    return view;
  };
}

const NUMBERS = ['parameters', 'pull', 'biases', 'order'] as const;
const KEYS = [...NUMBERS, 'pace', 'step', 'notation'] as const;

function pulled({ parameters, pull }: Given): Network['parameters'] {
  return pull && pull.ref in parameters ? { ...parameters, [pull.ref]: pull.value } : parameters;
}

/** A quantity's value, or null where no step up to the present one has worked it out. */
export function knownValue({ trace, lesson: current, index }: View, ref: Ref): number | null {
  return isKnown(current, index, ref) ? (trace.values.get(ref) ?? null) : null;
}

/** What the round has done to the total error. */
export function hasFallen({ trace }: View): 'lower' | 'same' | 'higher' {
  const [before = 0, after = 0] = ['E_total', 'E_total+'].map((ref) => trace.values.get(ref));
  if (after === before) return 'same';
  return after < before ? 'lower' : 'higher';
}
