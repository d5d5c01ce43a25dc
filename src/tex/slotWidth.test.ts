import { describe, expect, it } from 'vitest';
import { article, type Ref, round } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { decimals } from './digits';
import { isShort } from './number';
import { slotWidth } from './slotWidth';

const NINE = decimals(9);

/** 0.000000000 in KaTeX's face, and a minus before it. */
const USUAL = 10 * 0.5 + 0.278;
/** 0.00 */
const SHORT = 3 * 0.5 + 0.278;
const MINUS = 0.778;

describe('the room of a number', () => {
  it.each<[Ref, string, number]>([
    ['net_h1', '0.377500000', USUAL + MINUS],
    ['out_h1', '0.593269992', USUAL],
    ['E_total', '0.298371109', USUAL],
    ['dout_o1/dnet_o1', '0.186815602', USUAL],
    ['dE_total/dw5', '0.082167041', USUAL + MINUS],
    ['w5', '0.40', SHORT + MINUS],
    ['net_h1', '(−12.500000000)', 11 * 0.5 + 0.278 + MINUS + 2 * 0.389],
  ])('of %s in the worked example, %s', (ref, text, width) => {
    expect(slotWidth(ref, text, NINE, article)).toBeCloseTo(width, 12);
  });

  it('holds a minus wherever a number of any network may come to need one', () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const network of networksOfAllKinds(60, 1.5, 12)) {
      for (const [ref, value] of round(network).values) {
        if (value >= 0 || /[@+]/.test(ref)) continue;
        seen.add(ref.replace(/\d+/g, ''));
        const digits = isShort(ref) ? SHORT : USUAL;
        if (slotWidth(ref, '0', NINE, network) < digits + MINUS - 1e-12)
          faults.push(`${ref} of ${network.activations}`);
      }
    }
    expect(faults).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['out_h', 'out_o', 'dout_o/dnet_o']));
  });
});
