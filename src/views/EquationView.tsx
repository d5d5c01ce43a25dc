import { useCallback } from 'react';
import { type Equation, spokenSymbol } from '../tex';
import './equation.css';
import { mountEquation, present, type Seen } from './mountEquation';
import { reachable } from './reachable';
import { useView } from './useView';
import { words } from './words';

/** An equation with its numbers: the present ones, if nothing else is said. */
export function EquationView({ equation, seen = present }: { equation: Equation; seen?: Seen }) {
  const label = words.equation(useView(({ notation }) => spokenSymbol(equation.ref, notation)));
  const host = useCallback(
    (element: HTMLDivElement) => {
      const ends = [mountEquation(element, equation, seen), reachable(element, label)];
      return () => {
        for (const end of ends) end();
      };
    },
    [equation, seen, label],
  );
  return <div className="equation" ref={host} />;
}
