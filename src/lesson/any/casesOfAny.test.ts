import { describe, expect, it } from 'vitest';
import { type Network, randomOf, round, type Shape, seeded } from '../../engine';
import { presently } from '../cases';
import { lesson } from '../lesson';
import { narration } from '../words';
import { networks } from './anyLesson.fixture';

type Read = (role: string) => number;

/** What each sentence claims, worked out from the trace in another way. */
const CLAIMS: readonly [RegExp, (of: Read) => boolean][] = [
  [/net input is positive, and so is/, (of) => of('net') > 0 && of('out') > 0],
  [/net input is negative, and so is/, (of) => of('net') < 0 && of('out') < 0],
  [/positive, and sent on as it is/, (of) => of('out') === of('net') && of('net') > 0],
  [/negative, so \w+ sends 0/, (of) => of('net') < 0 && of('out') === 0],
  [/hardly any of it is left/, (of) => of('net') < 0 && of('out') === 0.01 * of('net')],
  [/positive: all of a change/, (of) => of('net') > 0 && of('slope') === 1],
  [/negative: nothing gets through/, (of) => of('net') < 0 && of('slope') === 0],
  [/negative: one hundredth/, (of) => of('net') < 0 && of('slope') === 0.01],
  [/target of \w+ is 0, so its error is 0/, (of) => of('target') === 0 && of('error') === 0],
  [/target of \w+ is 0, so the slope is 0/, (of) => of('outSlope') === 0],
  [/^Raising .* lowers the .*error.*\.$/, (of) => of('outSlope') < 0],
  [/is above its target .* raises the/, (of) => of('out') > of('target') && of('outSlope') > 0],
  [/is below its target .* lowers the/, (of) => of('out') < of('target') && of('outSlope') < 0],
  [/product is positive .* raises the/, (of) => of('gradient') > 0],
  [/product is negative .* lowers the/, (of) => of('gradient') < 0],
  [/product is 0 here: .* as it is\.$/, (of) => of('gradient') === 0],
  [/close to a quarter of a change/, (of) => of('slope') >= 0.2 && of('slope') <= 0.25],
  [/less of a change .* than the quarter/, (of) => of('slope') >= 0.02 && of('slope') < 0.2],
  [/less than half of/, (of) => Math.abs(of('delta')) < Math.abs(of('behind')) / 2],
  [/less than a tenth of/, (of) => Math.abs(of('delta')) < Math.abs(of('end')) / 10],
  [/becomes larger\.$/, (of) => of('next') >= of('subject') && of('velocity') > 0],
  [/velocity is negative .* becomes smaller/, (of) => of('next') <= of('subject')],
];

const sayings = (network: Network, id: string): string[] => {
  const { steps, indexById } = lesson(network, 'every factor');
  const { values } = round(network);
  const step = steps[indexById.get(id) ?? -1];
  return step ? [presently(step, (ref) => values.get(ref) ?? 0), narration(step)] : [];
};

describe('what is said of the present numbers of any network', () => {
  it('is true of what it claims', () => {
    const faults: string[] = [];
    const met = new Set<RegExp>();
    for (const network of networks) {
      const { values } = round(network);
      for (const step of lesson(network, 'every factor').steps) {
        const text = presently(step, (ref) => values.get(ref) ?? Number.NaN);
        const roles = { target: step.roles.out?.replace('out', 'target') ?? '', ...step.roles };
        const of: Read = (role) => values.get(roles[role as keyof typeof roles]) ?? Number.NaN;
        for (const [claim, holds] of CLAIMS) {
          if (!claim.test(text)) continue;
          met.add(claim);
          if (!holds(of)) faults.push(`${step.id}: ${text}`);
        }
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(CLAIMS.map(([claim]) => claim).filter((claim) => !met.has(claim))).toEqual([]);
  });

  it.each([
    ['ReLU', 'so the slope is taken as 0: nothing gets through.', '0 is taken for it.'],
    ['leaky ReLU', 'so the slope is taken as 0.01.', '0.01 is taken for it.'],
  ] as const)('tells what is taken for the slope at the corner of %s', (activation, here, rule) => {
    const shape: Shape = {
      ...{ sizes: [2, 2, 1], biases: 'none', order: 'simultaneous' },
      activations: [activation, 'identity'],
    };
    const drawn = randomOf(shape, 1, seeded(3));
    const network = { ...drawn, parameters: { ...drawn.parameters, i1: 0, i2: 0 } };
    const [said = '', told = ''] = sayings(network, 'w1.dout_dnet');
    expect(said).toBe(`Here the net input is exactly 0, ${here}`);
    expect(told.endsWith(rule)).toBe(true);
  });
});
