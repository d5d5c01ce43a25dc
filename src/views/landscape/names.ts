import { parseRef, type Ref } from '../../engine';
import { type Notation, quantityText, symbolPieces } from '../../tex';
import { words } from './words';

/** A parameter's symbol in plain text: w5, b h1, target o1. */
export function nameOf(ref: Ref, notation: Notation): string {
  const [stem, ...rest] = symbolPieces(ref, notation).map(({ text }) => text);
  const sub = rest.join('');
  const apart = sub !== '' && !/^\d/.test(sub);
  return `${stem}${apart ? ' ' : ''}${sub}`;
}

/** Both numbers of a place on the map: w5 = 0.40, w7 = 0.50. */
export const placeText = (place: readonly (readonly [Ref, number])[], notation: Notation): string =>
  place
    .map(([ref, value]) => `${nameOf(ref, notation)} = ${quantityText(ref, value, notation)}`)
    .join(', ');

export type Kind = keyof typeof words.kinds;

/** What the axes can be: every parameter that the error depends on, by its kind. */
export const axisGroups = (parameters: readonly Ref[]): [Kind, Ref[]][] =>
  (Object.keys(words.kinds) as Kind[]).map((kind) => [
    kind,
    parameters.filter((ref) => parseRef(ref).kind === kind),
  ]);
