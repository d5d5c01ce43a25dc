import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import katex from 'katex';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { article, type Network, plan, type Working, withBiases } from '../src/engine';
import { networksOfAllKinds } from '../src/engine/shapes.fixture';
import { articleNotation, derivation, equation, type Notation } from '../src/tex';
import { printed } from '../src/tex/printed.fixture';
import { OPTIONS } from '../src/tex/render';
import { KATEX_ENTRY, leanKatex } from './leanKatex';

/** The lean KaTeX, built as the page's is. */
async function lean(): Promise<typeof katex> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [leanKatex],
    build: { write: false, lib: { entry: KATEX_ENTRY, formats: ['es'] }, minify: false },
  });
  const [bundle] = made as Rolldown.RolldownOutput[];
  const [chunk] = bundle?.output ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'katex-'));
  const file = join(folder, 'katex.mjs');
  await writeFile(file, chunk?.code ?? '');
  const module = await import(file);
  await rm(folder, { recursive: true });
  return module.default;
}

const notations: Notation[] = [
  articleNotation,
  {
    ...articleNotation,
    rate: 'epsilon',
    pair: 'ideal, actual',
    times: 'cross',
    difference: 'output first',
    delta: 'minus slope',
  },
  { ...articleNotation, rate: 'alpha', delta: 'minus slope' },
];

/** Of what these networks' lessons print, the first line of each rule for each number of its inputs. */
function firstOfEachRule(networks: readonly Network[]): Iterable<Working> {
  const lines = new Map<string, Working>();
  for (const network of networks) {
    for (const working of printed(network)) {
      const kind = `${working.rule} ${working.inputs.length} ${working.ref.includes('@')}`;
      if (!lines.has(kind)) lines.set(kind, working);
    }
  }
  return lines.values();
}

describe('the lean KaTeX', () => {
  it('sets every equation and every derivation as the whole one does', async () => {
    const { renderToString } = await lean();
    const networks = [withBiases(article, 'per neuron'), { ...article, sizes: [3, 4, 3, 2] }];
    const workings = [
      ...networks.flatMap((network) => plan(network).workings),
      ...firstOfEachRule([...networksOfAllKinds(40, 1, 5)]),
    ];
    // Of those that differ in digits alone, the first: KaTeX sets all digits in one way.
    const texts = new Map<string, string>();
    const add = (text: string) => {
      const form = text.replace(/\d+/g, '0');
      if (!texts.has(form)) texts.set(form, text);
    };
    for (const notation of notations) {
      for (const working of workings) {
        for (const form of ['ladder', 'compact', 'line', 'result'] as const) {
          for (const medium of ['screen', 'lecture'] as const) {
            add(equation(working, notation, form, medium).tex);
          }
        }
        const lines = derivation(working, notation);
        if (lines) add(lines);
      }
    }
    expect(texts.size).toBeGreaterThan(300);
    const differing = [...texts.values()].filter(
      (tex) => renderToString(tex, OPTIONS) !== katex.renderToString(tex, OPTIONS),
    );
    expect(differing).toEqual([]);
  });

  it('does not know what no equation has', async () => {
    const { renderToString } = await lean();
    for (const tex of ['\\href{a}{b}', '\\hat{a}', '\\operatorname{a}', '\\aleph']) {
      expect(() => renderToString(tex, OPTIONS)).toThrow('Undefined control sequence');
    }
    const matrix = '\\begin{matrix}a\\end{matrix}';
    expect(() => renderToString(matrix, OPTIONS)).toThrow('No such environment: matrix');
  });
});
