import type { Ref } from '../../engine';
import type { Editing } from './editing';
import { faultId } from './NumberField';
import { numberFaults } from './words';

/** What is wrong with these numbers, below them. */
export function NumberFaults({ of, editing }: { of: readonly Ref[]; editing: Editing }) {
  const { typed, nameOf } = editing;
  return [...new Set(of)].map((ref) => {
    const refusal = typed.get(ref)?.refusal;
    if (!refusal) return null;
    const name = nameOf(ref);
    return (
      <p key={ref} className="fault" id={faultId(ref)} role="alert">
        {numberFaults[refusal](name.charAt(0).toUpperCase() + name.slice(1))}
      </p>
    );
  });
}
