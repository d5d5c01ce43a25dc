import { afterEach, describe, expect, it } from 'vitest';
import { seeded } from '../../engine';
import { articleChoices, backstep, keptNetworks, readLink, writeStateFile } from '../../store';
import { randomChoices } from '../../store/choices.fixture';
import { storageOf } from '../../store/storage.fixture';
import { earlierChoices } from './earlier';
import { openFile, openText } from './openText';

const next = seeded(2000);
const one = <Value>(of: readonly Value[]): Value => of[Math.floor(next() * of.length)] as Value;
const several = <Value>(count: number, each: (n: number) => Value): Value[] =>
  Array.from({ length: count }, (_, n) => each(n));

const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
];
const NAMES = [
  ...MARKUP,
  '__proto__',
  'constructor',
  'toString',
  'w9',
  'W 5',
  '',
  '💥',
  'x'.repeat(9e4),
];
const DEEP = '['.repeat(5000) + ']'.repeat(5000);

/** JSON that is no value of any field. */
const VALUES = [
  'true',
  '{}',
  '[]',
  'NaN',
  '1e999',
  '-1e400',
  '-Infinity',
  'undefined',
  '0x10',
  '"1"',
];
const OTHERS = [
  '[1, 2, 3]',
  '{"__proto__": {"w5": 1}}',
  DEEP,
  ...MARKUP.map((each) => JSON.stringify(each)),
];

type Make = (file: string) => string;

