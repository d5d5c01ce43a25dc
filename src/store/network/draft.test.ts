import { describe, expect, it } from 'vitest';
import { article, complete } from '../../engine';
import {
  draftOf,
  heldIn,
  isSameNetwork,
  reshaped,
  typedIn,
  withoutPairOf,
  withPairs,
  withWeights,
  written,
} from './draft';
import { examples } from './examples';

const begun = draftOf(article);
const refused = (draft: typeof begun) =>
  [...typedIn(draft)].filter(([, { refusal }]) => refusal).map(([ref]) => ref);

describe('a draft', () => {
  it('is the network that it begins with, and has a text for every number', () => {
    expect(begun.network).toEqual(article);
    const texts = typedIn(begun);
    expect([...texts.keys()].sort()).toEqual([...Object.keys(article.parameters), 'mu'].sort());
    expect(texts.get('w5')).toEqual({ text: '0.4', refusal: null });
    expect(texts.get('mu')).toEqual({ text: '0', refusal: null });
    const minus = { ...article, parameters: { ...article.parameters, w5: -1e-7 } };
    expect(typedIn(draftOf(minus)).get('w5')).toEqual({ text: '\u22121e\u22127', refusal: null });
  });

  it('keeps what is typed as it was typed, and its number', () => {
    const draft = written(begun, 'w5', '-0,50');
    expect(draft.network.parameters.w5).toBe(-0.5);
    expect(typedIn(draft).get('w5')?.text).toBe('-0,50');
    expect(begun.network.parameters.w5).toBe(0.4);
  });

  it('keeps the number where what is typed is none, and says so wherever it moves', () => {
    const draft = written(begun, 'w5', '0..4');
    expect(draft.network).toEqual(article);
    expect(typedIn(draft).get('w5')).toEqual({ text: '0..4', refusal: 'not a number' });
    expect(refused(reshaped(draft, { sizes: [3, 2, 2] }))).toEqual(['w7']);
    expect(refused(reshaped(draft, { sizes: [2, 2] }))).toEqual([]);
    expect(refused(written(draft, 'w5', '0.4'))).toEqual([]);
    expect(refused(written(draft, 'eta', ''))).toEqual(['w5', 'eta']);
  });

  it('has a momentum as long as it is not 0', () => {
    const moving = written(begun, 'mu', '0.5');
    expect(moving.network.momentum).toBe(true);
    expect(moving.network.parameters.mu).toBe(0.5);
    expect(moving.network.parameters.v_w8).toBe(0);
    expect(written(moving, 'mu', '0.').network).toEqual(article);
    expect(typedIn(written(moving, 'mu', '0.')).get('mu')?.text).toBe('0.');
    expect(refused(written(moving, 'mu', 'x'))).toEqual(['mu']);
    expect(refused(written(begun, 'mu', 'x'))).toEqual(['mu']);
  });

  it('brings numbers back with their places', () => {
    const changed = written(begun, 'w8', '9');
    const without = reshaped(reshaped(changed, { sizes: [2, 2, 1] }), { biases: 'none' });
    expect(reshaped(without, { sizes: [2, 2, 2], biases: 'frozen' }).network).toEqual(
      changed.network,
    );
  });

  it('holds what is to be held', () => {
    const held = heldIn(heldIn(begun, 'w5', true), 'w1', true);
    expect(complete(held.network).held).toEqual(['w1', 'w5']);
    expect(complete(heldIn(held, 'w1', false).network).held).toEqual(['w5']);
  });

  it('forgets the texts of what is pasted over them', () => {
    const two = reshaped(begun, { pairs: 2 });
    const draft = ['i1@1', 'i2@2', 'w1', 'w5'].reduce((so, ref) => written(so, ref, 'x'), two);
    const paired = withPairs(draft, '1 2 3 4');
    expect('draft' in paired && refused(paired.draft)).toEqual(['w1', 'w5']);
    const weighted = withWeights(draft, { depth: 1, way: 'to in rows' }, '1 2\n3 4');
    expect('draft' in weighted && refused(weighted.draft).sort()).toEqual(['i1@1', 'i2@2', 'w1']);
    expect(withPairs(draft, '1 2')).toEqual({ fault: { why: 'size', rows: 1, columns: 2 } });
  });

  it('remembers how a round goes about several pairs while there is one alone', () => {
    const passesOf = ({ network }: typeof begun) => complete(network).passes;
    const three = reshaped(reshaped(begun, { pairs: 3 }), { passes: 'batch mean' });
    const one = written(withoutPairOf(withoutPairOf(three, 1), 1), 'w5', '0.5');
    expect(one.network.passes).toBeUndefined();
    expect(passesOf(reshaped(one, { pairs: 2 }))).toBe('batch mean');
    const alone = withPairs(three, '1 2 3 4');
    const again = 'draft' in alone && withPairs(alone.draft, '1 2 3 4\n5 6 7 8');
    expect(again && 'draft' in again && passesOf(again.draft)).toBe('batch mean');
    expect(passesOf(reshaped(begun, { pairs: 2 }))).toBe('online');
  });

  it('has no number of a pair that was taken out', () => {
    const three = reshaped(begun, { pairs: 3 });
    const numbered = ['1', '2', '3'].reduce((so, n) => written(so, `i1@${n}`, n), three);
    // What had a place before a change is remembered; these places are others’ now.
    const left = withoutPairOf(reshaped(numbered, { biases: 'none' }), 2);
    expect(['i1@1', 'i1@2'].map((ref) => typedIn(left).get(ref)?.text)).toEqual(['1', '3']);
    expect(reshaped(left, { pairs: 3 }).network.parameters['i1@3']).toBe(0);
  });
});

it('networks are the same however they say it', () => {
  const said = { ...article, pairs: 1, activations: ['logistic', 'logistic'] } as const;
  expect(isSameNetwork(article, said)).toBe(true);
  for (const { id, network } of examples) {
    expect(isSameNetwork(article, network)).toBe(id === 'article');
    expect(isSameNetwork(draftOf(network).network, network)).toBe(true);
  }
  expect(isSameNetwork(article, heldIn(begun, 'w5', true).network)).toBe(false);
  expect(isSameNetwork(article, written(begun, 'w5', '0.41').network)).toBe(false);
});
