import type { UpdateOrder } from '../../engine';
import { backstep, type Choices, DIGITS, isOfArticle } from '../../store';
import type { Digits, Notation } from '../../tex';
import { Choice } from '../page/Choice';
import { Dialog } from '../page/Dialog';
import { useChoice, useView } from '../useView';
import { orderNames } from '../words';
import {
  allBiasNames,
  biasNames,
  digitNames,
  notationWords as labels,
  notationNames,
} from './notationWords';

type Key = keyof typeof notationNames;

/** How quantities are written, and by which rules the round is worked. */
export function NotationDialog({ onClose }: { onClose: () => void }) {
  const notation = useView((view) => view.notation);
  const order = useChoice((state) => state.order);
  const biases = useChoice((state) => state.biases);
  const isArticles = useChoice(isOfArticle);
  const { of, count } = notation.digits;
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
        <Choice<Choices['biases']>
          name="biases"
          legend={labels.biases}
          options={(isArticles ? biasNames : allBiasNames) as typeof allBiasNames}
          value={biases}
          onChange={backstep.setBiases}
        />
        <Choice<Digits['of']>
          name="digits"
          legend={labels.digits}
          options={digitNames}
          value={of}
          onChange={(way) => backstep.setNotation({ digits: { of: way, count } })}
        >
          <label>
            {digitNames[of]}
            <input
              type="range"
              min={DIGITS.least}
              max={DIGITS.most}
              value={count}
              onChange={({ target }) =>
                backstep.setNotation({ digits: { of, count: Number(target.value) } })
              }
            />
            <output>{count}</output>
          </label>
        </Choice>
      </div>
    </Dialog>
  );
}
