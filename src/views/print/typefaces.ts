/** What the printed page may be set in, those included that are asked for what the others lack. */
const FACES = [
  ...['', 'bold', 'italic', 'italic bold'].map((style) => `${style} 1em KaTeX_Main`),
  ...['italic', 'italic bold'].map((style) => `${style} 1em KaTeX_Math`),
  ...[1, 2, 3, 4].map((size) => `1em KaTeX_Size${size}`),
];

/**
 * Asks for the typefaces of the printed page: one that no step has needed yet would come too late
 * for the browser's own print command.
 */
export const typefaces = (): Promise<unknown> =>
  Promise.all(FACES.map((face) => document.fonts.load(face)));
