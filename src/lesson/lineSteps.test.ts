import { describe, expect, it } from 'vitest';
import { isPlain, plan } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { isKnown, lesson, phases } from './lesson';
import { faultyTokens } from './lessons.fixture';
import { narration, question } from './words';

describe('a lesson on a network that has none of its own', () => {
  const all = [...networksOfAllKinds(60, 1, 11)].filter((network) => !isPlain(plan(network).shape));

  it('works out every line of the round once, each from what is known by then', () => {
    const faults: string[] = [];
    for (const network of all) {
      const made = lesson(network, 'every factor');
      expect(
        made.steps
          .slice(1)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(
        plan(network)
          .workings.map(({ ref }) => ref)
          .sort(),
      );
      for (const [index, { shows }] of made.steps.entries()) {
        for (const { ref, inputs } of shows) {
          const early = inputs.filter((input) => !isKnown(made, index, input));
          if (early.length > 0) faults.push(`${ref} needs ${early} (${network.sizes})`);
        }
      }
      const names = phases(made).map(({ phase }) => phase);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });

  it('has a question and a sentence for each', () => {
    for (const network of all.slice(0, 10)) {
      for (const step of lesson(network, 'one step a weight').steps.slice(1)) {
        expect(question(step)).toBe(`How is {${step.id}} worked out?`);
        expect([...faultyTokens(question(step)), ...faultyTokens(narration(step))]).toEqual([]);
      }
    }
  });
});
