import { useCallback } from 'react';
import { type Equation, spokenSymbol } from '../../tex';
import { useChoice } from '../useView';
import { words } from '../words';
import { mountEquation } from './mountEquation';
import { reachable } from './reachable';

/** An equation with its numbers. */
export function EquationView({ equation }: { equation: Equation }) {
  const label = words.equation(useChoice(({ notation }) => spokenSymbol(equation.ref, notation)));
  const host = useCallback(
    (element: HTMLDivElement) => {
      const ends = [mountEquation(element, equation), reachable(element, label)];
      return () => {
        for (const end of ends) end();
      };
    },
    [equation, label],
  );
  return <div className="equation" ref={host} />;
}
