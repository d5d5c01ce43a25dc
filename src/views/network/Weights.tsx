import { useState } from 'react';
import { complete } from '../../engine';
import { heldIn, reshaped, type Way } from '../../store/network';
import { Choice } from '../page/Choice';
import type { Editing } from './editing';
import { WeightMatrix } from './WeightMatrix';
import { wayNames, networkWords as words } from './words';

/** The weights and biases, a matrix for each layer that they lead into. */
export function Weights({ editing }: { editing: Editing }) {
  const { draft, layout, change } = editing;
  const { held } = complete(draft.network);
  const [way, setWay] = useState<Way>('to in rows');
  const [wishesToHold, setWishesToHold] = useState(false);
  const holds = wishesToHold || held.length > 0;
  const hold = (wished: boolean) => {
    setWishesToHold(wished);
    if (!wished) change((so) => reshaped(so, { held: [] }));
  };
  return (
    <details>
      <summary>{words.weights(layout.weights.length, layout.biases.length)}</summary>
      <div className="choices">
        <Choice<Way>
          name="way"
          legend={words.way}
          options={wayNames}
          value={way}
          onChange={setWay}
        />
        <label>
          <input type="checkbox" checked={holds} onChange={({ target }) => hold(target.checked)} />
          {words.hold}
        </label>
      </div>
      {layout.layers.map((_, depth) => (
        <WeightMatrix
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is the one of its place
          key={depth}
          depth={depth}
          way={way}
          onWay={setWay}
          editing={editing}
          held={holds ? held : null}
          onHeld={(ref, isHeld) => change((so) => heldIn(so, ref, isHeld))}
        />
      ))}
    </details>
  );
}
