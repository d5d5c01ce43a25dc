import { describe, expect, it } from 'vitest';
import { answersOver } from './answersOver';
import { article } from './article';
import { layoutOf } from './layoutOf';
import type { Network } from './network';
import { round } from './round';
import { networksOfAllKinds } from './shapes.fixture';

const X = [-3, 5] as const;
const Y = [-2, 1.3] as const;
const POINTS = 3;

/** What a round answers with other inputs, of every pair. */
function answerAt(network: Network, output: string, x: number, y: number): number {
  const parameters = Object.fromEntries(
    Object.entries(network.parameters).map(([ref, value]) => {
      if (/^i1(@|$)/.test(ref)) return [ref, x];
      return [ref, /^i2(@|$)/.test(ref) ? y : value];
    }),
  );
  const { values } = round({ ...network, parameters });
  return (values.get(`out_${output}`) ?? values.get(`out_${output}@1`)) as number;
}

const place = ([low, high]: readonly [number, number], at: number): number =>
  low + ((high - low) * at) / (POINTS - 1);

describe('the answers over the inputs', () => {
  it('are bit for bit those of a round, of every output of networks of all kinds', () => {
    const ofTwo = [...networksOfAllKinds(90, 1.5, 31)].filter(({ sizes }) => sizes[0] === 2);
    const ends = new Set<string>();
    const faults: string[] = [];
    for (const network of [article, ...ofTwo]) {
      ends.add(network.activations?.at(-1) ?? 'logistic');
      for (const output of layoutOf(network).outputs) {
        const answers = answersOver(network, output, X, Y, POINTS);
        for (const [index, answer] of answers.entries()) {
          const [column, row] = [index % POINTS, Math.floor(index / POINTS)];
          const expected = answerAt(network, output, place(X, column), place(Y, row));
          if (!Object.is(answer, expected)) {
            faults.push(
              `${network.sizes} ${network.activations} ${output}: ${answer}, ${expected}`,
            );
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect(ofTwo.length).toBeGreaterThan(30);
    expect([...ends].sort()).toEqual(
      ['ReLU', 'identity', 'leaky ReLU', 'logistic', 'softmax', 'tanh'].sort(),
    );
  });

  it('are written where the caller says', () => {
    const into = new Float64Array(POINTS ** 2).fill(-1);
    expect(answersOver(article, 'o2', X, Y, POINTS, into)).toBe(into);
    expect(into).toEqual(answersOver(article, 'o2', X, Y, POINTS));
  });

  it.each<[string, () => unknown]>([
    ['3 inputs make no plane', () => answersOver({ ...article, sizes: [3, 2] }, 'o1', X, Y, 4)],
    ['o3 is no output of the network', () => answersOver(article, 'o3', X, Y, 4)],
    ['a grid of 1 × 1 points has no range', () => answersOver(article, 'o1', X, Y, 1)],
    ['9 places for 4 × 4 points', () => answersOver(article, 'o1', X, Y, 4, new Float64Array(9))],
  ])('%s', (message, call) => expect(call).toThrow(new RangeError(message)));

  it('a weight that is no number is named', () => {
    const parameters = { ...article.parameters, w3: Number.NaN };
    expect(() => answersOver({ ...article, parameters }, 'o1', X, Y, 4)).toThrow(/w3/);
  });
});
