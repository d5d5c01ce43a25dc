import { useCallback } from 'react';
import { backstep } from '../../store';
import { useView } from '../useView';
import './landscape.css';
import { mountMap, type Parts } from './mountMap';
import { axisGroups, nameOf } from './names';
import { RangeFields } from './RangeFields';
import { chosen, sectionOf, zoomedPlane } from './ranges';
import { words } from './words';

/** By how much a press of a zoom button makes the ranges narrower or wider. */
const ZOOM = { in: 0.5, out: 2 };

/** The total error over two of the numbers, as a map. What is on it is drawn by D3. */
export function Landscape() {
  const host = useCallback((root: HTMLElement) => mountMap(partsOf(root)), []);
  return (
    <section className="landscape" ref={host}>
      <h2>{words.title}</h2>
      <div className="map">
        <canvas />
        <svg aria-label={words.label} />
        <p className="ramp" aria-hidden="true">
          {words.low} <i /> {words.high}
        </p>
      </div>
      <div className="map-choices">
        <AxisChoice axis="x" />
        <AxisChoice axis="y" />
        <Zoom />
      </div>
      <div className="map-words">
        <p data-says="here" />
        <p data-says="arrow" />
        <p data-says="pointer" className="muted" />
        <p data-says="summary" className="sr-only" />
      </div>
    </section>
  );
}

function partsOf(root: HTMLElement): Parts {
  const find = <Kind extends Element>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`the landscape has no ${selector}`);
    return found;
  };
  return {
    canvas: find('canvas'),
    svg: find('svg'),
    here: find('[data-says=here]'),
    arrow: find('[data-says=arrow]'),
    pointer: find('[data-says=pointer]'),
    summary: find('[data-says=summary]'),
  };
}

function AxisChoice({ axis }: { axis: 'x' | 'y' }) {
  const plane = useView((view) => view.plane);
  const layout = useView((view) => view.trace.layout);
  const notation = useView((view) => view.notation);
  // The ranges that suit go with the run: as a text they are compared by value.
  useView((view) => JSON.stringify(sectionOf(view)));
  const section = sectionOf(backstep.view());
  return (
    <div className="axis-choice">
      <label>
        <span>{words.axes[axis]}</span>
        <select
          value={plane[axis]}
          onChange={({ target }) => backstep.setPlane(chosen(plane, axis, target.value))}
        >
          {axisGroups(layout.parameters).map(([kind, refs]) => (
            <optgroup key={kind} label={words.kinds[kind]}>
              {refs.map((ref) => (
                <option key={ref} value={ref}>
                  {nameOf(ref, notation)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <RangeFields axis={`${axis}Range`} section={section} />
    </div>
  );
}

function Zoom() {
  const isFit = useView(({ plane }) => plane.xRange === null && plane.yRange === null);
  const zoom = (factor: number) => {
    const view = backstep.view();
    backstep.setPlane(zoomedPlane(sectionOf(view), factor, view.network.parameters));
  };
  return (
    <div className="map-tools">
      <button type="button" onClick={() => zoom(ZOOM.out)} aria-label={words.zoomOut}>
        −
      </button>
      <button type="button" onClick={() => zoom(ZOOM.in)} aria-label={words.zoomIn}>
        +
      </button>
      <button
        type="button"
        aria-disabled={isFit}
        title={words.fitHint}
        onClick={() => backstep.setPlane({ xRange: null, yRange: null })}
      >
        {words.fit}
      </button>
    </div>
  );
}
