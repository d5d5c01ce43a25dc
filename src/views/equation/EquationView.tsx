import { useCallback } from 'react';
import { type Equation, spokenSymbol } from '../../tex';
import './equation.css';
import { useView } from '../useView';
import { words } from '../words';
import { mountEquation, present, type Seen } from './mountEquation';
import { scrollByKeys } from './scrollByKeys';
import { Typeset } from './Typeset';

/** An equation with its numbers: the present ones, if nothing else is said. */
export function EquationView({ equation, seen = present }: { equation: Equation; seen?: Seen }) {
  const label = words.equation(useView(({ notation }) => spokenSymbol(equation.ref, notation)));
  const host = useCallback(
    (element: HTMLDivElement) => {
      const ends = [mountEquation(element, equation, seen), scrollByKeys(element, label)];
      return () => {
        for (const end of ends) end();
      };
    },
    [equation, seen, label],
  );
  return <Typeset mount={host} />;
}
