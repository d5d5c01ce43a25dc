import { describe, expect, it } from 'vitest';
import {
  article,
  complete,
  layoutOf,
  MOST_PAIRS,
  type Network,
  randomOf,
  type Shape,
  seeded,
} from '../../engine';
import { faultIn, limits } from './limits';
import { remembered } from './places';
import { resized, withoutPair } from './resized';

const numbersOf = ({ parameters }: Network, refs: readonly string[]) =>
  refs.map((ref) => parameters[ref]);

/** Every number that belongs between two neurons, by neurons alone: told apart from weights’ names. */
const edgesOf = (network: Network) =>
  layoutOf(network).layers.flatMap((layer, depth) =>
    layer.flatMap(({ edges }, to) =>
      edges.map(({ weight }, from) => ({
        at: `${depth} ${from} ${to}`,
        weight,
        value: network.parameters[weight],
      })),
    ),
  );

const pick = <T>(all: readonly T[], next: () => number): T =>
  all[Math.floor(next() * all.length)] as T;

const between = ([least, most]: readonly [least: number, most: number], next: () => number) =>
  least + Math.floor(next() * (most - least + 1));

/** A shape that the page can show, of any kind, each layer with a size of its own. */
function anyShape(next: () => number): Shape {
  const layers = between(limits.layers, next);
  const sizes = [
    between(limits.inputs, next),
    ...Array.from({ length: layers }, () => between(limits.neurons, next)),
    between(limits.outputs, next),
  ];
  return {
    sizes,
    biases: pick(['frozen', 'per layer', 'per neuron', 'none'], next),
    order: 'simultaneous',
    pairs: between([1, 5], next),
    momentum: next() < 0.3,
    held: [`w${between([1, (sizes[0] ?? 0) * (sizes[1] ?? 0)], next)}`],
  };
}

