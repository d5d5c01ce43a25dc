import type { Ref } from '../../engine';
import { graphRefs } from '../../lesson';
import { observable } from '../observable';
import './pointing.css';

/** The quantity that the pointer or the focus is on, and whether it is so in the graph. */
export type Pointing = { ref: Ref; inGraph: boolean } | null;

export const pointing = observable<Pointing>(null);

/** Whether an element that stands for `ref` lights up with what is pointed at. */
function answersTo(ref: Ref, at: NonNullable<Pointing>): boolean {
  if (ref === at.ref || graphRefs(at.ref).includes(ref)) return true;
  // From a place in the graph to the slopes that stand on it; from a term only to its place.
  return at.inGraph && graphRefs(ref).includes(at.ref);
}

/** Lights those of an owner's elements that answer to what is pointed at. */
export function markPointed(root: Element): void {
  const at = pointing.get();
  for (const element of root.querySelectorAll('[data-ref]')) {
    const ref = element.getAttribute('data-ref') as Ref;
    element.toggleAttribute('data-pointed', at !== null && answersTo(ref, at));
  }
}

/** Keeps an owner's elements lit as the pointing changes. Returns the undo. */
export const bindPointed = (root: Element): (() => void) =>
  pointing.subscribe(() => markPointed(root));

/** Notices which quantity is pointed at, by pointer, focus or touch. Returns the undo. */
export function bindPointing(root: HTMLDivElement): () => void {
  const over = ({ target }: Event) => {
    const element = target instanceof Element ? target.closest('[data-ref]') : null;
    const ref = element?.getAttribute('data-ref');
    const at = pointing.get();
    const inGraph = Boolean(element?.closest('svg'));
    if (!ref) pointing.set(null);
    else if (ref !== at?.ref || inGraph !== at.inGraph) pointing.set({ ref, inGraph });
  };
  // A finger leaves as soon as it is lifted; what it tapped stays lit until it taps elsewhere.
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') pointing.set(null);
  };
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
