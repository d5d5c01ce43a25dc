import type { ComponentProps } from 'react';
import { backstep, type View } from '../../store';
import { drawn } from './drawn';

type Props = Omit<ComponentProps<'span'>, 'ref' | 'children'> & {
  /** Brings the element to the view; called when it appears and whenever the view changes. */
  paint: (element: HTMLSpanElement, view: View) => void;
};

/** A span whose inside React leaves alone, so that a number can change without a render. */
export function Painted({ paint, ...props }: Props) {
  return (
    <span
      {...props}
      {...drawn}
      ref={(element) => {
        if (element) return backstep.watch((view) => paint(element, view));
      }}
    />
  );
}
