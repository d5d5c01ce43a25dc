import { useId } from 'react';
import {
  complete,
  type Loss,
  type Passes,
  type Ref,
  type Shape,
  type ShapeError,
} from '../../engine';
import { reshaped } from '../../store/network';
import type { Editing } from './editing';
import { NumberFaults } from './NumberFaults';
import { NumberField } from './NumberField';
import { Select } from './Select';
import { biasNames, lossNames, passNames, networkWords as words } from './words';

/** The id of the sentence that says what is wrong with the loss. */
const FAULT = 'fault-loss';

type Props = { editing: Editing; fault: ShapeError | null };

/** Loss, biases, and how a round goes about its pairs. */
export function Rules({ editing, fault }: Props) {
  const { draft, change } = editing;
  const { loss, biases, pairs, passes } = complete(draft.network);
  const set = (shape: Partial<Shape>) => change((so) => reshaped(so, shape));
  return (
    <section aria-label={words.rules}>
      <div className="rules">
        <Select<Loss>
          label={words.loss}
          options={lossNames}
          value={loss}
          faultId={fault ? FAULT : undefined}
          onChange={(next) => set({ loss: next })}
        />
        <Select<Shape['biases']>
          label={words.biases}
          options={biasNames}
          value={biases}
          onChange={(next) => set({ biases: next })}
        />
        {pairs > 1 && (
          <Select<Passes>
            label={words.passes}
            options={passNames}
            value={passes}
            onChange={(next) => set({ passes: next })}
          />
        )}
        <Rate of="eta" label={words.eta} editing={editing} />
        <Rate of="mu" label={words.momentum} editing={editing} />
      </div>
      {fault && (
        <p className="fault" id={FAULT} role="alert">
          {fault.message}
        </p>
      )}
      <NumberFaults of={['eta', 'mu']} editing={editing} />
    </section>
  );
}

function Rate({ of, label, editing }: { of: Ref; label: string; editing: Editing }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <NumberField of={of} editing={editing} id={id} />
    </div>
  );
}
