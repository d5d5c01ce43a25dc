import { describe, expect, it } from 'vitest';
import { article } from '../../engine';
import { givenAfter, thrown } from '../given.fixture';
import { pythonCode } from './python';
import { stretch } from './stretch';

describe('the training that leads to a round', () => {
  it('is none where no round has been done', () => {
    expect(stretch(givenAfter(article), 1000)).toBeNull();
  });

  it('begins where the run began', () => {
    const given = givenAfter(article, 700);
    expect(stretch(given, 1000)).toEqual({ from: 0, rounds: 700, network: article });
  });

  it('begins later where a program would take too long, and says so', () => {
    const given = givenAfter(article, 1_000_000);
    const found = stretch(given, 100_000);
    expect(found).toMatchObject({ from: 900_000, rounds: 100_000 });
    expect(found?.network.parameters).toEqual(given.run.at(900_000));
    expect(pythonCode(given)).toContain(
      '# The network after 900,000 rounds: of its training the last 100,000 rounds are done here.\nhidden',
    );
  });

  it('is no longer than small differences stay small', () => {
    const given = givenAfter(thrown, 200);
    expect(stretch(given, 1000)).toMatchObject({ from: 190, rounds: 10 });
  });
});
