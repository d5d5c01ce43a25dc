import { useCallback } from 'react';
import { words } from '../words';
import { mountCurve } from './mountCurve';
import './rounds.css';

/** The errors by round. React makes the empty `<svg>`; what is inside is drawn by D3. */
export function Curve({ brief = false }: { brief?: boolean }) {
  const host = useCallback((svg: SVGSVGElement) => mountCurve(svg, brief), [brief]);
  return (
    <div className={brief ? 'curve brief' : 'curve'}>
      <svg ref={host} aria-label={words.curve.label} />
    </div>
  );
}
