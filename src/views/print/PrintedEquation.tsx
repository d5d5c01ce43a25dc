import { useCallback } from 'react';
import type { Ref, Trace } from '../../engine';
import { type Equation, type Notation, relation } from '../../tex';
import { withSlots, writeNumber, writeSign } from '../equation/numberSlots';
import { longestRow } from './longestRow';

/**
 * An equation whose rows have no more signs than this fits into a column, which is 25.8 em wide: a
 * sign takes 0.55 em on average.
 */
const NARROW = 45;

type Props = {
  equation: Equation;
  values: Trace['values'];
  notation: Notation;
  /** Without what is read aloud, which makes many pages a quarter larger. */
  seenOnly?: boolean;
};

/** An equation with its numbers, as they are for good. */
export function PrintedEquation({ equation, values, notation, seenOnly = false }: Props) {
  const host = useCallback(
    (element: HTMLDivElement) => {
      const { content, numbers, sign } = withSlots(equation);
      const known = (ref: Ref) => values.get(ref) ?? null;
      for (const number of numbers) writeNumber(number, known(number.slot.ref), notation);
      writeSign(sign, relation(equation.working, notation, known));
      if (seenOnly) content.querySelector('.katex-mathml')?.remove();
      element.classList.toggle('narrow', longestRow(content) <= NARROW);
      element.replaceChildren(content);
      return () => element.replaceChildren();
    },
    [equation, values, notation, seenOnly],
  );
  return <div className="equation fitted" ref={host} />;
}
