import { csv } from './csv';
import { exact } from './exact';
import type { Given } from './given';
import { quantities } from './quantities';

/** Every quantity of the round, a row each: its name, value and rule, and the names it follows from. */
export const roundCsv = ({ trace }: Given): string =>
  csv([
    ['ref', 'value', 'rule', 'inputs'],
    ...quantities(trace).map(({ ref, value, rule, inputs }) => [
      ref,
      exact(value),
      rule,
      inputs.join(' '),
    ]),
  ]);
