import { describe, expect, it } from 'vitest';
import { article, isReplaced, type Network, randomOf, type Shape, seeded } from '../../engine';
import { networksOfAllKinds } from '../../engine/shapes.fixture';
import { givenAfter } from '../given.fixture';
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

/** Every output activation with every loss, and what there is besides by turns; some after rounds. */
const all = [...networksOfAllKinds(20, 1.5, 3)];

/** Outputs that are 0 or 1 to the last digit, where slopes are infinite, and powers too large. */
const saturated: Network[] = (
  [
    ['logistic', 'binary cross-entropy'],
    ['softmax', 'cross-entropy'],
    ['softmax', 'half square'],
  ] as const
).flatMap(([activation, loss]) =>
  [900, -900].map((w1): Network => {
    const shape: Shape = {
      sizes: [2, 2],
      biases: 'per neuron',
      order: 'simultaneous',
      activations: [activation],
      loss,
    };
    const { parameters } = randomOf(shape, 1, seeded(2));
    return { ...shape, parameters: { ...parameters, w1, i1: 1, target_o1: 1, target_o2: 0 } };
  }),
);

const givens = [
  ...all.map((network, n) => givenAfter(network, n % 7 === 0 ? 0 : 2)),
  ...saturated.map((network) => givenAfter(network, 1)),
];

const errorsOf = (ended: readonly Ended[]) => ended.map(({ error }) => error);
const none = givens.map(() => null);

/** The same program with another number on its page, one program for each. */
const altered = (program: string) =>
  [...program.matchAll(/^ +'?([\w/+@]+)'?: (-?[\d.e+-]+),$/gm)].map(
    ({ 0: line, 1: ref = '', 2: number = '' }) => ({
      ref,
      program: program.replace(
        line,
        line.replace(number, String(Number(number) * (1 + 1e-8) || 1e-8)),
      ),
    }),
  );

const languages = [
  { name: 'Python', code: pythonCode, run: runPython, missing: withoutPython },
  { name: 'JavaScript', code: javascriptCode, run: runJavascript, missing: null },
];

