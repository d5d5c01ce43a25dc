import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { article, isReplaced, type Ref, type Shape } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import worked from '../engine/worked-example.json';
import { lesson, question } from '../lesson';
import { articleNotation, decimals, type Notation, pythonName } from '../tex';
import { articles, extremes, givenAfter, randoms } from './given.fixture';
import { runPython, withoutPython } from './interpreters.fixture';
import { notebook } from './notebook';

type Cell = { id: string; cell_type: string; source: string[] } & Record<string, unknown>;
type Notebook = { cells: Cell[]; metadata: Record<string, unknown> } & Record<string, unknown>;

const other: Notation = {
  rate: 'alpha',
  pair: 'ideal, actual',
  times: 'cross',
  difference: 'output first',
  delta: 'minus slope',
  names: 'target by target',
  digits: decimals(5),
};

const givens = [
  ...articles.map((network) => givenAfter(network)),
  ...articles.slice(2, 5).map((network) => givenAfter(network, 30, { notation: other })),
  ...randoms(4, [2, 2, 2], 5).map((network) => givenAfter(network, 3)),
  ...randoms(1, [3, 4, 2, 2], 5).map((network) => givenAfter(network)),
  ...extremes.map((network) => givenAfter(network, 1)),
];
const isBatch = ({ pairs = 1, passes = 'online' }: Shape) => pairs > 1 && passes !== 'online';

const marked = (numbers: Record<Ref, number>, mark: string): Record<Ref, number> =>
  Object.fromEntries(Object.entries(numbers).map(([ref, value]) => [ref + mark, value]));

/** Every output activation with every loss, and outputs that are 0 or 1 to the last digit. */
const kinds = [
  ...[...networksOfAllKinds(20, 1.5, 4)].map((network, n) =>
    givenAfter(network, 0, {
      ...(n % 2 && { notation: other }),
      ...(isBatch(network) && { walk: network.pairs ?? 1 }),
    }),
  ),
  // On the right side, on the wrong one, where a slope is infinite, and there as one pair of a batch.
  ...(['logistic', 'softmax'] as const).flatMap((activation, n) => {
    const shape: Shape = {
      sizes: [1, 2],
      biases: 'none',
      order: 'simultaneous',
      activations: [activation],
      loss: activation === 'softmax' ? 'cross-entropy' : 'binary cross-entropy',
    };
    const weights = { w1: 900, w2: -900, eta: 0.5 };
    const right = { i1: 1, target_o1: 1, target_o2: 0 };
    const wrong = { ...right, target_o1: 0, target_o2: 1 };
    const [first, second] = [marked(right, '@1'), marked(wrong, '@2')];
    const batch: Shape = { ...shape, pairs: 2, passes: 'batch sum' };
    const more = n % 2 ? { notation: other } : {};
    return [
      givenAfter({ ...shape, parameters: { ...weights, ...right } }),
      givenAfter({ ...shape, parameters: { ...weights, ...wrong } }, 0, more),
      givenAfter({ ...batch, parameters: { ...weights, ...first, ...second } }, 0, { walk: 2 }),
    ];
  }),
];
const read = (text: string): Notebook => JSON.parse(text);
const textOf = ({ source }: Cell) => source.join('');
const cellsOf = ({ cells }: Notebook, type: string) =>
  cells.filter(({ cell_type }) => cell_type === type);

/** All its code, as running all cells runs it. */
const codeOf = (file: Notebook) => cellsOf(file, 'code').map(textOf).join('\n');

