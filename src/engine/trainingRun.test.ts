import { describe, expect, it } from 'vitest';
import { article } from './article';
import { withBiases } from './biases';
import { layout } from './layout';
import { machine, valuesOf } from './machine';
import { type Network, ParameterError } from './network';
import { randomNetwork, seeded } from './random';
import { round } from './round';
import type { UpdateOrder } from './shape';
import { stepped } from './stepped.fixture';
import { MOST_ROUNDS, type TrainingRun, trainingRun } from './trainingRun';
import example from './worked-example.json';

const POLICIES = ['frozen', 'per layer', 'per neuron'] as const;

const having = (network: Network, parameters: Network['parameters']): Network => ({
  ...network,
  parameters: { ...network.parameters, ...parameters },
});

/** One neuron that answers one input: the smallest network there is. */
const single = (parameters: Network['parameters']): Network => ({
  sizes: [1, 1],
  biases: 'frozen',
  order: 'simultaneous',
  parameters: { i1: 1, target_o1: 0.5, w1: 0.3, b1: 0.1, eta: 1, ...parameters },
});

/** Jumps to and fro over its targets for ever. */
const restless = having(article, {
  i1: 1,
  i2: 0.5,
  target_o1: 0.3,
  target_o2: 0.6,
  b1: -1,
  b2: -0.5,
  eta: 80,
});
/** Moves ever faster, until a step is beyond all numbers. */
const runaway = (b1: number) => single({ i1: 1e-30, target_o1: 1e114, w1: 0, b1, eta: 1e250 });

function trained(network: Network, to: number, first = 0): TrainingRun {
  const made = trainingRun(network, first);
  made.train(to);
  return made;
}

const valuesAt = (made: TrainingRun, at: number) =>
  round({ ...made.network, parameters: made.at(at) });

describe('the worked example', () => {
  it.each(example.training.map((row) => ({ ...row, order: row['update order'] as UpdateOrder })))(
    '$biases biases, $order, after $rounds rounds, E_total $E_total',
    (row) => {
      const network = {
        ...withBiases(article, row.biases as (typeof POLICIES)[number]),
        order: row.order,
      };
      const made = trained(network, row.rounds);
      const { values } = valuesAt(made, row.rounds);
      const { biases } = layout(network.sizes, network.biases);
      const expected: [ref: string, value: string | undefined][] = [
        ...(['E_total', 'out_o1', 'out_o2'] as const).map((ref) => [ref, row[ref]] as const),
        ...row.weights.map((value, n) => [`w${n + 1}`, value] as const),
        ...biases.map((ref, n) => [ref, [row.b1, row.b2].flat()[n]] as const),
      ].map(([ref, value]) => [ref, value]);
      expect(expected).toHaveLength(11 + biases.length);
      for (const [ref, text] of expected) {
        const wanted = Number(text);
        const distance = Math.abs((values.get(ref) ?? Number.NaN) / wanted - 1);
        expect(distance, ref).toBeLessThan(1e-12);
      }
    },
  );

  it.each([
    ['simultaneous', 1, '0.291027774', '0.742088111', '0.775284968'],
    ['output layer first', 1, '0.291027924', '0.742088438', '0.775285385'],
    ['simultaneous', 10_000, '0.000035102', '0.015913620', '0.984064274'],
    ['output layer first', 10_000, '0.000035085', '0.015912196', '0.984065734'],
  ] as const)('%s, after %d rounds: E_total %s', (order, rounds, error, out1, out2) => {
    const { values } = valuesAt(trained({ ...article, order }, rounds), rounds);
    const figures = ['E_total', 'out_o1', 'out_o2'].map((ref) => values.get(ref)?.toFixed(9));
    expect(figures).toEqual([error, out1, out2]);
  });
});

