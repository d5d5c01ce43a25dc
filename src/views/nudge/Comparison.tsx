import { useCallback } from 'react';
import type { Ref } from '../../engine';
import { backstep, NUDGES, type View } from '../../store';
import { decimals, marked, precise, written } from '../../tex';
import { Painted } from '../text/Painted';
import { plainText } from '../text/Quantity';
import { writeText } from '../text/writeText';
import { useChoice, useView } from '../useView';
import { mountNudge } from './mountNudge';
import { pairNudged } from './nudged';
import { isAtOnePoint, isParabola, type Trial, trial } from './nudgeScene';
import { words as nudge } from './words';

/** The trial itself: both sides of the nudge, its quotient, the slope, and how they close up. */
export function Comparison({ of }: { of: Ref }) {
  const exponent = useChoice((state) => state.nudge);
  const atOnePoint = useView(isAtOnePoint);
  const parabola = useView(isParabola);
  const pair = useView(pairNudged);
  const host = useCallback((svg: SVGSVGElement) => mountNudge(svg, of), [of]);
  const name = plainText(
    `{${of}}`,
    useView((view) => view.notation),
  );
  const h = marked(10 ** -exponent);
  return (
    <>
      <p>{nudge.text(name, pair)}</p>
      <label className="nudge-size">
        {nudge.size}
        <input
          type="range"
          min={-NUDGES.most}
          max={-NUDGES.least}
          value={-exponent}
          aria-valuetext={`h = ${h}`}
          onChange={({ target }) => backstep.setNudge(-Number(target.value))}
          // Keys that follow a drag are meant for the lesson.
          onPointerUp={({ currentTarget }) => currentTarget.blur()}
        />
        <span className="h" aria-hidden="true">
          h = {h}
        </span>
      </label>
      <dl>
        <Row of={of} name={nudge.up(name)} show={({ up }) => up} />
        <Row of={of} name={nudge.down(name)} show={({ down }) => down} />
        <Row of={of} name={nudge.quotient} show={({ quotient }) => quotient} />
        <Row of={of} name={nudge.slope} show={({ slope }) => slope} />
        <Row of={of} name={nudge.distance} show={({ distance }) => distance} brief />
      </dl>
      <svg ref={host} role="img" aria-label={nudge.plot} />
      <p>{atOnePoint ? (parabola ? nudge.parabola : nudge.explained) : nudge.updated}</p>
    </>
  );
}

type RowProps = { of: Ref; name: string; show: (trial: Trial) => number; brief?: boolean };

function Row({ of, name, show, brief = false }: RowProps) {
  const paint = (element: Element, view: View) => {
    const value = show(trial(view, of, backstep.store.getState().nudge));
    writeText(element, brief ? written(value, decimals(2)) : precise(value));
  };
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Painted className="number" paint={paint} />
      </dd>
    </div>
  );
}
