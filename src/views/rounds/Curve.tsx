import { useCallback } from 'react';
import { later, mountLater } from '../later';
import { words } from '../words';
import './rounds.css';

const drawing = later(async () => (await import('./mountCurve')).mountCurve);

/** The errors by round. React makes the empty `<svg>`; what is inside is drawn by D3. */
export function Curve({ brief = false }: { brief?: boolean }) {
  const host = useCallback(
    (svg: SVGSVGElement) => mountLater(drawing, (mountCurve) => mountCurve(svg, brief)),
    [brief],
  );
  return (
    <div className={brief ? 'curve brief' : 'curve'}>
      <svg ref={host} aria-label={words.curve.label} />
    </div>
  );
}
