import { describe, expect, it } from 'vitest';
import { activations } from './activations';
import { article } from './article';
import { withBiases } from './biases';
import { ShapeError } from './checkShape';
import { complete } from './complete';
import { errorOf } from './errorOf';
import { floats } from './floats';
import { kernelOf222 } from './kernelOf222';
import { kernelOfLayers } from './kernelOfLayers';
import { keyOf } from './keyOf';
import { landscape } from './landscape';
import { layerwise, meetings } from './layerwise';
import { layoutOfAny } from './layoutOfAny';
import { losses } from './losses';
import { machine, valuesOf } from './machine';
import type { Network } from './network';
import { nudge } from './nudge';
import { partialDerivative } from './partialDerivative';
import { randomOf, seeded } from './random';
import { plan, round } from './round';
import { rules } from './rules';
import type { Shape } from './shape';
import { networksOfAllKinds } from './shapes.fixture';
import { stepped } from './stepped.fixture';
import { trainingRun } from './trainingRun';
import { workingsOf } from './workings';

const all = [...networksOfAllKinds(400, 2, 1986)];

const named = (network: Network): string => keyOf(network);

const fresh = (errors: number) =>
  Float64Array.from({ length: 2 * errors }, (_, n) => (n % 2 === 0 ? 1 : -1) / 0);

/** Numbers that are told apart to the last bit, the sign of zero among them. */
const bits = (numbers: Iterable<number>) =>
  [...numbers].map((number) => (Object.is(number, -0) ? '-0' : String(number)));

const small: Network = {
  sizes: [1, 1],
  biases: 'none',
  order: 'simultaneous',
  parameters: { i1: 1, target_o1: 0, w1: 0.5, eta: 0.1 },
};

/** A network with numbers instead of, or besides, its own. */
const having = (network: Network, parameters: Network['parameters']): Network => ({
  ...network,
  parameters: { ...network.parameters, ...parameters },
});