/** What breaks the rules of nbformat 4.5, as its documentation gives them. */
function faults({ cells, metadata, nbformat, nbformat_minor, ...more }: Notebook): string[] {
  const found: string[] = [];
  const rule = (holds: boolean, fault: string) => {
    if (!holds) found.push(fault);
  };
  rule(nbformat === 4 && nbformat_minor === 5, 'version');
  rule(Object.keys(more).length === 0, 'something else beside the cells');
  const { kernelspec, language_info } = metadata as Record<string, Record<string, unknown>>;
  rule(typeof kernelspec?.name === 'string', 'kernel without a name');
  rule(typeof kernelspec?.display_name === 'string', 'kernel without a name to show');
  rule(typeof language_info?.name === 'string', 'language without a name');
  rule(new Set(cells.map(({ id }) => id)).size === cells.length, 'one id twice');
  const keys = {
    markdown: 'cell_type id metadata source',
    code: 'cell_type execution_count id metadata outputs source',
  } as Record<string, string>;
  for (const { id, cell_type, metadata: own, source, ...rest } of cells) {
    const all = ['id', 'cell_type', 'metadata', 'source', ...Object.keys(rest)].sort();
    rule(all.join(' ') === keys[cell_type], `${id}: ${all}`);
    rule(/^[\w-]{1,64}$/.test(id), `${id}: id`);
    rule(JSON.stringify(own) === '{}', `${id}: metadata`);
    rule(Array.isArray(source) && source.every((line) => typeof line === 'string'), `${id}: text`);
    rule(
      source.every((line, n) => line.endsWith('\n') === n < source.length - 1),
      `${id}: lines`,
    );
    if (cell_type === 'code') {
      rule(rest.execution_count === null && JSON.stringify(rest.outputs) === '[]', `${id}: run`);
    }
  }
  return found;
}

