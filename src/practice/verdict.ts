import { isPlain, plan, type Ref, rules, type Trace, type Working } from '../engine';
import { type Candidate, candidates, consequences, type Spread, upstream } from './candidates';
import { type Expression, type Read, truth } from './expression';
import type { MistakeId } from './mistakes';
import { type Rounding, roundings } from './roundings';
import { agreeing, agrees, type Typed } from './typed';

/** A mistake that gives the learner's number. */
export type Named = {
  id: MistakeId;
  spread: Spread;
  /** The quantities that it was made in, in the order of working. */
  at: readonly Ref[];
  roles: Readonly<Record<string, Ref>>;
  /** What was written for the first of them, and what the rule is. */
  wrong: Expression;
  right: Expression;
  /** The number of each quantity as it is once the mistake has been made. */
  read: Read;
  /** What the mistake comes to. */
  value: number;
  /** A mistake that was made before it, without which it would not give the number. */
  besides?: Named;
  /** One made in the asked quantity itself gives the number as well: this one need not be told. */
  farFetched?: true;
};

export type Verdict =
  /**
   * In all the digits typed; there are so many significant ones. Too few tell little, and some read
   * as `like` does, too, which is something else: more of them are to be typed.
   */
  | { kind: 'right'; digits: number; tooFew?: true; like?: Ref }
  /**
   * Right but for rounding on the way: to so many digits, by this rounding of everything, if it
   * gives this very number, and from these rounded numbers of the learner's, if it is they.
   */
  | { kind: 'rounded'; digits: number; rounding?: Rounding; from: readonly Ref[] }
  /** Mistakes that give this number, the likeliest first, reading the learner's own `from`. */
  | { kind: 'mistake'; named: readonly Named[]; from: readonly Ref[]; rounding?: Rounding }
  /** Right, given these wrong numbers of the learner's. */
  | { kind: 'follows'; from: readonly Ref[] }
  | { kind: 'unknown' };

/** The learner's numbers so far. */
export type Answers = ReadonlyMap<Ref, Typed>;

const NONE: Answers = new Map();

/** An answer that rounding explains agrees at least so far. */
const LEAST_ROUNDED = 2;

/**
 * What to say of a learner's number for a quantity that a round works out. A number that agrees
 * with the right one in all of its digits is right, whatever else would give it too.
 * @throws RangeError for a quantity that is given, not worked out.
 */
export function verdict(trace: Trace, ref: Ref, typed: Typed, answers: Answers = NONE): Verdict {
  const read: Read = (name) => trace.values.get(name) as number;
  const shape = plan(trace.network);
  if (!shape.byRef.has(ref)) throw new RangeError(`${ref} is not worked out`);
  const value = read(ref);
  if (agrees(typed, value))
    return { kind: 'right', digits: typed.digits, ...doubt(ref, typed, read) };

  const earlier = startedFrom(trace, ref, typed, answers);
  if (earlier?.wrong.length) return { kind: 'follows', from: earlier.wrong };

  const rounding = roundings(trace, ref, read);
  const same = rounding.find((way) => agrees(typed, way.value))?.rounding;
  const results = resultsOf(trace, ref);
  const possible = candidates(trace.network, ref).filter(
    ({ spread }, index) =>
      (spread === 'here' || isTelling(typed)) && agrees(typed, results[index] as number),
  );
  const found = nearest(trace, namedOf(trace, ref, typed, read, possible));
  if (found.length > 0) {
    return { kind: 'mistake', named: found, from: [], ...(same && { rounding: same }) };
  }
  const digits = agreeing(typed.value, value);
  if (same) return { kind: 'rounded', digits, rounding: same, from: [] };
  if (earlier) return { kind: 'rounded', digits, from: earlier.used };

  const own = ownNumbers(trace, ref, answers);
  if (own.wrong.length > 0) {
    const here = candidates(trace.network, ref).filter(({ spread }) => spread === 'here');
    const added = namedOf(trace, ref, typed, own.read, here);
    if (added.length > 0) return { kind: 'mistake', named: added, from: own.wrong };
  }
  const both = isTelling(typed) ? afterOrder(trace, ref, typed, read) : [];
  if (both.length > 0) return { kind: 'mistake', named: both, from: [] };
  const span = Math.max(...rounding.filter(isUsual).map((way) => Math.abs(way.value - value)));
  if (digits >= LEAST_ROUNDED && Math.abs(typed.value - value) <= span + typed.half) {
    return { kind: 'rounded', digits, from: [] };
  }
  return { kind: 'unknown' };
}

/** A right number has to be told from a guess, and a new one from the old. */
const FEWEST = 2;

/** Why a number that is right as far as it goes does not show yet that it has been worked out. */
function doubt(ref: Ref, typed: Typed, read: Read): { tooFew?: true; like?: Ref } {
  const value = read(ref);
  if (typed.value === value) return {};
  const old = ref.replace(/\+$/, '');
  if (old !== ref && value !== read(old) && agrees(typed, read(old))) return { like: old };
  return typed.digits < FEWEST ? { tooFew: true } : {};
}

const kept = new WeakMap<Trace, Map<Ref, Float64Array>>();

