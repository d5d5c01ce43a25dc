import katex, { type TrustContext } from 'katex';

const OPTIONS = {
  displayMode: true,
  output: 'htmlAndMathml',
  throwOnError: true,
  // \htmlData and \htmlClass tie terms to the graph; nothing else that TeX can do to a page.
  trust: ({ command }: TrustContext) => command === '\\htmlData' || command === '\\htmlClass',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
} as const;

const rendered = new Map<string, string>();

/**
 * TeX to HTML with MathML. Each text is rendered once; every call to KaTeX leaves a mark named
 * `katex`, with the text, on the page's performance timeline: so it can be counted from outside.
 * @throws ParseError for TeX that KaTeX does not take under its strict mode
 */
export function render(tex: string): string {
  const known = rendered.get(tex);
  if (known !== undefined) return known;
  performance.mark('katex', { detail: tex });
  // The source that KaTeX adds to the MathML would keep the placeholders.
  const html = katex.renderToString(tex, OPTIONS).replace(/<annotation.*?<\/annotation>/s, '');
  rendered.set(tex, html);
  return html;
}
