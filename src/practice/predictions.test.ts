import { describe, expect, it } from 'vitest';
import { plan, type Ref, randomNetwork, round, seeded, type Trace } from '../engine';
import { article } from '../engine/article';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { lesson } from '../lesson';
import { predictions } from './predictions';
import { optionWords, predictionOutcome, predictionQuestion } from './predictionWords';

const PACES = ['every factor', 'one step a weight'] as const;

/** Every prediction of a round, by the step that it comes before. */
function all(network: typeof article, pace: (typeof PACES)[number] = 'every factor') {
  const trace = round(network);
  return lesson(network, pace).steps.flatMap((step) =>
    predictions(step, trace).map((made) => ({ step: step.id, ...made })),
  );
}

describe('what can be foreseen', () => {
  it('of the worked example, is what its numbers came to', () => {
    const told = all(article).map(({ step, ...made }) => [step, predictionOutcome(made)]);
    const falls = (weight: string) => `{${weight}} falls: {eta} times its slope is positive`;
    expect(told).toEqual([
      ['E_o1', '{E_o1} is the largest: that output is furthest from its target.'],
      ['w5.chain', '{w6} moves most: its slope is the steepest.'],
      ['w5.chain', `${falls('w5')}, and it is subtracted.`],
      ['w6.chain', `${falls('w6')}, and it is subtracted.`],
      ['w7.chain', '{w7} rises: {eta} times its slope is negative, and it is subtracted.'],
      ['w8.chain', '{w8} rises: {eta} times its slope is negative, and it is subtracted.'],
      ['w1.chain', '{w4} moves most: its slope is the steepest.'],
      ...['w1', 'w2', 'w3', 'w4'].map((weight) => [
        `${weight}.chain`,
        `${falls(weight)}, and it is subtracted.`,
      ]),
      ['update.hidden', 'The round changes {E_o1} most.'],
    ]);
  });

  it.each(PACES)('is so in 300 random networks, %s', (pace) => {
    const next = seeded(20);
    const faults: string[] = [];
    const met = new Set<string>();
    for (let n = 0; n < 300; n++) {
      const network = randomNetwork(
        [
          [2, 2, 2],
          [3, 4, 2],
          [2, 1],
          [2, 3, 1],
        ][n % 4] ?? [],
        (['frozen', 'per layer', 'per neuron'] as const)[n % 3] ?? 'frozen',
        n % 2 ? 'simultaneous' : 'output layer first',
        2,
        next,
      );
      const { values } = round(network);
      const { byRef } = plan(network);
      const read = (ref: string) => values.get(ref) as number;
      for (const { step, kind, about, options, right } of all(network, pace)) {
        met.add(`${kind} ${right.replace(/\d+/, '')}`);
        if (!options.includes(right)) faults.push(`${step}: ${right} cannot be answered`);
        const moved = (ref: string) => Math.abs(read(`${ref}+`) - read(ref));
        const most = (by: (ref: string) => number) =>
          about.filter((ref) => by(ref) > by(right) + 1e-15);
        const ahead = {
          direction: () => {
            const [ref = ''] = about;
            const step = read(`${ref}+`) - read(ref);
            return (right === 'rise' && step < 0) || (right === 'fall' && step > 0) ? [ref] : [];
          },
          'moves most': () => most(moved),
          'larger error': () => most(read),
          'changes most': () => most(moved),
        }[kind]();
        if (ahead.length > 0) faults.push(`${kind} ${right}, step ${step}: ${ahead}`);
        if (about.some((ref) => !values.has(ref) && !byRef.has(ref))) faults.push(`${about}`);
      }
    }
    expect(faults).toEqual([]);
    expect([...met].sort()).toEqual([
      'changes most E_o',
      'direction fall',
      'direction rise',
      'larger error E_o',
      'moves most w',
    ]);
  });

  it('is none where none leads: with no rate nothing moves, and twins are alike', () => {
    const twins = Object.fromEntries(
      Object.entries(article.parameters).map(([ref]) => [ref, ref === 'eta' ? 0 : 0.5]),
    );
    const told = all({ ...article, parameters: twins }).map(predictionOutcome);
    expect([...new Set(told.map((text) => text.replace(/w\d/, 'w')))]).toEqual([
      'None: two of them are furthest from their targets, equally far.',
      'None: the most that any of them moves, another one moves as well.',
      '{w} stays: {eta} times its slope is 0.',
      'None: two of them change alike.',
    ]);
  });

  it('is asked in words that speak of quantities', () => {
    const [, most, way] = all(article);
    expect(most && predictionQuestion(most)).toBe(
      'Which of {w5}, {w6}, {w7} and {w8} will move most?',
    );
    expect(way && predictionQuestion(way)).toBe('Will {w5} rise or fall?');
    expect(way?.options.map(optionWords)).toEqual(['It rises', 'It falls', 'It stays']);
    expect(most?.options.map(optionWords)).toEqual([
      '{w5}',
      '{w6}',
      '{w7}',
      '{w8}',
      'None of them',
    ]);
  });
});

describe('what can be foreseen in other networks', () => {
  it('comes true: weights move as the round moves them, and what is held stays', () => {
    const faults = [...networksOfAllKinds(20, 1, 8)].flatMap((network) => {
      const trace = round(network);
      const at = (ref: Ref) => trace.values.get(ref) as number;
      const made = lesson(network, 'every factor').steps.flatMap((step) =>
        predictions(step, trace),
      );
      return made.flatMap(({ kind, about: [ref = ''], options, right }) => {
        if (kind !== 'direction') {
          return options.includes(right) && areThere(options, trace) ? [] : [kind];
        }
        const moved = (trace.values.get(`${ref}+`) ?? at(ref)) - at(ref);
        return right === (moved > 0 ? 'rise' : moved < 0 ? 'fall' : 'stay') ? [] : [ref];
      });
    });
    expect(faults).toEqual([]);
  });

  it('says what moves a weight', () => {
    const weight = { kind: 'direction', about: ['w1'], options: [], right: 'stay' } as const;
    expect(predictionOutcome({ ...weight, why: 'held' })).toBe(
      '{w1} stays: it is held, and no round changes it.',
    );
    expect(predictionOutcome({ ...weight, right: 'rise', why: 'velocity' })).toBe(
      '{w1} rises: its velocity is positive, and it is added.',
    );
  });
});

/** Whether all that is asked of is a quantity of the round. */
const areThere = (options: readonly string[], { values }: Trace): boolean =>
  options.every((option) => option === 'none' || values.has(option));