describe('a run', () => {
  const next = seeded(12);
  const cases: [name: string, network: Network, to: number][] = [
    ['2-2-2', { ...article, order: 'output layer first' }, 3000],
    ['2-2-2 without rest', restless, 5000],
    ['3-4-2-2', randomNetwork([3, 4, 2, 2], 'per neuron', 'simultaneous', 5, next), 2000],
    [
      '2-16-16-2, kept less often',
      randomNetwork([2, 16, 16, 2], 'frozen', 'simultaneous', 1, next),
      1500,
    ],
    ['one that comes to rest', single({ w1: 1, b1: 0, eta: 5 }), 3000],
    ['one that comes to rest late', having(article, { eta: 100 }), 31_000],
    ['one that runs away', runaway(-707.1), 3000],
  ];

  it.each(cases)('answers as traced rounds do, in many calls as in one: %s', (_, network, to) => {
    const first = Math.floor(1000 * next());
    const whole = trained(network, first + to, first);
    const sliced = trainingRun(network, first);
    for (let n = first; n < first + to; n += Math.ceil(next() ** 4 * 900)) sliced.train(n);
    sliced.train(first + to);
    expect([sliced.end, sliced.still, sliced.broke, sliced.bytes]).toEqual([
      whole.end,
      whole.still,
      whole.broke,
      whole.bytes,
    ]);
    const { refs, errors, run } = machine(network);
    for (const ref of errors) expect(sliced.curve(ref)).toEqual(whole.curve(ref));
    for (const ref of refs) expect(sliced.path(ref)).toEqual(whole.path(ref));

    const straight = valuesOf(network, refs);
    const unused = new Float64Array(2 * errors.length);
    const asked = Array.from({ length: 40 }, () => Math.floor(next() * (whole.end - first + 1)));
    let done = 0;
    for (const rounds of [0, ...asked, whole.end - first].sort((a, b) => a - b)) {
      run(straight, unused, rounds - done);
      done = rounds;
      const parameters = whole.at(first + rounds);
      expect(refs.map((ref) => parameters[ref])).toEqual([...straight]);
      expect(sliced.at(first + rounds)).toEqual(parameters);
    }
    expect(whole.at(first)).toEqual(network.parameters);
  });

  it.each([
    ['without rest', restless, 3005],
    ['without rest or rule', single({ target_o1: 0.4, eta: 80 }), 3005],
    ['still after 26 rounds', single({ w1: 1, b1: 0, eta: 20 }), 700],
    ['broken after 1,235', runaway(-707.1), 1300],
    // Its second output is wrong by more once it has jumped.
    [
      'broken after 13, with another output',
      {
        ...runaway(-702.25),
        sizes: [1, 2],
        parameters: { ...runaway(-702.25).parameters, target_o2: 0.3, w2: 7.02e32 },
      },
      100,
    ],
  ])('keeps the extremes of every stretch: %s', (_, network, to) => {
    const made = trained(network, 7 + to, 7);
    const errors: Map<string, number>[] = [];
    let walker = network;
    for (let n = 7; n <= made.end; n++) {
      errors.push(round(walker).values as Map<string, number>);
      walker = n < made.end ? stepped(walker) : walker;
    }
    for (const ref of machine(network).errors) {
      const { rounds, least, most } = made.curve(ref);
      const of = errors.map((values) => values.get(ref) as number);
      expect([rounds[0], rounds.at(-1)]).toEqual([7, made.end]);
      for (const [index, from] of rounds.entries()) {
        const stretch = of.slice(from - 7, (rounds[index + 1] ?? made.end + 1) - 7);
        expect([least[index], most[index]], `${ref} from ${from}`).toEqual([
          Math.min(...stretch),
          Math.max(...stretch),
        ]);
      }
    }
  });

  it('keeps a weight by round', () => {
    const made = trained(restless, 3001);
    const { rounds, values } = made.path('w5');
    expect([rounds[0], rounds.at(-1), rounds.length]).toEqual([0, 3001, 512 + 256 + 256 + 120 + 1]);
    for (const [index, at] of rounds.entries()) expect(values[index]).toBe(made.at(at).w5);
    expect(new Set(made.path('b1').values)).toEqual(new Set([-1]));
  });

  it('goes no further than it is asked, nor beyond ten million, and never back', () => {
    const made = trained(article, 20);
    for (const to of [10, 20, 20.9, -1, Number.NaN]) made.train(to);
    expect(made.end).toBe(20);
    const late = trained(article, 2 * MOST_ROUNDS, MOST_ROUNDS - 5);
    expect([late.first, late.end]).toEqual([MOST_ROUNDS - 5, MOST_ROUNDS]);
  });

  it('takes less than a megabyte for ten million rounds, with every bias trained', () => {
    const slow = having(withBiases(article, 'per neuron'), { eta: 1e-3 });
    const made = trained(slow, MOST_ROUNDS);
    expect(made.still).toBe(null);
    expect(made.curve('E_total').rounds).toHaveLength(4147);
    expect(made.bytes).toBeGreaterThan(8 * 4146 * 16);
    expect(made.bytes).toBeLessThanOrEqual(1_000_000);
  });

  it('keeps a large network within megabytes', () => {
    const made = trained(randomNetwork([2, 64, 64, 2], 'frozen', 'simultaneous', 1, next), 520);
    expect(made.curve('E_total').rounds).toHaveLength(517);
    expect(made.path('w1').rounds.slice(0, 3)).toEqual(Float64Array.of(0, 64, 128));
    // Rows of 36 kB, each 64th of 4,146 keyframes: 2.3 MB in the end.
    expect(made.bytes).toBeLessThan(600_000);
  });

  it('refuses what it does not know', () => {
    const made = trained(article, 10, 5);
    for (const at of [4, 11, 7.5, Number.NaN]) expect(() => made.at(at)).toThrow(RangeError);
    for (const ref of ['E', 'E_o3', 'w5', 'eta']) expect(() => made.curve(ref)).toThrow(RangeError);
    for (const ref of ['w9', 'i1', 'eta', 'E_o1']) expect(() => made.path(ref)).toThrow(RangeError);
    for (const first of [-1, 0.5, Number.NaN, MOST_ROUNDS + 1]) {
      expect(() => trainingRun(article, first)).toThrow(RangeError);
    }
    expect(() => trainingRun(having(article, { w1: Number.NaN }))).toThrow(ParameterError);
  });
});

