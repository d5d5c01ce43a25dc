import { describe, expect, it } from 'vitest';
import { article, plan } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import example from '../engine/worked-example.json';
import { articles, given, others } from './given.fixture';
import { numbersFile } from './numbersFile';

type Quantity = { ref: string; value: number | null; rule: string; inputs: string[] };
const valuesIn = (quantities: Quantity[]) =>
  new Map(quantities.map(({ ref, value }) => [ref, value]));

describe('the numbers as a file', () => {
  it('has every figure of the worked example under its name', () => {
    const orders = {
      simultaneous: {},
      'output layer first': example['round 1, output layer first: what differs'],
    };
    for (const order of ['simultaneous', 'output layer first'] as const) {
      const figures: Record<string, string> = { ...example['round 1'], ...orders[order] };
      const values = valuesIn(JSON.parse(numbersFile(given({ ...article, order }))).quantities);
      const wrong = Object.entries(figures)
        .filter(([ref]) => !/db\d$/.test(ref))
        .filter(([ref, figure]) => {
          const value = values.get(ref) ?? Number.NaN;
          return !(Math.abs(value - Number(figure)) <= 1e-12 * Math.abs(Number(figure)));
        });
      expect(wrong).toEqual([]);
    }
    expect(Object.keys(example['round 1']).length).toBeGreaterThan(50);
  });

  it('reads back bit for bit, with what each quantity follows from', () => {
    for (const network of [...articles, ...others()]) {
      const made = given(network, 14, 17, 2);
      const { trace, run } = made;
      const read = JSON.parse(numbersFile(made));
      expect(read).toMatchObject({
        format: 'backstep numbers',
        version: 1,
        address: 'https://example.org/backstep/#w5=0.4&step=w5.product',
        sizes: network.sizes,
        biases: network.biases,
        order: network.order,
        round: 14,
        first: 2,
        last: 17,
      });
      expect(valuesIn(read.quantities)).toEqual(trace.values);
      expect(read.quantities.slice(trace.layout.parameters.length)).toEqual(trace.lines);
      expect(read.curves.map(({ ref }: Quantity) => ref)).toEqual([
        'E_total',
        ...trace.layout.outputs.map((name) => `E_${name}`),
      ]);
      for (const { ref, rounds, least, most } of read.curves) {
        const curve = run.curve(ref);
        expect([rounds, least, most]).toEqual(
          [curve.rounds, curve.least, curve.most].map((each) => [...each]),
        );
      }
      expect(read.parameters.map(({ round }: { round: number }) => round)).toEqual([
        ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 17],
      ]);
      for (const { round, values } of read.parameters) expect(run.at(round)).toMatchObject(values);
    }
  });

  it('says no more of a plain network than its sizes, its biases and its order', () => {
    expect(Object.keys(JSON.parse(numbersFile(given())))).toEqual([
      ...['format', 'version', 'address', 'sizes', 'biases', 'order', 'round'],
      ...['quantities', 'first', 'last', 'curves', 'parameters'],
    ]);
  });

  it('has the least and the most of an error where a stretch has several rounds', () => {
    const made = given(article, 0, 1000);
    const [total] = JSON.parse(numbersFile(made)).curves;
    const { rounds, least, most } = made.run.curve('E_total');
    expect(total).toEqual({
      ref: 'E_total',
      rounds: [...rounds],
      least: [...least],
      most: [...most],
    });
    // The error falls all the way, so a stretch begins with its most and ends with its least.
    const from = total.rounds.at(-2);
    const error = (round: number) => given(article, round).trace.values.get('E_total');
    expect(total.rounds.at(-1)).toBeGreaterThan(from + 1);
    expect(total.most.at(-2)).toBe(error(from));
    expect(total.least.at(-2)).toBe(error(total.rounds.at(-1) - 1));
  });

  it('says of another network what it is, with the velocities that it has', () => {
    for (const network of networksOfAllKinds(8, 1, 7)) {
      const { trace } = given(network);
      const read = JSON.parse(numbersFile(given(network)));
      expect(read).toMatchObject(plan(network).shape);
      expect(valuesIn(read.quantities)).toEqual(trace.values);
      expect(Object.keys(read.parameters[0].values)).toEqual(
        trace.layout.parameters.filter((ref) => /^[wbv]/.test(ref)),
      );
    }
  });

  it('has null where JSON has no number, and keeps the sign of a zero', () => {
    const parameters = { ...article.parameters, i1: -0, i2: 1e200, w2: 1e200 };
    const read = JSON.parse(numbersFile(given({ ...article, parameters })));
    const values = valuesIn(read.quantities);
    expect(values.get('net_h1')).toBe(null);
    expect(Object.is(values.get('i1'), -0)).toBe(true);
  });
});
