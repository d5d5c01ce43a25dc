import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, layoutOf, randomNetwork, seeded, type Working, withBiases } from '../src/engine';
import { networksOfAllKinds } from '../src/engine/shapes.fixture';
import { answersAt, lecturing, narration, question, stepName } from '../src/lesson';
import { faultsOf } from '../src/lesson/lessons.fixture';
import * as tex from '../src/tex';
import { lettering } from '../src/tex/lettering.fixture';
import { networks, notations, printed } from '../src/tex/printed.fixture';
import { clockText } from '../src/views/presenter/clockText';
import { faces } from './faces.ts';

const made = faces(fileURLToPath(new URL('../src', import.meta.url)));

beforeAll(tex.fetchKatex);

/** Characters of a text that a face is not asked for. */
const missing = (face: string, text: Iterable<string>): string[] =>
  [...text].filter((each) => !made[face]?.characters.includes(each));

const NUMBERS = [
  0,
  -0.5,
  1 / 3,
  -4.39e-13,
  2e-9,
  1.6e-7,
  3.05e-24,
  123456.789,
  -9.87654321e12,
  5e20,
];

/** Numbers as they are shown anywhere. */
const numbers = [
  tex.precise,
  tex.marked,
  tex.counted,
  (value: number) => tex.written(value, tex.decimals(9)),
]
  .flatMap((write) => NUMBERS.map(write))
  .join('');

describe('the face of the page', () => {
  it('has every character of the lesson', () => {
    const faults = faultsOf(function* ({ steps }) {
      for (const step of steps) {
        const said = [question(step), narration(step), stepName(step), lecturing(step)];
        yield* missing('inter', new Set(JSON.stringify([said, answersAt(step, article)])));
      }
    });
    expect(faults).toEqual([]);
  });

  it('has every character of symbols and numbers, in every notation', () => {
    const symbols = notations.flatMap((notation) =>
      [...networks(3, 1)].flatMap((network) =>
        printed(network)
          .flatMap(({ ref, inputs }) => [ref, ...inputs])
          .flatMap((ref) => tex.symbolPieces(ref, notation).map(({ text }) => text)),
      ),
    );
    const text = new Set(symbols.join('') + numbers + tex.PENDING + clockText(4_025_000));
    expect(missing('inter', text)).toEqual([]);
    expect([...'∂δηαε−×⁻⁰⁹'].filter((each) => !text.has(each))).toEqual([]);
  });

  it('has what a number can be typed or pasted with', () => {
    expect(missing('inter', '+-‐‑‒–—−.,eE0123456789 \u00a0\u202f×10⁻¹²')).toEqual([]);
  });

  it('has the signs of other networks in a file of their own', () => {
    const refs = [...networksOfAllKinds(30, 1, 3)].flatMap((network) => [
      ...layoutOf(network).parameters,
      ...printed(network).map(({ ref }) => ref),
    ]);
    const text = new Set(
      [...new Set(refs)].flatMap((ref) =>
        tex.symbolPieces(ref, tex.articleNotation).flatMap((piece) => [...piece.text]),
      ),
    );
    const both = (made.inter?.characters ?? '') + made['inter-letters']?.characters;
    expect([...text].filter((each) => !both.includes(each))).toEqual([]);
    expect(missing('inter', text)).toEqual(['\u03bc']);
  });

  it('leaves the letters of other languages to a file of their own', () => {
    const letters = 'àçéèêëîïñôöœøßüÿžšłőźÅÆÉÖÜŽ';
    expect(missing('inter-letters', letters)).toEqual([]);
    expect(missing('inter', letters).join('')).toBe(letters);
  });
});

/** The characters that equations show, by the face that they are set in. */
function sheet() {
  const shown = new Map<string, Set<string>>();
  const written = new Set<string>();
  const write = (text: string | null) => {
    if (text === null || written.has(text)) return;
    written.add(text);
    for (const [face, characters] of lettering(tex.render(text))) {
      shown.set(face, new Set([...(shown.get(face) ?? []), ...characters]));
    }
  };
  return { shown, written, write };
}

