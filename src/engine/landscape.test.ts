import { describe, expect, it } from 'vitest';
import { article } from './article';
import { landscape, type Section } from './landscape';
import { layout } from './layout';
import { type Network, ParameterError } from './network';
import { randomNetwork, seeded } from './random';
import { round } from './round';

const section = (x: string, y: string): Section => ({ x, y, xRange: [-3, 5], yRange: [-2, 1.3] });

function errorAt(network: Network, { x, y }: Section, valueX: number, valueY: number): number {
  const parameters = { ...network.parameters, [x]: valueX, [y]: valueY };
  return round({ ...network, parameters }).values.get('E_total') as number;
}

/** At which points the landscape is not what a round gives there. */
function faults(network: Network, over: Section, columns: number, rows: number): string[] {
  const { xRange, yRange } = over;
  const errors = landscape(network, over, columns, rows);
  const found: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = xRange[0] + ((xRange[1] - xRange[0]) * column) / (columns - 1);
      const y = yRange[0] + ((yRange[1] - yRange[0]) * row) / (rows - 1);
      const error = errors[row * columns + column];
      if (!Object.is(error, errorAt(network, over, x, y))) {
        found.push(`${network.sizes} ${network.biases} ${over.x} ${over.y}: ${column}, ${row}`);
      }
    }
  }
  return found;
}

describe('the landscape', () => {
  it('is bit for bit what a round gives, for every two parameters of the article', () => {
    const refs = layout(article.sizes, article.biases).parameters.filter((ref) => ref !== 'eta');
    for (const x of refs) {
      for (const y of refs) if (x !== y) expect(faults(article, section(x, y), 4, 3)).toEqual([]);
    }
  });

  it('is so for networks of other sizes, bias policies and update orders', () => {
    const next = seeded(27182);
    for (let n = 0; n < 120; n++) {
      const sizes =
        [
          [1, 1],
          [2, 3, 1],
          [3, 2],
          [3, 4, 2, 2],
        ][n % 4] ?? [];
      const policy = (['frozen', 'per layer', 'per neuron'] as const)[n % 3] ?? 'frozen';
      const order = n % 2 ? 'simultaneous' : 'output layer first';
      const network = randomNetwork(sizes, policy, order, 5, next);
      const refs = layout(sizes, policy).parameters.filter((ref) => ref !== 'eta');
      const pick = (from: string[]) => from[Math.floor(next() * from.length)] ?? '';
      const x = pick(refs);
      const y = pick(refs.filter((ref) => ref !== x));
      expect(faults(network, section(x, y), 5, 4)).toEqual([]);
    }
  });

  it('begins with the lowest x and y and ends with the highest', () => {
    const over: Section = { x: 'w5', y: 'w7', xRange: [-3, 5], yRange: [-2, 1.5] };
    const errors = landscape(article, over, 7, 5);
    expect(errors).toHaveLength(35);
    const corners = [0, 6, 28, 34].map((index) => errors[index]);
    expect(corners).toEqual([
      errorAt(article, over, -3, -2),
      errorAt(article, over, 5, -2),
      errorAt(article, over, -3, 1.5),
      errorAt(article, over, 5, 1.5),
    ]);
  });

  it('is written where the caller says', () => {
    const into = new Float64Array(12).fill(-1);
    expect(landscape(article, section('w1', 'b2'), 4, 3, into)).toBe(into);
    expect(into).toEqual(landscape(article, section('w1', 'b2'), 4, 3));
  });
});

describe('what is refused', () => {
  it.each([
    ['w5', 'eta', 'the error does not depend on eta'],
    ['w9', 'w5', 'the error does not depend on w9'],
    ['w5', 'w5', 'w5 cannot be on both axes'],
  ])('the axes %s and %s', (x, y, fault) => {
    expect(() => landscape(article, section(x, y), 4, 4)).toThrow(new RangeError(fault));
  });

  it('a range that is not finite', () => {
    const endless: Section = { ...section('w5', 'w7'), yRange: [0, Number.POSITIVE_INFINITY] };
    expect(() => landscape(article, endless, 4, 4)).toThrow(
      'the ranges [-3,5] and [0,Infinity] are not finite',
    );
  });

  it.each([
    [1, 4],
    [4, 1],
    [4, 2.5],
    [0, 0],
  ])('a grid of %d × %d', (columns, rows) => {
    const fault = new RangeError(`a grid of ${columns} × ${rows} points has no range`);
    const all = [undefined, new Float64Array(columns * rows)];
    for (const into of all) {
      expect(() => landscape(article, section('w5', 'w7'), columns, rows, into)).toThrow(fault);
    }
  });

  it('another length of place for the result', () => {
    const into = new Float64Array(15);
    expect(() => landscape(article, section('w5', 'w7'), 4, 4, into)).toThrow(
      new RangeError('15 places for 4 × 4 points'),
    );
  });

  it('a network that a round refuses', () => {
    const parameters = { ...article.parameters, w1: Number.NaN };
    expect(() => landscape({ ...article, parameters }, section('w5', 'w7'), 4, 4)).toThrow(
      new ParameterError('w1', Number.NaN),
    );
  });
});
