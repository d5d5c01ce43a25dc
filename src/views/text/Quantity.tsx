import type { Ref } from '../../engine';
import { copiedSymbol, factorOf, type Notation, symbolPieces } from '../../tex';
import { useView } from '../useView';
import { Painted } from './Painted';
import { writeNumber } from './writeNumber';

const classOf = (kind: string, of: Ref) => {
  const factor = factorOf(of);
  return factor ? `${kind} factor-${factor}` : kind;
};

/** A quantity's symbol in running text. */
export function SymbolText({ of }: { of: Ref }) {
  const notation = useView((view) => view.notation);
  return (
    <span className={classOf('symbol', of)} data-ref={of}>
      {symbolPieces(of, notation).map(({ text, level }, index) => {
        const key = `${index}${text}`;
        if (level === 'sub') return <sub key={key}>{text}</sub>;
        if (level === 'super') return <sup key={key}>{text}</sup>;
        return <i key={key}>{text}</i>;
      })}
    </span>
  );
}

type NumberProps = {
  of: Ref;
  always?: boolean;
  guarded?: boolean;
  /** With as few decimals as in the picture. */
  brief?: boolean;
};

/** A quantity's present number, as `writeNumber` writes it. */
export function NumberText({ of, brief = false, ...how }: NumberProps) {
  return (
    <Painted
      className={classOf('number', of)}
      data-ref={of}
      data-brief={brief || undefined}
      paint={(element, view) => writeNumber(element, of, view, how)}
    />
  );
}

/** Text with `{ref}` for a symbol, `{ref=}` for its number, `{ref!}` for one shown always. */
export function Prose({ text }: { text: string }) {
  return text.split(/(\{[^}]*\})/).map((piece, index) => {
    const key = `${index}${piece}`;
    if (!piece.startsWith('{')) return <span key={key}>{piece}</span>;
    const [, ref = '', mark] = /^\{(.*?)([=!]?)\}$/.exec(piece) ?? [];
    if (!mark) return <SymbolText key={key} of={ref} />;
    return <NumberText key={key} of={ref} always={mark === '!'} />;
  });
}

/** The same text without marks, for titles and labels; weights as a notation names them, if it does. */
export const plainText = (text: string, notation?: Notation): string =>
  text.replace(/\{(.*?)[=!]?\}/g, (_, ref: string) =>
    notation?.weights
      ? copiedSymbol(ref, notation)
      : ref.replace(/^d(.*)\/d(.*)$/, '∂$1/∂$2').replace(/@(\d+)/g, '($1)'),
  );