/** Those that a face lacks, but for a space without width, of which nothing is drawn. */
const lacking = (
  shown: ReadonlyMap<string, ReadonlySet<string>>,
  has: (face: string) => string,
): string[] =>
  [...shown].flatMap(([face, characters]) =>
    [...characters]
      .filter((each) => each !== '\u200b' && !has(face).includes(each))
      .map((each) => `${each} in ${face}`),
  );

describe('the faces of the equations', () => {
  const { shown, written, write } = sheet();
  beforeAll(() => {
    for (const network of [article, withBiases(article, 'per neuron')]) {
      for (const working of printed(network)) {
        for (const notation of notations) {
          for (const medium of ['screen', 'paper', 'lecture'] as const) {
            for (const form of ['ladder', 'compact'] as const) {
              write(tex.equation(working, notation, form, medium).tex);
            }
          }
          write(tex.derivation(working, notation));
        }
      }
    }
  }, 60_000);

  it('are all there, and no other', () => {
    const named = Object.keys(made).filter((name) => name.startsWith('KaTeX'));
    expect([...shown.keys()].sort()).toEqual(named.sort());
  });

  it('have every character that KaTeX sets in them', () => {
    expect(lacking(shown, (face) => made[face]?.characters ?? '')).toEqual([]);
    expect(missing('KaTeX_Main-Regular', numbers)).toEqual([]);
    expect(written.size).toBeGreaterThan(900);
  });
});

describe('what the faces have besides, in files that come when they are needed', () => {
  const all = (face: string) => (made[face]?.characters ?? '') + (made[face]?.more ?? '');

  it('is what other networks and other names of weights have', () => {
    const { shown, written, write } = sheet();
    const deep = randomNetwork([2, 5, 5, 5, 1], 'per neuron', 'simultaneous', 1, seeded(4));
    for (const network of [...networksOfAllKinds(24, 1, 5), deep]) {
      const layout = layoutOf(network);
      // Of each rule the last line, whose neurons have the longest names, in two notations.
      const last = new Map<string, Working>(printed(network).map((each) => [each.rule, each]));
      for (const notation of notations.slice(0, 2)) {
        const weights = tex.weightNames('target, source', layout);
        const named = {
          ...notation,
          names: 'target, source' as const,
          ...(weights && { weights }),
        };
        for (const working of last.values()) {
          write(tex.equation(working, named, 'ladder').tex);
          write(tex.derivation(working, named));
        }
      }
    }
    expect(lacking(shown, all)).toEqual([]);
    expect(written.size).toBeGreaterThan(300);
    const first = lacking(shown, (face) => made[face]?.characters ?? '');
    expect(first).toContain('\u03bc in KaTeX_Math-Italic');
    expect(first).toContain('0 in KaTeX_Main-Italic');
  });

  it('stands in one file alone', () => {
    const faults = Object.values(made).flatMap(({ characters, more = '' }) =>
      [...more].filter((each) => characters.includes(each)),
    );
    expect(faults).toEqual([]);
  });
});

describe('the faces of KaTeX’s HTML', () => {
  it.each([
    ['w_{5}', 'KaTeX_Main-Regular 5​, KaTeX_Math-Italic w'],
    ['\\textit{net}', 'KaTeX_Main-Italic net'],
    ['\\Bigl(1 < \\mathbf{2}', 'KaTeX_Main-Bold 2, KaTeX_Main-Regular 1<, KaTeX_Size2-Regular ('],
    ['\\mathbb{R}', 'KaTeX_AMS-Regular R'],
    ['\\textstyle\\sum', 'KaTeX_Size1-Regular ∑'],
    ['\\boldsymbol{x}', 'KaTeX_Math-BoldItalic x'],
  ])('are read from %s', (text, expected) => {
    const read = [...lettering(tex.render(text))].map(
      ([face, characters]) => `${face} ${[...characters].join('')}`,
    );
    expect(read.sort().join(', ')).toBe(expected);
  });
});
