import { type Complete, type Plan, parseRef, type Ref, type Rule, type Working } from '../engine';
import { type Expression, ref, renamed, truth } from './expression';
import type { Places } from './places';

/** One way of making a mistake in one working. */
export type Way = {
  /** Which of several ways: the place of what is left out, for one. */
  way: string;
  expression: Expression;
  /** The quantities that its words speak of. */
  roles: Readonly<Record<string, Ref>>;
};

export type Context = { shape: Complete; plan: Plan; places: Places };

/** A row of the table of mistakes. */
export type Mistake<Id extends string> = {
  id: Id;
  /** The rules in which it can be made. */
  rules: readonly Rule[];
  /** What it makes of a working; none where it changes nothing. */
  ways: (working: Working, context: Context) => readonly Way[];
};

/** The trees of what a working reads; where there are fewer, the rest is not there. */
export type Inputs = [Expression, Expression, Expression, ...Expression[]];

export const treesOf = ({ inputs }: Pick<Working, 'inputs'>): Inputs =>
  inputs.map(ref) as unknown as Inputs;

export const way = (
  expression: Expression,
  roles: Way['roles'] = {},
  name: string | number = '',
): Way => ({ way: String(name), expression, roles });

/** A row whose mistake always has one form. */
export const row = <Id extends string>(
  id: Id,
  rules: readonly Rule[],
  wrong: (x: Inputs, working: Working) => Expression,
) => ({
  id,
  rules,
  ways: (working: Working) => [way(wrong(treesOf(working), working))],
});

/** A row that reads other quantities in the true rule. */
export const reading = <Id extends string>(
  id: Id,
  rules: readonly Rule[],
  instead: (read: Ref, working: Working, context: Context) => Ref | undefined,
) => ({
  id,
  rules,
  ways: (working: Working, context: Context): Way[] => {
    const pairs = working.inputs
      .map((read): [Ref, Ref | undefined] => [read, instead(read, working, context)])
      .filter((pair): pair is [Ref, Ref] => pair[1] !== undefined && pair[1] !== pair[0]);
    const [first] = pairs;
    if (!first) return [];
    const other = new Map(pairs);
    const wrong = renamed(truth(working), (read) => other.get(read) ?? read);
    return [way(wrong, { right: first[0], read: first[1] })];
  },
});

/** `w5` for `w5+` and the reverse. */
export const otherAge = (name: Ref): Ref => (name.endsWith('+') ? name.slice(0, -1) : `${name}+`);
export const isWeight = (name: Ref): boolean => parseRef(name).kind === 'weight';
export const isOf = (name: Ref, of: string, by: string): boolean => {
  const quantity = parseRef(name);
  return quantity.kind === 'derivative' && quantity.of.kind === of && quantity.by.kind === by;
};

/** What ends the names of the training pair that a quantity belongs to; nothing where there is one. */
export const markOf = (name: Ref): string => /@\d+/.exec(name)?.[0] ?? '';

/** Whether a sum moves a weight or bias by its velocity. */
export const isStep = ({ rule, inputs }: Working): boolean =>
  rule === 'sum' && inputs.some((name) => parseRef(name).kind === 'velocity');

/** Whether a sum or mean brings the training pairs together. */
export const isOverPairs = ({ ref: name, rule, inputs }: Working): boolean =>
  (rule === 'sum' || rule === 'mean') && markOf(name) === '' && markOf(inputs[0] ?? '') !== '';

/** The slope of the error by a weight or bias, over all pairs of the round. */
export const isGradient = (name: Ref): boolean => /^dE_total(@\d+)?\/d[wb]/.test(name);

/** Whether a part of a δ of coupled outputs is by the output's own out: that alone has a name of its own. */
export const isOwnPart = ({ ref: name }: Working, part: Ref): boolean => {
  const [, own] = /(?:^delta|\/dnet)_(\w+)/.exec(name) ?? [];
  return own !== undefined && new RegExp(`/dout_${own}(@|$)`).test(part);
};
