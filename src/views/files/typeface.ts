/** The page's typeface; what stands behind it is for programs that read none of a file. */
export const FAMILY = '"Inter Variable", Inter, Arial, sans-serif';

/** The rule that brings the page's typeface into a file, the face itself in it; empty if it cannot be had. */
export async function typefaceRule(): Promise<string> {
  try {
    const rule = [...document.styleSheets].flatMap(rulesOf).find(isInter);
    const address = /url\("?([^")]+)"?\)/.exec(rule?.style.getPropertyValue('src') ?? '')?.[1];
    if (!rule || !address) return '';
    const { href } = new URL(address, rule.parentStyleSheet?.href ?? document.baseURI);
    const data = href.startsWith('data:') ? href : await dataOf(href);
    return `@font-face{font-family:"Inter Variable";src:url(${data}) format("woff2");font-weight:400 700}`;
  } catch {
    return '';
  }
}

/** A style sheet of elsewhere, such as an extension's, does not say what is in it. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

const isInter = (rule: CSSRule): rule is CSSFontFaceRule =>
  rule instanceof CSSFontFaceRule &&
  rule.style.getPropertyValue('font-family').includes('Inter Variable');

async function dataOf(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:font/woff2;base64,${btoa(text)}`;
}
