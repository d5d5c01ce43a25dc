import type { TrustContext } from 'katex';

/**
 * Of all that TeX can do to a page, \htmlData ties a term to its quantity, and \htmlClass gives it its
 * factor's colour, or a sheet its room to write in: with these names, and no other.
 */
const isOurs = (context: TrustContext): boolean =>
  (context.command === '\\htmlData' &&
    Object.keys(context.attributes).every((name) => /^data-(ref|slot)$/.test(name))) ||
  (context.command === '\\htmlClass' && /^(factor-[a-z]+|room)$/.test(context.class));

/** How KaTeX is asked. */
export const OPTIONS = {
  displayMode: true,
  output: 'htmlAndMathml',
  throwOnError: true,
  trust: isOurs,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
} as const;

type Katex = typeof import('katex').default;

let katex: Katex | null = null;

/** Fetches KaTeX, which is as large as all else: nothing can be rendered before. */
export async function fetchKatex(): Promise<void> {
  katex = (await import('katex')).default;
}

const rendered = new Map<string, string>();

/**
 * TeX to HTML with MathML. Each text is rendered once; every call to KaTeX leaves a mark named
 * `katex`, with the text, on the page's performance timeline: so it can be counted from outside.
 * @throws ParseError for TeX that KaTeX does not take under its strict mode; Error before
 *   `fetchKatex` is done
 */
export function render(tex: string): string {
  const known = rendered.get(tex);
  if (known !== undefined) return known;
  if (!katex) throw new Error('KaTeX is not there yet');
  performance.mark('katex', { detail: tex });
  // The source that KaTeX adds to the MathML would keep the placeholders.
  const html = katex.renderToString(tex, OPTIONS).replace(/<annotation.*?<\/annotation>/s, '');
  rendered.set(tex, html);
  return html;
}
