import { describe, expect, it } from 'vitest';
import { createBackstep, isBeyond } from '../../store';
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

  it('is not told where it leads beyond a computer’s numbers', () => {
    const app = createBackstep();
    app.open('#sizes=1-1-1&act=identity-identity&i1=10&target_o1=1&w1=1&w2=2&biases=none');
    app.trainOn(100);
    const { broke } = app.view().run;
    expect([app.view().round, broke]).toEqual([4, 4]);
    expect(isBeyond(app.view())).toBe(true);
    expect(verdictOf(app.view())).toBe(
      'That is beyond the numbers of a computer: the steps have run away.',
    );
    app.goToRound(2);
    expect(isBeyond(app.view())).toBe(false);
    expect(verdictOf(app.view())).toMatch(/^So it has not, it is more by 1\.956403758×10¹⁰⁵: /);
  });
});
