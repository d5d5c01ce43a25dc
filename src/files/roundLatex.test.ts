import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { article, type Network, randomOf, seeded } from '../engine';
import { decimals, type Notation } from '../tex';
import { OPTIONS } from '../tex/render';
import { articles, given } from './given.fixture';
import { roundLatex } from './roundLatex';

const other: Notation = {
  rate: 'epsilon',
  pair: 'ideal, actual',
  times: 'cross',
  difference: 'output first',
  delta: 'minus slope',
  names: 'target by target',
  digits: decimals(12),
};

/** Weights as large and as small as they come, and one that is negative. */
const wild: Network = {
  ...(articles.at(-1) ?? article),
  parameters: {
    ...articles.at(-1)?.parameters,
    w1: -1e6,
    w2: 3e-11,
    b_o1: -0.5,
  } as Network['parameters'],
};

/** Three classes by softmax, in a batch, with velocities. */
const classes = randomOf(
  {
    sizes: [2, 2, 3],
    biases: 'per layer',
    order: 'simultaneous',
    activations: ['leaky ReLU', 'softmax'],
    loss: 'cross-entropy',
    pairs: 2,
    passes: 'batch mean',
    momentum: true,
    held: ['w1'],
  },
  1,
  seeded(4),
);

const documents: [name: string, text: string][] = [
  ['the article’s', roundLatex(given())],
  ['output layer first, biases trained', roundLatex(given(articles.at(-1)))],
  [
    'other numbers, after rounds, in another notation',
    roundLatex({ ...given(wild, 3, 5, 2), notation: other }),
  ],
  ['three classes, a batch, momentum', roundLatex(given(classes))],
];

/** What stands in the braces that begin at a place. */
function braced(text: string, from: number): string {
  let end = from + 1;
  for (let depth = 1; depth > 0; end++) {
    depth += Number(text[end] === '{') - Number(text[end] === '}');
  }
  return text.slice(from + 1, end - 1);
}

const equationsIn = (text: string): string[] =>
  [...text.matchAll(/^\\work\{\}/gm)]
    .map(({ index, 0: start }) => braced(text, index + start.length))
    .filter((tex) => !tex.includes('tabular'));

const hasLatex = spawnSync('pdflatex', ['--version']).status === 0;

