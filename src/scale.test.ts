import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';

const SOURCE = import.meta.dirname;
const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({
    name: basename(name),
    css: readFileSync(join(SOURCE, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));

/** What may be of any size besides the scale, and why: sheet and declaration. */
const EXCEPTIONS: readonly [sheet: string, declaration: string, why: string][] = [
  [
    'app.css',
    'font-size: max(1rem, 0.5rem + min(0.6vw, 1.067vh), min(0.95vw, 1.69vh))',
    'the size of which all others are multiples: it follows the screen',
  ],
  ['app.css', 'font-size: max(1rem, 16px)', 'below 16 px some browsers enlarge the page'],
  ['equation.css', 'font-size: 1.1em', 'an equation’s x-height is as high as that of its text'],
  [
    'lecture.css',
    'font-size: calc(var(--digits) / 1.1 * var(--fit, 1))',
    'which that makes as large as it says',
  ],
  ['lecture.css', 'margin: -0.05em 0 -0.28em', 'what hangs below the line of an equation'],
  ['lecture.css', 'padding: 0.12em 0.1em 0.38em 0', 'what hangs below the line of an equation'],
  ['lecture.css', 'padding-bottom: 0.32em', 'what hangs below the line of an equation'],
  ['lecture.css', 'font-size: max(13px, 1.3vh)', 'tools for who stands at the computer'],
  ['lecture.css', 'font-size: min(var(--hall-title), 6vw)', 'on screens on end the width is short'],
  ['lecture.css', 'font-size: min(var(--hall), 4.4vw)', 'on screens on end the width is short'],
  ['map.css', 'font-size: min(var(--text-tick), 4vw)', 'very large type beside a map'],
  ['print.css', 'margin: 14mm 15mm 17mm', 'the page’s own margins, where no variable counts'],
  ['print.css', 'margin: 10mm 15mm 8mm', 'the page’s own margins, where no variable counts'],
  ['print.css', 'font: 9pt Paper, serif', 'the page’s number, where no variable counts'],
  ['print.css', 'font-size: 1em', 'in the size that the equation is fitted to'],
  ['print.css', 'padding-left: 1.7em', 'as wide as the number of an entry'],
];

const SPACE = /^(?:scroll-)?(?:padding|margin)(?:-[a-z-]+)?$|^(?:row-|column-)?gap$/;
const TYPE = /^font(?:-size)?$/;
const LENGTH = /(?<![\w-])-?\d*\.?\d+(?:[a-z]+)/g;
/** Hairlines do not grow with type. */
const HAIRLINE = /^-?[12]px$/;

/** All that sets a space or the size of type otherwise than by a step of a scale. */
const strays = sheets.flatMap(({ name, css }) =>
  [...css.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+)(?=[;}])/g)].flatMap(
    ([, property = '', written = '']) => {
      const value = written.trim().replace(/\s+/g, ' ');
      const lengths = value.match(LENGTH) ?? [];
      const isStray =
        (SPACE.test(property) && lengths.some((length) => !HAIRLINE.test(length))) ||
        (TYPE.test(property) && lengths.length > 0) ||
        // A multiple of a step is none, either.
        (property === 'font-size' &&
          /(?<![\w-])\d*\.?\d+/.test(value.replace(/var\([^)]*\)/g, '')));
      return isStray ? [`${name} ${property}: ${value}`] : [];
    },
  ),
);

test('every space and size of type is a step of a scale, but for the exceptions', () => {
  const allowed = EXCEPTIONS.map(([sheet, declaration]) => `${sheet} ${declaration}`);
  expect([...new Set(strays)].sort()).toEqual(allowed.sort());
});

/** The scales, smallest first, and the sheet that has them. */
const SCALES: Record<string, { sheet: string; steps: readonly string[] }> = {
  'the screen’s type': {
    sheet: 'theme.css',
    steps: ['text-tick', 'text-small', 'text', 'text-large', 'text-title'],
  },
  'the screen’s space': {
    sheet: 'theme.css',
    steps: ['space-1', 'space-2', 'space-3', 'space-4', 'space-5', 'space-6'],
  },
  'the lecture’s type': {
    sheet: 'lecture.css',
    steps: ['hall-small', 'hall', 'hall-large', 'hall-title', 'hall-equation'],
  },
  'the lecture’s space': {
    sheet: 'lecture.css',
    steps: ['hall-space-1', 'hall-space-2', 'hall-space-3', 'hall-space-4'],
  },
  'the paper’s type': {
    sheet: 'print.css',
    steps: [
      ...['sheet-small', 'sheet-caption', 'sheet-equation', 'sheet-text'],
      ...['sheet-heading', 'sheet-title'],
    ],
  },
  'the paper’s space': {
    sheet: 'print.css',
    steps: ['sheet-space-1', 'sheet-space-2', 'sheet-space-3', 'sheet-space-4', 'sheet-space-5'],
  },
};

describe.each(Object.entries(SCALES))('%s', (_, { sheet, steps }) => {
  const definitions = (step: string) =>
    sheets.flatMap(({ name, css }) =>
      [...css.matchAll(new RegExp(`--${step}:\\s*([^;]+);`, 'g'))].map(([, value = '']) => ({
        name,
        value,
      })),
    );

  it('is written down once, in one unit, each step larger than the one before', () => {
    const all = steps.map(definitions);
    expect(all.map((found) => found.map(({ name }) => name))).toEqual(steps.map(() => [sheet]));
    const values = all.map(([found]) => found?.value ?? '');
    expect(new Set(values.map((value) => value.replace(/[\d.]+/, ''))).size).toBe(1);
    const sizes = values.map((value) => Number.parseFloat(value));
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
  });

  it.each(steps)('--%s is used', (step) => {
    expect(sheets.some(({ css }) => css.includes(`var(--${step})`))).toBe(true);
  });
});
