import type { Ref } from '../../engine';
import { type Notation, symbolPieces } from '../../tex';

/** A number’s symbol, of a network that is not the page’s yet. */
export function NumberName({ of, notation }: { of: Ref; notation: Notation }) {
  return symbolPieces(of, notation).map(({ text, level }) => {
    if (level === 'sub') return <sub key={level}>{text}</sub>;
    if (level === 'super') return <sup key={level}>{text}</sup>;
    return <i key={level}>{text}</i>;
  });
}
