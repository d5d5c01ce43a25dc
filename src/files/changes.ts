import { type Plan, parseRef, type Ref, type Working } from '../engine';

/** A weight or bias before and after the round, and the slope that it has moved against. */
export type Change = { before: Ref; slope: Ref; after: Ref };

/** What these lines make new, in the order in which a network's numbers are given. */
export function changes(lines: readonly Working[], { layout, byRef }: Plan): Change[] {
  const found = lines
    .filter(({ ref }) => ['weight', 'bias'].includes(parseRef(ref).kind))
    .map(({ ref: after }) => {
      const before = after.slice(0, -1);
      // With momentum the slope is the velocity's, which it ends with, as a descent does.
      const step = byRef.get(`v_${before}+`) ?? byRef.get(after);
      return { before, slope: step?.inputs.at(-1) ?? '', after };
    });
  const place = ({ before }: Change) => layout.parameters.indexOf(before);
  return found.sort((a, b) => place(a) - place(b));
}
