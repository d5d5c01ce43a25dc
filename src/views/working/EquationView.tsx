import { useCallback } from 'react';
import type { Equation } from '../../tex';
import { mountEquation } from './mountEquation';

/** An equation with its numbers. */
export function EquationView({ equation }: { equation: Equation }) {
  const host = useCallback(
    (element: HTMLDivElement) => mountEquation(element, equation),
    [equation],
  );
  return <div className="equation" ref={host} />;
}
