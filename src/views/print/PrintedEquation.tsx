import { useCallback } from 'react';
import type { Trace, Working } from '../../engine';
import { equation, type Notation } from '../../tex';
import { withSlots, writeNumber } from '../equation/numberSlots';

/** Equations with more numbers than this have a line for their result. */
const SHORT = 2;

type Props = { working: Working; values: Trace['values']; notation: Notation };

/** An equation with its numbers, as they are for good. */
export function PrintedEquation({ working, values, notation }: Props) {
  const form = working.inputs.length > SHORT ? 'ladder' : 'compact';
  const host = useCallback(
    (element: HTMLDivElement) => {
      const { content, numbers } = withSlots(equation(working, notation, form, 'paper'));
      for (const number of numbers) {
        writeNumber(number, values.get(number.slot.ref) ?? null, notation);
      }
      element.replaceChildren(content);
      return () => element.replaceChildren();
    },
    [working, values, notation, form],
  );
  return <div className="equation fitted" ref={host} />;
}