describe(`the round as a document, tried with ${hasLatex ? 'pdflatex' : 'KaTeX alone: there is no pdflatex here'}`, () => {
  it.runIf(hasLatex).each(documents.slice(1))('compiles: %s', (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'backstep-'));
    try {
      writeFileSync(join(folder, 'round.tex'), text);
      const options = ['-interaction=nonstopmode', '-halt-on-error', '-draftmode', 'round.tex'];
      const { status } = spawnSync('pdflatex', options, { cwd: folder });
      const log = readFileSync(join(folder, 'round.log'), 'latin1');
      expect(log.match(/^(!|Overfull|Missing character).*/gm)).toBe(null);
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(documents)('has equations that KaTeX takes: %s', (_, text) => {
    const equations = equationsIn(text);
    expect(equations.length).toBeGreaterThan(75);
    const set = new Set(equations);
    for (const tex of set) katex.renderToString(tex.replace('[t]', ''), { ...OPTIONS });
    // Nothing is written twice.
    expect(equations.length).toBe(set.size);
  });

  it('has each step with its question and its equations, their numbers as far as they are known', () => {
    const [[, text] = ['', '']] = documents;
    const asked = [...text.matchAll(/\\textbf\{(\d+)\}\\enspace (.*?)\\par\}/g)];
    expect(asked.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 67 }, (_, index) => index + 2),
    );
    expect(asked[0]?.[2]).toBe('How much input does h1 receive?');
    expect(text).toContain(
      '= 0.15 \\cdot 0.05 + 0.20 \\cdot 0.10 + 0.35 \\\\[0.1em] &= 0.377500000\\end{aligned}',
    );
    // Two numbers stand in a line with their result, three have a line for it.
    expect(text).toContain(
      '&= \\tfrac{1}{2}\\,(0.99 - 0.772928465)^{2} = 0.023560026\\end{aligned}',
    );
    // A chain that was symbols at first is written again with its numbers.
    expect(text).toContain(
      '&= 0.741365070 \\cdot 0.186815602 \\cdot 0.593269992 \\\\[0.1em] &= 0.082167041\\end{aligned}',
    );
    // A chain is symbols at first, and has what is known by then where it comes again.
    const firstOf = (number: number) =>
      text.slice(text.indexOf(`\\textbf{${number}}`)).split('\\work{}')[1];
    expect(firstOf(13)).not.toMatch(/\d\.\d/);
    expect(firstOf(13)).toContain('\\frac{\\partial E_{\\textit{total}}}{\\partial w_{5}}');
    expect(firstOf(20)).toMatch(/= 0\.741365070 \\cdot 0\.186815602 \\cdot \{\?\}/);
    expect(text).toContain('$w_{5}$ & $0.40$ & $0.082167041$ & $0.358916480$ \\\\');
    expect(text).toContain('total error was $0.298371109$, now it is $0.291027774$.');
    expect(text).toContain('\\url{https://example.org/backstep/#w5=0.4&step=w5.product}');
    expect(text).toContain('Weight & Before & Slope of the error & After \\\\');
    expect(text.match(/[^\n -~]/g)).toBe(null);
    // Where biases are trained they are in the table, and it says so.
    expect(documents[1]?.[1]).toContain(
      'Weight or bias & Before & Slope of the error & After \\\\',
    );
  });

  it('begins with what it is of and every number that is given', () => {
    const [[, text] = ['', '']] = documents;
    expect(text).toContain("\\head{Backstep: round 1 of the article's example}{}\n");
    expect(text).toContain('The learning rate is $\\eta$ = $0.50$.');
    expect(/^Given are (.*)\.\\par$/m.exec(text)?.[1]?.split(', ')).toEqual([
      ...['$i_{1} = 0.05$', '$i_{2} = 0.10$'],
      ...['$\\textit{target}_{o1} = 0.01$', '$\\textit{target}_{o2} = 0.99$'],
      ...['$w_{1} = 0.15$', '$w_{2} = 0.20$', '$w_{3} = 0.25$', '$w_{4} = 0.30$'],
      ...['$w_{5} = 0.40$', '$w_{6} = 0.45$', '$w_{7} = 0.50$', '$w_{8} = 0.55$'],
      ...['$b_{1} = 0.35$', '$b_{2} = 0.60$', '$\\eta = 0.50$'],
    ]);
  });

  it('says by which rules another network is worked', () => {
    const text = documents.at(-1)?.[1] ?? '';
    expect(text).toContain('{Backstep: round 1 of another network}');
    expect(text).toContain(
      "The network is 2-2-3. Its layers have leaky ReLU and, at the outputs, softmax, and an output's error is cross-entropy. Each round takes all 2 training pairs, and their mean is the error. The steps follow number 1. Each step keeps $\\mu$ = $",
    );
    expect(text).toContain(' of the one before. No round changes $w_{1}$. All weights take ');
  });

  it('goes through the training pair that is chosen, and says which it is', () => {
    const text = roundLatex({ ...given(classes), walk: 2 });
    expect(text).toContain('their mean is the error. The steps follow number 2. Each step');
    const marks = (tex: string) => new Set(tex.match(/\^\{\(\d\)/g));
    const first = (text: string) => equationsIn(text)[0] ?? '';
    expect(marks(first(text))).toEqual(new Set(['^{(2)']));
    expect(marks(first(roundLatex(given(classes))))).toEqual(new Set(['^{(1)']));
  });

  it('has an address that ends nothing around it', () => {
    const address = 'https://example.org/?a=}\\input{x}#w5=1';
    expect(roundLatex({ ...given(), address })).toContain(
      '\\url{https://example.org/?a=%7D%5Cinput%7Bx%7D#w5=1}',
    );
  });
});
