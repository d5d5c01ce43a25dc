import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const between = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const ASCII = between(0x20, 0x7e);
/** What European languages write besides: a link may be wrong in any of them. */
export const LETTERS = between(0xa1, 0x17f);

/** Spaces that keep a number together: they may be pasted, as dashes may, which `typed` names. */
const TYPED = '\u00a0\u202f';

const SOURCES = /(?<!\.(test|bench|fixture))\.tsx?$/;

/** Every character that the page's own texts are made of. */
export function written(src: string): string {
  const beyond = sourcesIn(src).match(/[^\0-\x7f]/gu) ?? [];
  return [...new Set(ASCII + TYPED + beyond.sort().join(''))].join('');
}

/** Those that the sources name by their numbers, since what begins with the page does without them. */
export const escaped = (src: string): string =>
  [...sourcesIn(src).matchAll(/\\u([\da-f]{4})/g)]
    .map(([, code]) => String.fromCodePoint(Number(`0x${code}`)))
    .filter((each) => each > '\xa0')
    .sort()
    .join('');

function sourcesIn(src: string): string {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
    SOURCES.test(path),
  );
  return paths.map((path) => readFileSync(join(src, path), 'utf8')).join('');
}