describe('400 random networks of all kinds', () => {
  it('are of every activation, loss, policy, order and way through the pairs', () => {
    const seen = new Set(
      all
        .map(complete)
        .flatMap(({ activations, loss, biases, order, passes, pairs, momentum }) => [
          ...activations,
          `${activations.at(-1)} ${loss}`,
          `${biases} ${order}`,
          `${passes} ${pairs > 1}`,
          `${momentum}`,
        ]),
    );
    expect(seen.size).toBe(6 + 20 + 8 + 4 + 2);
  });

  it('each line follows from its inputs by its rule, and they come first', () => {
    const faults: string[] = [];
    for (const network of all) {
      const { lines, values, layout: parts } = round(network);
      const seen = new Set(parts.parameters);
      for (const { ref, rule, inputs, value } of lines) {
        const given = inputs.map((input) => values.get(input) as number);
        const ordered = !seen.has(ref) && inputs.every((input) => seen.has(input));
        if (!ordered || !Object.is(value, rules[rule](given)))
          faults.push(`${ref} of ${named(network)}`);
        seen.add(ref);
      }
      expect(values.size).toBe(seen.size);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('what any network’s lines come from says of plain ones what they have by themselves', () => {
    for (const sizes of [
      [2, 2, 2],
      [1, 1],
      [3, 2],
      [2, 3, 2, 2],
    ]) {
      for (const biases of ['frozen', 'per layer', 'per neuron'] as const) {
        for (const order of ['simultaneous', 'output layer first'] as const) {
          const shape: Shape = { sizes, biases, order };
          expect([...workingsOf(shape, layoutOfAny(shape))]).toEqual(plan(shape).workings);
          expect(layoutOfAny(shape)).toEqual(plan(shape).layout);
        }
      }
    }
  });

  it('each activation and loss on a whole layer is that of its rule, to the last bit', () => {
    const nets = Float64Array.from([-40, -2.5, -0.3, -0, 0, 0.7, 3, 40, -1e6, 1e6]);
    const end = nets.length;
    for (const [name, { send, back }] of Object.entries(layerwise)) {
      const outs = new Float64Array(end);
      send(nets, outs, 0, end);
      const deltas = new Float64Array(end).fill(1);
      back(nets, outs, deltas, 0, end);
      const { on, reads } = activations[name as keyof typeof activations];
      const { value, slope } = on(floats);
      expect(bits(outs), name).toEqual(bits([...nets].map(value)));
      const from = reads === 'net' ? nets : outs;
      expect(bits(deltas), name).toEqual(bits([...from].map(slope)));
    }
    for (const [name, meet] of Object.entries(meetings)) {
      const targets = Float64Array.from([0, 1, 0.3]);
      const outs = Float64Array.from([0.2, 0.9, 5e-9]);
      const [errors, slopes] = [new Float64Array(3), new Float64Array(3)];
      meet(targets, outs, errors, slopes, 0);
      const { error, slope } = losses[name as keyof typeof losses].on(floats);
      const of = (rule: typeof slope) =>
        [...targets].map((target, n) => rule(target, outs[n] ?? 0, 3));
      expect([bits(errors), bits(slopes)], name).toEqual([bits(of(error)), bits(of(slope))]);
    }
  });

  it('every slope agrees with central finite differences', () => {
    const h = 1e-5;
    const faults: string[] = [];
    let compared = 0;
    for (const [n, network] of all.entries()) {
      const { layout: parts, shape } = plan(network);
      // Those of the weights stand in a round of all pairs; of the rest, every third is worked out.
      const passes = complete(shape).passes === 'batch mean' ? 'batch mean' : 'batch sum';
      const { values } = round({ ...network, order: 'simultaneous', passes });
      for (const [place, ref] of parts.parameters.entries()) {
        const isWeight = parts.weights.includes(ref);
        if (/^(eta|mu|v_.*)$/.test(ref) || (!isWeight && (place + n) % 3 > 0)) continue;
        const known = isWeight ? values.get(`dE_total/d${ref}`) : undefined;
        const slope = known ?? partialDerivative(network, ref);
        const { quotient } = nudge(network, ref, h);
        compared++;
        if (!(Math.abs(quotient - slope) < 2e-8 * Math.max(1, Math.abs(slope)))) {
          faults.push(`${ref}: ${slope}, not ${quotient}, of ${named(network)}`);
        }
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(compared).toBeGreaterThan(4000);
  });

  it('the slopes of the round are the true ones where nothing is updated before it is read', () => {
    const faults: string[] = [];
    for (const drawn of all.slice(0, 80)) {
      const network: Network = { ...drawn, order: 'simultaneous' };
      const { values, layout: parts } = round(network);
      for (const ref of parts.weights) {
        const known = values.get(`dE_total/d${ref}`);
        const own = parts.pairs.map((mark) => values.get(`dE_total${mark}/d${ref}`));
        const true1 = partialDerivative(network, ref);
        const isTrue =
          known === undefined
            ? // Pairs one by one: the slope of the one whose turn it is, of several.
              own.filter((each) => each !== undefined).length === 1
            : known === true1;
        if (!isTrue) faults.push(`${ref} of ${named(network)}`);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('the error alone is that of the round, and the landscape has it at every point', () => {
    for (const network of all.slice(0, 60)) {
      const error = round(network).values.get('E_total') as number;
      expect(Object.is(errorOf(network), error), named(network)).toBe(true);
      const [x = '', y = ''] =
        plan(network).layout.weights.length > 1
          ? ['w1', 'w2']
          : ['w1', plan(network).layout.parameters[0]];
      const over = { x, y, xRange: [-1, 2], yRange: [-2, 1.5] } as const;
      const errors = landscape(network, over, 3, 3);
      for (let at = 0; at < 9; at++) {
        const there = having(network, {
          [x]: -1 + (3 * (at % 3)) / 2,
          [y]: -2 + (3.5 * Math.floor(at / 3)) / 2,
        });
        expect(Object.is(errors[at], round(there).values.get('E_total')), named(network)).toBe(
          true,
        );
      }
    }
  });

  it('many rounds at once do to the last bit what traced rounds do', () => {
    for (const drawn of all) {
      let network: Network = drawn;
      const { refs, errors, run } = machine(network);
      const values = valuesOf(network, refs);
      // What runs away is not followed: a round refuses it.
      for (let n = 0; n < 3 && values.every(Number.isFinite); n++) {
        const extremes = fresh(errors.length);
        run(values, extremes, 1, n);
        const traced = round(network).values;
        const expected = errors.map((ref) => traced.get(ref) as number);
        expect(bits(extremes), named(network)).toEqual(
          bits(expected.flatMap((error) => [error, error])),
        );
        network = stepped(network);
        expect(bits(values), named(network)).toEqual(bits(valuesOf(network, refs)));
      }
    }
  });

  it('the same with zeros and signs of zero', () => {
    const next = seeded(0);
    for (const drawn of all) {
      const parameters = Object.fromEntries(
        Object.keys(drawn.parameters).map((ref) => [ref, [0, -0, 1, -1][(4 * next()) | 0] ?? 0]),
      );
      const network: Network = { ...drawn, parameters };
      const { refs, errors, run } = machine(network);
      const values = valuesOf(network, refs);
      run(values, fresh(errors.length), 2);
      expect(bits(values), named(network)).toEqual(bits(valuesOf(stepped(stepped(network)), refs)));
    }
  });

  it('the general kernel and that of the article agree to the last bit', () => {
    const next = seeded(5);
    for (const biases of ['frozen', 'per layer', 'per neuron'] as const) {
      const network = randomOf({ sizes: [2, 2, 2], biases, order: 'simultaneous' }, 3, next);
      const { refs } = machine(network);
      const given = {
        inputs: valuesOf(network, ['i1', 'i2']),
        targets: valuesOf(network, ['target_o1', 'target_o2']),
        eta: 0.7,
      };
      const [one, other] = [kernelOf222, kernelOfLayers].map((kernel) => {
        const values = valuesOf(network, refs);
        kernel(network, given)(values, fresh(3), 300);
        return bits(values);
      });
      expect(one).toEqual(other);
    }
  });

  it.each<Partial<Shape>>([
    { activations: ['logistic', 'tanh'] },
    { loss: 'square' },
    { pairs: 2 },
    { momentum: true },
    { held: ['w1'] },
    { biases: 'none' },
  ])('the article’s kernel refuses %j', (more) => {
    const given = { inputs: fresh(1), targets: fresh(1), eta: 0.5 };
    expect(() => kernelOf222({ ...article, ...more }, given)).toThrow(
      new RangeError('not the article’s shape'),
    );
  });
});

describe('a training run', () => {
  const drawn = [...networksOfAllKinds(60, 1, 7)].filter(
    (network) => complete(network).pairs > 1 || complete(network).momentum,
  );

  it('has every number of any round, velocities and turns among them', () => {
    expect(drawn.length).toBeGreaterThan(40);
    for (const network of drawn) {
      const made = trainingRun(network, 3);
      for (const to of [10, 11, 40]) made.train(to);
      let walker = network;
      for (let n = 3; n <= made.end; n++) {
        if ([3, 4, 10, 39, 40].includes(n))
          expect(made.at(n), named(network)).toEqual(walker.parameters);
        walker = stepped(walker);
      }
    }
  });

  it('begins anew at a later round with what it had there', () => {
    const network = drawn.find(
      (each) => complete(each).passes === 'online' && complete(each).momentum,
    ) as Network;
    const whole = trainingRun(network);
    whole.train(700);
    const later = trainingRun(
      { ...network, parameters: whole.at(601), turn: (601 % complete(network).pairs) + 1 },
      601,
    );
    later.train(700);
    expect(later.at(700)).toEqual(whole.at(700));
  });

  it('is not still while only one of its pairs has nothing to learn', () => {
    const pairs: Network = {
      ...small,
      activations: ['identity'],
      pairs: 2,
      parameters: { 'i1@1': 0, 'target_o1@1': 0, 'i1@2': 1, 'target_o1@2': 1, w1: 0, eta: 0.5 },
    };
    const made = trainingRun(pairs);
    expect(made.still).toBe(null);
    made.train(1000);
    // w halves its distance to 1 in every second round, until the last digit.
    expect(made.still).toEqual({ since: 108, why: 'no error' });
    expect(made.at(107).w1).not.toBe(1);
    expect(made.at(108).w1).toBe(1);
  });

  it('jumps to and fro between pairs that pull against each other for ever', () => {
    const made = trainingRun({
      ...small,
      activations: ['identity'],
      pairs: 2,
      parameters: { 'i1@1': 1, 'target_o1@1': 1, 'i1@2': 1, 'target_o1@2': -1, w1: 0, eta: 0.5 },
    });
    made.train(100_000);
    expect(made.still).toBe(null);
    expect([99_998, 99_999, 100_000].map((at) => made.at(at).w1?.toFixed(9))).toEqual([
      '-0.333333333',
      '0.333333333',
      '-0.333333333',
    ]);
    const { least, most } = made.curve('E_total');
    expect([least.at(-1)?.toFixed(9), most.at(-1)?.toFixed(9)]).toEqual([
      '1.111111111',
      '1.111111111',
    ]);
    expect(made.curve('E_total@2').most.at(-2)?.toFixed(9)).toBe('0.888888889');
  });
});

describe('a ReLU at its kink', () => {
  const at = (activation: 'ReLU' | 'leaky ReLU', w1: number) =>
    round({
      ...small,
      activations: [activation],
      parameters: { ...small.parameters, target_o1: 1, w1 },
    }).values;

  it('has the slope 0 at 0, and where it is leaky 0.01', () => {
    expect([-1, -0, 0, 1e-300, 1].map((w) => at('ReLU', w).get('dout_o1/dnet_o1'))).toEqual([
      0, 0, 0, 1, 1,
    ]);
    expect([-1, 0, 1].map((w) => at('leaky ReLU', w).get('dout_o1/dnet_o1'))).toEqual([
      0.01, 0.01, 1,
    ]);
    expect([at('ReLU', 0).get('w1+'), at('ReLU', -3).get('out_o1')]).toEqual([0, 0]);
    expect(at('leaky ReLU', -3).get('out_o1')).toBe(-0.03);
  });
});

describe('several pairs', () => {
  const shape: Shape = { sizes: [2, 2, 2], biases: 'per layer', order: 'simultaneous', pairs: 3 };
  const drawn = randomOf(shape, 2, seeded(3));
  /** One of the pairs alone. */
  const alone = (pair: number): Network => {
    const own = Object.entries(drawn.parameters).flatMap(([ref, value]) => {
      const [name = '', mark] = ref.split('@');
      return mark === undefined || mark === String(pair) ? [[name, value]] : [];
    });
    return { ...drawn, pairs: 1, parameters: Object.fromEntries(own) };
  };

  it('have what each has alone, under its name with the pair in it', () => {
    const { values } = round({ ...drawn, passes: 'batch sum' });
    for (const pair of [1, 2, 3]) {
      for (const [ref, value] of round(alone(pair)).values) {
        if (ref.endsWith('+') || /^(w|b|eta)/.test(ref)) continue;
        const marked = ref.replace(/(?<=_(total|[ioh]\d+)|^i\d)(?=$|\/)/g, `@${pair}`);
        expect(values.get(marked), marked).toBe(value);
      }
    }
  });

  it.each([
    ['batch sum', 1],
    ['batch mean', 3],
  ] as const)('gather their slopes in a line with every term: %s', (passes, over) => {
    const { values, lines } = round({ ...drawn, passes });
    const slopes = [1, 2, 3].map((pair) => round(alone(pair)).values.get('dE_total/dw5') as number);
    const [a = 0, b = 0, c = 0] = slopes;
    expect(values.get('dE_total/dw5')).toBe((a + b + c) / over);
    expect(lines.find(({ ref }) => ref === 'dE_total/dw5')).toMatchObject({
      rule: over === 1 ? 'sum' : 'mean',
      inputs: ['dE_total@1/dw5', 'dE_total@2/dw5', 'dE_total@3/dw5'],
    });
    const errors = [1, 2, 3].map((pair) => round(alone(pair)).values.get('E_total') as number);
    expect(values.get('E_total')).toBe(errors.reduce((x, y) => x + y) / over);
  });

  it('one by one: the round of one alone, beside the error of all', () => {
    for (const turn of [1, 2, 3]) {
      const { values } = round({ ...drawn, turn });
      const own = round(alone(turn)).values;
      for (const ref of ['w1+', 'w5+', 'b1+', 'b2+']) expect(values.get(ref)).toBe(own.get(ref));
      expect(values.get(`E_total@${turn}+`)).toBe(own.get('E_total+'));
      const marks = [1, 2, 3].map((pair) => values.get(`E_total@${pair}+`) as number);
      expect(values.get('E_total+')).toBe(marks.reduce((x, y) => x + y));
      expect(
        [...values.keys()]
          .filter((ref) => /^dE_total@/.test(ref))
          .every((ref) => ref.startsWith(`dE_total@${turn}/`)),
      ).toBe(true);
    }
  });
});

describe('what is held', () => {
  it('stays, and all else moves as if it did not', () => {
    const free = withBiases(article, 'per layer');
    const held: Network = { ...free, held: ['b1', 'w5'] };
    const [moves, stays] = [free, held].map((network) => round(network).values);
    expect(stays?.has('w5+') || stays?.has('b1+')).toBe(false);
    for (const ref of ['w1', 'w4', 'w6', 'w8', 'b2'])
      expect(stays?.get(`${ref}+`)).toBe(moves?.get(`${ref}+`));
    expect(stays?.get('dE_total/dw5')).toBe(moves?.get('dE_total/dw5'));
    const made = trainingRun(held);
    made.train(1000);
    expect([made.at(1000).w5, made.at(1000).b1]).toEqual([article.parameters.w5, 0.35]);
    // Output layer first, a hidden neuron reads the new weights, and the old one that is held.
    const read = plan({ ...held, order: 'output layer first' }).byRef;
    expect(['dnet_o1/dout_h1', 'dnet_o2/dout_h1'].map((ref) => read.get(ref)?.inputs)).toEqual([
      ['w5'],
      ['w7+'],
    ]);
  });
});

describe('momentum', () => {
  it('adds to each step the one before, times mu', () => {
    let network: Network = {
      ...article,
      momentum: true,
      parameters: {
        ...article.parameters,
        mu: 0.9,
        ...Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`v_w${n + 1}`, 0])),
      },
    };
    let before = 0;
    for (let n = 0; n < 5; n++) {
      const gradient = partialDerivative(network, 'w5');
      const after = stepped(network);
      const step = 0.9 * before - 0.5 * gradient;
      expect(after.parameters.v_w5).toBe(step);
      expect(after.parameters.w5).toBe((network.parameters.w5 as number) + step);
      before = step;
      network = after;
    }
  });

  it('with mu at 0 and nothing moving is the plain descent', () => {
    for (const drawn of all.filter((network) => complete(network).momentum).slice(0, 40)) {
      const still = Object.keys(drawn.parameters).filter((ref) => ref.startsWith('v_'));
      const network = having(drawn, { mu: 0, ...Object.fromEntries(still.map((ref) => [ref, 0])) });
      const plain = round({ ...network, momentum: false }).values;
      const { values } = round(network);
      for (const ref of plan(network).layout.trained) {
        expect(values.get(`${ref}+`), ref).toBe(plain.get(`${ref}+`));
      }
    }
  });
});

describe('softmax', () => {
  const shape: Shape = {
    sizes: [2, 3],
    biases: 'none',
    order: 'simultaneous',
    activations: ['softmax'],
    loss: 'cross-entropy',
  };

  it('has a slope for every output by every net input, and each row of them sums up to 0', () => {
    const { values } = round(randomOf(shape, 2, seeded(4)));
    for (const j of [1, 2, 3]) {
      const row = [1, 2, 3].map((k) => values.get(`dout_o${j}/dnet_o${k}`) as number);
      expect(row[j - 1]).toBeGreaterThan(0);
      expect(Math.abs(row.reduce((a, b) => a + b))).toBeLessThan(1e-15);
    }
  });

  it('the short form of δ is the sum that it follows from, whatever the targets', () => {
    for (const network of all) {
      const { values } = round(network);
      for (const [ref, value] of values) {
        const [, mark] = /^dE_total[@\d]*\/dnet_(o.*)$/.exec(ref) ?? [];
        if (mark)
          expect(Math.abs((values.get(`delta_${mark}`) as number) - value)).toBeLessThan(1e-14);
      }
    }
    const drawn = randomOf(shape, 2, seeded(5));
    const hot = round(having(drawn, { target_o1: 0, target_o2: 1, target_o3: 0 })).values;
    for (const k of [1, 2, 3]) {
      const [out = 0, target = 0] = [`out_o${k}`, `target_o${k}`].map((ref) => hot.get(ref));
      expect(hot.get(`delta_o${k}`)).toBe(out - target);
    }
  });
});

describe('far out, where numbers are rounded to 0 and 1', () => {
  const saturated = (shape: Partial<Shape>, parameters: Network['parameters']) =>
    round({
      sizes: [1, 2],
      biases: 'none',
      order: 'simultaneous',
      ...shape,
      parameters: { i1: 1, eta: 0.1, ...parameters },
    }).values;

  it.each([
    [1, 0, 1000, -1000],
    [0, 1, 1000, -1000],
    [0, 1, 1e6, -1e6],
    [0.5, 0.5, 800, -800],
    [1, 0, 0, 0],
  ])(
    'targets %d and %d, net inputs %d and %d: no error or slope is lost',
    (target_o1, target_o2, w1, w2) => {
      for (const [last, loss] of [
        ['logistic', 'binary cross-entropy'],
        ['softmax', 'cross-entropy'],
      ] as const) {
        const values = saturated({ activations: [last], loss }, { target_o1, target_o2, w1, w2 });
        expect([...values.values()].some(Number.isNaN)).toBe(false);
        for (const ref of [
          'E_o1',
          'E_o2',
          'E_total',
          'dE_total/dw1',
          'dE_total/dw2',
          'w1+',
          'E_total+',
        ]) {
          expect(Number.isFinite(values.get(ref)), `${ref} ${loss}`).toBe(true);
        }
      }
    },
  );

  it('an error is as large as the net input is wrong', () => {
    const binary = saturated(
      { activations: ['logistic'], loss: 'binary cross-entropy' },
      { target_o1: 0, target_o2: 1, w1: 1000, w2: 1000 },
    );
    expect([binary.get('E_o1'), binary.get('E_o2'), binary.get('delta_o1')]).toEqual([1000, 0, 1]);
    const cross = saturated(
      { activations: ['softmax'], loss: 'cross-entropy' },
      { target_o1: 0, target_o2: 1, w1: 1000, w2: -1000 },
    );
    expect([cross.get('E_total'), cross.get('delta_o1'), cross.get('delta_o2')]).toEqual([
      2000, 1, -1,
    ]);
  });

  it('tanh ends at −1 and 1', () => {
    const values = saturated(
      { activations: ['tanh'] },
      { target_o1: 1, target_o2: 1, w1: 1e6, w2: -1e6 },
    );
    expect([values.get('out_o1'), values.get('out_o2'), values.get('dout_o2/dnet_o2')]).toEqual([
      1, -1, 0,
    ]);
  });
});

describe('why nothing moves any more', () => {
  const stillOf = (shape: Partial<Shape>, parameters: Network['parameters']) =>
    trainingRun({
      sizes: [1, 1, 1],
      biases: 'none',
      order: 'simultaneous',
      ...shape,
      parameters: { i1: 1, w1: -1, w2: 1, target_o1: 1, eta: 0.5, ...parameters },
    }).still?.why;

  it.each<[string, Partial<Shape>, Network['parameters']]>([
    ['all held', { activations: ['tanh', 'tanh'], held: ['w1', 'w2'] }, {}],
    ['all off', { activations: ['ReLU', 'identity'] }, {}],
    // At 0 ReLU has no slope either.
    ['all off', { activations: ['ReLU', 'identity'] }, { w1: 0 }],
    ['slopes of 0', { activations: ['tanh', 'tanh'] }, { w1: 0, w2: 0 }],
    ['slopes of 0', { activations: ['tanh', 'logistic'] }, { i1: 0 }],
    ['zero slopes', { activations: ['tanh', 'logistic'] }, { w1: 1, w2: 1e6, target_o1: 0.5 }],
    ['no error', { activations: ['identity', 'identity'] }, { w1: 1 }],
    // An error that is not 0, and cannot be less.
    ['no error', { loss: 'binary cross-entropy' }, { w2: 0, target_o1: 0.5, i1: 0 }],
    // Two slopes that cancel.
    [
      'slopes of 0',
      { sizes: [1, 1], activations: ['identity'], pairs: 2, passes: 'batch sum' },
      { 'i1@1': 1, 'i1@2': 1, 'target_o1@1': 1, 'target_o1@2': -1, w1: 0 },
    ],
    // An error that is 0 by rounding alone.
    [
      'slopes of 0',
      { activations: ['identity', 'identity'], held: ['w1'] },
      { w1: 1e-170, target_o1: 0 },
    ],
    [
      'slopes of 0',
      { sizes: [1, 2], activations: ['softmax'], loss: 'cross-entropy' },
      { target_o1: 0, target_o2: 0 },
    ],
    ['no rate', { activations: ['ReLU', 'identity'] }, { eta: 0 }],
  ])('%s: %o, %o', (why, shape, parameters) => {
    expect(stillOf(shape, parameters)).toBe(why);
  });
});

describe('what makes no sense', () => {
  it.each<[Partial<Shape>, keyof Shape, string]>([
    [
      { activations: ['tanh'] },
      'activations',
      'There are 2 layers after the inputs, and 1 activations.',
    ],
    [
      { activations: ['softmax', 'logistic'] },
      'activations',
      'Softmax belongs in the output layer: its outputs share out 1 among them.',
    ],
    [
      { sizes: [2, 2, 1], activations: ['tanh', 'softmax'] },
      'activations',
      'Softmax with one output alone is always 1: take two outputs or more, or the logistic function.',
    ],
    [
      { activations: ['swish' as 'tanh', 'tanh'] },
      'activations',
      '“swish” is not known here: it can be logistic, tanh, ReLU, leaky ReLU, identity, softmax.',
    ],
    [
      { activations: ['tanh', 'tanh'], loss: 'binary cross-entropy' },
      'loss',
      'Binary cross-entropy is for outputs that are each between 0 and 1 for themselves: it needs the logistic function, not tanh.',
    ],
    [
      { loss: 'cross-entropy' },
      'loss',
      'Cross-entropy is for outputs that sum up to 1: it needs softmax, not logistic.',
    ],
    [
      { loss: 'hinge' as 'square' },
      'loss',
      '“hinge” is not known here: it can be half square, square, mean square, binary cross-entropy, cross-entropy.',
    ],
    [{ pairs: 17 }, 'pairs', 'There can be 1 to 16 training pairs, not 17.'],
    [{ pairs: 1.5 }, 'pairs', 'There can be 1 to 16 training pairs, not 1.5.'],
    [{ pairs: 3, turn: 4 }, 'turn', 'There is no training pair 4 among 3.'],
    [{ held: ['w9'] }, 'held', 'w9 is no weight or bias of this network.'],
    [
      { pairs: 2, passes: 'shuffled' as 'online' },
      'passes',
      '“shuffled” is not known here: it can be online, batch mean, batch sum.',
    ],
    [
      { biases: 'some' as 'none', pairs: 2 },
      'biases',
      '“some” is not known here: it can be frozen, per layer, per neuron, none.',
    ],
  ])('%j is refused, with what is wrong', (more, field, sentence) => {
    const shape = { ...article, ...more };
    expect(() => plan(shape)).toThrow(new ShapeError(field, sentence));
    try {
      round(shape);
    } catch (error) {
      expect(error).toMatchObject({ name: 'ShapeError', field });
    }
  });
});

describe('no biases', () => {
  it('leave none, and begin at 0 where they come back', () => {
    const none = withBiases(article, 'none');
    expect(Object.keys(none.parameters).filter((ref) => ref.startsWith('b'))).toEqual([]);
    expect(round(none).values.get('net_h1')).toBe(0.15 * 0.05 + 0.2 * 0.1);
    expect(withBiases(none, 'per neuron').parameters).toMatchObject({ b_h1: 0, b_o2: 0 });
    const held: Network = {
      ...article,
      momentum: true,
      held: ['w2'],
      parameters: { ...article.parameters, mu: 0 },
    };
    const own = withBiases(held, 'per neuron');
    expect(complete({ ...held, held: ['w2', 'b1'], biases: 'per layer' }).held).toEqual([
      'b1',
      'w2',
    ]);
    expect(complete({ ...own, held: ['w2', 'b1'] }).held).toEqual(['w2']);
    expect([own.parameters.v_b_h1, own.parameters.v_w2]).toEqual([0, undefined]);
  });
});
