import { useCallback } from 'react';
import type { Equation } from '../tex';
import './equation.css';
import { mountEquation, present, type Seen } from './mountEquation';

/** An equation with its numbers: the present ones, if nothing else is said. */
export function EquationView({ equation, seen = present }: { equation: Equation; seen?: Seen }) {
  const host = useCallback(
    (element: HTMLDivElement) => mountEquation(element, equation, seen),
    [equation, seen],
  );
  return <div className="equation" ref={host} />;
}
