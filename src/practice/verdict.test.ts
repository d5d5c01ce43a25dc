import { describe, expect, it } from 'vitest';
import {
  type BiasPolicy,
  type Network,
  type Ref,
  round,
  type UpdateOrder,
  withBiases,
} from '../engine';
import { article } from '../engine/article';
import { evaluate } from './expression';
import { readTyped, type Typed } from './typed';
import { type Named, type Verdict, verdict } from './verdict';
import { verdictWords } from './words';

const typed = (text: string): Typed => {
  const read = readTyped(text);
  if ('fault' in read) throw new Error(read.fault.sentence);
  return read;
};

const check = (
  ref: Ref,
  text: string,
  answers: Readonly<Record<Ref, string>> = {},
  network: Network = article,
): Verdict => {
  const own = new Map(Object.entries(answers).map(([name, value]) => [name, typed(value)]));
  return verdict(round(network), ref, typed(text), own);
};

const named = (found: Verdict): readonly Named[] => (found.kind === 'mistake' ? found.named : []);
const ids = (found: Verdict): string[] => named(found).map(({ id }) => id);

const articleWith = (biases: BiasPolicy, order: UpdateOrder): Network => ({
  ...withBiases(article, biases),
  order,
});

describe('wrong numbers that were published of the worked example', () => {
  it.each<[ref: Ref, text: string, ids: readonly string[]]>([
    ['w1+', '0.149817639', ['updated weights']],
    ['E_total+', '0.291027924', ['updated weights']],
    // With eta at ½, forgetting it doubles the step as well.
    ['w5+', '0.317833', ['eta forgotten', 'half as 1']],
    ['dE_total/dw5', '0.164334081', ['half as 1']],
    ['E_total+', '0.280471447', ['bias trained per neuron']],
    ['E_total+', '0.285750887', ['bias trained per layer']],
    ['net_h1', '0.3825', ['weights transposed']],
    // Both weights of h2 exchanged come to the same here.
    ['net_h2', '0.390', ['weights transposed', 'weights exchanged']],
  ])('%s = %s', (ref, text, expected) => {
    expect(ids(check(ref, text))).toEqual(expected);
  });

  it('trains the biases in one of two ways', () => {
    const way = (text: string) => {
      const [first] = named(check('E_total+', text));
      const read = round(article).values;
      return first && evaluate(first.wrong, (name) => read.get(name) as number);
    };
    const { values } = round(article);
    const net = (values.get('net_h1+') as number) - 0.35;
    const [h1, h2] = [values.get('delta_h1') as number, values.get('delta_h2') as number];
    expect(way('0.280471447')).toBeCloseTo(net + 0.35 - 0.5 * h1, 12);
    expect(way('0.285750887')).toBeCloseTo(net + 0.35 - 0.5 * (h1 + h2), 12);
  });

  it('traces 0.14551396 to a mean over the outputs, in the other order of updates', () => {
    const found = check('E_total+', '0.14551396');
    expect(ids(found)).toEqual(['mean for sum']);
    expect(named(found)[0]?.besides?.id).toBe('updated weights');
    const network = articleWith('frozen', 'output layer first');
    expect(ids(check('E_total+', '0.14551396', {}, network))).toContain('mean for sum');
    expect(named(check('E_total+', '0.14551396', {}, network))[0]?.besides).toBeUndefined();
  });

  // The first stands after a slope of 0.000603 that is not worked out, which gives another number.
  it.each([
    ['w1+', '0.14969838'],
    ['E_total+', '0.29637'],
  ])('knows no rule for %s = %s', (ref, text) => {
    expect(check(ref, text)).toEqual({ kind: 'unknown' });
  });

  it('leaves a transposed number alone where its digits are right: 0.39 for 0.3925', () => {
    expect(check('net_h2', '0.39')).toEqual({ kind: 'right', digits: 2 });
  });

  it('sees w5+ follow from a slope twice as large', () => {
    const answers = { 'dE_total/dw5': '0.164334081' };
    expect(check('w5+', '0.317833', answers)).toEqual({
      kind: 'follows',
      from: ['dE_total/dw5'],
    });
  });

  it('calls the same numbers right where the settings make them so', () => {
    const right = (ref: Ref, text: string, network: Network) =>
      expect(check(ref, text, {}, network).kind).toBe('right');
    right('w1+', '0.149817639', articleWith('frozen', 'output layer first'));
    right('E_total+', '0.291027924', articleWith('frozen', 'output layer first'));
    right('E_total+', '0.280471447', articleWith('per neuron', 'simultaneous'));
    right('E_total+', '0.285750887', articleWith('per layer', 'simultaneous'));
  });

  it('names the old weights in the other order', () => {
    const network = articleWith('frozen', 'output layer first');
    expect(ids(check('w1+', '0.149780716', {}, network))).toContain('original weights');
  });
});