describe('a notebook', () => {
  const ifThere = it.skipIf(withoutPython !== null);
  const lacking = withoutPython === null ? '' : ` (skipped: ${withoutPython})`;

  const files = [...givens, ...kinds].map((given) => read(notebook(given)));
  const ended = withoutPython === null ? runPython(files.map(codeOf)) : [];

  it('is valid, whatever the network is', () => {
    expect(files.flatMap(faults)).toEqual([]);
  });

  it('asks what the lesson asks, step by step', () => {
    const steps = lesson(article, 'every factor').steps.slice(1);
    const asked = cellsOf(read(notebook(givenAfter(article))), 'markdown')
      .map((cell) => /^### (.*)/.exec(textOf(cell))?.[1])
      .filter((heading) => heading !== undefined);
    expect(asked.length).toBe(67);
    expect(asked.map((text) => text.replace(/\$.*?\$/g, '…'))).toEqual(
      steps.map((step, index) => `${index + 2}. ${question(step).replace(/\{.*?\}/g, '…')}`),
    );
  });

  it('goes through the training pair that is chosen, and says which it is', () => {
    const batches = kinds.filter(({ network }) => isBatch(network));
    expect(batches.length).toBeGreaterThan(3);
    for (const given of batches) {
      const { cells } = read(notebook(given));
      expect(textOf(cells[0] as Cell)).toContain(`- The steps follow example ${given.walk}; `);
      const { steps } = lesson(given.network, 'every factor', given.walk);
      const [first] = steps[1]?.computes ?? [];
      expect(first).toMatch(new RegExp(`@${given.walk}$`));
      const code = cells.find(({ id }) => id === `${steps[1]?.id.replace(/\W/g, '-')}-code`);
      expect(code && textOf(code)).toContain(`${pythonName(first ?? '', given.notation)} = `);
    }
  });

  it('has a cell with its question, its equation, its words, and one with its code', () => {
    const { cells } = read(notebook(givenAfter(article)));
    const at = cells.findIndex(({ id }) => id === 'w5-dout_dnet');
    expect(cells.slice(at, at + 2).map(textOf)).toEqual([
      String.raw`### 15. How fast does $\textit{out}_{o1}$ change when $\textit{net}_{o1}$ changes?

$$
\begin{aligned}\frac{\partial \textit{out}_{o1}}{\partial \textit{net}_{o1}} &= \textit{out}_{o1}\,(1 - \textit{out}_{o1}) \\[0.3em] &= 0.751365070\,(1 - 0.751365070) \\[0.3em] &= 0.186815602\end{aligned}
$$

The slope of the logistic curve can be written with its own height: 0.25 in the middle, where $\textit{out}_{o1}$ is one half, and close to 0 towards both ends. Here o1 is away from the middle: part of a change gets through.`,
      `dout_o1_dnet_o1 = out_o1 * (1 - out_o1)
print(f'{dout_o1_dnet_o1 = }')
check(dout_o1_dnet_o1, 0.18681560180895948)`,
    ]);
  });

  it('works dE/dnet out in short where a slope is infinite, and is held to it', () => {
    const found = kinds.flatMap((given) => {
      const { lines, values } = given.trace;
      const replaced = lines.filter((line) => isReplaced(line, values));
      return replaced.length > 0 ? [{ given, replaced }] : [];
    });
    expect(found.map(({ replaced }) => replaced.map(({ ref, value }) => [ref, value]))).toEqual(
      ['', '@2', '', '@2'].map((mark) =>
        ['o1', 'o2'].map((name, n) => [`dE_total${mark}/dnet_${name}${mark}`, 1 - 2 * n]),
      ),
    );
    for (const { given, replaced } of found) {
      const code = codeOf(read(notebook(given)));
      for (const { ref, value } of replaced) {
        const name = pythonName(ref, given.notation);
        expect(code).toMatch(new RegExp(`# In short, [^\\n]*\\n${name} = `));
        expect(code).toContain(`check(${name}, ${value.toFixed(1)}`);
      }
    }
  });

  it.each([
    ['the article’s notation', articleNotation],
    ['another one', other],
  ])('has equations that need no trust, and words without marks, in %s', (_, notation) => {
    const file = read(notebook(givenAfter(article, 0, { notation })));
    const [intro = '', ...texts] = cellsOf(file, 'markdown').map(textOf);
    expect(intro).toContain('Made by Backstep: <https://example.org/backstep/#w5=0.4&step=');
    const parts = texts.flatMap((text) => text.split(/\$\$\n([^$]*)\n\$\$|\$([^$]*)\$/));
    const equations = texts.flatMap((text) =>
      [...text.matchAll(/\$\$\n([^$]*)\n\$\$|\$([^$]*)\$/g)].map(
        ([, apart, inside]) => apart ?? inside ?? '',
      ),
    );
    expect(parts.length).toBeGreaterThan(300);
    expect(texts.flatMap((text) => text.match(/\$\$/g) ?? []).length % 2).toBe(0);
    for (const tex of new Set(equations)) {
      katex.renderToString(tex, { displayMode: true, throwOnError: true, strict: 'error' });
      expect(tex).not.toMatch(/html|undefined|NaN|\d{7}\b(?<!\.\d+)/);
    }
    const prose = texts.map((text) => text.replace(/\$\$\n[^$]*\n\$\$|\$[^$]*\$|^#+ /gm, ''));
    expect(prose.join('\n').match(/[$*_`<>\\{}#]/g)).toBeNull();
    expect(prose.join('\n')).not.toMatch(/Drag|Press|picture|undefined/);
  });

  ifThere(`passes its own checks when all cells are run${lacking}`, () => {
    expect(ended.map(({ error }) => error)).toEqual(files.map(() => null));
  });

  ifThere(`fails with any one number changed${lacking}`, () => {
    const given = givenAfter(articles[4] ?? article, 3);
    const code = codeOf(read(notebook(given)));
    const changed = [...code.matchAll(/^check\(\w+, (-?[\d.e-]+)\)$/gm)].map(
      ([line, number = '']) =>
        code.replace(line, line.replace(number, String(Number(number) * (1 + 1e-11)))),
    );
    expect(changed.length).toBe(given.trace.lines.length);
    const passed = runPython(changed).filter(({ error }) => !error?.startsWith('AssertionError'));
    expect(passed).toEqual([]);
  });

  ifThere(`has each of the article’s numbers to the digits of a computer${lacking}`, () => {
    const differing = worked['round 1, output layer first: what differs'];
    const ended = runPython(articles.map((network) => codeOf(read(notebook(givenAfter(network))))));
    for (const [n, network] of articles.entries()) {
      const first = network.order === 'output layer first';
      const expected: Record<Ref, string> = { ...worked['round 1'], ...(first && differing) };
      const text = ended[n]?.printed ?? '';
      const printed = new Map(
        text.split('\n').map((line) => line.split(' = ') as [string, string]),
      );
      for (const [ref, digits] of Object.entries(expected)) {
        if (network.biases !== 'per layer' && /db\d/.test(ref)) continue;
        const value = Number(printed.get(pythonName(ref, articleNotation)));
        expect(Math.abs(value / Number(digits) - 1), ref).toBeLessThan(1e-15);
      }
    }
  });
});
