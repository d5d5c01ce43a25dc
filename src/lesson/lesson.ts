import { keyOf, type Plan, plan, type Ref, type Shape } from '../engine';
import type { Pace } from './others';
import type { Phase, Step } from './step';
import { steps } from './steps';
import { type Topic, topic } from './topic';

export type Lesson = {
  plan: Plan;
  steps: readonly Step[];
  /** The place of each step by its id. */
  indexById: ReadonlyMap<string, number>;
  /** The place of the step that works a quantity out; parameters have none. */
  computedAt: ReadonlyMap<Ref, number>;
  /** For each step, the topics that no step before it has shown. */
  introduces: readonly ReadonlySet<Topic>[];
};

const lessons = new Map<string, Lesson>();

/**
 * The lesson for a network of this shape, made once and kept.
 * @param walk the training pair that is followed, counted from 1, where a round takes all of them
 */
export function lesson(shape: Shape, pace: Pace, walk = 1): Lesson {
  const key = `${keyOf(shape)} ${pace} ${walk}`;
  const known = lessons.get(key);
  if (known) return known;
  const made = build(plan(shape), pace, walk);
  lessons.set(key, made);
  return made;
}

function build(made: Plan, pace: Pace, walk: number): Lesson {
  const all = steps(made, pace, walk);
  const computedAt = new Map<Ref, number>();
  const seen = new Set<Topic>();
  const introduces = all.map((step, index) => {
    for (const ref of step.computes) computedAt.set(ref, index);
    const topics = step.shows.map(topic).filter((name) => !seen.has(name));
    for (const name of topics) seen.add(name);
    return new Set(topics);
  });
  const indexById = new Map(all.map(({ id }, index) => [id, index]));
  return { plan: made, steps: all, indexById, computedAt, introduces };
}

/** Whether a quantity is given, or worked out by this step or one before it. */
export function isKnown({ computedAt }: Lesson, index: number, ref: Ref): boolean {
  return (computedAt.get(ref) ?? 0) <= index;
}

/**
 * The step to stand on when the lesson changes around the learner: the same id, else the same
 * weight's or part's, else where biases are trained or, untrained, updated with the rest, else the start.
 */
export function nearest({ indexById, steps: all }: Lesson, id: string): number {
  const stem = (of: string) => of.split('.')[0] ?? of;
  const subject = stem(id);
  const own =
    indexById.get(id) ?? indexById.get(subject) ?? all.findIndex((s) => stem(s.id) === subject);
  if (own >= 0) return own;
  const wanted: Phase[] = subject.startsWith('b') ? ['biases', 'update'] : ['start'];
  return all.findIndex(
    ({ phase }) => phase === wanted.find((name) => all.some((step) => step.phase === name)),
  );
}

/** The steps in their phases, in order. */
export function phases({ steps: all }: Lesson): { phase: Phase; from: number; count: number }[] {
  const groups: { phase: Phase; from: number; count: number }[] = [];
  for (const [index, { phase }] of all.entries()) {
    const last = groups.at(-1);
    if (last?.phase === phase) last.count++;
    else groups.push({ phase, from: index, count: 1 });
  }
  return groups;
}
