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

/** What of a module is left out: signs of the AMS typeface, shapes that stretch but are no braces. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  'src/symbols.ts': /^defineSymbol\([^;\n]*, ams, [^;\n]*;$/gm,
  'src/svgGeometry.ts': /^ {4}(?!(?:left|mid|right)brace)\w+: `[^`]*`,$/gm,
};

/** The faces whose measures are kept: those that equations are set in. */
const FACES =
  /^(Main-(Regular|Bold|Italic|BoldItalic)|Math-(Italic|BoldItalic)|Size[1-4]-Regular)$/;

/**
 * KaTeX from its own sources, which are published beside its bundle, with the commands, the signs
 * and the measures of faces that the page's equations use: a quarter lighter. What they do not know they
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
    const left = LEFT_OUT[id.slice(KATEX.length + 1)];
    if (left) return (await readFile(id, 'utf8')).replace(left, '');
    if (id !== join(KATEX, 'src/fontMetricsData.js')) return null;
    // A module, in a package that says that its files are none.
    const source = await readFile(id, 'utf8');
    const { default: all } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const kept = Object.entries(all).filter(([face]) => FACES.test(face));
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
