import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const KATEX = join(createRequire(import.meta.url).resolve('katex'), '../..');

/** The module that KaTeX's sources begin with. */
export const KATEX_ENTRY = join(KATEX, 'katex.ts');

/** What equations are made of; without the commands of KaTeX that none of them has. */
const FUNCTIONS = [
  ...['delimsizing', 'environment', 'font', 'genfrac', 'horizBrace', 'html', 'kern', 'mathchoice'],
  ...['mclass', 'op', 'ordgroup', 'sizing', 'styling', 'supsub', 'symbolsOp', 'symbolsOrd'],
  ...['symbolsSpacing', 'text', 'relax', 'cr'],
];

/** The commands that stand for others, in formulas. */
const MACROS: Readonly<Record<string, string>> = {
  '\\,': '\\mskip{3mu}\\relax',
  '\\;': '\\mskip{5mu}\\relax',
  '\\quad': '\\hskip1em\\relax',
};

/** The commands for signs that equations have, or may come to have. */
const SIGNS = [
  ...['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'varepsilon', 'eta', 'theta', 'lambda', 'mu'],
  ...['partial', 'Delta', 'Sigma', 'infty', 'cdot', 'times', 'pm', 'cdots', 'ldots', 'approx'],
  ...['le', 'leq', 'ge', 'geq', 'ne', 'neq', 'lt', 'gt', 'to', 'rightarrow', 'Rightarrow', 'sum'],
  ...['lbrace', 'rbrace', 'lparen', 'rparen', 'lbrack', 'rbrack', 'vert', 'Vert', '@not', ' '],
];

/**
 * What of a module is left out: signs that no equation has, those of the AMS typeface and the alphabets
 * of Unicode among them; letters with accents; shapes that stretch but are no braces; environments but
 * for lines that stand one above the other and for cases; what settings say to who reads of them.
 */
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  'src/symbols.ts': new RegExp(
    `^defineSymbol\\(\\w+, (?:ams,|main, \\w+, "[^"]*", "(?:\\\\\\\\(?!(?:${SIGNS.join('|')})")|\\\\u))[^;\\n]*;.*$|^let wideChar;[\\s\\S]*(?=^// We add these)`,
    'gm',
  ),
  'src/svgGeometry.ts': /^ {4}(?!(?:left|mid|right)brace)\w+: `[^`]*`,$/gm,
  'src/unicodeSymbols.js': /^for [\s\S]*^}$/gm,
  'src/environments/array.ts':
    /^defineEnvironment\(\{\n.*\n {4}names: \[(?!\s*"(?:cases|align)")[\s\S]*?^\}\);$/gm,
  'src/Settings.ts': /^ {8}(?:description|cli\w*):[\s\S]*?,\n(?= {8}\w+:| {4}\})/gm,
};

/** Modules that others ask for what no equation has, and what they get. */
const NONE: Readonly<Record<string, string>> = {
  'src/environments/cd.ts': 'export const parseCD = null;',
  'src/functions/accent.ts': 'export const htmlBuilder = null;',
  'src/functions/operatorname.ts': 'export const htmlBuilder = null;',
  'src/wide-character.ts': 'export const wideCharacterFont = () => ({});',
};

/** A module of KaTeX without what is left out of it. */
const without = async (name: string): Promise<string> =>
  (await readFile(join(KATEX, name), 'utf8')).replace(LEFT_OUT[name] ?? '', '');

/** The faces whose measures are kept: those that equations are set in, and larger brackets. */
const FACES = /^(Main-(Regular|Italic)|Math-Italic|Size[1-4]-Regular)$/;

/**
 * KaTeX from its own sources, which are published beside its bundle, with the commands, the signs
 * and the measures of faces that the page's equations use: half as heavy. What they do not know they
 * refuse; a test holds that every equation comes out as from the bundle.
 */
export const leanKatex: Plugin = {
  name: 'lean-katex',
  apply: 'build',
  enforce: 'pre',
  config: () => ({ define: { __VERSION__: JSON.stringify('lean') } }),
  resolveId: (id) => (id === 'katex' ? KATEX_ENTRY : null),
  async load(id) {
    if (id === join(KATEX, 'src/functions.ts')) {
      const imports = FUNCTIONS.map((name) => `import './functions/${name}';`);
      return `import { _functions } from './defineFunction';\n${imports.join('\n')}\nexport default _functions;`;
    }
    if (id === join(KATEX, 'src/macros.ts')) {
      const lines = Object.entries(MACROS).map(
        (pair) => `defineMacro(...${JSON.stringify(pair)});`,
      );
      return `import defineMacro, { _macros } from './defineMacro';\n${lines.join('\n')}\nexport default _macros;`;
    }
    const name = id.slice(KATEX.length + 1);
    if (name in LEFT_OUT) return without(name);
    if (name in NONE) return NONE[name];
    if (id !== join(KATEX, 'src/fontMetricsData.js')) return null;
    // A module, in a package that says that its files are none.
    const source = await readFile(id, 'utf8');
    const { default: all } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const symbols = await without('src/symbols.ts');
    const codes = [...symbols.matchAll(/"\\u(\w{4})"/g)].map(([, code]) => Number(`0x${code}`));
    const isKept = (face: string, code: number) =>
      code < 0x7f || codes.includes(code) || face.startsWith('Size');
    const kept = Object.entries<Record<string, unknown>>(all)
      .filter(([face]) => FACES.test(face))
      .map(([face, measures]) => [
        face,
        Object.fromEntries(Object.entries(measures).filter(([code]) => isKept(face, Number(code)))),
      ]);
    return `export default ${JSON.stringify(Object.fromEntries(kept))};`;
  },
};

/** KaTeX's style comes after the page's, and is still to give way to it: it gets a layer of its own. */
export const katexLayer: Plugin = {
  name: 'katex-layer',
  enforce: 'pre',
  transform: {
    filter: { id: /\/katex\.css$/ },
    handler: (code) => `@layer katex {${code}}`,
  },
};
