import { isPlain } from '../../engine';
import { backstep } from '../../store';

/** What the printed page is set in. */
const FACES = [
  ...['', 'bold'].map((style) => `${style} 1em Paper`),
  ...['', 'italic'].map((style) => `${style} 1em KaTeX_Main`),
  'italic 1em KaTeX_Math',
  ...[1, 2].map((size) => `1em KaTeX_Size${size}`),
];

/** Signs of the files that only other networks and other names of weights need. */
const MORE = '0R';

/** Asks for the typefaces of the printed page: one that no step has needed yet would come too late. */
export function typefaces(): Promise<unknown> {
  const { network, notation } = backstep.view();
  const signs = isPlain(network) && !notation.weights ? undefined : MORE;
  return Promise.all(
    FACES.flatMap((face) => [
      document.fonts.load(face),
      ...(signs ? [document.fonts.load(face, signs)] : []),
    ]),
  );
}
