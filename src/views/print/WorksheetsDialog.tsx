import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { BiasPolicy, UpdateOrder } from '../../engine';
import { type Phase, phaseNames } from '../../lesson';
import { askable } from '../../practice';
import { backstep, type View } from '../../store';
import { observable } from '../observable';
import { Choice } from '../page/Choice';
import { Dialog } from '../page/Dialog';
import { useObservable } from '../useView';
import { orderNames } from '../words';
import { Handouts } from './Handouts';
import { handoutsFlag } from './handoutsFlag';
import { printHandouts, saveHandouts } from './makeHandouts';
import {
  countOf,
  type Fault,
  faultsIn,
  usualChoices,
  type WorksheetChoices,
} from './worksheetChoices';
import { askedPhases, jobOf, shapeOf, type WorksheetJob } from './worksheetJob';
import './worksheets.css';
import { handoutWords, worksheetWords as words } from './worksheetWords';

type Props = { onClose: () => void; picture: (view: View) => ReactNode };

/** What was chosen last: the dialog opens with it again. */
const kept = observable<WorksheetChoices | null>(null);

/** What is being made, of which view. */
type Order = { job: WorksheetJob; view: View; way: 'print' | 'latex' };

/** Worksheets with fresh numbers and their keys: how many, of what, on paper or as a file. */
export function WorksheetsDialog({ onClose, picture }: Props) {
  const view = backstep.view();
  const choices = useObservable(kept) ?? usualChoices(view);
  const [tries, setTries] = useState(0);
  const [order, setOrder] = useState<Order | null>(null);
  const { made, said } = useMaking(order, () => setOrder(null));
  const choose = (some: Partial<WorksheetChoices>) => kept.set({ ...choices, ...some });
  const asked = askedPhases(choices, view);
  const faults = faultsIn(choices, asked);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) host.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const begin = (way: Order['way']) => {
    if (order) return;
    if (faults.size > 0) return setTries(tries + 1);
    setTries(0);
    setOrder({ job: jobOf(choices, view, window.location.href.replace(/#.*$/, '')), view, way });
  };
  const printButton = useRef<HTMLButtonElement>(null);
  const stop = () => {
    setOrder(null);
    printButton.current?.focus();
  };
  const count = countOf(choices);
  const { of, count: digits } = view.notation.digits;
  const faultOf = (fault: Fault) => (tries > 0 ? faults.get(fault) : undefined);
  const actions = (
    <>
      <button type="button" aria-disabled={order !== null} onClick={() => begin('latex')}>
        {words.latex}
      </button>
      <button
        type="button"
        className="primary"
        ref={printButton}
        aria-disabled={order !== null}
        onClick={() => begin('print')}
      >
        {words.print}
      </button>
    </>
  );
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} actions={actions}>
      <div className="choices worksheets" ref={host}>
        <Choice<WorksheetChoices['source']>
          name="source"
          legend={words.numbers}
          options={words.sources}
          value={choices.source}
          onChange={(source) => choose({ source })}
        />
        {choices.source === 'drawn' && (
          <>
            <div className="counts">
              <Field
                label={words.count}
                value={choices.count}
                fault={faultOf('count')}
                onChange={(text) => choose({ count: text })}
              />
              <Field
                label={words.first}
                value={choices.first}
                fault={faultOf('first')}
                onChange={(first) => choose({ first })}
              />
            </div>
            <Choice<WorksheetChoices['decimals']>
              name="decimals"
              legend={words.decimals}
              options={words.decimalNames}
              value={choices.decimals}
              onChange={(decimals) => choose({ decimals })}
            />
            <Choice<UpdateOrder>
              name="order"
              legend={words.order}
              options={orderNames}
              value={choices.order}
              onChange={(next) => choose({ order: next })}
            />
            {view.network.biases !== 'none' && (
              <Choice<BiasPolicy>
                name="biases"
                legend={words.biases}
                options={words.biasNames}
                value={choices.biases}
                onChange={(biases) => choose({ biases })}
              />
            )}
          </>
        )}
        <Asked
          phases={askable(shapeOf(choices, view))}
          without={choices.without}
          fault={faultOf('phases')}
          onChange={(without) => choose({ without })}
        />
        <label>
          <input
            type="checkbox"
            checked={choices.keys}
            onChange={({ target }) => choose({ keys: target.checked })}
          />
          {words.keys}
        </label>
      </div>
      <p className="hint">
        {count !== null && words.coming(String(count), choices.keys)}{' '}
        {words.howFar(handoutWords.digits[of](String(digits)))}{' '}
        {choices.source === 'drawn' && words.same}
      </p>
      {order && (
        <p className="making">
          <progress aria-label={words.progress} value={made} max={order.job.length} />
          {words.making(made, order.job.sheets)}
          <button type="button" onClick={stop}>
            {words.cancel}
          </button>
        </p>
      )}
      <output>{said}</output>
      {order?.way === 'print' && (
        <Handouts job={order.job} view={order.view} picture={picture} made={made} />
      )}
    </Dialog>
  );
}

/** Has an order made, and tells how far that is, and what became of it. */
function useMaking(order: Order | null, end: () => void): { made: number; said: string } {
  const [made, setMade] = useState(0);
  const [said, setSaid] = useState('');
  const ended = useRef(end);
  ended.current = end;
  useEffect(() => {
    if (!order) return;
    const { job, way } = order;
    const stopping = new AbortController();
    const { signal } = stopping;
    setSaid('');
    const done = () => ended.current();
    const make =
      way === 'print'
        ? printHandouts({ job, signal, tell: setMade })
        : saveHandouts({ job, signal, tell: setMade }).then(() => {
            if (signal.aborted) return;
            setSaid(words.saved(`${job.fileName}.tex`));
            done();
          });
    make.catch(() => {
      if (signal.aborted) return;
      setSaid(words.failed);
      done();
    });
    handoutsFlag.up = way === 'print';
    window.addEventListener('afterprint', done, { signal });
    return () => {
      stopping.abort();
      handoutsFlag.up = false;
      setMade(0);
    };
  }, [order]);
  return { made, said };
}

type FieldProps = {
  label: string;
  value: string;
  fault: string | undefined;
  onChange: (text: string) => void;
};

/** A field for a whole number, with what is wrong with it. */
function Field({ label, value, fault, onChange }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault && `${id}-fault`}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type AskedProps = {
  phases: readonly Phase[];
  without: ReadonlySet<Phase>;
  fault: string | undefined;
  onChange: (without: ReadonlySet<Phase>) => void;
};

/** The parts of the round, each to be asked or not. */
function Asked({ phases, without, fault, onChange }: AskedProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={fault && id}>
      <legend>{words.phases}</legend>
      {phases.map((phase) => (
        <label key={phase}>
          <input
            type="checkbox"
            checked={!without.has(phase)}
            aria-invalid={fault !== undefined}
            onChange={({ target }) => {
              const others = [...without].filter((each) => each !== phase);
              onChange(new Set(target.checked ? others : [...others, phase]));
            }}
          />
          {phaseNames[phase]}
        </label>
      ))}
      {fault && (
        <p className="fault" id={id} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
