import type { ReactNode } from 'react';
import { backstep, knownValue } from '../../store';
import { copiedTex, type Equation, equation, spokenSymbol } from '../../tex';
import { useCopied } from '../page/useCopied';
import { useView } from '../useView';
import { words } from '../words';

/** An equation with a button, seen while it is pointed at or has the focus, that copies its TeX. */
export function CopyTex({
  equation: shown,
  children,
}: {
  equation: Equation;
  children: ReactNode;
}) {
  const name = useView(({ notation }) => spokenSymbol(shown.ref, notation));
  const { said, copy } = useCopied(() => {
    const view = backstep.view();
    const whole = equation(shown.working, view.notation, 'ladder');
    return copiedTex(whole, view.notation, (ref) => knownValue(view, ref));
  });
  return (
    <div className="with-tex">
      {children}
      <button
        type="button"
        className="copy-tex"
        aria-label={words.copyTex.name(name)}
        data-mark={said ? words.copyTex[said] : words.copyTex.mark}
        onClick={copy}
      />
      <output className="sr-only">{said && words.copyTex[said]}</output>
    </div>
  );
}
