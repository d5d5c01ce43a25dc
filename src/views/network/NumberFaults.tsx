import type { Ref } from '../../engine';
import type { Editing } from './editing';
import { faultId } from './NumberField';
import { numberFault } from './words';

/** What is wrong with these numbers, below them. */
export function NumberFaults({ of, editing }: { of: readonly Ref[]; editing: Editing }) {
  const { typed, nameOf } = editing;
  return [...new Set(of)].map((ref) => {
    const refusal = typed.get(ref)?.refusal;
    if (!refusal) return null;
    return (
      <p key={ref} className="fault" id={faultId(ref)} role="alert">
        {numberFault(refusal, nameOf(ref))}
      </p>
    );
  });
}
