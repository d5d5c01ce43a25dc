import { type ReactNode, useCallback } from 'react';
import type { Step } from '../../lesson';
import { backstep, type View } from '../../store';
import { dragNumber } from '../gestures/dragNumber';
import { edit } from '../gestures/editing';
import { bindPointed, markPointed } from '../gestures/pointing';
import { watchSize } from '../svg/watchSize';
import { words } from '../words';
import { draw, type Gestures, prepare } from './draw';
import './graph.css';
import { Legend } from './Legend';
import { type Shape, shapeFor } from './measures';
import { scene } from './scene';

type Props = {
  onError: (error: unknown) => void;
  /** Stands below the picture. */
  below?: ReactNode;
  /** Whether large type matters more than room for every note. */
  large?: boolean;
};

/** The picture of the network. React makes the empty `<svg>`; what is inside is drawn by D3. */
export function Graph({ onError, below, large = false }: Props) {
  const host = useCallback(
    (svg: SVGSVGElement) => {
      prepare(svg);
      const held = new Map<Element, () => void>();
      const gestures: Gestures = {
        pull: (element, ref) => held.set(element, dragNumber(element, ref, backstep, edit)),
        follow: (element) => held.set(element, followable(element)),
        release: (element) => {
          held.get(element)?.();
          held.delete(element);
        },
      };
      let shown: Step | null = null;
      let shape: Shape | null = null;
      const show = (view: View) => {
        if (!shape) return;
        try {
          draw(svg, scene(view, shape), gestures);
          if (view.step !== shown) markPointed(svg);
          shown = view.step;
        } catch (error) {
          onError(error);
        }
      };
      const unwatch = backstep.watch(show);
      const unsize = watchSize(svg, (size) => {
        const before = shape;
        shape = large ? 'tall' : shapeFor(size);
        if (shape !== before) show(backstep.view());
      });
      const unpoint = bindPointed(svg);
      return () => {
        unwatch();
        unsize();
        unpoint();
        for (const end of held.values()) end();
        svg.replaceChildren();
      };
    },
    [onError, large],
  );
  return (
    <section className="graph">
      <div className="picture">
        <svg ref={host} aria-label={words.network} />
      </div>
      <Legend />
      {below}
    </section>
  );
}

/** Lets a computed number be followed to the step that works it out. Returns the undo. */
function followable(element: SVGGElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const go = () => backstep.jumpTo(element.getAttribute('data-ref') ?? '');
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    go();
  };
  element.addEventListener('click', go, { signal });
  element.addEventListener('keydown', press, { signal });
  return () => listening.abort();
}
