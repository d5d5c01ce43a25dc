import {
  type Layout,
  MOST_ROUNDS,
  type Network,
  type Ref,
  round,
  type Trace,
  type TrainingRun,
  withBiases,
} from '../engine';
import { isKnown, type Lesson, lesson, nearest, type Step } from '../lesson';
import { type Notation, weightNames } from '../tex';
import { type Choices, networkOf, type Plane, turnAt, usualDigits } from './choices';
import type { State } from './state';
import { type FieldOf, fieldsOf } from './stateParts';
import type { TrainingRuns } from './trainingRuns';

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
  run: TrainingRun;
  /** How many rounds have been done: as chosen, or as far as the run has got. */
  round: number;
  /** The run under another rule, for comparison. */
  rival: TrainingRun | null;
  plane: Plane;
  /** Which training pair is walked through; 1 where there is one alone. */
  walk: number;
};

export type Given = Pick<State, FieldOf<'start' | 'view'>>;

/** So many rounds are done at once, within a frame; more go on in the background. */
export const AT_ONCE = 20_000;

/** A function from the present state to its view that works out again only what has changed. */
export function deriver(runs: TrainingRuns, rivals: TrainingRuns): (state: Given) => View {
  let last: Given | null = null;
  let view: View | null = null;
  const numbersAt = lastNumbers();

  return (state) => {
    const before = view;
    const kept = (keys: readonly (keyof Given)[]): boolean =>
      last !== null && keys.every((key) => state[key] === last?.[key]);
    // A run grows by itself while it is trained in the background.
    const grown = before !== null && before.round !== Math.min(state.round, before.run.end);
    if (before && !grown && kept(SEEN)) return before;
    const run = before && kept(START) ? before.run : runs.of(networkOf(state), state.from, rivals);
    if (state.round - run.end <= AT_ONCE) run.train(state.round);
    const rival = before && kept([...START, 'rival']) ? before.rival : rivalOf(state, runs, rivals);
    if (rival && run.end - rival.end <= AT_ONCE) rival.train(run.end);
    const shown = Math.min(state.round, run.end);
    const same = before?.run === run && before.round === shown && kept(['pull']);
    const network =
      same && before
        ? before.network
        : networkOf({ ...state, from: shown, parameters: pulled(numbersAt(run, shown), state) });
    const trace = same && before ? before.trace : round(network);
    const walk = network.turn ?? Math.min(state.walk, network.pairs ?? 1);
    const current = lesson(network, state.pace, walk);
    const index = nearest(current, state.step);
    const step = current.steps[index] as Step;
    const plane =
      before && kept(['plane', 'biases', 'architecture']) ? before.plane : planeOf(state);
    const named = before?.trace.layout === trace.layout || !before?.notation.weights;
    const notation =
      before && named && kept(['notation', 'lecture'])
        ? before.notation
        : notationOf(state, trace.layout);
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
      run,
      round: shown,
      rival,
      plane,
      walk,
    };
    return view;
  };
}

/** The parameters at a round; those of the last one asked for are kept, since a drag asks again. */
function lastNumbers(): (run: TrainingRun, round: number) => Network['parameters'] {
  let kept: { run: TrainingRun; round: number; parameters: Network['parameters'] } | null = null;
  return (run, round) => {
    if (kept?.run === run && kept.round === round) return kept.parameters;
    const parameters = run.at(round);
    kept = { run, round, parameters };
    return parameters;
  };
}

const START = fieldsOf('start');
const SEEN = fieldsOf('view');

/** The same beginning under another rule; none where the rule is the run's own. */
function rivalOf(state: Given, runs: TrainingRuns, rivals: TrainingRuns): TrainingRun | null {
  const { rival: rule } = state;
  if (rule === null || rule === state.order || rule === state.biases) return null;
  const start = networkOf(state);
  const other =
    rule === 'simultaneous' || rule === 'output layer first'
      ? { ...start, order: rule }
      : withBiases(start, rule);
  return rivals.of(other, state.from, runs);
}

function pulled(parameters: Network['parameters'], { pull }: Given): Network['parameters'] {
  if (!pull) return parameters;
  const own = Object.entries(pull).filter(([ref]) => ref in parameters);
  return own.length > 0 ? { ...parameters, ...Object.fromEntries(own) } : parameters;
}

/** Whether the error depends on a parameter. */
export const isMovable = (ref: Ref): boolean => !/^(eta|mu|v_)/.test(ref);