/** What each mistake comes to on these numbers: the same at each try of a learner's. */
function resultsOf(trace: Trace, ref: Ref): Float64Array {
  const known = kept.get(trace) ?? new Map<Ref, Float64Array>();
  kept.set(trace, known);
  const read: Read = (name) => trace.values.get(name) as number;
  const found =
    known.get(ref) ??
    Float64Array.from(candidates(trace.network, ref), (made) =>
      Number(consequences(made, read).get(ref)),
    );
  known.set(ref, found);
  return found;
}

/** With fewer digits nearly any number is what some slip far back on the way comes to; 0 has none. */
const ENOUGH = 3;
const isTelling = ({ digits, value }: Typed): boolean => digits >= ENOUGH || value === 0;

/**
 * Some numbers rounded and others not leave something between: as far as rounding all of them to
 * three significant digits leads, that explains it. Coarser rounding would explain anything.
 */
const isUsual = ({ rounding: { digits, to } }: { rounding: Rounding }): boolean =>
  digits > 2 && to === 'significant';

const ORDER: readonly Spread[] = ['here', 'everywhere', 'once'];

function namedOf(
  trace: Trace,
  ref: Ref,
  typed: Typed,
  read: Read,
  all: readonly Candidate[],
): Named[] {
  const found: Named[] = [];
  for (const candidate of all) {
    const own = consequences(candidate, read);
    if (agrees(typed, own.get(ref) as number)) found.push(named(trace, candidate, own, read, ref));
  }
  // Cut off is less likely than rounded; else what the table has first stays first.
  const cut = ({ value }: Named) => (Math.abs(value - typed.value) <= typed.half ? 0 : 1);
  return found.sort((a, b) => ORDER.indexOf(a.spread) - ORDER.indexOf(b.spread) || cut(a) - cut(b));
}

/**
 * Where many numbers are alike, as those of several pairs and those of 0, nearly each is what some
 * slip made earlier comes to. One made here explains it better.
 */
function nearest({ network }: Trace, found: readonly Named[]): readonly Named[] {
  if (isPlain(network) || found[0]?.spread !== 'here') return found;
  return found.map((each) => (each.spread === 'here' ? each : { ...each, farFetched: true }));
}

/** A mistake with its numbers, those that it reaches and those that it leaves. */
function named(
  { network }: Trace,
  { id, spread, at, roles, expression: wrong }: Candidate,
  own: ReadonlyMap<Ref, number>,
  read: Read,
  ref: Ref,
): Named {
  const right = truth(plan(network).byRef.get(at[0] as Ref) as Working);
  const present: Read = (name) => own.get(name) ?? read(name);
  return { id, spread, at, roles, wrong, right, read: present, value: own.get(ref) as number };
}

/**
 * The order of updates is what most sources of this example have otherwise, so that a mistake is
 * looked for on the numbers of the other order, too.
 */
function afterOrder(trace: Trace, ref: Ref, typed: Typed, read: Read): Named[] {
  const all = candidates(trace.network, ref);
  const other = all.find(
    ({ id, spread }) =>
      spread === 'everywhere' && (id === 'updated weights' || id === 'original weights'),
  );
  if (!other) return [];
  const own = consequences(other, read);
  const besides = named(trace, other, own, read, ref);
  const here = all.filter(({ spread }) => spread === 'here');
  return namedOf(trace, ref, typed, besides.read, here).map((found) => ({ ...found, besides }));
}

type Own = {
  read: Read;
  /** The learner's numbers that are read, and those of them that are wrong. */
  used: Ref[];
  wrong: Ref[];
};

/** Every number as it follows from the learner's own, as far back as there are any. */
function ownNumbers({ network, values }: Trace, ref: Ref, answers: Answers, shifted?: Ref): Own {
  const made = plan(network);
  const own = new Map<Ref, number>();
  const read: Read = (name) => own.get(name) ?? (values.get(name) as number);
  const used = new Set<Ref>();
  const need = (name: Ref) => {
    for (const input of made.byRef.get(name)?.inputs ?? []) {
      if (answers.has(input)) used.add(input);
      else need(input);
    }
  };
  if (answers.size > 0) need(ref);
  if (used.size > 0) {
    for (const { ref: name, rule, inputs } of upstream(made, ref)) {
      const answer = name === ref ? undefined : answers.get(name);
      const value = answer?.value ?? rules[rule](inputs.map(read));
      own.set(name, value + (answer && name === shifted ? answer.half : 0));
    }
  }
  const all = [...used];
  const wrong = all.filter(
    (name) => !agrees(answers.get(name) as Typed, values.get(name) as number),
  );
  return { read, used: all, wrong };
}

/**
 * The learner's numbers that this one is right from. They may have been kept with more digits than
 * were typed, so each gives it room: as much as half a unit of its last digit changes the outcome.
 */
function startedFrom(trace: Trace, ref: Ref, typed: Typed, answers: Answers): Own | undefined {
  const own = ownNumbers(trace, ref, answers);
  if (own.used.length === 0) return undefined;
  const working = plan(trace.network).byRef.get(ref);
  const outcome = ({ read }: Own) =>
    working ? rules[working.rule](working.inputs.map(read)) : Number.NaN;
  const value = outcome(own);
  const room = own.used
    .map((name) => Math.abs(outcome(ownNumbers(trace, ref, answers, name)) - value))
    .reduce((a, b) => a + b, typed.half);
  const apart = Math.abs(value - typed.value);
  return agrees(typed, value) || apart <= room * (1 + 1e-9) ? own : undefined;
}