describe('other sizes', () => {
  it('leave every weight between its neurons, though its name may change', () => {
    const wider = resized(article, { sizes: [3, 3, 2] });
    expect(numbersOf(wider, ['w1', 'w2', 'w4', 'w5'])).toEqual([0.15, 0.2, 0.25, 0.3]);
    expect(numbersOf(wider, ['w10', 'w11', 'w13', 'w14'])).toEqual([0.4, 0.45, 0.5, 0.55]);
    expect(numbersOf(wider, ['b1', 'b2', 'i1', 'i2', 'i3', 'eta'])).toEqual([
      ...[0.35, 0.6, 0.05, 0.1, 0, 0.5],
    ]);
    expect(resized(wider, { sizes: [2, 2, 2] })).toEqual(article);
  });

  it('leave the outputs what they are when there is one hidden layer more', () => {
    const own = { ...resized(article, { biases: 'per neuron' }) };
    const network = { ...own, parameters: { ...own.parameters, b_o2: 0.7 }, held: ['b_o2', 'w1'] };
    const deeper = resized(network, { sizes: [2, 2, 3, 2] });
    expect(numbersOf(deeper, ['w1', 'w4', 'b_h2', 'b_o1', 'b_o2'])).toEqual([
      ...[0.15, 0.3, 0.35, 0.6, 0.7],
    ]);
    expect(numbersOf(deeper, ['b_h3', 'b_h4', 'b_h5'])).toEqual([0, 0, 0]);
    expect(deeper.held).toEqual(['b_o2', 'w1']);
  });

  it('keep on 150 random networks all that both have, and what is held', () => {
    const next = seeded(13);
    let [kept, held] = [0, 0];
    const faults: unknown[] = [];
    for (let n = 0; n < 150; n++) {
      const from = randomOf(anyShape(next), 1, next);
      const { sizes } = anyShape(next);
      const to = resized(from, { sizes });
      const hold = (ok: boolean, what: string) => ok || faults.push({ from, to, what });
      const names = [Object.keys(to.parameters), [...layoutOf(to).parameters]];
      hold(faultIn(to) === null, 'shape');
      hold(names[0]?.sort().join() === names[1]?.sort().join(), 'names');
      const isAsDeep = sizes.length === from.sizes.length;
      const both = Math.min(sizes.length, from.sizes.length) - 2;
      const old = new Map(edgesOf(from).map((edge) => [edge.at, edge]));
      for (const { at, weight, value } of edgesOf(to)) {
        hold(value !== 0, weight);
        const was = old.get(at);
        if (!was || (Number(at[0]) >= both && !isAsDeep)) continue;
        const wasHeld = from.held?.includes(was.weight) ?? false;
        const velocity = to.parameters[`v_${weight}`];
        kept++;
        held += Number(wasHeld && weight !== was.weight);
        hold(value === was.value, weight);
        hold(to.held?.includes(weight) === wasHeld || (!to.held && !wasHeld), `held ${weight}`);
        hold(velocity === from.parameters[`v_${was.weight}`], `v_${weight}`);
      }
      for (const [ref, value] of Object.entries(to.parameters)) {
        if (/^(i|target|eta|mu)/.test(ref)) hold(value === (from.parameters[ref] ?? 0), ref);
      }
    }
    expect(faults).toEqual([]);
    expect(kept).toBeGreaterThan(600);
    expect(held).toBeGreaterThan(10);
  });

  it('begin with small weights, the same each time, and with the bias of the layer', () => {
    const wide = resized(article, { sizes: [4, 5, 5, 5, 4], biases: 'per neuron' });
    expect(resized(article, { sizes: [4, 5, 5, 5, 4], biases: 'per neuron' })).toEqual(wide);
    const fresh = edgesOf(wide).filter(({ at }) => Number(at[0]) > 0);
    for (const { value = 0 } of fresh) {
      expect(Math.abs(value)).toBeLessThanOrEqual(0.5);
      expect(Math.round(100 * value) / 100).toBe(value);
    }
    expect(new Set(fresh.map(({ value }) => value)).size).toBeGreaterThan(30);
    expect(numbersOf(wide, ['b_h5', 'b_h6', 'b_o4'])).toEqual([0.35, 0, 0.6]);
  });

  it('bring back what had a place before', () => {
    const narrow = resized(article, { sizes: [1, 1, 1], biases: 'none' });
    const before = remembered(new Map(), article);
    expect(resized(narrow, { sizes: [2, 2, 2], biases: 'frozen' }, before)).toEqual(article);
    // What is there counts more.
    const changed = { ...narrow, parameters: { ...narrow.parameters, w1: 9 } };
    expect(resized(changed, { sizes: [2, 2, 2] }, before).parameters.w1).toBe(9);
  });

  it('give a new hidden layer the activation of the one before it', () => {
    const mixed = resized(article, { activations: ['tanh', 'softmax'] });
    expect(resized(mixed, { sizes: [2, 2, 3, 2] }).activations).toEqual([
      'tanh',
      'tanh',
      'softmax',
    ]);
    expect(resized(mixed, { sizes: [2, 2] }).activations).toEqual(['softmax']);
    const bare = resized(mixed, { sizes: [2, 2] });
    expect(resized(bare, { sizes: [2, 1, 2] }).activations).toEqual(['logistic', 'softmax']);
  });
});

describe('other biases', () => {
  it('are copied to neurons, and are their mean in a layer', () => {
    const own = resized(article, { biases: 'per neuron' });
    expect(numbersOf(own, ['b_h1', 'b_h2', 'b_o1', 'b_o2'])).toEqual([0.35, 0.35, 0.6, 0.6]);
    const parted = { ...own, parameters: { ...own.parameters, b_h1: 0.1, b_h2: 0.2 } };
    expect(resized(parted, { biases: 'per layer' }).parameters.b1).toBe(0.15);
    expect(layoutOf(resized(parted, { biases: 'none' })).biases).toEqual([]);
  });

  it('of a layer take the place of what its neurons had before', () => {
    const own = resized(article, { biases: 'per neuron' });
    const before = remembered(new Map(), {
      ...own,
      parameters: { ...own.parameters, b_h1: 0.1, b_o1: 0.9 },
    });
    const none = resized(own, { biases: 'none' });
    expect(resized(none, { biases: 'per neuron' }, before).parameters.b_h1).toBe(0.1);
    const shared = resized(none, { biases: 'per layer' });
    const back = resized(shared, { biases: 'per neuron' }, remembered(before, shared));
    expect(numbersOf(back, ['b_h1', 'b_o1'])).toEqual([0, 0]);
  });
});

