import { type Axis, backstep, type Rival } from '../../store';
import { counted } from '../../tex';
import { Painted } from '../text/Painted';
import { NumberText, SymbolText } from '../text/Quantity';
import { writeText } from '../text/writeText';
import { useChoice, useView } from '../useView';
import { rivalNames, words } from '../words';
import { Curve } from './Curve';
import { CurveKeys } from './CurveKeys';
import { Headlines } from './Headlines';
import { Paths } from './Paths';
import { partsText } from './partsText';
import './rounds.css';

/** The errors and the parameters round by round, and what the article prints of them. */
export function Rounds() {
  return (
    <div className="rounds">
      <h2>{words.curve.title}</h2>
      <CurveKeys />
      <Curve />
      <Reading />
      <ChartChoices />
      <Headlines />
      <Paths />
    </div>
  );
}

/** The errors of the round that is shown. */
function Reading() {
  const errors = useView(({ run }) => run.errors);
  return (
    <p className="curve-reading">
      <Painted
        paint={(element, { round }) => writeText(element, words.curve.after(counted(round)))}
      />
      {errors.map((ref) => (
        <span key={ref}>
          <SymbolText of={ref} /> <NumberText of={ref} always />
        </span>
      ))}
    </p>
  );
}

const SCALES: readonly Axis[] = ['log', 'linear'];

function ChartChoices() {
  const chart = useChoice((state) => state.chart);
  const rule = useChoice((state) => state.rival);
  const order = useView(({ network }) => network.order);
  const biases = useView(({ network }) => network.biases);
  const isOfPairs = useView(({ network }) => (network.pairs ?? 1) > 1);
  const { curve } = words;
  const others = (Object.keys(rivalNames) as Rival[]).filter(
    // Frozen at 0, biases are none.
    (each) => each !== order && each !== biases && !(each === 'frozen' && biases === 'none'),
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
        {isOfPairs ? partsText.pairs : partsText.outputs}
      </label>
      <fieldset className="rivals">
        <legend>{curve.compare}</legend>
        {others.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === rule}
            onClick={() => backstep.setRival(each === rule ? null : each)}
          >
            {rivalNames[each]}
          </button>
        ))}
      </fieldset>
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
