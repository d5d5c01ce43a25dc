import { describe, expect, it } from 'vitest';
import { article, round } from '../engine';
import { askable, blanksOf, handout, worksheet } from '../practice';
import { decimals } from './digits';
import { handoutLatex } from './handoutLatex';
import { articleNotation, type Notation } from './notation';
import { quantityText } from './number';

const options = {
  sizes: [2, 2, 2],
  decimals: 2,
  biases: 'per layer',
  order: 'output layer first',
} as const;
const asked = handout(options, new Set(askable(options)));

const words = { name: 'Name', given: 'Given are', known: 'Worked out already:', practise: 'At' };

const sheetOf = (seed: string) => ({
  title: `Sheet ${seed}`,
  keyTitle: `Key to sheet ${seed}`,
  facts: 'Two decimals · 100 % “by hand”',
  trace: round(worksheet(seed, options)),
  address: 'https://example.org/#w1=0.5&w2=%20',
});

const file = (keys: boolean, notation: Notation = articleNotation, seeds = ['42', '7']) => {
  const sheets = seeds.map(sheetOf);
  return [...handoutLatex({ sheets, handout: asked, notation, keys, words })];
};

/** The numbers of a page, each as it stands there. */
const numbersIn = (page: string): Set<string> => new Set(page.match(/-?\d+\.\d+/g));

