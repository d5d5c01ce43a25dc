import type { BiasPolicy, UpdateOrder } from '../../engine';
import { type Axis, backstep, type Rival } from '../../store';
import { useChoice, useView } from '../useView';
import { biasNames, orderNames, words } from '../words';
import { Curve } from './Curve';
import { Headlines } from './Headlines';
import { Paths } from './Paths';
import './rounds.css';

/** The errors and the parameters round by round, and what the article prints of them. */
export function Rounds() {
  return (
    <div className="rounds">
      <h2>{words.curve.title}</h2>
      <Keys />
      <Curve />
      <ChartChoices />
      <Headlines />
      <Paths />
    </div>
  );
}

/** Whose line is whose. */
function Keys() {
  const order = useView(({ network }) => network.order);
  const rival = useView((view) => view.rival !== null);
  const rule = useChoice((state) => state.rival);
  const ghost = useView(() => backstep.ghost() !== null);
  const { curve } = words;
  return (
    <p className="curve-keys">
      <span className="swatch present" />
      {orderNames[order]}
      {rival && rule && (
        <>
          <span className="swatch rival" />
          {rivalNames[rule]}
        </>
      )}
      {ghost && (
        <>
          <span className="swatch ghost" />
          {curve.ghost}
        </>
      )}
    </p>
  );
}

const rivalNames: Readonly<Record<Rival, string>> = { ...orderNames, ...biasNames };

const SCALES: readonly Axis[] = ['log', 'linear'];

function ChartChoices() {
  const chart = useChoice((state) => state.chart);
  const rule = useChoice((state) => state.rival);
  const order = useView(({ network }) => network.order);
  const biases = useView(({ network }) => network.biases);
  const { curve } = words;
  const others = (Object.keys(rivalNames) as (UpdateOrder | BiasPolicy)[]).filter(
    (each) => each !== order && each !== biases,
  );
  return (
    <div className="chart-choices">
      <Scale
        legend={curve.roundsScale}
        value={chart.rounds}
        onChange={(rounds) => backstep.setChart({ rounds })}
      />
      <Scale
        legend={curve.errorScale}
        value={chart.error}
        onChange={(error) => backstep.setChart({ error })}
      />
      <label>
        <input
          type="checkbox"
          checked={chart.parts}
          onChange={({ target }) => backstep.setChart({ parts: target.checked })}
        />
        {curve.parts}
      </label>
      <label>
        {curve.compare}
        <select
          value={rule !== null && others.includes(rule) ? rule : ''}
          onChange={({ target }) =>
            backstep.setRival(others.find((each) => each === target.value) ?? null)
          }
        >
          <option value="">{curve.none}</option>
          {others.map((each) => (
            <option key={each} value={each}>
              {rivalNames[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

type ScaleProps = { legend: string; value: Axis; onChange: (value: Axis) => void };

function Scale({ legend, value, onChange }: ScaleProps) {
  return (
    <label>
      {legend}
      <select value={value} onChange={({ target }) => onChange(target.value as Axis)}>
        {SCALES.map((each) => (
          <option key={each} value={each}>
            {words.curve.scale[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
