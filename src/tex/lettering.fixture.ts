import { readFileSync } from 'node:fs';

/** What KaTeX's style sheet says of type: which classes, from the outside in, have which face. */
type Rule = {
  path: readonly (readonly string[])[];
  family?: string | undefined;
  weight?: string | undefined;
  style?: string | undefined;
};

const SHEET = readFileSync(
  new URL('../../node_modules/katex/dist/katex.css', import.meta.url),
  'utf8',
).replace(/\/\*[\s\S]*?\*\/|@[^{]*\{[^}]*\}/g, '');

const rules: readonly Rule[] = [...SHEET.matchAll(/([^{}]+)\{([^}]*)\}/g)].flatMap(
  ([, selectors = '', body = '']) => {
    const family = /font(?:-family)?:[^;]*\b(KaTeX_\w+)/.exec(body)?.[1];
    const weight = /font-weight:\s*(\w+)/.exec(body)?.[1];
    const style = /font-style:\s*(\w+)/.exec(body)?.[1];
    if (!family && !weight && !style) return [];
    return selectors.split(',').map((selector) => {
      const compounds = selector.trim().split(/[\s>]+/);
      const path = compounds.map((each) => each.split('.').filter(Boolean));
      return { path, family, weight, style };
    });
  },
);

type Face = { family: string; weight: string; style: string };

const has = (classes: readonly string[], wanted: readonly string[]) =>
  wanted.every((each) => classes.includes(each));

function matches({ path }: Rule, elements: readonly (readonly string[])[]): boolean {
  const [last = [], ...others] = [...path].reverse();
  if (!has(elements.at(-1) ?? [], last)) return false;
  let from = elements.length - 1;
  return others.every((wanted) => {
    while (from > 0) if (has(elements[--from] ?? [], wanted)) return true;
    return false;
  });
}

/** A face by the name of its file, as KaTeX calls it. */
function fileOf({ family, weight, style }: Face): string {
  const name = `${weight === 'normal' ? '' : 'Bold'}${style === 'normal' ? '' : 'Italic'}`;
  return `${family}-${name || 'Regular'}`;
}

/** The characters that KaTeX's HTML shows, by the file of the face that it shows them in. */
export function lettering(html: string): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>();
  const open: { classes: readonly string[]; face: Face }[] = [];
  const visible = html.slice(html.indexOf('<span class="katex-html"'));
  const outside = ['katex'];
  for (const [, end, tag, attributes = '', text = ''] of visible.matchAll(
    /<(\/?)(\w+)([^>]*)>([^<]*)/g,
  )) {
    if (end) open.pop();
    else {
      const classes = (/class="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/);
      const elements = [outside, ...open.map((each) => each.classes), classes];
      const face = { ...(open.at(-1)?.face ?? PLAIN) };
      for (const rule of rules.filter((each) => matches(each, elements))) {
        if (rule.family) face.family = rule.family;
        if (rule.weight) face.weight = rule.weight;
        if (rule.style) face.style = rule.style;
      }
      if (!/\/$/.test(attributes) && tag !== 'path') open.push({ classes, face });
    }
    const file = fileOf(open.at(-1)?.face ?? PLAIN);
    const known = shown.get(file) ?? new Set();
    for (const sign of unescaped(text)) shown.set(file, known.add(sign));
  }
  return shown;
}

const PLAIN: Face = { family: 'KaTeX_Main', weight: 'normal', style: 'normal' };

const unescaped = (text: string) =>
  text.replace(/&(\w+|#x[\da-f]+);/gi, (whole, name: string) =>
    name.startsWith('#x')
      ? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      : ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? whole),
  );
