import {
  type Course,
  MOST_ROUNDS,
  type Network,
  type Ref,
  round,
  type Trace,
  withBiases,
} from '../engine';
import { isKnown, type Lesson, lesson, nearest, type Step } from '../lesson';
import type { Notation } from '../tex';
import { type Choices, networkOf, type Plane, usualDecimals } from './choices';
import type { Courses } from './courses';
import { type FieldOf, fieldsOf } from './fields';
import type { State } from './state';

/** All that follows from the choices: what every part of the screen is drawn from. */
export type View = {
  network: Network;
  trace: Trace;
  lesson: Lesson;
  index: number;
  step: Step;
  /** Whether results are asked for before they are shown, and that of this step still is. */
  asks: boolean;
  held: boolean;
  notation: Notation;
  /** The rounds of training from the last edit on, as far as they have been worked out. */
  course: Course;
  /** How many rounds have been done: as chosen, or as far as the course has got. */
  round: number;
  /** The course under another rule, for comparison. */
  rival: Course | null;
  plane: Plane;
};

export type Given = Pick<State, FieldOf<'start' | 'view'>>;

/** So many rounds are done at once, within a frame; more go on in the background. */
export const AT_ONCE = 20_000;

/** A function from the present state to its view that works out again only what has changed. */
export function deriver(courses: Courses, rivals: Courses): (state: Given) => View {
  let last: Given | null = null;
  let view: View | null = null;
  const numbersAt = lastNumbers();

  return (state) => {
    const before = view;
    const kept = (keys: readonly (keyof Given)[]): boolean =>
      last !== null && keys.every((key) => state[key] === last?.[key]);
    // A course grows by itself while it is trained in the background.
    const grown = before !== null && before.round !== Math.min(state.round, before.course.end);
    if (before && !grown && kept(SEEN)) return before;
    const course =
      before && kept(START) ? before.course : courses.of(networkOf(state), state.from, rivals);
    if (state.round - course.end <= AT_ONCE) course.train(state.round);
    const rival =
      before && kept([...START, 'rival']) ? before.rival : rivalOf(state, courses, rivals);
    if (rival && course.end - rival.end <= AT_ONCE) rival.train(course.end);
    const shown = Math.min(state.round, course.end);
    const same = before?.course === course && before.round === shown && kept(['pull']);
    const network =
      same && before
        ? before.network
        : { ...networkOf(state), parameters: pulled(numbersAt(course, shown), state) };
    const trace = same && before ? before.trace : round(network);
    const current = lesson(network, state.pace);
    const index = nearest(current, state.step);
    const step = current.steps[index] as Step;
    const plane = before && kept(['plane', 'biases']) ? before.plane : planeOf(state);
    const notation = before && kept(['notation', 'lecture']) ? before.notation : notationOf(state);
    const asks = asksFirst(state);
    const held = asks && !state.answered && step.computes.length > 0;
    last = state;
    view = {
      network,
      trace,
      lesson: current,
      index,
      step,
      asks,
      held,
      notation,
      course,
      round: shown,
      rival,
      plane,
    };
    return view;
  };
}

/** The parameters at a round; those of the last one asked for are kept, since a drag asks again. */
function lastNumbers(): (course: Course, round: number) => Network['parameters'] {
  let kept: { course: Course; round: number; parameters: Network['parameters'] } | null = null;
  return (course, round) => {
    if (kept?.course === course && kept.round === round) return kept.parameters;
    const parameters = course.at(round);
    kept = { course, round, parameters };
    return parameters;
  };
}

const START = fieldsOf('start');
const SEEN = fieldsOf('view');

/** The same beginning under another rule; none where the rule is the course's own. */
function rivalOf(state: Given, courses: Courses, rivals: Courses): Course | null {
  const { rival: rule } = state;
  if (rule === null || rule === state.order || rule === state.biases) return null;
  const start = networkOf(state);
  const other =
    rule === 'simultaneous' || rule === 'output layer first'
      ? { ...start, order: rule }
      : withBiases(start, rule);
  return rivals.of(other, state.from, courses);
}

function pulled(parameters: Network['parameters'], { pull }: Given): Network['parameters'] {
  if (!pull) return parameters;
  const own = Object.entries(pull).filter(([ref]) => ref in parameters);
  return own.length > 0 ? { ...parameters, ...Object.fromEntries(own) } : parameters;
}

/** The plane, its axes moved to what the network has where its biases have other names now. */
export function planeOf({ plane, parameters }: Pick<Choices, 'plane' | 'parameters'>): Plane {
  const free = ['w5', 'w7'].filter((ref) => ref !== plane.x && ref !== plane.y);
  const x = plane.x in parameters ? plane : { ...plane, x: free.shift() ?? '', xRange: null };
  return x.y in parameters ? x : { ...x, y: free.shift() ?? '', yRange: null };
}

/** The notation with as many decimals as are chosen or usual. */
const notationOf = (state: Given): Notation => ({
  ...state.notation,
  decimals: state.notation.decimals ?? usualDecimals(state),
});

/** Only a lecture asks: on a page of one's own there are the other numbers to look at. */
const asksFirst = ({ lecture: inLecture, asks }: Given): boolean => inLecture && asks;

/** Whether a step up to the present one has worked a quantity out, and does not hold it back. */
export const isWorkedOut = ({ lesson: current, index, held }: View, ref: Ref): boolean =>
  isKnown(current, held ? index - 1 : index, ref);

/** A quantity's value, or null where no step has worked it out yet, or it is held back. */
export const knownValue = (view: View, ref: Ref): number | null =>
  isWorkedOut(view, ref) ? (view.trace.values.get(ref) ?? null) : null;

/** A quantity's value even before its step, but not where the room is to work it out first. */
export const earlyValue = (view: View, ref: Ref): number | null =>
  view.asks ? knownValue(view, ref) : (view.trace.values.get(ref) ?? null);

/** Whether there is a round after the one that is shown. */
export const canTrain = ({ round: shown, course }: View): boolean =>
  shown < MOST_ROUNDS && shown !== course.broke;

/** What the round has done to the total error. */
export function hasFallen({ trace }: View): 'lower' | 'same' | 'higher' {
  const [before = 0, after = 0] = ['E_total', 'E_total+'].map((ref) => trace.values.get(ref));
  if (after === before) return 'same';
  return after < before ? 'lower' : 'higher';
}

/** A quantity's value after a round of a course that has been trained so far. */
export function valueAt(course: Course, at: number, ref: Ref): number | null {
  return round({ ...course.network, parameters: course.at(at) }).values.get(ref) ?? null;
}
