import { plan, type Ref, type Rule, type Shape, type Working } from '../engine';
import { lesson, type Phase, type Step, sections } from '../lesson';

/** A place to be filled in by hand: counted through the sheet, with the line of working that does. */
export type Blank = { number: number; working: Working };

/** A part of the round, with its steps and what each of them asks. */
export type Task = { phase: Phase; steps: { step: Step; blanks: readonly Blank[] }[] };

/** What a worksheet asks and gives, and its key answers. It changes with the network's shape alone. */
export type Handout = {
  tasks: readonly Task[];
  /** Results that what is asked begins with, of parts that are not: they are given, too. */
  known: readonly Ref[];
};

/** The parts of a round that a worksheet of this shape can ask for, in their order. */
export const askable = (shape: Shape): Phase[] =>
  sections(lesson(shape, 'one step a weight')).map(({ phase }) => phase);

/** What its symbols tell alone: a slope that is 1, and how many there are of something. */
const TELLING: ReadonlySet<Rule> = new Set(['one', 'count']);

/**
 * Asks for each quantity of these parts once, by the equation that comes up first, but not for what its
 * symbols would tell.
 * @param walk the training pair that is followed, where a round takes all of them
 */
export function handout(shape: Shape, phases: ReadonlySet<Phase>, walk = 1): Handout {
  const met = new Set<Ref>();
  let number = 0;
  const tasks = sections(lesson(shape, 'one step a weight', walk)).map(
    ({ phase, entries }): Task => {
      const isAsked = phases.has(phase);
      const steps = entries.map(({ step, equations }) => ({
        step,
        blanks: equations.flatMap((working): Blank[] => {
          if (met.has(working.ref)) return [];
          met.add(working.ref);
          return isAsked && !TELLING.has(working.rule) ? [{ number: ++number, working }] : [];
        }),
      }));
      return { phase, steps: steps.filter(({ blanks }) => blanks.length > 0) };
    },
  );
  const asked = tasks.filter(({ steps }) => steps.length > 0);
  return { tasks: asked, known: knownIn(shape, blanksOf(asked)) };
}

/** All that is asked, in the order of its numbers. */
export const blanksOf = (tasks: readonly Task[]): Blank[] =>
  tasks.flatMap(({ steps }) => steps.flatMap(({ blanks }) => blanks));

function knownIn(shape: Shape, blanks: readonly Blank[]): Ref[] {
  const asked = new Set(blanks.map(({ working }) => working.ref));
  const read = new Set(blanks.flatMap(({ working }) => working.inputs));
  return plan(shape)
    .workings.filter(({ ref, rule }) => read.has(ref) && !asked.has(ref) && rule !== 'one')
    .map(({ ref }) => ref);
}