/** The plane, its axes moved to what the network has where its biases have other names now. */
export function planeOf({ plane, parameters }: Pick<Choices, 'plane' | 'parameters'>): Plane {
  const names = Object.keys(parameters).filter(isMovable).sort().reverse();
  const free = ['w5', 'w7', ...names].filter(
    (ref) => ref in parameters && ref !== plane.x && ref !== plane.y,
  );
  const x = plane.x in parameters ? plane : { ...plane, x: free.shift() ?? '', xRange: null };
  return x.y in parameters ? x : { ...x, y: free.shift() ?? '', yRange: null };
}

/** The notation with the digits that are chosen or usual, and the names of this network’s weights. */
const notationOf = (state: Given, layout: Layout): Notation => {
  const { notation } = state;
  const weights = weightNames(notation.names, layout);
  const digits = notation.digits ?? usualDigits(state);
  return { ...notation, digits, ...(weights && { weights }) };
};

/** Whether results are held back until a class, or the learner, has worked them out. */
const asksFirst = ({ lecture: inLecture, asks, practising }: Given): boolean =>
  inLecture ? asks : practising;

/** Whether a step up to the present one has worked a quantity out, and does not hold it back. */
export const isWorkedOut = ({ lesson: current, index, held, step }: View, ref: Ref): boolean =>
  isKnown(current, held && !isOtherName(step, ref) ? index - 1 : index, ref);

/** What a step asks for, where it asks first: all that it works out and that nobody knows by then. */
export const asked = ({ step }: Pick<View, 'step'>): readonly Ref[] =>
  step.computes.filter((ref) => !isOtherName(step, ref));

/** Whether a step only names a known number anew, to work its own result out from it. */
const isOtherName = ({ shows }: Step, ref: Ref): boolean =>
  shows.some((working) => working.ref === ref && working.rule === 'same') &&
  shows.some(({ inputs }) => inputs.includes(ref));

/** A quantity's value, or null where no step has worked it out yet, or it is held back. */
export const knownValue = (view: View, ref: Ref): number | null =>
  isWorkedOut(view, ref) ? (view.trace.values.get(ref) ?? null) : null;

/** A quantity's value even before its step, but not where the class is to work it out first. */
export const earlyValue = (view: View, ref: Ref): number | null =>
  view.asks ? knownValue(view, ref) : (view.trace.values.get(ref) ?? null);

/** Whether there is a round after the one that is shown. */
export const canTrain = ({ round: shown, run }: View): boolean =>
  shown < MOST_ROUNDS && shown !== run.broke;

/** Whether Next leads anywhere: to a result that is held back, a step, or the next round. */
export const canGoOn = (view: View): boolean => !isAtEnd(view) || canTrain(view);

/** Whether the last step of the round stands there, with its result. */
export const isAtEnd = ({ lesson: { steps }, index, held }: View): boolean =>
  index === steps.length - 1 && !held;

/** Whether Back leads anywhere: to a step, or to the end of the round before. */
export const canGoBack = ({ index, round: shown, run }: View): boolean =>
  index > 0 || shown > run.first;

/** What the round has done to the total error, and by how much; beyond numbers that end, both are unknown. */
export function outcome({ trace }: View): {
  to: 'lower' | 'same' | 'higher' | 'beyond';
  by: number;
} {
  const [before = 0, after = 0] = ['E_total', 'E_total+'].map((ref) => trace.values.get(ref));
  const by = Math.abs(after - before);
  if (!Number.isFinite(by)) return { to: 'beyond', by };
  if (by === 0) return { to: 'same', by };
  return { to: after < before ? 'lower' : 'higher', by };
}

const results = new WeakMap<Layout, readonly Ref[]>();

/** What a round comes to: its errors, and the weights that it makes. Named once, as it is asked in each frame of a drag. */
function resultsOf(layout: Layout): readonly Ref[] {
  const known = results.get(layout);
  if (known) return known;
  const refs = ['E_total', 'E_total+', ...layout.trained.map((ref) => `${ref}+`)];
  results.set(layout, refs);
  return refs;
}

/** Whether the round leads beyond a computer's numbers. */
export const isBeyond = ({ trace: { values, layout } }: View): boolean =>
  resultsOf(layout).some((ref) => !Number.isFinite(values.get(ref)));

/** By how much the round has changed the total error, or null where that is not known yet. */
export function errorChange(view: View): number | null {
  const [before, after] = [knownValue(view, 'E_total'), knownValue(view, 'E_total+')];
  return before === null || after === null ? null : after - before;
}

/** A quantity's value after a round of a run that has been trained so far. */
export function valueAt(run: TrainingRun, at: number, ref: Ref): number | null {
  return (
    round({ ...run.network, ...turnAt(run.network, at), parameters: run.at(at) }).values.get(ref) ??
    null
  );
}