describe('a verdict', () => {
  it.each([
    ['out_h1', '0.593269992', 9],
    ['out_h1', '0.5933', 4],
    ['out_h1', '0.5932', 4],
    ['out_h1', '0.59', 2],
    ['dE_total/dw1', '4,38568\u00d710^\u22124', 6],
    ['dnet_o1/dout_h1', '2/5', Number.POSITIVE_INFINITY],
  ])('%s = %s is right to %d digits', (ref, text, digits) => {
    expect(check(ref, text)).toEqual({ kind: 'right', digits });
  });

  it('tells how far a number agrees that was rounded too early, and by which rounding', () => {
    // From out_h1 = 0.59 and out_h2 = 0.60, each to two digits.
    expect(check('net_o1', '1.1060')).toEqual({
      kind: 'rounded',
      digits: 4,
      rounding: { digits: 2, to: 'decimals' },
      from: [],
    });
  });

  it('names the rounded numbers that it starts from', () => {
    expect(check('net_o1', '1.105925', { out_h1: '0.5933', out_h2: '0.5969' })).toEqual({
      kind: 'rounded',
      digits: 5,
      rounding: { digits: 4, to: 'decimals' },
      from: [],
    });
    expect(check('net_o1', '1.106945', { out_h1: '0.5933', out_h2: '0.59917' })).toMatchObject({
      kind: 'follows',
    });
  });

  it.each([
    ['w1+', '0.15021928', 'step added'],
    ['w7+', '0.488699', 'step added'],
    ['w5+', '0.082167041', 'gradient for update'],
    ['dE_total/dw5', '0.358916480', 'update for gradient'],
    ['E_total', '0.251251057', 'parts subtracted'],
    ['out_h1', '0.4067', 'exponent without minus'],
    ['dE_total/dout_h1', '0.055399425', 'one part only'],
    ['dE_total/dout_h1', '-0.019049118', 'one part only'],
    ['dnet_o1/dw5', '0.40', 'weight for signal'],
    ['dE_total/dw5', '0.440', 'factor left out'],
    ['dE_o1/dout_h1', '0.049709', 'updated weights'],
  ])('%s = %s: %s', (ref, text, id) => {
    expect(ids(check(ref, text))).toContain(id);
  });

  it('has both trees, and the numbers that they read', () => {
    const [first] = named(check('w1+', '0.149817639'));
    if (!first) throw new Error('no mistake');
    expect(first.at).toEqual(['dnet_o1/dout_h1', 'dnet_o2/dout_h1']);
    expect(first.wrong).toEqual({ op: 'ref', ref: 'w5+' });
    expect(first.right).toEqual({ op: 'ref', ref: 'w5' });
    expect(first.read('w5+')).toBeCloseTo(0.35891648, 8);
    expect(first.read('w1+')).toBe(first.value);
  });

  it('sees what follows from an own wrong number, however little of it was typed', () => {
    // out_h1 with e^x; net_o1 from it: 0.4·0.406730 + 0.45·0.596884 + 0.6.
    for (const out of ['0.406730', '0.4067', '0.407']) {
      expect(check('net_o1', '1.031290', { out_h1: out }), out).toEqual({
        kind: 'follows',
        from: ['out_h1'],
      });
    }
  });

  it('sees a further mistake in what follows from an own wrong number', () => {
    const found = check('net_o1', '0.431290', { out_h1: '0.406730' });
    expect(ids(found)).toContain('bias forgotten');
    expect(found).toMatchObject({ from: ['out_h1'] });
  });

  it('is right whatever the earlier numbers were', () => {
    expect(check('net_o1', '1.1059', { out_h1: '0.4067' })).toMatchObject({ kind: 'right' });
  });

  it('says so when nothing gives the number', () => {
    expect(check('out_h1', '0.123')).toEqual({ kind: 'unknown' });
  });

  it('refuses what is given', () => {
    expect(() => check('w5', '0.4')).toThrow(RangeError);
    expect(() => check('nothing', '0.4')).toThrow(RangeError);
  });

  it.each([
    ['net_h1', '0.4', 'tooFew'],
    ['E_total', '0.2', 'tooFew'],
    ['out_h2', '.60', undefined],
    ['dnet_o1/dout_h1', '0.4', undefined],
    ['w5+', '0.36', undefined],
    ['w1+', '0.15', 'like'],
    ['w1+', '0.149', undefined],
    ['w1+', '0.1498', undefined],
    ['out_h1+', '0.5933', 'like'],
  ] as const)('%s = %s is right as far as it goes: %s', (ref, text, why) => {
    const { kind, ...rest } = check(ref, text);
    expect(kind).toBe('right');
    expect(['tooFew', 'like'].find((name) => name in rest)).toBe(why);
  });

  it('blames no slip far back on the way for a number of two digits', () => {
    expect(check('w5+', '0.40')).toMatchObject({ kind: 'mistake', named: [{ id: 'not updated' }] });
    expect(check('w1+', '0.51').kind).toBe('unknown');
    expect(check('out_h1', '1.4586')).toMatchObject({
      named: [{ id: 'power alone, without minus' }],
    });
  });
});

