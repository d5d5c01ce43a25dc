import { type ReactNode, useCallback } from 'react';
import { drawn } from '../text/drawn';
import { useObservable } from '../useView';
import { words } from '../words';
import './graph.css';
import { Legend } from './Legend';
import { drawingFailure, mountGraph } from './mountGraph';

type Props = {
  /** Stands below the picture. */
  below?: ReactNode;
  /** Whether large type matters more than room for every note. */
  large?: boolean;
};

/**
 * The picture of the network. React makes the `<svg>`; what is inside is drawn by D3.
 * @throws what kept it from being drawn
 */
export function Graph({ below, large = false }: Props) {
  const failure = useObservable(drawingFailure);
  const host = useCallback((svg: SVGSVGElement) => mountGraph(svg, large), [large]);
  if (failure) throw failure.error;
  return (
    <section className="graph">
      <div className="picture">
        <svg ref={host} aria-label={words.network} {...drawn} />
      </div>
      <Legend />
      {below}
    </section>
  );
}
