import { useCallback } from 'react';
import { backstep } from '../../store';
import { edit } from '../editing';
import { bindPointed } from '../pointing';
import { pullable } from '../pullable';
import { words } from '../words';
import { draw, prepare } from './draw';
import { Legend } from './Legend';
import { scene } from './scene';
import './graph.css';

/** The picture of the network. React makes the empty `<svg>`; what is inside is drawn by D3. */
export function Graph({ onError }: { onError: (error: unknown) => void }) {
  const host = useCallback(
    (svg: SVGSVGElement) => {
      const ends: (() => void)[] = [];
      prepare(svg);
      const gestures = {
        pull: (element: SVGGElement, ref: string) => {
          ends.push(pullable(element, ref, backstep, edit));
        },
        follow: (element: SVGGElement) => {
          const signal = new AbortController();
          const go = () => backstep.jumpTo(element.getAttribute('data-ref') ?? '');
          element.addEventListener('click', go, { signal: signal.signal });
          element.addEventListener(
            'keydown',
            (event) => {
              if (event.key === 'Enter') go();
            },
            { signal: signal.signal },
          );
          ends.push(() => signal.abort());
        },
      };
      ends.push(
        backstep.watch((view) => {
          try {
            draw(svg, scene(view), gestures);
          } catch (error) {
            onError(error);
          }
        }),
      );
      ends.push(bindPointed(svg));
      return () => {
        for (const end of ends) end();
        svg.replaceChildren();
      };
    },
    [onError],
  );
  return (
    <section className="graph" aria-label={words.network}>
      <div className="picture">
        <svg ref={host} aria-label={words.network} />
      </div>
      <Legend />
    </section>
  );
}
