import { escaped, LETTERS, written } from './characters.ts';

/** A face as the page has it: a file of a package, and what is kept of it. */
export type Face = {
  file: string;
  /** What it draws of these; a face that lacks some is made without them. */
  characters: string;
  /** What it draws besides, from a file of its own, which is asked for where one of them stands. */
  more?: string;
  axes?: Readonly<Record<string, number | { min: number; max: number }>>;
  features?: readonly string[];
  /** Whether it is asked for only where one of its characters stands. */
  ranged?: boolean;
};

const inter = {
  file: 'inter-ui/variable/InterVariable.woff2',
  // From the lightest to the boldest of the style sheets; made for type of the size of text.
  axes: { wght: { min: 400, max: 700 }, opsz: 14 },
  // Digits of equal width, and what a browser uses unasked.
  features: ['tnum', 'kern', 'calt', 'ccmp', 'locl', 'mark', 'mkmk'],
  ranged: true,
} as const;

const katexFace = (name: string) => ({ file: `katex/dist/fonts/KaTeX_${name}.woff2` });

const katex = (name: string, characters: string, more?: string) => ({
  [`KaTeX_${name}`]: { ...katexFace(name), characters, ...(more && { more }) },
});

const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = SMALL.toUpperCase();

/** What equations have upright: numbers, operators and relations, letters of indices and words. */
const UPRIGHT = `0123456789.,:?()[]/+−-=×⋅∂<>≈≤⇒→∞…⋯ΔΣ${SMALL}⁰¹²³⁴⁵⁶⁷⁸⁹⁻\u00a0`;
/** What the equations of other networks than the article's, and other names of weights, have besides. */
const MORE_UPRIGHT = `${CAPITALS}!;|’‘∣±≥`;
/** What symbols are made of, which alone are slanted. */
const SYMBOLS = 'abcdeghiklnoprtuwzE∂δηαε';
const MORE_SYMBOLS = `0123456789,fjmqsvxy${CAPITALS.replace('E', '')}βγθλμσφ`;
/** Brackets and signs that equations have in sizes of their own. */
const LARGE = '()[]{}∑';

/**
 * The faces of the page by name, made of the sources in a folder. The words on paper are set in
 * KaTeX's own, too, as a book is, of which equations alone need but a part.
 */
export function faces(src: string): Readonly<Record<string, Face>> {
  const shown = written(src);
  return {
    inter: { ...inter, characters: shown },
    'inter-letters': {
      ...inter,
      characters: [...new Set(LETTERS + escaped(src))]
        .filter((each) => !shown.includes(each))
        .join(''),
    },
    ...katex('Main-Regular', UPRIGHT, MORE_UPRIGHT),
    ...katex('Main-Italic', SYMBOLS, MORE_SYMBOLS),
    ...katex('Math-Italic', SYMBOLS, MORE_SYMBOLS),
    ...katex('Size1-Regular', LARGE),
    ...katex('Size2-Regular', LARGE),
    paper: { ...katexFace('Main-Regular'), characters: shown },
    'paper-bold': { ...katexFace('Main-Bold'), characters: shown },
  };
}
