import type { BiasPolicy, UpdateOrder } from '../../engine';
import { backstep, DECIMALS } from '../../store';
import type { Notation } from '../../tex';
import { useChoice, useView } from '../useView';
import { biasNames, notationNames, orderNames, words } from '../words';
import { Choice } from './Choice';
import { Dialog } from './Dialog';

type Key = keyof typeof notationNames;

/** How quantities are written, and by which rules the round is worked. */
export function NotationDialog({ onClose }: { onClose: () => void }) {
  const notation = useView((view) => view.notation);
  const order = useChoice((state) => state.order);
  const biases = useChoice((state) => state.biases);
  const labels = words.notation;
  return (
    <Dialog title={labels.title} closeLabel={labels.close} onClose={onClose}>
      <div className="choices">
        {(Object.keys(notationNames) as Key[]).map((key) => (
          <Choice<string>
            key={key}
            name={key}
            legend={labels[key]}
            options={notationNames[key]}
            value={notation[key]}
            onChange={(value) => backstep.setNotation({ [key]: value } as Partial<Notation>)}
          />
        ))}
        <Choice<UpdateOrder>
          name="order"
          legend={labels.order}
          options={orderNames}
          value={order}
          onChange={backstep.setOrder}
        />
        <Choice<BiasPolicy>
          name="biases"
          legend={labels.biases}
          options={biasNames}
          value={biases}
          onChange={backstep.setBiases}
        />
        <label className="decimals">
          {labels.decimals}
          <input
            type="range"
            min={DECIMALS.least}
            max={DECIMALS.most}
            value={notation.decimals}
            onChange={({ target }) => backstep.setNotation({ decimals: Number(target.value) })}
          />
          <output>{notation.decimals}</output>
        </label>
      </div>
    </Dialog>
  );
}
