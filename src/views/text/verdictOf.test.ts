import { describe, expect, it } from 'vitest';
import { createBackstep } from '../../store';
import { type Digits, decimals, significant } from '../../tex';
import { verdictOf } from './verdictOf';

describe('what a round has done', () => {
  const after = (eta: number, digits: Digits) => {
    const app = createBackstep();
    app.setNumber('eta', eta);
    app.setNotation({ digits });
    return verdictOf(app.view());
  };

  it.each([
    // 0.298371109 − 0.291027774, and 0.2984 − 0.2910, which is 0.0074.
    [0.5, decimals(9), /^So it has, by 0\.007343335: /],
    [0.5, decimals(4), /^So it has, by about 0\.0073: /],
    [0.5, significant(4), /^So it has, by about 0\.007343: /],
    // 0.305640633 − 0.298371109, and 0.306 − 0.298, which is 0.008.
    [-0.5, decimals(9), /^So it has not, it is more by 0\.007269524: /],
    [-0.5, decimals(3), /^So it has not, it is more by about 0\.007: /],
    [0, significant(4), /^So nothing has changed: /],
  ])('with a learning rate of %d and %o is told by as much as is printed', (eta, digits, told) => {
    expect(after(eta, digits)).toMatch(told);
  });
});
