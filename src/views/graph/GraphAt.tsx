import { useCallback } from 'react';
import type { View } from '../../store';
import { words } from '../words';
import { draw, type Gestures, prepare } from './draw';
import './graph.css';
import { scene } from './scene';

const STILL: Gestures = { pull() {}, follow() {}, release() {} };

/** The picture of a view that stays as it is: nothing in it can be pulled or followed. */
export function GraphAt({ view }: { view: View }) {
  const host = useCallback(
    (svg: SVGSVGElement) => {
      prepare(svg);
      svg.setAttribute('role', 'img');
      draw(svg, scene(view, 'wide'), STILL);
      return () => svg.replaceChildren();
    },
    [view],
  );
  return (
    <div className="graph still">
      <div className="picture">
        <svg ref={host} aria-label={words.network} />
      </div>
    </div>
  );
}
