import { type ComponentProps, useCallback, useRef } from 'react';
import { backstep, type View } from '../store';

type Props = Omit<ComponentProps<'span'>, 'ref' | 'children'> & {
  /** Brings the element to the view; called when it appears and whenever the view changes. */
  paint: (element: HTMLSpanElement, view: View) => void;
  /** Tells apart paints that differ: with another one, the element is painted anew. */
  paintKey: string;
};

/** A span whose inside React leaves alone, so that a number can change without a render. */
export function Painted({ paint, paintKey, ...props }: Props) {
  const latest = useRef(paint);
  latest.current = paint;
  const host = useCallback(
    (element: HTMLSpanElement) => {
      element.dataset.paint = paintKey;
      return backstep.watch((view) => latest.current(element, view));
    },
    [paintKey],
  );
  return <span {...props} ref={host} />;
}

/** Writes a text where it differs. */
export function writeText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