describe('other pairs', () => {
  const three = (() => {
    const made = resized(article, { pairs: 3 });
    const numbers = { 'i1@2': 0.2, 'target_o1@2': 0.22, 'i1@3': 0.3, 'target_o2@3': 0.33 };
    return { ...made, parameters: { ...made.parameters, ...numbers } };
  })();

  it('are 0 where they are new', () => {
    expect(numbersOf(three, ['i1@1', 'i2@1', 'target_o1@1', 'i2@3', 'target_o2@2'])).toEqual([
      ...[0.05, 0.1, 0.01, 0, 0],
    ]);
    expect(resized(three, { pairs: 1 })).toEqual(article);
  });

  it('have a class to tell where the loss is cross-entropy', () => {
    const classes = resized(article, {
      activations: ['logistic', 'softmax'],
      loss: 'cross-entropy',
    });
    const more = resized(classes, { pairs: 2, sizes: [2, 2, 3] });
    const targets = ['target_o1@1', 'target_o2@1', 'target_o3@1'];
    expect(numbersOf(more, targets)).toEqual([0.01, 0.99, 0]);
    const others = ['target_o1@2', 'target_o2@2', 'target_o3@2'];
    expect(numbersOf(more, others)).toEqual([1, 0, 0]);
  });

  it('close up where one is taken out', () => {
    const left = withoutPair(three, 2);
    expect(left.pairs).toBe(2);
    expect(numbersOf(left, ['i1@1', 'i1@2', 'target_o2@2'])).toEqual([0.05, 0.3, 0.33]);
    expect(withoutPair(left, 2)).toEqual(article);
    const first = withoutPair(withoutPair(three, 1), 1);
    expect(numbersOf(first, ['i1', 'target_o2'])).toEqual([0.3, 0.33]);
  });

  it('begin with the first one where the one whose turn it is has gone', () => {
    const third = resized(three, { turn: 3 });
    expect(complete(resized(third, { pairs: 2 })).turn).toBe(1);
    expect(complete(resized(third, { pairs: 4 })).turn).toBe(3);
  });
});

describe('other rules', () => {
  it('change no number but those that are new', () => {
    const moving = resized(article, { momentum: true, activations: ['tanh', 'ReLU'] });
    expect(moving.parameters).toEqual({
      ...article.parameters,
      mu: 0.9,
      ...Object.fromEntries(layoutOf(article).weights.map((ref) => [`v_${ref}`, 0])),
    });
    expect(resized(moving, { momentum: false, activations: ['logistic', 'logistic'] })).toEqual(
      article,
    );
  });

  it('hold what is said', () => {
    const held = resized(article, { held: ['w5', 'w1'] });
    expect(held.held).toEqual(['w1', 'w5']);
    expect(resized(held, { held: ['w5'] }).held).toEqual(['w5']);
    expect(resized(held, { sizes: [3, 2, 2] }).held).toEqual(['w1', 'w7']);
    expect(resized(held, { sizes: [2, 2, 3, 2] }).held).toEqual(['w1']);
  });
});

describe('what the page can show', () => {
  const shape = (sizes: readonly number[], more: Partial<Shape> = {}): Shape => ({
    sizes,
    biases: 'none',
    order: 'simultaneous',
    ...more,
  });

  it.each<[given: Shape, field: string, sentence: string]>([
    ...[
      [5, 1],
      [1, 2, 2, 2, 2, 1],
      [1, 2, 6, 1],
      [1, 0],
      [1, 5],
    ].map((sizes): [Shape, string, string] => [
      shape(sizes),
      'sizes',
      'This page shows 1 to 4 inputs, at most 3 hidden layers of 1 to 5 neurons, and 1 to 4 outputs.',
    ]),
    [
      shape([1, 1], { pairs: MOST_PAIRS + 1 }),
      'pairs',
      'There can be 1 to 16 training pairs, not 17.',
    ],
    [
      shape([2, 2], { activations: ['tanh'], loss: 'cross-entropy' }),
      'loss',
      'Cross-entropy is for outputs that sum up to 1: it needs softmax, not tanh.',
    ],
    [
      shape([2, 1], { activations: ['softmax'] }),
      'activations',
      'Softmax with one output alone is always 1: take two outputs or more, or the logistic function.',
    ],
  ])('is not %j', (given, field, sentence) => {
    const fault = faultIn(given);
    expect(fault?.field).toBe(field);
    expect(fault?.message).toBe(sentence);
  });

  it('is all within the limits', () => {
    expect(faultIn(shape([4, 5, 5, 5, 4], { pairs: 16 }))).toBeNull();
    expect(faultIn(shape([1, 1]))).toBeNull();
  });
});
