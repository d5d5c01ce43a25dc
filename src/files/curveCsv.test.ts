import { describe, expect, it } from 'vitest';
import { article, round, type Trace } from '../engine';
import example from '../engine/worked-example.json';
import { curveCsv } from './curveCsv';
import { articles, given, others } from './given.fixture';
import { parsedCsv } from './parsedCsv.fixture';
import { roundsCsv } from './roundsCsv';
import { chosenRounds } from './training';

const numbersIn = (text: string) => {
  const [head = [], ...rows] = parsedCsv(text);
  return { head, rows: rows.map((row) => row.map(Number)) };
};

/** The errors round by round, each from the round before. */
function* traces(network: Trace['network'], rounds: number): Generator<Trace> {
  let now = network;
  for (let n = 0; n <= rounds; n++) {
    const trace = round(now);
    yield trace;
    const next = Object.entries(now.parameters).map(([ref, value]) => [
      ref,
      trace.values.get(`${ref}+`) ?? value,
    ]);
    now = { ...now, parameters: Object.fromEntries(next) };
  }
}

describe('the curve as a table', () => {
  it('has the least and the most of each error in every stretch of rounds, bit for bit', () => {
    const all = [...traces(article, 700)];
    const { head, rows } = numbersIn(curveCsv(given(article, 3, 700)));
    expect(head).toEqual([
      ...['first round', 'last round', 'E_total least', 'E_total most'],
      ...['E_o1 least', 'E_o1 most', 'E_o2 least', 'E_o2 most'],
    ]);
    const expected = rows.map(([from = 0, to = 0]) => {
      const stretch = all.slice(from, to + 1);
      const ends = ['E_total', 'E_o1', 'E_o2'].flatMap((ref) => {
        const values = stretch.map(({ values }) => values.get(ref) as number);
        return [Math.min(...values), Math.max(...values)];
      });
      return [from, to, ...ends];
    });
    expect(rows).toEqual(expected);
    // Nothing is left out, and nothing told twice.
    expect(rows.map(([from]) => from)).toEqual([
      0,
      ...rows.slice(0, -1).map((row) => (row[1] ?? 0) + 1),
    ]);
    expect(rows.at(-1)?.slice(0, 2)).toEqual([700, 700]);
    expect(rows.slice(511, 514).map((row) => row.slice(0, 2))).toEqual([
      [511, 511],
      [512, 513],
      [514, 515],
    ]);
  });
});

describe('chosen rounds as a table', () => {
  it('has errors, weights and biases as round after round gives them, bit for bit', () => {
    const network = others()[0] ?? article;
    const all = [...traces(network, 60)];
    const { head, rows } = numbersIn(roundsCsv(given(network, 13, 60)));
    expect(head).toEqual([
      ...['rounds', 'E_total', 'E_o1', 'E_o2', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'],
      ...['b_h1', 'b_h2', 'b_o1', 'b_o2'],
    ]);
    expect(rows.map(([rounds]) => rounds)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 20, 50, 60,
    ]);
    expect(rows).toEqual(
      rows.map(([n = 0]) => [n, ...head.slice(1).map((ref) => all[n]?.values.get(ref))]),
    );
  });

  it('has the figures of the worked example, in both orders and under every bias policy', () => {
    const off = articles.flatMap((network) => {
      const { head, rows } = numbersIn(roundsCsv(given(network, 9999, 10_000)));
      const figures = example.training.filter(
        (each) => each['update order'] === network.order && each.biases === network.biases,
      );
      return figures.flatMap(({ rounds, E_total, weights }) => {
        const row = rows.find(([n]) => n === rounds) ?? [];
        return [E_total, ...weights].map((figure, place) => {
          const value = row[head.indexOf(place === 0 ? 'E_total' : `w${place}`)] ?? Number.NaN;
          return Math.abs(value / Number(figure) - 1);
        });
      });
    });
    expect(off.length).toBe(6 * 7 * 9);
    expect(Math.max(...off)).toBeLessThan(1e-9);
  });

  it('counts on from where a run begins, and ends with it', () => {
    const { run } = given(article, 500, 530, 500);
    expect(chosenRounds(run, 527)).toEqual([
      ...[500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 520, 527, 530],
    ]);
    expect(chosenRounds(given().run, 0)).toEqual([0]);
  });
});
