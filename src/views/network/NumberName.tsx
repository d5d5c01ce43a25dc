import type { Ref } from '../../engine';
import { symbolPieces } from '../../tex';
import { useView } from '../useView';

/** A number’s symbol, of a network that is not the page’s yet. */
export function NumberName({ of }: { of: Ref }) {
  const notation = useView((view) => view.notation);
  return symbolPieces(of, notation).map(({ text, level }) => {
    if (level === 'sub') return <sub key={level}>{text}</sub>;
    if (level === 'super') return <sup key={level}>{text}</sup>;
    return <i key={level}>{text}</i>;
  });
}