describe.each(languages)('a program of another network in $name', ({ code, run, missing }) => {
  const ifThere = it.skipIf(missing !== null);
  const lacking = missing === null ? '' : ` (skipped: ${missing})`;

  ifThere(`passes its own checks, and prints every number by its name${lacking}`, () => {
    const programs = givens.map(code);
    const ended = run(programs);
    expect(errorsOf(ended)).toEqual(none);
    const isOwn = (ref: string, rule: string) =>
      rule !== 'one' && rule !== 'count' && (rule !== 'same' || !ref.startsWith('d'));
    const expected = givens.map(({ trace: { lines } }) =>
      lines
        .filter(({ ref, rule, value }) => isOwn(ref, rule) && Number.isFinite(value))
        .map(({ ref }) => ref)
        .sort(),
    );
    const printed = ended.map((each) =>
      each.printed
        .trim()
        .split('\n')
        .map((line) => line.split(/ = |: /)[0] ?? '')
        .filter((name) => !/^(v_)?[wb]_?[ho]?\d+$|after/.test(name))
        .sort(),
    );
    expect(printed).toEqual(expected);
  });

  ifThere(`has the page’s dE/dnet also where a slope is infinite${lacking}`, () => {
    const pairs = { pairs: 2, passes: 'batch mean' } as const;
    const found = [
      ...saturated,
      ...saturated.slice(0, 4).map((network): Network => {
        const more = randomOf({ ...network, ...pairs }, 1, seeded(3));
        const own = {
          'i1@1': 1,
          'i1@2': 0,
          'target_o1@1': 1,
          'target_o2@1': 0,
          w1: network.parameters.w1,
        };
        return { ...more, parameters: { ...more.parameters, ...own } as Network['parameters'] };
      }),
    ].flatMap((network) => {
      const given = givenAfter(network);
      const { lines, values } = given.trace;
      const replaced = lines.filter((line) => isReplaced(line, values));
      return replaced.length > 0 ? [{ program: code(given), replaced }] : [];
    });
    expect(found.length).toBe(4);
    const ended = run(found.map(({ program }) => program));
    for (const [n, { program, replaced }] of found.entries()) {
      const lines = (ended[n]?.printed ?? '').split('\n').map((line) => line.split(' = '));
      const printed = new Map(lines.map(([ref = '', number]) => [ref, Number(number)]));
      for (const { ref, value } of replaced) expect([ref, printed.get(ref)]).toEqual([ref, value]);
      // They are held to it.
      const refs = new Set(replaced.map(({ ref }) => ref));
      const others = altered(program).filter(({ ref }) => refs.has(ref));
      expect(others.length).toBe(refs.size);
      const failed = run(others.map((other) => other.program));
      expect(others.filter(({ ref }, at) => !failed[at]?.error?.includes(` ${ref} is `))).toEqual(
        [],
      );
    }
  });

  ifThere(`fails with any one number changed, and names it${lacking}`, () => {
    // Online, with velocities; and a batch of softmax with cross-entropy, in which a weight is held.
    const shapes: Shape[] = [
      {
        sizes: [1, 2, 1],
        biases: 'per layer',
        order: 'output layer first',
        pairs: 2,
        momentum: true,
        activations: ['tanh', 'ReLU'],
      },
      {
        sizes: [1, 2],
        biases: 'per neuron',
        order: 'simultaneous',
        pairs: 2,
        passes: 'batch mean',
        held: ['w2', 'b_o1'],
        activations: ['softmax'],
        loss: 'cross-entropy',
      },
    ];
    for (const shape of shapes) {
      const programs = altered(code(givenAfter(randomOf(shape, 1, seeded(8)), 3)));
      expect(programs.length).toBeGreaterThan(40);
      const failed = run(programs.map(({ program }) => program));
      const unseen = programs.filter(({ ref }, n) => !failed[n]?.error?.includes(` ${ref} is `));
      expect(unseen.map(({ ref }) => ref)).toEqual([]);
    }
  });
});

describe.each([
  { library: 'numpy', code: numpyCode },
  { library: 'torch', code: pytorchCode },
])('a program of another network for $library', ({ library, code }) => {
  const there = libraries.includes(library);
  const lacking = withoutPython
    ? `passes its own checks (skipped: ${withoutPython})`
    : `is compiled and not run: ${library} is not installed for python3`;

  it.skipIf(withoutPython !== null)(there ? 'runs and passes its own checks' : lacking, () => {
    const programs = givens.map(code);
    expect(errorsOf(there ? runPython(programs) : compilePython(programs))).toEqual(none);
  });
});

describe('a program of any network', () => {
  const codes = [pythonCode, numpyCode, pytorchCode, javascriptCode];

  it('is in plain letters, without stray spaces, and ends with its line', () => {
    for (const code of codes) {
      for (const given of givens.filter((_, n) => n % 4 === 1)) {
        const program = code(given);
        expect(program.match(/[^\n -~]| $|\n{4}|undefined|NaN|Infinity|null/gm)).toBeNull();
        expect(program).toMatch(/[^\n]\n$/);
      }
    }
  });

  it('has nothing that its network does not need', () => {
    const one: Network = { ...article, activations: ['ReLU', 'identity'], loss: 'square' };
    for (const code of codes) {
      const program = code(givenAfter(one));
      expect(program).not.toMatch(/logistic|softmax|tanh|\bexp\b|pairs|mu\b|free|velocit|\bn\b/i);
      expect(program).toContain(
        'Network: 2-2-2, ReLU and linear neurons, squared error, one example.',
      );
    }
  });

  it('is the same however the network says what is usual', () => {
    const said: Network = { ...article, activations: ['logistic', 'logistic'], pairs: 1 };
    for (const code of codes) expect(code(givenAfter(said))).toBe(code(givenAfter(article)));
  });
});