/** The lines of a file that hold a value. */
const LEAF = /^( *)("\w+"): (?!\{)(.*?)(,?)$/gm;
const atLeaf = (file: string, change: (name: string, value: string) => string): string => {
  const leaves = [...file.matchAll(LEAF)].filter(
    ([, , name]) => !/format|version/.test(name ?? ''),
  );
  const { index = 0, 0: line, 1: space, 2: name = '', 3: value = '', 4: comma } = one(leaves);
  return (
    file.slice(0, index) + space + change(name, value) + comma + file.slice(index + line.length)
  );
};

const MUTATIONS: Readonly<Record<string, Make>> = {
  truncated: (file) => file.slice(0, Math.floor(next() * (file.length - 3))),
  'wrong value': (file) => atLeaf(file, (name) => `${name}: ${one([...VALUES, ...OTHERS])}`),
  'wrong name': (file) => atLeaf(file, (_, value) => `${JSON.stringify(one(NAMES))}: ${value}`),
  twice: (file) => atLeaf(file, (name, value) => `${name}: ${value}, ${name}: ${value}`),
  'no colon': (file) => atLeaf(file, (name, value) => `${name} ${value}`),
  'one bracket more': (file) => {
    const lines = file.split('\n');
    lines.splice(Math.floor(next() * (lines.length - 1)), 0, one(['}', ']', '{', '[', ',', ':']));
    return lines.join('\n');
  },
  nested: (file) => `${'['.repeat(1 + next() * 3000)}${file}`,
  'very long': (file) => file + ' '.repeat(1_000_000),
  'another version': (file) =>
    file.replace('"version": 1', `"version": ${one(['2', '0', '-1', '1.5', '"1"', 'null'])}`),
  'another format': (file) => file.replace('"backstep"', one(['"backstep 2"', '1', 'null', DEEP])),
};

/** What a table cannot have on a line. */
const LINES = [
  ...MARKUP,
  ...[
    'w9 1',
    '__proto__ 1',
    'constructor 1',
    '0.5',
    'w5',
    'w5 NaN',
    'w5 1e999',
    'w5 Infinity',
    'w5 1e7',
  ],
  ...[
    'w5 [0.5]',
    'w5 0x10',
    'w5 0.5 0.6',
    'w5 --1',
    'net_h1 0.3',
    'w5+ 0.3',
    'b_h1 0.5',
    'w5 ½',
    '\u0000',
    '💥 1',
  ],
  ...MARKUP.map((each) => `w5 ${each}`),
  `w5 ${'9'.repeat(99_999)}`,
  `${'w'.repeat(99_999)} 1`,
];

const FIELDS = [
  'w5',
  'b1',
  'eta',
  'step',
  'biases',
  'round',
  'xs',
  'decimals',
  'tab',
  'rival',
  'x',
];
const TEXTS = [
  '',
  'NaN',
  '1e999',
  '-1',
  '2~1',
  '__proto__',
  '[object Object]',
  'null',
  '%',
  '½',
  '💥',
];

/** A link of which no part can be used. */
const badLink = (): string => {
  const keys = new Set(
    several(1 + Math.floor(next() * 4), () => one([...FIELDS, ...NAMES.slice(0, 9)])),
  );
  const bad = (key: string) => {
    const texts = [...TEXTS, ...MARKUP, 'x'.repeat(5000)];
    // Minus one is a weight as good as any.
    return one(/^(w5|b1|eta)$/.test(key) ? texts.filter((text) => text !== '-1') : texts);
  };
  return [...keys]
    .map((key) => `${encodeURIComponent(key)}=${encodeURIComponent(bad(key))}`)
    .join('&');
};

const SENTENCE = /^Line \d+(, [^\n]{1,41})?: [a-z1J][^\n<>]+\. Nothing has been changed\.$/;

/** The inputs that were taken, threw, or were refused with a sentence that is none. */
function wronglyTaken(inputs: readonly string[]): string[] {
  const before = backstep.store.getState();
  const past = backstep.history.getState().pastStates;
  return inputs.flatMap((text) => {
    const said = attempt(() => openText(text));
    const { store, history } = backstep;
    const isSame = store.getState() === before && history.getState().pastStates === past;
    return isSame && said !== null && SENTENCE.test(said)
      ? []
      : [`${said}: ${text.slice(0, 2000)}`];
  });
}

const attempt = <Value>(what: () => Value): Value | string => {
  try {
    return what();
  } catch (error) {
    return `thrown: ${error}`;
  }
};

afterEach(() => backstep.open(''));

describe('2,000 bad inputs change nothing, throw nothing, and say what is wrong:', () => {
  const files = several(40, () => writeStateFile(randomChoices(next)));

  it.each(Object.entries(MUTATIONS))('80 files, %s', (name, mutate) => {
    expect(wronglyTaken(several(name === 'very long' ? 20 : 80, () => mutate(one(files))))).toEqual(
      [],
    );
  });

  it('600 tables', () => {
    const good = ['w1 0.5', 'w2,0.25', 'w3 = −1', '', 'eta 0,5'];
    const tables = several(600, () => {
      const lines = good.slice(0, Math.floor(next() * 6));
      lines.splice(Math.floor(next() * (lines.length + 1)), 0, one(LINES));
      return lines.join(one(['\n', '\r\n', '\r']));
    });
    expect(
      wronglyTaken(['', '\ufeff', '\n\n', 'name,value', ' '.repeat(1_000_001), ...tables]),
    ).toEqual([]);
  });

  it('500 links, and as many of them kept', () => {
    const links = several(500, badLink);
    const taken = links.filter((link) => {
      const read = attempt(() => readLink(link));
      if (typeof read === 'string' || earlierChoices(link) !== null) return true;
      backstep.open(link);
      const { ignored, ...others } = backstep.store.getState();
      return (
        ignored.length === 0 ||
        !Object.entries(articleChoices).every(
          ([key, value]) =>
            JSON.stringify((others as Record<string, unknown>)[key]) === JSON.stringify(value),
        )
      );
    });
    expect(taken).toEqual([]);
  });

  it('200 networks kept under any name', () => {
    const kept = several(
      200,
      (n) =>
        [
          `backstep network ${one(NAMES)}${n}`,
          one([
            '',
            'null',
            '{}',
            '[]',
            DEEP,
            ...Object.entries(MUTATIONS).map(([name, mutate]) =>
              name === 'very long' ? '"' : mutate(one(files)),
            ),
          ]),
        ] as const,
    );
    const storage = storageOf(Object.fromEntries(kept), 1e9);
    expect(keptNetworks(() => storage).all()).toEqual([]);
    expect(storage.length).toBe(200);
  });

  it('and a file that is too large, or cannot be read', async () => {
    const before = backstep.store.getState();
    const large = new Blob([new Uint8Array(1_000_001)]);
    const lost = { size: 1, text: () => Promise.reject(new DOMException('', 'NotReadableError')) };
    expect([await openFile(large), await openFile(lost as unknown as Blob)]).toEqual([
      'Line 1: there is more here than 1 MB. Nothing has been changed.',
      'This file could not be read.',
    ]);
    expect(backstep.store.getState()).toBe(before);
  });
});

it('what was kept is offered when all of it can be used, and is more than the article', () => {
  expect(earlierChoices('step=net_h1&w5=0.5')?.parameters.w5).toBe(0.5);
  const none = ['', 'w5=0.4', 'v=1', 'w5=0.5&w9=1', 'w5=0.5&step=w9', 'v=2&w5=0.5'];
  expect(none.map(earlierChoices)).toEqual(none.map(() => null));
});

it('what is wrong is said with line, name and reason', () => {
  const file = writeStateFile(articleChoices);
  expect(openText(file.replace('"w5": 0.4', '"w5": "0.4"'))).toBe(
    'Line 45, parameters.w5: this is not a number. Nothing has been changed.',
  );
  expect(openText('w5 0.5\nnet_h1 0.3')).toBe(
    'Line 2, net_h1: this is worked out from the others and cannot be given. Nothing has been changed.',
  );
  expect(openText('https://example.org/#w5=1&w9=2')).toBe(
    'Line 1, w9=2: there is nothing of this name. Nothing has been changed.',
  );
});

it('a file that is no text is told so', async () => {
  const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])]);
  expect(await openFile(picture)).toBe('This is a picture or a program, not a text with numbers.');
});
