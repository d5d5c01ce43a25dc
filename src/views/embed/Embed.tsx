import { type ReactNode, useEffect, useState } from 'react';
import { phaseNames, question } from '../../lesson';
import { backstep, bindHost, canGoBack, canGoOn, hostNamed, isAtEnd } from '../../store';
import { bindPointing } from '../gestures/pointing';
import { Prose } from '../text/Quantity';
import { startOf } from '../text/startOf';
import { useChoice, useHistory, useView } from '../useView';
import { words as general } from '../words';
import { EmbedEquations } from './EmbedEquations';
import { OpenLink } from './OpenLink';
import { words } from './words';
import './embed.css';

type Props = {
  graph: ReactNode;
  /** What stands over everything, when it does. */
  children: ReactNode;
};

/** The lesson in a page of others: the picture, the equations, and the way from step to step. */
export function Embed({ graph, children }: Props) {
  const [host] = useState(() => hostNamed(window.location.search));
  useEffect(() => {
    if (host.origin !== null) return bindHost(backstep, window, host.origin);
  }, [host]);
  const step = useView((view) => view.step);
  const start = useView(startOf);
  // Where there is room for one of the two: the picture before there is an equation.
  const [chosen, choose] = useState<'picture' | 'step' | null>(null);
  const shows = chosen ?? (step.kind === 'start' ? 'picture' : 'step');
  const other = shows === 'picture' ? 'step' : 'picture';
  return (
    <main className="embed" data-shows={shows} ref={bindPointing}>
      <h1 className="sr-only">{general.name}</h1>
      <header className="embed-head">
        <p className="kicker">{host.wrong ?? phaseNames[step.phase]}</p>
        <OpenLink />
      </header>
      {graph}
      <div className="embed-step">
        <h2>
          <Prose text={question(step, start)} />
        </h2>
        <EmbedEquations />
      </div>
      <Bar>
        <button type="button" className="embed-other" onClick={() => choose(other)}>
          {words[other]}
        </button>
      </Bar>
      {children}
    </main>
  );
}

/** Back, Next, Play, and what has room beside them. */
function Bar({ children }: { children: ReactNode }) {
  const index = useView((view) => view.index);
  const count = useView((view) => view.lesson.steps.length);
  const playing = useChoice((state) => state.playing);
  const goesBack = useView(canGoBack);
  const goesOn = useView(canGoOn);
  const atEnd = useView(isAtEnd);
  const { undo } = useHistory();
  const { transport, header } = general;
  return (
    <div className="embed-bar">
      <button type="button" aria-disabled={!goesBack} onClick={backstep.back}>
        {transport.back}
      </button>
      <button type="button" className="primary" aria-disabled={!goesOn} onClick={backstep.next}>
        {atEnd && goesOn ? transport.nextRound : transport.next}
      </button>
      <span className="place">
        {index + 1} / {count}
      </span>
      {children}
      <button type="button" className="embed-play" onClick={backstep.togglePlaying}>
        {playing ? transport.pause : transport.play}
      </button>
      {undo > 0 && (
        <button type="button" className="embed-undo" onClick={backstep.undo}>
          {header.undo}
        </button>
      )}
    </div>
  );
}
