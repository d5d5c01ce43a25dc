import { type Plan, plan, type Ref, rules, type Shape, type Working } from '../engine';
import { type Expression, evaluate, type Read } from './expression';
import type { Way } from './mistake';
import { type MistakeId, mistakesIn } from './mistakes';

/** Where a mistake was made: in this working, in all that it fits on the way here, or in one of those. */
export type Spread = 'here' | 'everywhere' | 'once';

/** A mistake, and all that has to be worked out again to see what it comes to. */
export type Candidate = {
  id: MistakeId;
  /** Which of several ways of making it. */
  way: string;
  spread: Spread;
  /** The quantities that it was made in, in the order of working. */
  at: readonly Ref[];
  /** What was written for the first of them. */
  expression: Expression;
  roles: Way['roles'];
  steps: readonly (Working & { wrong?: Expression })[];
};

/** Beyond so many workings on the way, a slip made in one of them alone is not looked for. */
const MOST_ON_THE_WAY = 150;

const kept = new WeakMap<Plan, Map<Ref, readonly Candidate[]>>();
const ways = new WeakMap<Plan, Map<Ref, readonly Working[]>>();

/** What a quantity follows from, itself last, in the order of working. */
export function upstream(made: Plan, ref: Ref): readonly Working[] {
  const known = ways.get(made) ?? new Map<Ref, readonly Working[]>();
  ways.set(made, known);
  const found = known.get(ref);
  if (found) return found;
  const needed = new Set<Ref>();
  const need = (name: Ref) => {
    const working = made.byRef.get(name);
    if (!working || needed.has(name)) return;
    needed.add(name);
    working.inputs.forEach(need);
  };
  need(ref);
  const all = made.workings.filter((working) => needed.has(working.ref));
  known.set(ref, all);
  return all;
}

/** Every mistake that can lead to a number for this quantity, the likeliest kind first. */
export function candidates(shape: Shape, ref: Ref): readonly Candidate[] {
  const made = plan(shape);
  const known = kept.get(made) ?? new Map<Ref, readonly Candidate[]>();
  kept.set(made, known);
  const found = known.get(ref) ?? [...find(made, ref)];
  known.set(ref, found);
  return found;
}

function* find(made: Plan, ref: Ref): Generator<Candidate> {
  const all = upstream(made, ref);
  const last = all[all.length - 1];
  if (!last) return;
  const slips = all.flatMap((working) =>
    mistakesIn(working, made).map((slip) => ({ ...slip, ref: working.ref })),
  );
  const seen = new Set<string>();
  const groups = new Map<string, typeof slips>();
  for (const slip of slips) {
    const key = `${slip.id}|${slip.way}`;
    const group = groups.get(key);
    if (group) group.push(slip);
    else groups.set(key, [slip]);
  }
  const alone = slips.map((slip) => [slip]);
  const distant = parsedLater(ref) || all.length > MOST_ON_THE_WAY ? [] : alone;
  const spreads: [Spread, (typeof slips)[]][] = [
    ['here', alone.filter(([slip]) => slip?.ref === ref)],
    ['everywhere', [...groups.values()]],
    ['once', distant.reverse()],
  ];
  for (const [spread, sets] of spreads) {
    for (const set of sets) {
      const [first] = set;
      if (!first) continue;
      const key = [first.id, first.way, ...set.map((slip) => slip.ref)].join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      const wrong = new Map(set.map((slip) => [slip.ref, slip.expression]));
      const { id, way, expression, roles } = first;
      const steps = downstream(all, wrong);
      yield { id, way, spread, at: set.map((slip) => slip.ref), expression, roles, steps };
    }
  }
}

/** The second forward pass follows from everything: a single slip in it could be any. */
const parsedLater = (ref: Ref): boolean => /^(net|out|E)_.*\+$/.test(ref);

/** The workings that a change reaches, with what is written instead. */
function downstream(
  all: readonly Working[],
  wrong: ReadonlyMap<Ref, Expression>,
): (Working & { wrong?: Expression })[] {
  const reached = new Set<Ref>();
  return all.flatMap((working) => {
    const instead = wrong.get(working.ref);
    if (!instead && !working.inputs.some((input) => reached.has(input))) return [];
    reached.add(working.ref);
    return [instead ? { ...working, wrong: instead } : working];
  });
}

/** The numbers of all that a mistake reaches, in the order of working, the asked one last. */
export function consequences({ steps }: Pick<Candidate, 'steps'>, read: Read): Map<Ref, number> {
  const own = new Map<Ref, number>();
  const present: Read = (name) => own.get(name) ?? read(name);
  for (const { ref, rule, inputs, wrong } of steps) {
    own.set(ref, wrong ? evaluate(wrong, present) : rules[rule](inputs.map(present)));
  }
  return own;
}
