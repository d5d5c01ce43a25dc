import { describe, expect, it } from 'vitest';
import { article, type Network, randomNetwork, round, seeded } from '../engine';
import { presently } from './cases';
import { lesson } from './lesson';
import { faultyTokens } from './lessons.fixture';
import type { Step } from './step';

const said = (network: Network, id: string): string => {
  const made = lesson(network, 'every factor');
  const { values } = round(network);
  return presently(made.steps[made.indexById.get(id) ?? -1] as Step, (ref) => values.get(ref) ?? 0);
};

const changed = (parameters: Record<string, number>): Network => ({
  ...article,
  parameters: { ...article.parameters, ...parameters },
});

/** What each sentence claims, worked out from the trace in another way. */
const CLAIMS: readonly [RegExp, (at: (ref: string) => number, step: Step) => boolean][] = [
  [/net input is positive/, (at, { roles }) => at(roles.out ?? '') > 0.5],
  [/net input is negative/, (at, { roles }) => at(roles.out ?? '') < 0.5],
  [/is above its target/, (at, { roles }) => at(roles.out ?? '') > at(`target_${roles.name}`)],
  [/is below its target/, (at, { roles }) => at(roles.out ?? '') < at(`target_${roles.name}`)],
  [/partly cancel/, (at, { shows }) => sizes(shows, at) > Math.abs(total(shows, at)) + 1e-18],
  [
    /none works against/,
    (at, { shows }) => Math.abs(sizes(shows, at) - Math.abs(total(shows, at))) < 1e-12,
  ],
  [/saturated/, (at, { roles }) => Math.abs(at(roles.out ?? '') - 0.5) > 0.479],
  [/is near the middle/, (at, { roles }) => Math.abs(at(roles.out ?? '') - 0.5) < 0.2237],
  [
    /away from the middle/,
    (at, { roles }) => {
      const off = Math.abs(at(roles.out ?? '') - 0.5);
      return off > 0.2236 && off < 0.4796;
    },
  ],
  [/raises the error\.$/, (at, { roles }) => at(roles.gradient ?? roles.outSlope ?? '') > 0],
  [/lowers the error\.$/, (at, { roles }) => at(roles.gradient ?? roles.outSlope ?? '') < 0],
  [/becomes smaller/, (at, { roles }) => at(roles.next ?? '') < at(roles.weight ?? '')],
  [/larger\.$/, (at, { roles }) => at(roles.next ?? '') > at(roles.weight ?? '')],
];

const sizes = (shows: Step['shows'], at: (ref: string) => number) =>
  (shows[0]?.inputs ?? []).reduce((sum, ref) => sum + Math.abs(at(ref)), 0);
const total = (shows: Step['shows'], at: (ref: string) => number) =>
  (shows[0]?.inputs ?? []).reduce((sum, ref) => sum + at(ref), 0);

describe('what is said of the present numbers', () => {
  it('is true on every step of 200 random networks, of what it claims', () => {
    const next = seeded(11);
    const faults: string[] = [];
    let claims = 0;
    for (let n = 0; n < 200; n++) {
      const network = randomNetwork([2, 2, 2], 'frozen', 'simultaneous', 1 + 2 * next(), next);
      const { values } = round(network);
      const at = (ref: string) => values.get(ref) ?? Number.NaN;
      for (const step of lesson(network, 'every factor').steps) {
        const text = presently(step, at);
        for (const [claim, holds] of CLAIMS) {
          if (!claim.test(text)) continue;
          claims++;
          // A slope that is too small for a double's last digit leaves its weight as it was.
          const still = at(step.roles.next ?? '') === at(step.roles.weight ?? '');
          if (!holds(at, step) && !(step.kind === 'new' && still))
            faults.push(`${step.id}: ${text}`);
        }
        faults.push(...faultyTokens(text));
      }
    }
    expect(faults).toEqual([]);
    expect(claims).toBe(200 * 32);
  });

  it.each([
    ['w5.product', {}, 'The product is positive here: raising {w5} raises the error.'],
    ['w7.product', {}, 'The product is negative here: raising {w7} lowers the error.'],
    ['w1.product', { i1: 0 }, 'The product is 0 here: a small change of {w1} changes nothing.'],
    ['w7.new', {}, 'The slope is negative here, and minus a minus makes {w7} larger.'],
    ['w1.sum', {}, 'Here they have different signs and partly cancel.'],
    ['w1.sum', { w7: -0.5 }, 'Here none works against another.'],
    ['w1.sum', { w5: 0, w7: 0 }, 'Here all of them are 0.'],
    ['w5.dout_dnet', { b2: 20 }, 'Here o1 is saturated: next to nothing gets through.'],
    ['out_h1', { i1: 0, i2: 0, b1: 0 }, 'That is so here.'],
    ['E_o1', {}, 'Here {out_o1} is above its target.'],
    ['E_o2', {}, 'Here {out_o2} is below its target.'],
    ['net_h1', {}, ''],
  ])('on %s with %j is: %s', (id, parameters, text) => {
    expect(said(changed(parameters), id)).toBe(text);
  });
});
