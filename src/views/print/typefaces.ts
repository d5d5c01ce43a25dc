/** What the printed page is set in. */
const FACES = [
  ...['', 'bold'].map((style) => `${style} 1em Paper`),
  ...['', 'italic'].map((style) => `${style} 1em KaTeX_Main`),
  'italic 1em KaTeX_Math',
  ...[1, 2].map((size) => `1em KaTeX_Size${size}`),
];

/** Asks for the typefaces of the printed page: one that no step has needed yet would come too late. */
export const typefaces = (): Promise<unknown> =>
  Promise.all(FACES.map((face) => document.fonts.load(face)));
