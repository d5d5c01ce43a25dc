import { describe, expect, it } from 'vitest';
import { article, type Ref } from '../../engine';
import worked from '../../engine/worked-example.json';
import type { Given } from '../given';
import { articles, extremes, givenAfter, randoms, thrown } from '../given.fixture';
import {
  compilePython,
  type Ended,
  libraries,
  runJavascript,
  runPython,
  withoutPython,
} from '../interpreters.fixture';
import { javascriptCode } from './javascript';
import { numpyCode } from './numpy';
import { pythonCode } from './python';
import { pytorchCode } from './pytorch';

/**
 * The article's network and ten random ones after some rounds, the article's and a few of the others
 * before any, from where programs train a thousand; other sizes, and extremes.
 */
const givens: readonly Given[] = [
  ...[...articles, ...randoms(3, [2, 2, 2], 5)].map((network) => givenAfter(network)),
  ...[...articles, ...randoms(10, [2, 2, 2], 5)].map((network) => givenAfter(network, 30)),
  ...randoms(6, [3, 4, 2, 2], 5).map((network) => givenAfter(network, 3)),
  ...[...randoms(2, [3, 2], 5), ...extremes].map((network) => givenAfter(network, 1)),
  givenAfter(thrown, 200),
];

const errorsOf = (ended: readonly Ended[]) => ended.map(({ error }) => error);
const none = givens.map(() => null);

/** What a program has printed, by name. */
const printedBy = ({ printed }: Ended): Map<string, string> =>
  new Map(
    printed
      .trim()
      .split('\n')
      .map((line) => line.split(/ = |: /) as [string, string]),
  );

/** The same program with another number on its page, one program for each. */
const altered = (program: string): { ref: Ref; program: string }[] =>
  [...program.matchAll(/^ +'?([\w/+]+)'?: (-?[\d.e+-]+),$/gm)].map(
    ({ 0: line, 1: ref = '', 2: number = '' }) => ({
      ref,
      program: program.replace(line, line.replace(number, String(Number(number) * (1 + 1e-8)))),
    }),
  );

const languages = [
  { name: 'Python', code: pythonCode, run: runPython, missing: withoutPython },
  { name: 'JavaScript', code: javascriptCode, run: runJavascript, missing: null },
];

describe.each(languages)('a program in $name', ({ code, run, missing }) => {
  const ifThere = it.skipIf(missing !== null);
  const lacking = missing === null ? '' : ` (skipped: ${missing})`;
  const ended = missing === null ? run(givens.map(code)) : [];

  ifThere(`passes its own checks, and prints every number by its name${lacking}`, () => {
    expect(errorsOf(ended)).toEqual(none);
    // All but slopes that are another quantity's own number, and such as have left the numbers.
    const expected = givens.map(({ trace: { lines } }) =>
      lines
        .filter(({ rule, value }) => rule !== 'same' && rule !== 'one' && Number.isFinite(value))
        .map(({ ref }) => ref)
        .sort(),
    );
    const printed = ended.map((each) =>
      [...printedBy(each).keys()].filter((name) => !/^[wb]_?[ho]?\d+$|after/.test(name)).sort(),
    );
    expect(printed).toEqual(expected);
  });

  ifThere(`fails with any one number changed, and names it${lacking}`, () => {
    const [network = article] = randoms(3, [2, 2, 2], 5).slice(2);
    const programs = altered(code(givenAfter(network, 30)));
    expect(programs.length).toBe(74);
    const failed = run(programs.map(({ program }) => program));
    const unseen = programs.filter(({ ref }, n) => !failed[n]?.error?.includes(` ${ref} is `));
    expect(unseen.map(({ ref }) => ref)).toEqual([]);
  });

  ifThere(`has the article’s numbers to the digits of a computer${lacking}`, () => {
    const differing = worked['round 1, output layer first: what differs'];
    for (const [n, network] of articles.entries()) {
      const first = network.order === 'output layer first';
      const expected: Record<Ref, string> = { ...worked['round 1'], ...(first && differing) };
      const printed = printedBy(ended[n] as Ended);
      let compared = 0;
      for (const [ref, digits] of Object.entries(expected)) {
        const text = printed.get(ref);
        if (text === undefined) continue;
        compared++;
        expect(Math.abs(Number(text) / Number(digits) - 1), ref).toBeLessThan(1e-15);
      }
      expect(compared).toBe(network.biases === 'per layer' ? 45 : 43);
      const { E_total } = worked.training.find(
        (row) =>
          row['update order'] === network.order &&
          row.biases === network.biases &&
          row.rounds === 1000,
      ) as (typeof worked.training)[number];
      const later = Number(printed.get('E_total after 1,000 rounds from here'));
      expect(Math.abs(later / Number(E_total) - 1)).toBeLessThan(1e-12);
    }
  });

  ifThere(`takes any address, and stays a comment there${lacking}`, () => {
    const address = 'https://a.b/"""\n\r\u2028raise\\\'\'\'*/throw 1\u0000é\ud800#`{x}';
    const program = code(givenAfter(article, 0, { address }));
    expect(program).toContain(
      "Made by Backstep: https://a.b/%22%22%22%0A%0D%E2%80%A8raise%5C'''*/throw%201%00%C3%A9%EF%BF%BD#%60%7Bx%7D\n",
    );
    expect(errorsOf(run([program]))).toEqual([null]);
  });
});

describe.each([
  { library: 'numpy', code: numpyCode },
  { library: 'torch', code: pytorchCode },
])('a program for $library', ({ library, code }) => {
  const there = libraries.includes(library);
  const lacking = withoutPython
    ? `passes its own checks (skipped: ${withoutPython})`
    : `is compiled and not run: ${library} is not installed for python3`;
  const how = there ? 'runs and passes its own checks' : lacking;

  it.skipIf(withoutPython !== null)(how, () => {
    const programs = givens.map(code);
    expect(errorsOf(there ? runPython(programs) : compilePython(programs))).toEqual(none);
  });
});

describe('every program', () => {
  it('is in plain letters, without stray spaces, and ends with its line', () => {
    for (const code of [pythonCode, numpyCode, pytorchCode, javascriptCode]) {
      for (const given of givens.filter((_, n) => n % 5 === 0)) {
        const program = code(given);
        expect(program.match(/[^\n -~]| $|\n{4}|undefined|NaN|Infinity/gm)).toBeNull();
        expect(program).toMatch(/[^\n]\n$/);
      }
    }
  });
});
