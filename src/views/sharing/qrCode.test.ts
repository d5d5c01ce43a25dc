import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../engine';
import { writeLink } from '../../store';
import { randomChoices } from '../../store/choices.fixture';
import { type QrCode, QUIET, qrCode } from './qrCode';

/** Pixels to a module. */
const SCALE = 3;

/** What a reader that is not ours sees in the path, drawn dark on light with its quiet zone. */
function filmed({ path, size }: QrCode): string | undefined {
  const side = (size + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [y, row] of windings(path, size).entries()) {
    let winding = 0;
    // From the right, over every edge that lies there: filled as SVG does by default, nonzero.
    for (let x = size - 1; x >= 0; x--) {
      winding += row[x + 1] ?? 0;
      if (winding === 0) continue;
      for (let n = 0; n < SCALE * SCALE; n++) {
        const down = (y + QUIET) * SCALE + Math.floor(n / SCALE);
        const along = (x + QUIET) * SCALE + (n % SCALE);
        pixels.fill(0, (down * side + along) * 4, (down * side + along) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

/** For each row of modules how often an outline passes down or up, at each place in it. */
function windings(path: string, size: number): number[][] {
  const rows = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  for (const outline of path.split('Z').filter(Boolean)) {
    const points = outline.slice(1).split('L');
    for (const [index, point] of points.entries()) {
      const [x, y = 0] = point.split(' ').map(Number);
      const [x2, y2 = 0] = (points[(index + 1) % points.length] ?? '').split(' ').map(Number);
      if (x === undefined || x !== x2) continue;
      for (const row of rows.slice(Math.min(y, y2), Math.max(y, y2))) {
        row[x] = (row[x] ?? 0) + Math.sign(y2 - y);
      }
    }
  }
  return rows;
}

const BASE = 'https://example.org/backstep/';

describe('a QR code', () => {
  it('says the link, for links short and long', () => {
    const next = seeded(18004);
    const links = Array.from({ length: 6 }, () => `${BASE}#${writeLink(randomChoices(next))}`);
    const all = [BASE, `${BASE}#step=net_h1&w5=0.6`, ...links];
    const read = all.map((link) => {
      const code = qrCode(link);
      return code && filmed(code);
    });
    expect(read).toEqual(all);
    expect(Math.max(...all.map((link) => link.length))).toBeGreaterThan(500);
  });

  it('tells when it is too fine for a hall, and is none where the text is too long', () => {
    expect(qrCode(`${BASE}#step=w5.product&w5=0.6`)).toMatchObject({ size: 29, isDense: false });
    expect(qrCode('x'.repeat(240))).toMatchObject({ size: 57, isDense: false });
    expect(qrCode('x'.repeat(700))).toMatchObject({ isDense: true });
    expect(qrCode('x'.repeat(3000))).toBe(null);
  });
});