/** One weight and one or two pairs, so that each number can be worked out by hand. */
const small = (more: Partial<Network>, parameters: Network['parameters']): Network => ({
  sizes: [1, 1],
  biases: 'none',
  order: 'simultaneous',
  ...more,
  parameters: { eta: 0.5, ...parameters },
});
const one = { i1: 0.5, w1: 1, target_o1: 0 };
const tanh = small({ activations: ['tanh'] }, one);
const relu = small({ activations: ['ReLU'], loss: 'square' }, one);
const leaky = small({ activations: ['leaky ReLU'] }, { ...one, w1: -1 });
const binary = small(
  { activations: ['logistic'], loss: 'binary cross-entropy' },
  { ...one, target_o1: 1 },
);
/** Slopes of −1 and 6 by its weight. */
const pairs = (passes: 'batch mean' | 'batch sum', momentum = false): Network =>
  small(
    { activations: ['identity'], pairs: 2, passes, momentum },
    {
      ...{ 'i1@1': 1, 'target_o1@1': 3, 'i1@2': 2, 'target_o1@2': 1, w1: 2 },
      ...(momentum && { mu: 0.9, v_w1: 0.2 }),
    },
  );
/** Two outputs by softmax, of which the first is wanted: outs of 0.731059 and 0.268941. */
const classes = (loss: 'half square' | 'cross-entropy'): Network =>
  small(
    { sizes: [1, 2], activations: ['softmax'], loss },
    { i1: 1, w1: 1, w2: 0, target_o1: 1, target_o2: 0 },
  );

const others = {
  tanh: tanh,
  ReLU: relu,
  'leaky ReLU': leaky,
  'yes or no': binary,
  'the mean of a batch': pairs('batch mean'),
  'the sum of a batch': pairs('batch sum'),
  'a batch with velocities': pairs('batch mean', true),
  softmax: classes('half square'),
  'softmax with cross-entropy': classes('cross-entropy'),
  'a held weight': { ...pairs('batch sum'), held: ['w1'] },
};

