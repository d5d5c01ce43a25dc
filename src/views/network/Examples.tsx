import { useId } from 'react';
import { draftOf, examples, isSameNetwork } from '../../store/network';
import type { Editing } from './editing';
import { networkWords as words } from './words';

/** Networks to begin with; what the one that is there is for stands below. */
export function Examples({ editing: { draft, change } }: { editing: Editing }) {
  const id = useId();
  const chosen = examples.find(({ network }) => isSameNetwork(network, draft.network));
  return (
    <fieldset className="examples">
      <legend>{words.examples}</legend>
      {examples.map(({ id: each, name, purpose, network }) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === chosen?.id}
          aria-describedby={`${id}-${each}`}
          onClick={() => change(() => draftOf(network))}
        >
          {name}
          <span id={`${id}-${each}`} hidden>
            {purpose}
          </span>
        </button>
      ))}
      <output>{chosen ? chosen.purpose : words.own}</output>
    </fieldset>
  );
}
