import { describe, expect, it } from 'vitest';
import { seeded } from '../engine';
import { readJson } from './linedJson';

/** What `JSON.parse` makes of a text, its objects without prototypes, or that it throws. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.assign(Object.create(null), value)
        : value,
    );
  } catch {
    return 'refused';
  }
}

const read = (text: string): unknown => {
  const result = readJson(text);
  return 'fault' in result ? 'refused' : result.value;
};

describe('JSON with its lines', () => {
  it('is what JSON.parse reads, in 3,000 texts of its signs, and refused where that refuses', () => {
    const next = seeded(8259);
    const signs = ['{', '}', '[', ']', ',', ':', '"a"', '"b":', '1', '-0.5e2', '01', '1.', '.5'];
    const others = ['true', 'null', 'nul', ' ', '\n', '\t', '"', '\\', '"\\u00e9"', '"\\x"', 'é'];
    const one = (of: readonly string[]) => of[Math.floor(next() * of.length)] ?? '';
    const all = [...signs, ...others];
    const whole = (depth: number): string => {
      const kind = next();
      const size = Math.floor(next() * 3);
      const list = <Each>(each: () => Each) => Array.from({ length: size }, each);
      if (depth > 3 || kind < 0.4) return one(['1', '-2e-3', '"é\\n\\u20ac"', 'true', 'null', '0']);
      if (kind < 0.7) return `[ ${list(() => whole(depth + 1)).join(' ,\n')}]`;
      let at = 0;
      return `{${list(() => `"k${at++}" :${whole(depth + 1)}`).join(',')}\t}`;
    };
    const faults: string[] = [];
    let good = 0;
    for (let n = 0; n < 3000; n++) {
      let text = n % 3 === 0 ? Array.from({ length: n % 7 }, () => one(all)).join('') : whole(0);
      if (n % 3 === 1) {
        const at = Math.floor(next() * text.length);
        text = text.slice(0, at) + one(all) + text.slice(at + Math.round(next()));
      }
      const expected = parsed(text);
      if (JSON.stringify(read(text)) !== JSON.stringify(expected)) faults.push(text);
      if (expected !== 'refused') good++;
    }
    expect(faults.filter((text) => !/"k\d".*"k\d"|"b":.*"b":/s.test(text))).toEqual([]);
    expect(good).toBeGreaterThan(1000);
    expect(good).toBeLessThan(2500);
  });

  it('has the line of each part', () => {
    const result = readJson('\ufeff\n{ "a": 1,\r\n  "b": {\n\n "c": [2,\n3] } }\n');
    expect('lineOf' in result && [...result.lineOf]).toEqual([
      ['', 2],
      ['a', 2],
      ['b', 3],
      ['b.c', 5],
      ['b.c.0', 5],
      ['b.c.1', 6],
    ]);
  });

  it.each<[text: string, line: number, field: string, why: string]>([
    ['', 1, '', 'no JSON'],
    ['\n\n', 3, '', 'no JSON'],
    ['{"a": 1,\n"b" 2}', 2, '', 'no JSON'],
    ['{"a": {\n"b": 2}', 2, '', 'no JSON'],
    ['{"a": {\n"b":\nNaN}}', 3, 'a.b', 'no JSON'],
    ['{"a": 1,\n}', 2, '', 'no JSON'],
    ['{"a": 1} x', 1, '', 'no JSON'],
    ['{"a":\n1e999}', 2, 'a', 'too large'],
    ['{"a": 1,\n"a": 2}', 2, 'a', 'twice'],
    ['{"__proto__": 1,\n"__proto__": 2}', 2, '__proto__', 'twice'],
    ['['.repeat(20), 1, '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0', 'too deep'],
    ['['.repeat(1_000_000), 1, '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0', 'too deep'],
    [`"${'x'.repeat(1_000_000)}`, 1, '', 'no JSON'],
    ['"a\tb"', 1, '', 'no JSON'],
    ['"a\nb"', 1, '', 'no JSON'],
    ['// a\n1', 1, '', 'no JSON'],
  ])('%.20j is refused on its line', (text, line, field, why) => {
    expect(readJson(text)).toEqual({ fault: { line, field, why } });
  });

  it('keeps a key named __proto__ to itself', () => {
    const { value } = readJson('{"__proto__": {"w5": 9}, "constructor": 1}') as { value: object };
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as { w5?: number }).w5).toBe(undefined);
  });
});
