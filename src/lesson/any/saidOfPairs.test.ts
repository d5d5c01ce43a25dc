import { describe, expect, it } from 'vitest';
import { type Network, randomOf, round, type Shape, seeded } from '../../engine';
import { answersAt } from '../answers';
import { lesson } from '../lesson';
import { verdict } from '../verdict';
import { narration } from '../words';

const and: Shape = {
  ...{ sizes: [2, 1], biases: 'per neuron', order: 'simultaneous', activations: ['identity'] },
  pairs: 3,
};

const to = (change: number) => (change < 0 ? 'lower' : change > 0 ? 'higher' : 'same');

function verdictOn(network: Network) {
  const { values } = round(network);
  const at = (ref: string) => values.get(ref) as number;
  const change = (ref: string) => at(`${ref}+`) - at(ref);
  const set = to(change('E_total'));
  const own = to(change(`E_total@${network.turn}`));
  return { own, set, said: verdict(lesson(network, 'every factor'), set, at) };
}

describe('a round for one pair of several', () => {
  it('is blamed for nothing but the error of its own pair', () => {
    const next = seeded(7);
    const met = new Set<string>();
    const faults: string[] = [];
    for (let n = 0; n < 300; n++) {
      const network = randomOf({ ...and, turn: 1 + (n % 3) }, 2, next);
      const eta = (n % 7) * 0.35;
      const { own, set, said } = verdictOn({
        ...network,
        parameters: { ...network.parameters, eta },
      });
      met.add(`${own}, ${set}`);
      if (/too far/.test(said) !== (own === 'higher' && set !== 'same'))
        faults.push(`${own}, ${set}: ${said}`);
      if (/others have lost/.test(said) !== (own === 'lower' && set === 'higher'))
        faults.push(`${own}, ${set}: ${said}`);
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect([...met].sort()).toEqual([
      'higher, higher',
      'higher, lower',
      'lower, higher',
      'lower, lower',
      'same, same',
    ]);
  });

  it('tells of the pair’s error first, then of that of all', () => {
    const { steps } = lesson({ ...and, turn: 2 }, 'every factor');
    const said = narration(steps.at(-1) as (typeof steps)[number]);
    const refs = [...said.matchAll(/\{([^{}]*)\}/g)].map(([, ref]) => ref);
    expect(refs).toEqual(['E_total@2=', 'E_total@2+=', 'E_total=', 'E_total+=']);
  });
});

describe('the answers', () => {
  const answered = (shape: Shape, id: string, question: RegExp): string[] => {
    const network = randomOf(shape, 1, seeded(1));
    const { steps } = lesson(network, 'every factor');
    const step = steps.find((each) => each.id === id) as (typeof steps)[number];
    return answersAt(step, network).flatMap((each) =>
      question.test(each.question) ? [each.answer] : [],
    );
  };
  const momentum: Shape = { ...and, momentum: true };

  it('speak of subtracting where something is subtracted', () => {
    expect(answered(momentum, 'w1.new', /negative slope|close/)).toEqual([]);
    expect(answered(momentum, 'w1.new', /added here/)).toHaveLength(1);
    expect(answered(momentum, 'w1.velocity', /negative slope|close/)).toHaveLength(2);
    expect(answered(and, 'w1.new', /negative slope|close/)).toHaveLength(2);
  });

  it.each([
    [{}, /^With two outputs it does: .* plain sum/],
    [{ pairs: 3, passes: 'online' }, /does not: a framework divides by the number of pairs/],
    [{ pairs: 3, passes: 'batch sum' }, /does not: a framework divides by the number of pairs/],
    [{ pairs: 3, passes: 'batch mean' }, /^With two outputs it does: .* mean over the pairs/],
  ] as const)('say of %j whether a framework’s error is the same', (more, told) => {
    for (const id of ['E_o1', 'E_total']) {
      const said = answered({ ...and, pairs: 1, ...more }, id, /framework/);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(told);
    }
  });
});
