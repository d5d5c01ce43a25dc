import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { roundFacts, roundTitle, roundWords } from '../../files';
import {
  beganAsArticle,
  type Entry,
  lesson,
  narration,
  phaseNames,
  question,
  type Step,
  sections,
} from '../../lesson';
import type { View } from '../../store';
import { counted } from '../../tex';
import { linkAddress } from '../page/linkAddress';
import { NewValues } from '../text/NewValues';
import { NumberText, Prose, SymbolText } from '../text/Quantity';
import { verdictOf } from '../text/verdictOf';
import { fitToColumn } from './fitToColumn';
import { forwardPass } from './forwardPass';
import { onPaper } from './onPaper';
import { PrintedEquation } from './PrintedEquation';
import './print.css';
import { useFileName } from './useFileName';
import { printWords as words } from './words';

export { typesetBeforehand } from './onPaper';

/** A step with more equations than this may go on in the next column. */
const TOGETHER = 4;

type Props = { view: View; picture: (view: View) => ReactNode };

/** One round as a worked solution on paper. */
export function Sheet({ view, picture }: Props) {
  const fileName = words.fileName(counted(view.round + 1), beganAsArticle(view.run));
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current) return;
    const setWidths = () => fitToColumn(current);
    setWidths();
    // A typeface that comes late makes them wider or narrower.
    document.fonts.addEventListener('loadingdone', setWidths);
    return () => document.fonts.removeEventListener('loadingdone', setWidths);
  }, []);
  useFileName(fileName);
  return (
    <article className="sheet" ref={sheet}>
      <h1>{roundTitle(view)}</h1>
      <p className="facts">
        <Prose text={roundFacts(view)} />
      </p>
      <figure>
        {picture(forwardPass(view))}
        <figcaption>
          {words.caption} <Given view={view} />
        </figcaption>
      </figure>
      {sections(lesson(view.network, 'one step a weight', view.walk)).map(({ phase, entries }) => (
        <section key={phase} data-phase={phase}>
          <h2>{phaseNames[phase]}</h2>
          <div className="columns">
            {entries.map((entry) => (
              <Worked key={entry.step.id} entry={entry} view={view} />
            ))}
          </div>
        </section>
      ))}
      <p className="link">
        {roundWords.link} <span className="address">{linkAddress()}</span>
      </p>
    </article>
  );
}

/** A step: its question, and below it how it is answered. */
function Worked({ entry: { step, number, equations }, view }: { entry: Entry; view: View }) {
  const [first, ...others] = equations.map((working) => (
    <PrintedEquation
      key={`${working.ref} ${working.rule}`}
      equation={onPaper(working, view.notation)}
      values={view.trace.values}
      notation={view.notation}
    />
  ));
  return (
    <div className={equations.length > TOGETHER ? 'entry' : 'entry whole'}>
      <div className="whole">
        <h3>
          <span className="count">{number} </span>
          <Prose text={question(step)} />
        </h3>
        {first}
      </div>
      {others}
      {step.kind === 'update weights' && (
        <div className="fitted">
          <NewValues lines={step.shows} plan={view.lesson.plan} />
        </div>
      )}
      {step.kind === 'update error' && <Outcome step={step} view={view} />}
    </div>
  );
}

/** Every number that the round begins with. */
function Given({ view }: { view: View }) {
  const refs = Object.keys(view.network.parameters);
  return (
    <>
      {roundWords.given}{' '}
      {refs.map((ref, index) => (
        <span key={ref}>
          <span className="given-number">
            <SymbolText of={ref} /> = <NumberText of={ref} always />
            {index < refs.length - 1 ? ',' : '.'}
          </span>{' '}
        </span>
      ))}
    </>
  );
}

/** The errors before and after, and whether the round has helped. */
function Outcome({ step, view }: { step: Step; view: View }) {
  return (
    <p className="outcome">
      <Prose text={narration(step).replaceAll('=}', '!}')} /> {verdictOf(view)}
    </p>
  );
}
