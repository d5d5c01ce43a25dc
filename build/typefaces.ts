import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { normalizePath, type Plugin } from 'vite';
import { type Face, faces } from './faces.ts';

const require = createRequire(import.meta.url);

/** What is made differently by another version of this is made anew. */
const MAKER = require('subset-font/package.json').version as string;

/** Needed by the first screen. */
const FIRST = 'inter.woff2';

/**
 * Puts subsets in the place of the typefaces that style sheets name: the rule of a face keeps one
 * file, with the characters that the page can show, and goes if the page has no such face. A rule
 * names its face by its file, or behind a question mark.
 */
export function typefaces(): Plugin {
  let made: Readonly<Record<string, Face>> = {};
  let cache = '';
  return {
    name: 'typefaces',
    enforce: 'pre',
    configResolved({ root, cacheDir }) {
      made = faces(join(root, 'src'));
      cache = join(cacheDir, 'typefaces');
    },
    transform: {
      filter: { id: /\.css$/, code: /@font-face/ },
      async handler(code) {
        const rules = [...code.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([rule]) => rule);
        const replaced = await Promise.all(rules.map((rule) => withSubset(rule, made, cache)));
        return rules.reduce((css, rule, index) => css.replace(rule, replaced[index] ?? ''), code);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'asset' && file.names.includes(FIRST))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: true,
              href: `./${fileName}`,
            },
            injectTo: 'head',
          })),
    },
  };
}

async function withSubset(rule: string, made: Readonly<Record<string, Face>>, cache: string) {
  const [, file, named] = /([\w-]+)\.woff2(?:\?([\w-]+))?/.exec(rule) ?? [];
  const name = named ?? file;
  // One that comes with the system.
  if (!name) return rule;
  const face = made[name];
  if (!face) return '';
  const { more, ...first } = face;
  // Of two that have a character, the one that stands below draws it.
  const parts = [first, ...(more ? [{ ...first, characters: more, ranged: true }] : [])];
  const rules = await Promise.all(
    parts.map(async (part) => {
      const path = await subset(name, part, cache);
      const lines = [`src: url("${normalizePath(path)}") format("woff2")`];
      if (part.ranged) lines.push(`unicode-range: ${rangeOf(part.characters)}`);
      return rule.replace(/src:[^;}]*/, lines.join('; '));
    }),
  );
  return rules.join('\n');
}

/** The path of the subset; it is made once. */
async function subset(name: string, face: Face, cache: string): Promise<string> {
  const font = await readFile(require.resolve(face.file));
  const key = createHash('sha256')
    .update(font)
    .update(JSON.stringify([MAKER, face]))
    .digest('hex');
  const path = join(cache, key.slice(0, 16), `${name}.woff2`);
  if (existsSync(path)) return path;
  const made = await subsetFont(font, face.characters, {
    targetFormat: 'woff2',
    variationAxes: face.axes,
    keepFeatures: face.features,
  });
  await mkdir(dirname(path), { recursive: true });
  // Another build may be making the same: neither is to read half a file.
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return path;
}

/** Characters as a `unicode-range`. */
function rangeOf(characters: string): string {
  const codes = [...characters].map((each) => each.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [first: number, last: number][] = [];
  for (const code of codes) {
    const range = ranges.at(-1);
    if (range && code <= range[1] + 1) range[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(', ');
}
