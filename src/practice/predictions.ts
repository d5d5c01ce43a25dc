import { type Loss, type Plan, plan, type Ref, type Trace } from '../engine';
import type { Kind, Step } from '../lesson';

type PredictionKind = 'direction' | 'moves most' | 'larger error' | 'changes most';

/** A question without arithmetic that comes before a step, and which of its answers came true. */
export type Prediction = {
  kind: PredictionKind;
  /** The quantities that it speaks of, and that it is told apart by. */
  about: readonly Ref[];
  /** What can be answered: a direction, or one of the quantities; `none` where none of them leads. */
  options: readonly string[];
  right: string;
  /** What it comes from where that is not what it comes from in the worked example. */
  why?: 'velocity' | 'held' | 'cross-entropy';
};

type Numbers = { read: Read; byRef: Plan['byRef']; loss: Loss };

type Read = (ref: Ref) => number;

const DIRECTIONS = ['rise', 'fall', 'stay'] as const;

/** How far a weight or bias is about to go down, and what makes it do so. */
type Descent = { down: number; why: Why };

/** Its slope times the learning rate; where there is momentum its velocity; or nothing does: it is held. */
type Why = 'slope' | 'velocity' | 'held';

function descent({ read, byRef }: Numbers, parameter: Ref): Descent {
  const [, step = '', slope = ''] = byRef.get(`${parameter}+`)?.inputs ?? [];
  if (slope) return { down: read(step) * read(slope), why: 'slope' };
  return step ? { down: -read(step), why: 'velocity' } : { down: 0, why: 'held' };
}

/** Which way a weight or bias is about to move. */
function direction(numbers: Numbers, parameter: Ref): Prediction {
  const { down, why } = descent(numbers, parameter);
  const [rise, fall, stay] = DIRECTIONS;
  const right = down < 0 ? rise : down > 0 ? fall : stay;
  const more = why !== 'slope' && { why };
  return { kind: 'direction', about: [parameter], options: DIRECTIONS, right, ...more };
}

/** Which of several quantities comes first in a measure; `none` where two of them do. */
function leading(
  kind: PredictionKind,
  about: readonly Ref[],
  measure: Read,
  more: Pick<Prediction, 'why'> | false = false,
): Prediction {
  const most = Math.max(...about.map(measure));
  const first = about.filter((ref) => measure(ref) === most);
  const right = first.length === 1 && first[0] ? first[0] : 'none';
  return { kind, about, options: [...about, 'none'], right, ...more };
}

/** How far an output's error moves in the round. */
const moved =
  (read: Read): Read =>
  (ref) =>
    Math.abs(read(`${ref}+`) - read(ref));

/** What is known of a step's surroundings: the weights of its layer, and the errors. */
type Around = { weights: readonly Ref[]; errors: readonly Ref[] };

const subjectMoves = ({ subject }: Step, numbers: Numbers): Prediction[] =>
  subject ? [direction(numbers, subject)] : [];

/** The first weight of a layer stands for them all: which of them moves most is asked with it. */
const firstWeight = (step: Step, numbers: Numbers, { weights }: Around): Prediction[] => [
  ...(weights.length > 1 && weights[0] === step.subject
    ? [
        leading(
          'moves most',
          weights,
          (ref) => Math.abs(descent(numbers, ref).down),
          weights.some((ref) => descent(numbers, ref).why === 'velocity') && { why: 'velocity' },
        ),
      ]
    : []),
  ...subjectMoves(step, numbers),
];

/** The questions of each kind of step that has any. */
const questions: Partial<
  Record<Kind, (step: Step, numbers: Numbers, around: Around) => readonly Prediction[]>
> = {
  error: ({ roles }, { read, loss }, { errors }) =>
    errors.length > 1 && roles.error === errors[0]
      ? [leading('larger error', errors, read, /cross/.test(loss) && { why: 'cross-entropy' })]
      : [],
  chain: firstWeight,
  'hidden chain': firstWeight,
  'known chain': subjectMoves,
  'whole weight': firstWeight,
  'bias gradient': subjectMoves,
  'whole bias': subjectMoves,
  'update layer': (step, { read }, { errors }) =>
    errors.length > 1 && step.id.startsWith('update.hidden')
      ? [leading('changes most', errors, moved(read))]
      : [],
};

/** What can be foreseen before a step is worked out, made from the numbers of the round. */
export function predictions(step: Step, trace: Trace): readonly Prediction[] {
  const { layers, outputs } = trace.layout;
  const layer = layers.find((neurons) =>
    neurons.some(({ edges }) => edges.some(({ weight }) => weight === step.subject)),
  );
  const weights = (layer ?? []).flatMap(({ edges }) => edges.map(({ weight }) => weight));
  const mark = /@\d+/.exec(step.computes[0] ?? '')?.[0] ?? '';
  const errors = outputs.map((name) => `E_${name}${mark}`);
  const made = plan(trace.network);
  const numbers = {
    read: (ref: Ref) => trace.values.get(ref) as number,
    byRef: made.byRef,
    loss: made.shape.loss ?? 'half square',
  };
  return questions[step.kind]?.(step, numbers, { weights, errors }) ?? [];
}
