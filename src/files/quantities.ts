import type { Ref, Rule, Trace } from '../engine';

/** A quantity with its value, and how it follows from others: a parameter is given. */
export type NamedValue = {
  ref: Ref;
  value: number;
  rule: Rule | 'given';
  inputs: readonly Ref[];
};

/** All quantities of a round, in the order of working, what is given first. */
export const quantities = ({ layout, lines, values }: Trace): NamedValue[] => [
  ...layout.parameters.map(
    (ref): NamedValue => ({
      ref,
      value: values.get(ref) ?? Number.NaN,
      rule: 'given',
      inputs: [],
    }),
  ),
  ...lines,
];
