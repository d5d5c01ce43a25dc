import { type ReactNode, useCallback } from 'react';
import { backstep, shownOutput } from '../../store';
import { useChoice, useView } from '../useView';
import './answers.css';
import { mountAnswers, type Parts } from './mountAnswers';
import { words } from './words';

/** What the network answers all over its two inputs, as a map. What is on it is drawn by D3. */
export function Answers({ pairs }: { pairs: ReactNode }) {
  const outputs = useView(({ trace }) => trace.layout.outputs);
  const output = useChoice((choices) => shownOutput(choices, outputs));
  return (
    <section className="answers">
      <header>
        <h2>{words.title}</h2>
        {outputs.length > 1 && (
          <label>
            {words.output}
            <select value={output} onChange={({ target }) => backstep.setOutput(target.value)}>
              {outputs.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        )}
      </header>
      {pairs}
      <AnswersMap key={output} of={output} named={outputs.length > 1} />
    </section>
  );
}

/** @param named whether the map says whose answers it shows, being one of several */
function AnswersMap({ of, named }: { of: string; named: boolean }) {
  const host = useCallback((root: HTMLDivElement) => mountAnswers(partsOf(root), of), [of]);
  return (
    <div className="answers-map" ref={host}>
      <div className="map">
        <canvas />
        <svg role="img" aria-label={words.label(of)} aria-describedby="answers-said" />
        <p className="ramp" aria-hidden="true">
          {named && <span>{words.of(of)}</span>} <span data-says="low" /> <i />{' '}
          <span data-says="high" />
        </p>
      </div>
      <Key />
      <div className="map-words" id="answers-said">
        <p data-says="present" />
        <p>
          <span data-says="line" /> <span data-says="sides" />
        </p>
        <p data-says="pointer" className="muted" />
        <p data-says="summary" className="sr-only" />
      </div>
    </div>
  );
}

/** What the marks of the pairs mean. */
function Key() {
  const { low, high, here } = words.key;
  return (
    <ul className="pairs-key">
      <li className="low">{low}</li>
      <li className="high">{high}</li>
      <li className="here">{here}</li>
    </ul>
  );
}

function partsOf(root: HTMLElement): Parts {
  const find = <Kind extends Element>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`the answers have no ${selector}`);
    return found;
  };
  const says = (name: string) => find(`[data-says=${name}]`);
  return {
    canvas: find('canvas'),
    svg: find('svg'),
    ends: [says('low'), says('high')],
    line: says('line'),
    present: says('present'),
    sides: says('sides'),
    pointer: says('pointer'),
    summary: says('summary'),
  };
}