describe('a verdict on another network', () => {
  it.each<[of: keyof typeof others, ref: Ref, text: string, id: string]>([
    // out = tanh 0.5 = 0.462117157.
    ['tanh', 'dout_o1/dnet_o1', '0.248564890', 'logistic slope instead'],
    ['tanh', 'out_o1', '0.622459331', 'logistic instead'],
    ['tanh', 'dout_o1/dnet_o1', '0.537882843', 'slope without square'],
    ['ReLU', 'dout_o1/dnet_o1', '0.50', 'value for slope'],
    ['ReLU', 'E_o1', '0.125', 'half put in'],
    ['leaky ReLU', 'dout_o1/dnet_o1', '-0.50', 'net for slope'],
    // 0.377541 · 0.622459.
    ['leaky ReLU', 'dout_o1/dnet_o1', '0.235004', 'logistic slope of net'],
    ['ReLU', 'dE_total/dout_o1', '-1.00', 'inner minus forgotten'],
    ['leaky ReLU', 'out_o1', '0.000', 'leak forgotten'],
    ['leaky ReLU', 'out_o1', '-0.500', 'net passed on'],
    ['leaky ReLU', 'dout_o1/dnet_o1', '1.00', 'other side'],
    // out = 0.622459331, δ = out − 1.
    ['yes or no', 'delta_o1', '-0.0887235', 'slope not cancelled'],
    ['yes or no', 'delta_o1', '0.377540669', 'delta turned'],
    ['yes or no', 'E_o1', '0.0712684783', 'squared error instead'],
    ['the mean of a batch', 'dE_total/dw1', '5.00', 'sum for mean'],
    ['the mean of a batch', 'dE_total/dw1', '6.00', 'one pair only'],
    ['the sum of a batch', 'dE_total/dw1', '2.50', 'mean for sum'],
    ['the sum of a batch', 'net_o1@2', '2.00', 'wrong pair'],
    // v+ = 0.9 · 0.2 − 0.5 · 2.5 = −1.07, and w1+ = 0.93.
    ['a batch with velocities', 'v_w1+', '-1.25', 'momentum forgotten'],
    ['a batch with velocities', 'w1+', '0.750', 'momentum forgotten'],
    ['a batch with velocities', 'w1+', '3.07', 'velocity subtracted'],
    // Alone −0.268941 · 0.196612, of both of them twice that.
    ['softmax', 'delta_o1', '-0.0528771', 'coupling forgotten'],
    ['softmax with cross-entropy', 'delta_o1', '0.268941', 'delta turned'],
    ['softmax', 'out_o1', '1.0', 'shared without powers'],
    ['a held weight', 'net_o1@1+', '-0.500', 'held updated'],
  ])('%s: %s = %s is %s', (of, ref, text, id) => {
    expect(ids(check(ref, text, {}, others[of]))).toContain(id);
  });

  it('is told where it was made here, not in many an earlier place as well', () => {
    // The slope of the first pair alone, as with all its numbers in the second one's place.
    const told = named(check('dE_total/dw1', '-1.00', {}, pairs('batch mean')));
    expect(told.map(({ id, farFetched = false }) => [id, farFetched])).toEqual([
      ['one pair only', false],
      ['wrong pair', true],
    ]);
    expect(named(check('w5+', '0.317833')).some(({ farFetched }) => farFetched)).toBe(false);
  });

  it('is right where it is', () => {
    const right: [Network, Ref, string][] = [
      [tanh, 'dout_o1/dnet_o1', '0.786447733'],
      [pairs('batch mean'), 'dE_total/dw1', '2.5'],
      [pairs('batch sum'), 'net_o1@2', '4'],
      [pairs('batch mean', true), 'w1+', '0.93'],
      [classes('half square'), 'delta_o1', '-0.1057542'],
      [classes('cross-entropy'), 'delta_o1', '-0.268941'],
      [binary, 'E_o1', '0.474077'],
    ];
    for (const [network, ref, text] of right) {
      expect(check(ref, text, {}, network).kind, `${ref} = ${text}`).toBe('right');
    }
  });

  it('names the pair in its words, and follows a wrong number of that pair', () => {
    const network = pairs('batch sum');
    const found = check('net_o1@2', '2.00', {}, network);
    expect(verdictWords(found, 'net_o1@2')).toBe(
      'This reads {i1@1} where {i1@2} belongs: that is another training pair.',
    );
    expect(check('dE_total/dw1', '-2.00', { 'dE_total@2/dw1': '-1.00' }, network)).toEqual({
      kind: 'follows',
      from: ['dE_total@2/dw1'],
    });
  });
});
