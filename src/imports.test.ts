import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each may import from itself and from those before it. */
const LAYERS = [
  'engine',
  'lesson',
  'practice',
  'tex',
  'files',
  'store',
  'views',
  'smallDialogs',
  'App',
  'mountPage',
  'main',
];

/** Where each outside library may be imported. */
const HOMES: readonly [library: RegExp, home: RegExp][] = [
  [/^katex$/, /^tex\//],
  [/^katex\/dist\/katex\.css$/, /^views\/equation\/katexStyle\.ts$/],
  [/^(zustand|zundo)(\/|$)/, /^(store\/|views\/useView\.ts$)/],
  [/^lean-qr(\/|$)/, /^views\/sharing\//],
  [/^valibot$/, /^store\//],
  [
    /^d3$/,
    /^(files\/csv\.ts$|views\/(answers|graph|practice|rounds|landscape|nudge|logistic|svg)\/)/,
  ],
  [/^react(-dom|-error-boundary)?(\/|$)/, /^(views\/|App\.tsx$|mountPage\.tsx$)/],
];

/** Folders of views that all others may import: what several things on the screen are made of. */
const SHARED = ['svg', 'text', 'equation', 'gestures', 'page', 'verdict'];

/** Folders that must run without a page. */
const PURE = /^(engine|lesson|practice|tex|files)\//;
const TESTING = /\.(test|bench|fixture)(\.tsx?)?$/;

/** Files by their paths within src. */
type Files = Readonly<Record<string, string>>;

function filesOf(root: string): Files {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const paths = names
    .map((name) => name.split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Source without its comments. Strings stay whole, since an address holds slashes too. */
const code = (source: string): string =>
  source.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, text?: string) => text ?? ' ',
  );

const importsOf = (source: string): string[] =>
  [...code(source).matchAll(/(?<![\w'"])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, name = '']) => name,
  );

/** The style sheets beside App and main are theirs. */
const layerOf = (path: string): number =>
  /^[^/]+\.css$/.test(path)
    ? LAYERS.indexOf('App')
    : LAYERS.indexOf(path.split('/')[0]?.replace(/\.tsx?$/, '') ?? '');

const viewFolderOf = (path: string): string | undefined => /^views\/([^/]+)\//.exec(path)?.[1];

function isAllowed(path: string, name: string): boolean {
  if (!name.startsWith('.')) {
    return HOMES.some(([library, home]) => library.test(name) && home.test(path));
  }
  const target = posix.join(posix.dirname(path), name);
  const layer = layerOf(target);
  if (layer < 0 || layer > layerOf(path) || TESTING.test(target)) return false;
  const folder = viewFolderOf(target);
  if (!path.startsWith('views/') || !folder || folder === viewFolderOf(path)) return true;
  return SHARED.includes(folder);
}

/** Where source files break the rules of the house. */
const faults = (files: Files): string[] =>
  Object.entries(files)
    .filter(([path]) => !TESTING.test(path))
    .flatMap(([path, source]) => {
      const page = PURE.test(path) ? /(?<!\{)\b(document|window)\b/.exec(code(source)) : null;
      const forbidden = importsOf(source).filter((name) => !isAllowed(path, name));
      return [
        ...forbidden.map((name) => `${path} imports ${name}`),
        ...(page ? [`${path} speaks of ${page[0]}`] : []),
      ];
    });

/** What each file imports of the others, types too. */
function targetsOf(files: Files): ReadonlyMap<string, readonly string[]> {
  const sources = Object.entries(files).filter(([path]) => !TESTING.test(path));
  return new Map(
    sources.map(([path, source]) => {
      const targets = importsOf(source)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(path), name))
        .map((name) => ENDINGS.map((ending) => name + ending).find((file) => file in files));
      return [path, targets.filter((target) => target !== undefined)];
    }),
  );
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

/** Files that import one another in a circle, each circle once, from its first file by name. */
function circles(files: Files): string[] {
  const targets = targetsOf(files);
  const done = new Set<string>();
  const found = new Set<string>();
  const follow = (path: string, way: readonly string[]) => {
    const met = way.indexOf(path);
    if (met >= 0) {
      const circle = way.slice(met);
      const first = circle.indexOf([...circle].sort()[0] ?? '');
      found.add([...circle.slice(first), ...circle.slice(0, first), circle[first]].join(' → '));
    } else if (!done.has(path)) {
      for (const target of targets.get(path) ?? []) follow(target, [...way, path]);
      done.add(path);
    }
  };
  for (const path of targets.keys()) follow(path, []);
  return [...found];
}

describe('the imports of the source', () => {
  const files = filesOf(import.meta.dirname);

  it('go one way, and keep each library in its home', () => {
    expect(faults(files)).toEqual([]);
  });

  it('lead in no circle', () => {
    expect(circles(files)).toEqual([]);
  });

  it('are read from every layer, and of every library', () => {
    const sources = Object.entries(files).filter(([path]) => !TESTING.test(path));
    expect(new Set(sources.map(([path]) => LAYERS[layerOf(path)]))).toEqual(new Set(LAYERS));
    const imported = sources.flatMap(([, source]) => importsOf(source));
    const unused = HOMES.filter(([library]) => !imported.some((name) => library.test(name)));
    expect(unused).toEqual([]);
  });
});

describe('the rules', () => {
  it.each<[path: string, source: string]>([
    ['lesson/a.ts', "import { round } from '../engine';"],
    ['practice/a.ts', "import { round } from '../engine';"],
    ['tex/a.ts', "import katex from 'katex';"],
    ['engine/a.ts', "import { network } from './worked-example.json';"],
    ['views/graph/a.ts', "import { select } from 'd3';\nimport { words } from '../words';"],
    ['views/graph/a.ts', "import { segment } from '../svg/write';"],
    ['views/graph/a.tsx', "import './graph.css';"],
    ['views/useView.ts', "import { useStore } from 'zustand';"],
    ['store/a.ts', "import { createStore } from 'zustand/vanilla';"],
    ['store/a.ts', 'document.title = window.name;'],
    ['App.tsx', "import { Graph } from './views/graph/Graph';"],
    ['main.tsx', "import './theme.css';"],
    ['views/equation/katexStyle.ts', "import 'katex/dist/katex.css';"],
    ['lesson/a.test.ts', "import { createBackstep } from '../store';"],
    ['lesson/a.ts', "// import { view } from '../store';\n/* window */"],
    ['tex/a.ts', "const all = ['from', 'round'];"],
    ['tex/a.ts', "const begin = '\\\\begin{document}';"],
    ['tex/a.ts', "const documents = ['https://example.org'];"],
  ])('allow %s: %s', (path, source) => {
    expect(faults({ [path]: source })).toEqual([]);
  });

  it.each<[path: string, source: string, fault: string]>([
    ['engine/a.ts', "import { lesson } from '../lesson';", 'imports ../lesson'],
    ['lesson/a.ts', "import type { Notation } from '../tex';", 'imports ../tex'],
    ['lesson/a.ts', "export { a } from '../tex/a';", 'imports ../tex/a'],
    ['practice/a.ts', "import { symbol } from '../tex';", 'imports ../tex'],
    ['lesson/a.ts', "import { verdict } from '../practice';", 'imports ../practice'],
    ['practice/a.ts', 'const a = document.body;', 'speaks of document'],
    ['tex/a.ts', "const a = await import('../store');", 'imports ../store'],
    ['store/a.ts', "import {\n  words,\n} from '../views/words';", 'imports ../views/words'],
    ['views/a.ts', "import { App } from '../App';", 'imports ../App'],
    ['views/a.ts', "import '../app.css';", 'imports ../app.css'],
    ['App.tsx', "import './main';", 'imports ./main'],
    ['views/a.ts', "import { scene } from './graph/scene';", 'imports ./graph/scene'],
    ['views/b/a.ts', "import { scene } from '../graph/scene';", 'imports ../graph/scene'],
    ['views/a.ts', "import katex from 'katex';", 'imports katex'],
    ['App.tsx', "import 'katex/dist/katex.css';", 'imports katex/dist/katex.css'],
    ['views/a.ts', "import { create } from 'zustand';", 'imports zustand'],
    ['views/controls/a.ts', "import { select } from 'd3';", 'imports d3'],
    ['store/a.ts', "import { useState } from 'react';", 'imports react'],
    ['engine/a.ts', "import lodash from 'lodash';", 'imports lodash'],
    ['engine/a.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['tex/a.ts', "import { evaluate } from './evaluate.fixture';", 'imports ./evaluate.fixture'],
    ['tex/a.ts', 'const a = document.body;', 'speaks of document'],
    ['lesson/a.ts', "const a = 'https://x'; window.close();", 'speaks of window'],
  ])('refuse %s: %s', (path, source, fault) => {
    expect(faults({ [path]: source })).toEqual([`${path} ${fault}`]);
  });
});

describe('circles', () => {
  it.each<[what: string, files: Files]>([
    [
      'a chain',
      { 'a.ts': "import { b } from './b';", 'b.ts': "import { c } from './c';", 'c.ts': '' },
    ],
    [
      'two ways to one file',
      {
        'a.ts': "import { b } from './b';\nimport { c } from './c';",
        'b.ts': "import { c } from './c';",
        'c.ts': "import { d } from './d/d';",
        'd/d.ts': '',
      },
    ],
    [
      'a test of what it imports',
      { 'a.ts': "import { b } from './b';", 'b.ts': '', 'b.test.ts': "import { a } from './a';" },
    ],
    ['a comment', { 'a.ts': "import { b } from './b';", 'b.ts': "// import { a } from './a';" }],
    ['a library', { 'a.ts': "import { a } from 'a';" }],
  ])('are none in %s', (_, files) => {
    expect(circles(files)).toEqual([]);
  });

  it.each<[circle: string, files: Files]>([
    ['a.ts → a.ts', { 'a.ts': "import { a } from './a';" }],
    ['a.ts → b.ts → a.ts', { 'b.ts': "import { a } from './a';", 'a.ts': "import './b';" }],
    [
      'a.ts → b.tsx → a.ts',
      { 'a.ts': "import type { B } from './b';", 'b.tsx': "export type { A } from './a';" },
    ],
    [
      'a/b.ts → a/c.ts → a/index.ts → a/b.ts',
      {
        'a/index.ts': "export { b } from './b';",
        'a/b.ts': "import { c } from './c';",
        'a/c.ts': "import { b } from '../a';",
      },
    ],
    [
      'b.ts → c.ts → b.ts',
      {
        'a.ts': "import { b } from './b';",
        'b.ts': "const c = await import('./c');",
        'c.ts': "import { b } from './b';",
      },
    ],
  ])('are found: %s', (circle, files) => {
    expect(circles(files)).toEqual([circle]);
  });
});
