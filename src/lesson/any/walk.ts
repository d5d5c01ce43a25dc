import { type Complete, complete, type Plan, type Ref, type Working } from '../../engine';
import type { Step } from '../step';

/**
 * The training pair that a lesson follows. Steps are made with names as if it were alone, so that
 * they are the same for each pair, and `named` gives them the names that they have in the round.
 */
export type Walk = {
  /** The lines of this pair alone, without the pair in their names. */
  plan: Plan;
  /** All lines of the round. */
  whole: Plan;
  shape: Complete;
  /** Its number; null where there is one alone. */
  pair: number | null;
  named: (step: Step) => Step;
};

/** @param chosen the pair to follow where a round takes all of them; online it is the one whose turn it is */
export function walkOf(whole: Plan, chosen: number): Walk {
  const shape = complete(whole.shape);
  if (shape.pairs === 1) return { plan: whole, whole, shape, pair: null, named: (step) => step };
  const pair = shape.passes === 'online' ? shape.turn : Math.min(chosen, shape.pairs);
  const mark = new RegExp(`@${pair}(?!\\d)`, 'g');
  const names = new Map<Ref, Ref>();
  const bare = (ref: Ref): Ref => {
    const short = ref.replace(mark, '');
    if (short !== ref) names.set(short, ref);
    return short;
  };
  const own = (ref: Ref) => ref.search(mark) >= 0;
  const workings = whole.workings
    .filter(({ ref }) => own(ref))
    .map(({ ref, rule, inputs }): Working => ({ ref: bare(ref), rule, inputs: inputs.map(bare) }));
  const byRef = new Map(workings.map((working) => [working.ref, working]));
  const name = (ref: Ref): Ref => names.get(ref) ?? ref;
  const known = new Map<Working, Working>();
  /** One line has one name, and is the round's own where the round has it. */
  const lineOf = (line: Working): Working => {
    const made = { ...line, ref: name(line.ref), inputs: line.inputs.map(name) };
    const own = whole.byRef.get(made.ref);
    const isOwn = own?.rule === made.rule && `${own.inputs}` === `${made.inputs}`;
    const found = known.get(line) ?? (isOwn ? own : made);
    known.set(line, found);
    return found;
  };
  const inText = (text: string) => text.replace(/[^{}=!]+/g, name);
  return {
    plan: { ...whole, workings, byRef },
    whole,
    shape,
    pair,
    named: (step) => ({
      ...step,
      shows: step.shows.map(lineOf),
      ...(step.chain && { chain: lineOf(step.chain) }),
      computes: step.computes.map(name),
      factors: step.factors.map(name),
      // Where the picture has the error of all pairs, it is lit with that of one.
      lights: step.lights.flatMap((ref) => (ref === 'E_total' ? [name(ref), ref] : [name(ref)])),
      roles: Object.fromEntries(
        Object.entries(step.roles).map(([role, ref]) => [role, inText(ref)]),
      ),
    }),
  };
}

/** What the slopes on the way back are slopes of, in words. */
export const errorOf = ({ pair }: Walk): string =>
  pair === null ? 'the total error' : `the error of pair ${pair}`;
