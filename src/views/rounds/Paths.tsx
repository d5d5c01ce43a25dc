import { useCallback } from 'react';
import { words } from '../words';
import { mountPaths } from './mountPaths';

/** All weights and biases by round, each as a small line that lights with its place in the graph. */
export function Paths() {
  const host = useCallback((svg: SVGSVGElement) => mountPaths(svg), []);
  return (
    <section className="paths">
      <h3>{words.paths.title}</h3>
      <svg ref={host} role="img" aria-label={words.paths.label} />
    </section>
  );
}
