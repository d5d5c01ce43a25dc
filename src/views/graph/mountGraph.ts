import type { Step } from '../../lesson';
import { backstep, type View } from '../../store';
import { dragNumber } from '../gestures/dragNumber';
import { edit } from '../gestures/editing';
import { bindPointed, markPointed } from '../gestures/pointing';
import { observable } from '../observable';
import { type Size, watchSize } from '../svg/watchSize';
import { draw, type Gestures, prepare } from './draw';
import { formatFor } from './measures';
import { scene } from './scene';

/** Why the picture could not be drawn, if it could not. */
export const drawingFailure = observable<{ error: unknown } | null>(null);

/** The pictures that are mounted, with their undo. */
const mounted = new WeakMap<SVGSVGElement, () => void>();

/**
 * Keeps an `<svg>` at the picture of the network, its numbers to be pulled and followed; one that
 * is mounted already stays as it is. What was drawn in it beforehand gives way when there is a size
 * to draw for. Returns the undo.
 * @param large whether large type matters more than room for every note
 */
export function mountGraph(svg: SVGSVGElement, large: boolean): () => void {
  const before = mounted.get(svg);
  if (before) return before;
  const end = mount(svg, large);
  const undo = () => {
    mounted.delete(svg);
    end();
  };
  mounted.set(svg, undo);
  return undo;
}

function mount(svg: SVGSVGElement, large: boolean): () => void {
  const held = new Map<Element, () => void>();
  const following = new AbortController();
  const gestures: Gestures = {
    pull: (element, ref) => held.set(element, dragNumber(element, ref, backstep, edit)),
    follow: (element) => followable(element, following.signal),
    release: (element) => {
      held.get(element)?.();
      held.delete(element);
    },
  };
  let shown: Step | null = null;
  let size: Size | null = null;
  const show = (view: View) => {
    if (!size) return;
    try {
      draw(svg, scene(view, large ? 'tall' : formatFor(size), size), gestures);
      if (view.step !== shown) markPointed(svg);
      shown = view.step;
    } catch (error) {
      drawingFailure.set({ error });
    }
  };
  const unwatch = backstep.watch(show);
  const unsize = watchSize(svg, (given) => {
    if (!size) {
      svg.replaceChildren();
      delete svg.dataset.format;
      prepare(svg);
    }
    size = given;
    show(backstep.view());
  });
  const unpoint = bindPointed(svg);
  return () => {
    unwatch();
    unsize();
    unpoint();
    following.abort();
    for (const end of held.values()) end();
    svg.replaceChildren();
  };
}

/** Lets a computed number be followed to the step that works it out. */
function followable(element: SVGGElement, signal: AbortSignal): void {
  const go = () => backstep.jumpTo(element.getAttribute('data-ref') ?? '');
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    go();
  };
  element.addEventListener('click', go, { signal });
  element.addEventListener('keydown', press, { signal });
}
