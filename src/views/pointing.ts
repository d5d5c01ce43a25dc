import type { Ref } from '../engine';
import { places } from '../lesson';
import { observable } from './observable';

/** The quantity that the pointer or the focus is on, and whether it is so in the graph. */
export type Pointing = { ref: Ref; inGraph: boolean } | null;

export const pointing = observable<Pointing>(null);

/** Whether an element that stands for `ref` lights up with what is pointed at. */
function answersTo(ref: Ref, at: NonNullable<Pointing>): boolean {
  if (ref === at.ref || places(at.ref).includes(ref)) return true;
  // From a place in the graph to the slopes that stand on it; from a term only to its place.
  return at.inGraph && places(ref).includes(at.ref);
}

/** Lights the parts of one owner's elements that answer to what is pointed at. Returns the undo. */
export function bindPointed(root: Element): () => void {
  const mark = () => {
    const at = pointing.get();
    for (const element of root.querySelectorAll('[data-ref]')) {
      const ref = element.getAttribute('data-ref') as Ref;
      element.toggleAttribute('data-pointed', at !== null && answersTo(ref, at));
    }
  };
  return pointing.subscribe(mark);
}

/** Notices which quantity is pointed at, by pointer, focus or touch. Returns the undo. */
export function bindPointing(root: HTMLElement): () => void {
  const over = ({ target }: Event) => {
    const element = target instanceof Element ? target.closest('[data-ref]') : null;
    const ref = element?.getAttribute('data-ref');
    const at = pointing.get();
    const inGraph = Boolean(element?.closest('svg'));
    if (!ref) pointing.set(null);
    else if (ref !== at?.ref || inGraph !== at.inGraph) pointing.set({ ref, inGraph });
  };
  const leave = () => pointing.set(null);
  root.addEventListener('pointerover', over);
  root.addEventListener('pointerdown', over);
  root.addEventListener('focusin', over);
  root.addEventListener('pointerleave', leave);
  return () => {
    root.removeEventListener('pointerover', over);
    root.removeEventListener('pointerdown', over);
    root.removeEventListener('focusin', over);
    root.removeEventListener('pointerleave', leave);
  };
}