describe('where nothing moves any more', () => {
  const saturated = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`w${n + 1}`, 1000]));

  it.each([
    ['no rate', having(article, { eta: 0 })],
    ['zero slopes', having(article, { ...saturated, i1: 1, i2: 1 })],
    ['no error', single({ w1: 0, b1: 0 })],
    ['steps too small', having(article, { eta: 1e-20 })],
  ] as const)('from the start, %s', (why, network) => {
    const made = trained(network, 12, 11);
    expect(made.still).toEqual({ since: 11, why });
    made.train(MOST_ROUNDS);
    expect(made.end).toBe(MOST_ROUNDS);
    expect(made.at(9_999_999)).toEqual(network.parameters);
    const error = round(network).values.get('E_total') as number;
    expect(made.curve('E_total')).toEqual({
      rounds: Float64Array.of(11, MOST_ROUNDS),
      least: Float64Array.of(error, error),
      most: Float64Array.of(error, error),
    });
  });

  it.each([
    [26, 'no error', single({ w1: 1, b1: 0, eta: 20 })],
    [97, 'no error', single({ w1: 1, b1: 0, eta: 5 })],
    [29_093, 'steps too small', having(article, { eta: 100 })],
    // Two of its weights never move at all, the others do.
    [152, 'no error', having(restless, { i1: 0, target_o1: 0.4, target_o2: 0.5, eta: 20 })],
  ] as const)('from round %d on, %s', (since, why, network) => {
    const made = trained(network, MOST_ROUNDS);
    expect(made.still).toEqual({ since, why });
    const rest = { ...network, parameters: made.at(since) };
    expect(stepped(rest).parameters).toEqual(rest.parameters);
    expect(made.at(since - 1)).not.toEqual(rest.parameters);
    expect(made.at(MOST_ROUNDS)).toEqual(rest.parameters);
    made.train(since + 1);
    expect(made.end).toBe(MOST_ROUNDS);
    // Known as soon as it is so, and not before.
    expect(trained(network, since - 1).still).toBe(null);
    expect(trained(network, since).still).toEqual({ since, why });
  });

  it.each([
    [2, 33, 0.4],
    [2, 60, 0.5],
    [4, 45, 0.4],
  ])('is not where %d states follow each other for ever', (period, eta, target_o1) => {
    const network = single({ eta, target_o1 });
    const made = trained(network, 100_000);
    const [last, ...before] = [0, 1, 2, 3, 4].map((back) => made.at(100_000 - back).w1);
    expect(before.indexOf(last) + 1).toBe(period);
    expect(made.still).toBe(null);
  });
});

describe('where the numbers end', () => {
  it.each([13, 1235])('after round %d', (last) => {
    const network = runaway(last === 13 ? -702.25 : -707.1);
    const made = trained(network, 5000);
    expect([made.broke, made.end, made.still]).toEqual([last, last, null]);
    let walker = network;
    for (let n = 0; n < last; n++) walker = stepped(walker);
    expect(made.at(last)).toEqual(walker.parameters);
    expect([...round(walker).values].filter(([, value]) => !Number.isFinite(value))).not.toEqual(
      [],
    );
    expect(() => round(stepped(walker))).toThrow(ParameterError);
    const [bytes, curve] = [made.bytes, made.curve('E_total')];
    made.train(10_000);
    expect([made.end, made.bytes]).toEqual([last, bytes]);
    expect(made.curve('E_total')).toEqual(curve);
    expect(curve.most.every(Number.isFinite)).toBe(true);
    expect(trained(network, last).broke).toBe(null);
    expect(trained(network, last + 1).broke).toBe(last);
  });

  it.each([
    ['beyond all numbers', { target_o1: 1e200 }, Number.POSITIVE_INFINITY],
    ['no number', { i1: 1e200, w1: 1e200, i2: -1e200, w2: 1e200 }, Number.NaN],
  ])('at the start, with an error that is %s', (_, parameters, error) => {
    const network = having(article, parameters);
    const made = trained(network, 100, 3);
    expect([made.broke, made.end, made.still]).toEqual([3, 3, null]);
    for (const ref of ['E_total', 'E_o1']) {
      const { least, most } = made.curve(ref);
      expect([least, most]).toEqual([Float64Array.of(error), Float64Array.of(error)]);
    }
    expect(made.at(3)).toEqual(network.parameters);
  });
});
