import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { phaseNames, question } from '../../lesson';
import { shownTab, type Tab } from '../../store';
import { Prose } from '../text/Quantity';
import { startOf } from '../text/startOf';
import { useChoice, useView } from '../useView';
import { words } from '../words';
import { Black } from './Black';
import { bindCheckKey } from './bindCheckKey';
import { bindIdle } from './bindIdle';
import { LectureBar, type Tools } from './LectureBar';
import { LectureEquations } from './LectureEquations';
import { Spotlight } from './Spotlight';
import './lecture.css';

type Props = {
  graph: ReactNode;
  /** Stands below the equations, on the steps that have one. */
  plot: ReactNode;
  /** Where a number that the room has called out is checked. */
  called: (opened: RefObject<boolean>) => ReactNode;
  /** What may stand in place of the equations. */
  panels: Readonly<Record<Exclude<Tab, 'step'>, ReactNode>>;
  tools: Tools;
};

/** The lesson for a class: the question, the picture and the equations, as large as they can be. */
export function Lecture({ graph, plot, called, panels, tools }: Props) {
  const step = useView((view) => view.step);
  const index = useView((view) => view.index);
  const count = useView((view) => view.lesson.steps.length);
  const held = useView((view) => view.held);
  const start = useView(startOf);
  const tab = useChoice(shownTab);
  const black = useChoice((state) => state.black);
  const asks = useChoice((state) => state.asks);
  const [checks, setChecks] = useState(false);
  const typed = useChoice((state) => state.typed);
  const [known, setKnown] = useState(typed);
  // What is checked in the lecturer's window, the class is to see.
  if (known !== typed) {
    setKnown(typed);
    setChecks(true);
  }
  const opened = useRef(false);
  const toggleChecks = useCallback(() => {
    setChecks((before) => !before);
    opened.current = true;
  }, []);
  useEffect(() => bindCheckKey(toggleChecks), [toggleChecks]);
  return (
    <div className="lecture" data-lecture ref={bindIdle}>
      <header className="lecture-head">
        <h1 className="sr-only">{words.name}</h1>
        <p className="kicker">
          <span className="lecture-place">
            {words.lecture.place(String(index + 1), String(count))}
          </span>{' '}
          {phaseNames[step.phase]}
          {step.subject && (
            <>
              , <Prose text={`{${step.subject}}`} />
            </>
          )}
        </p>
        <h2>
          <Prose text={question(step, start)} />
        </h2>
        {held && <p className="held">{words.lecture.held}</p>}
      </header>
      <main className="lecture-main" inert={black}>
        {graph}
        {tab === 'step' ? (
          <LectureEquations>
            {!held && plot}
            {checks && called(opened)}
          </LectureEquations>
        ) : (
          <section className="lecture-panel" aria-label={words.tabs[tab]}>
            {panels[tab]}
          </section>
        )}
      </main>
      <LectureBar tools={tools} checks={checks} onChecks={toggleChecks} />
      {/* What a key has done to the whole screen, for who does not see it. */}
      <p className="sr-only" role="status">
        {black ? words.lecture.isBlack : asks ? words.lecture.asking : ''}
      </p>
      <Spotlight />
      {black && <Black />}
    </div>
  );
}