describe.each<[string, Notation]>([
  ['the article’s notation', articleNotation],
  [
    'another one',
    {
      ...articleNotation,
      rate: 'alpha',
      pair: 'ideal, actual',
      times: 'cross',
      delta: 'minus slope',
      digits: decimals(6),
    },
  ],
])('worksheets in LaTeX, in %s', (_, notation) => {
  const results = (seed: string) =>
    blanksOf(asked.tasks).map(({ working: { ref } }) =>
      quantityText(ref, sheetOf(seed).trace.values.get(ref) ?? Number.NaN, notation).replace(
        '−',
        '-',
      ),
    );
  const given = (seed: string) =>
    Object.entries(sheetOf(seed).trace.network.parameters).map(([ref, value]) =>
      quantityText(ref, value, notation).replace('−', '-'),
    );
  const [, first = '', second = '', key = '', secondKey = ''] = file(true, notation);

  it('have what is given and no number besides', () => {
    // The address and the space between rows have numbers of their own, and no results.
    const own = (page: string) => numbersIn(page.replace(/\\url\{.*?\}|\\\\\[[\d.]+\w+\]/g, ''));
    expect([...own(first)].sort()).toEqual([...new Set(given('42'))].sort());
    expect([...own(second)].sort()).toEqual([...new Set(given('7'))].sort());
    const told = results('42').filter((text) => !given('42').includes(text));
    expect(told.length).toBeGreaterThan(55);
    expect(told.filter((text) => first.includes(text))).toEqual([]);
    // A place that waits for a number has seven digits.
    expect(first).not.toMatch(/\d{7}/);
    expect(first.match(/\\room\b/g)).toHaveLength(blanksOf(asked.tasks).length);
  });

  it('have every result in the key, by its number on the sheet', () => {
    for (const [page, seed] of [
      [key, '42'],
      [secondKey, '7'],
    ] as const) {
      const lines = page.split('\n').filter((line) => line.startsWith('\\work'));
      const found = lines.map((line) =>
        /^\\work\{(\d+)\}\{.*[= ](-?[\d.]+)\\end/.exec(line)?.slice(1),
      );
      expect(found).toEqual(results(seed).map((text, index) => [String(index + 1), text]));
    }
  });
});

describe('the file', () => {
  it('has keys only where they are wanted, after all sheets', () => {
    const titles = (pages: string[]) =>
      pages.map((page) => /\\head\{(.*?)\}/.exec(page.replace(/\\newcommand.*/g, ''))?.[1]);
    expect(titles(file(true)).filter(Boolean)).toEqual([
      'Sheet 42',
      'Sheet 7',
      'Key to sheet 42',
      'Key to sheet 7',
    ]);
    expect(titles(file(false)).filter(Boolean)).toEqual(['Sheet 42', 'Sheet 7']);
  });

  it('is the same each time, in signs that every LaTeX knows, its braces in pairs', () => {
    const text = file(true).join('');
    expect(file(true).join('')).toBe(text);
    expect(text.match(/[^\n -~]/g)).toBeNull();
    expect(text).toContain("Two decimals $\\cdot$ 100 \\% ``by hand''");
    const bare = text.replace(/\\[{}]/g, '').replace(/^%.*|(?<!\\)%$/gm, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
    expect(bare.match(/\\begin\{multicols\}/g)).toHaveLength(4 * asked.tasks.length);
  });
});

describe('a sheet of one part of the article’s round', () => {
  const made = handoutLatex({
    sheets: [
      {
        title: 'Sheet 1',
        keyTitle: 'Key to sheet 1',
        facts: 'Nine decimals',
        trace: round(article),
        address: 'https://example.org/#w5=1',
      },
    ],
    handout: handout(article, new Set(['error'])),
    notation: articleNotation,
    keys: true,
    words,
  });
  const [, sheet = [], key = []] = [...made].map((page) => page.split('\n'));
  const known =
    'Worked out already: $\\textit{out}_{o1} = 0.751365070$, $\\textit{out}_{o2} = 0.772928465$.\\par';

  it('has a name, what is known, each question with its number and room, and its address', () => {
    expect(sheet.slice(0, 2)).toEqual([
      '\\head{Sheet 1}{Name \\underline{\\hspace{70mm}}}',
      '{\\small Nine decimals\\par}\\smallskip',
    ]);
    expect(sheet.slice(3)).toEqual([
      known,
      '\\phase{Error}',
      '\\begin{multicols}{2}',
      '\\smallskip{\\raggedright How far is o1 from its target?\\par}\\nopagebreak',
      '\\work{1}{\\begin{aligned}[t]E_{o1} &= \\tfrac{1}{2}\\,(\\textit{target}_{o1} - \\textit{out}_{o1})^{2} = \\room\\end{aligned}}',
      '\\smallskip{\\raggedright How far is o2 from its target?\\par}\\nopagebreak',
      '\\work{2}{\\begin{aligned}[t]E_{o2} &= \\tfrac{1}{2}\\,(\\textit{target}_{o2} - \\textit{out}_{o2})^{2} = \\room\\end{aligned}}',
      '\\smallskip{\\raggedright How wrong is the network as a whole?\\par}\\nopagebreak',
      '\\work{3}{\\begin{aligned}[t]E_{\\textit{total}} &= E_{o1} + E_{o2} = \\room\\end{aligned}}',
      '\\end{multicols}',
      '\\par\\medskip',
      '{\\small\\raggedright At \\url{https://example.org/#w5=1}\\par}',
      '\\clearpage',
      '',
    ]);
  });

  it('has a key with numbers and results, without the symbols of the sheet', () => {
    expect(key[0]).toBe('\\head{Key to sheet 1}{}');
    expect(key.slice(3)).toEqual([
      known,
      '\\phase{Error}',
      '\\begin{multicols}{2}',
      '\\work{1}{\\begin{aligned}[t]E_{o1} &= \\tfrac{1}{2}\\,(0.01 - 0.751365070)^{2} \\approx 0.274811083\\end{aligned}}',
      '\\work{2}{\\begin{aligned}[t]E_{o2} &= \\tfrac{1}{2}\\,(0.99 - 0.772928465)^{2} = 0.023560026\\end{aligned}}',
      '\\work{3}{\\begin{aligned}[t]E_{\\textit{total}} &= 0.274811083 + 0.023560026 = 0.298371109\\end{aligned}}',
      '\\end{multicols}',
      '\\clearpage',
      '',
    ]);
  });
});
