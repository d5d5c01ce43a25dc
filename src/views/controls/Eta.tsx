import { useCallback } from 'react';
import { backstep } from '../../store';
import { quantityText, spoken, symbolPieces } from '../../tex';
import { dragNumber } from '../gestures/dragNumber';
import { edit } from '../gestures/editing';
import { drawn } from '../text/drawn';
import { writeText } from '../text/writeText';
import { useView } from '../useView';

/** The learning rate, the one number to pull that has no place in the graph. */
export function Eta() {
  const notation = useView((view) => view.notation);
  const host = useCallback((element: HTMLSpanElement) => {
    const number = element.querySelector('.number');
    if (!number) throw new Error('the learning rate has no place for its number');
    const ends = [
      dragNumber(element, 'eta', backstep, edit),
      backstep.watch((view) => {
        const value = view.network.parameters.eta ?? 0;
        const text = quantityText('eta', value, view.notation);
        writeText(number, text);
        element.setAttribute('aria-valuenow', String(value));
        element.setAttribute('aria-valuetext', text);
        element.setAttribute('aria-label', spoken('eta', view.notation, view.trace.layout));
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return (
    <span className="eta" role="spinbutton" tabIndex={0} data-ref="eta" ref={host}>
      <i>{symbolPieces('eta', notation)[0]?.text}</i> <span className="number" {...drawn} />
    </span>
  );
}
