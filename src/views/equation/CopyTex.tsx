import { type ReactNode, useEffect, useState } from 'react';
import { backstep, knownValue } from '../../store';
import { copiedTex, type Equation, equation, spokenSymbol } from '../../tex';
import { useView } from '../useView';
import { words } from '../words';

/** How long the button says what came of it, in ms. */
const SAID = 2500;

/** An equation with a button, seen while it is pointed at or has the focus, that copies its TeX. */
export function CopyTex({
  equation: shown,
  children,
}: {
  equation: Equation;
  children: ReactNode;
}) {
  const [said, setSaid] = useState<'done' | 'failed' | null>(null);
  const name = useView(({ notation }) => spokenSymbol(shown.ref, notation));
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const view = backstep.view();
    const whole = equation(shown.working, view.notation, 'ladder');
    try {
      const tex = copiedTex(whole, view.notation, (ref) => knownValue(view, ref));
      await navigator.clipboard.writeText(tex);
      setSaid('done');
    } catch {
      setSaid('failed');
    }
  };
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
