import { memo, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Ref, Trace } from '../../engine';
import { phaseNames, question, type Step } from '../../lesson';
import type { Blank, Task } from '../../practice';
import type { View } from '../../store';
import { equation, keyForm, type Notation, quantityText, toFill } from '../../tex';
import { typesetContent } from '../equation/typesetContent';
import { Prose, SymbolText } from '../text/Quantity';
import { fitToColumn } from './fitToColumn';
import './handouts.css';
import { PrintedEquation } from './PrintedEquation';
import { paginate, type Stretch } from './pagination';
import { sheetPicture } from './sheetPicture';
import { useFileName } from './useFileName';
import type { JobSheet, WorksheetJob } from './worksheetJob';
import { handoutWords as words } from './worksheetWords';

type Picture = (view: View) => ReactNode;

type Props = {
  job: WorksheetJob;
  /** The view when the job was given. */
  view: View;
  picture: Picture;
  /** How many of its sheets and keys are to stand there. */
  made: number;
};

/** A blank, with the question of its step where it is the first of it. */
type Block = { blank: Blank; opens: Step | null };

/** The pages of a sheet, or of a key: the same for all of a job. */
type Plan = readonly (readonly Stretch<Block>[])[];

/**
 * The worksheets and keys on paper, as far as they are made; beside the page, of which they show
 * nothing. They are put on pages here and not by the browser, which takes ten times as long where it
 * may cut anywhere.
 */
export function Handouts({ job, view, picture, made }: Props) {
  const { fileName } = job;
  const [plans, setPlans] = useState<{ sheet: Plan; key: Plan } | null>(null);
  useFileName(fileName);
  const shown = Array.from({ length: made }, (_, place) => place);
  const of = { job, view, picture };
  return createPortal(
    <div className="handouts">
      {plans
        ? shown.map((place) => (
            <Handout
              key={place}
              {...of}
              place={place}
              plan={place < job.sheets ? plans.sheet : plans.key}
            />
          ))
        : made > 0 && <Rehearsal {...of} tell={setPlans} />}
    </div>,
    document.body,
  );
}

type OneProps = Omit<Props, 'made'> & { place: number };

const isKeyAt = ({ job, place }: Pick<OneProps, 'job' | 'place'>): boolean => place >= job.sheets;

const sheetAt = ({ job, place }: Pick<OneProps, 'job' | 'place'>): JobSheet =>
  job.sheet(place % job.sheets);

/** One sheet, or one key, on its pages. */
const Handout = memo(function Handout({ plan, ...one }: OneProps & { plan: Plan }) {
  const host = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (host.current) fitToColumn(host.current);
  }, []);
  const isKey = isKeyAt(one);
  const sheet = sheetAt(one);
  const title = isKey ? sheet.keyTitle : sheet.title;
  return (
    <article className={isKey ? 'sheet handout key' : 'sheet handout'} ref={host}>
      {plan.map((stretches, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages do not change
        <div className="paper" key={page}>
          {page === 0 && <Head {...one} />}
          {stretches.map((stretch) => (
            <Part key={stretch.part} {...one} stretch={stretch} />
          ))}
          <p className="running">{words.page(title, page + 1, plan.length)}</p>
        </div>
      ))}
    </article>
  );
});

/** Room for a line more than the first sheet needs: numbers with a minus are longer. */
const SPARE = 16;

/** The first sheet and, if keys are wanted, its key, all below each other to be measured. */
function Rehearsal({
  tell,
  ...of
}: Omit<Props, 'made'> & { tell: (plans: { sheet: Plan; key: Plan }) => void }) {
  const host = useRef<HTMLDivElement>(null);
  const { tasks } = of.job.handout;
  useLayoutEffect(() => {
    const planOf = (place: number): Plan => {
      const article = host.current?.children[place];
      const heights = (selector: string) =>
        [...(article?.querySelectorAll(selector) ?? [])].map(
          (each) => each.getBoundingClientRect().height,
        );
      const sizes = heights('.block');
      const parts = tasks.map((task) =>
        blocksOf(task).map((block) => ({ block, height: sizes.shift() ?? 0 })),
      );
      const [page = 0] = heights('.paper');
      const [title = 0] = heights('.part-title');
      const [running = 0] = heights('.running');
      const [head = 0] = heights('.head');
      return paginate(parts, { page: page - running, head: head + SPARE, title });
    };
    tell({ sheet: planOf(0), key: planOf(1) });
  }, [tasks, tell]);
  return (
    <div ref={host}>
      {(of.job.keys ? [0, of.job.sheets] : [0]).map((place) => (
        <article
          className={place > 0 ? 'sheet handout key rehearsed' : 'sheet handout rehearsed'}
          key={place}
        >
          <Head {...of} place={place} />
          {tasks.map((task, part) => (
            <Part
              key={task.phase}
              {...of}
              place={place}
              stretch={{ part, begins: true, columns: [blocksOf(task), []] }}
            />
          ))}
          <div className="paper">
            <p className="running">{words.page('', 1, 1)}</p>
          </div>
        </article>
      ))}
    </div>
  );
}

const blocksOf = ({ steps }: Task): Block[] =>
  steps.flatMap(({ step, blanks }) =>
    blanks.map((blank, index) => ({ blank, opens: index === 0 ? step : null })),
  );

/** What it is, what it was made by, and what is given. */
function Head(one: OneProps) {
  const { job, view, picture } = one;
  const sheet = sheetAt(one);
  if (isKeyAt(one)) {
    return (
      <div className="head">
        <h1>{sheet.keyTitle}</h1>
        <p className="facts">{job.facts}</p>
        <p className="given">
          <Given sheet={sheet} job={job} />
        </p>
      </div>
    );
  }
  return (
    <div className="head">
      <div className="titled">
        <h1>{sheet.title}</h1>
        <p className="learner">
          {words.name} <span className="room" />
        </p>
      </div>
      <p className="facts">{job.facts}</p>
      <p className="link">
        {words.practise}{' '}
        <a className="address" href={sheet.address}>
          {sheet.address}
        </a>
      </p>
      <figure>
        {picture(sheetPicture(view, sheet, job))}
        <figcaption>
          <Given sheet={sheet} job={job} />
        </figcaption>
      </figure>
    </div>
  );
}

/** What a page has of a part of the round. */
function Part({ stretch, ...one }: OneProps & { stretch: Stretch<Block> }) {
  const { part, begins, columns } = stretch;
  const task = one.job.handout.tasks[part] as Task;
  return (
    <section>
      {begins && (
        <div className="part-title">
          <h2>{phaseNames[task.phase]}</h2>
        </div>
      )}
      <div className="two">
        {columns.map((blocks, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the left one and the right one
          <div key={column}>
            {blocks.map((block) => (
              <Asked key={block.blank.number} {...one} block={block} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** An equation in symbols with room for its result, or, in a key, with its numbers and its result. */
function Asked({ block: { blank, opens }, ...one }: OneProps & { block: Block }) {
  const { notation } = one.job;
  const { number, working } = blank;
  const isKey = isKeyAt(one);
  return (
    <div className="block">
      {opens && !isKey && (
        <h3>
          <Prose text={question(opens)} />
        </h3>
      )}
      <div className="counted">
        <span className="count">{number}</span>
        {isKey ? (
          <PrintedEquation
            equation={equation(working, notation, keyForm(working), 'paper')}
            values={sheetAt(one).trace.values}
            notation={notation}
            seenOnly
          />
        ) : (
          <ToFill blank={blank} notation={notation} />
        )}
      </div>
    </div>
  );
}

/** What leaves the room in an equation: its width is the style sheet's. */
const ROOM = '\\htmlClass{room}{\\,}';

/** How much lower a row of its own is, in TeX. */
const GAP = '0.9em';

function ToFill({ blank: { working }, notation }: { blank: Blank; notation: Notation }) {
  const host = useCallback(
    (element: HTMLDivElement) => {
      element.replaceChildren(typesetContent(toFill(working, notation, ROOM, GAP)));
      element.querySelector('.katex-mathml')?.remove();
      return () => element.replaceChildren();
    },
    [working, notation],
  );
  return <div className="equation fitted" ref={host} />;
}

/** Every number that the sheet begins with. */
function Given({ sheet: { trace }, job }: { sheet: JobSheet; job: WorksheetJob }) {
  const { handout, notation } = job;
  const { parameters } = trace.network;
  return (
    <>
      {words.given} <List refs={Object.keys(parameters)} trace={trace} notation={notation} />
      {handout.known.length > 0 && (
        <>
          {words.known} <List refs={handout.known} trace={trace} notation={notation} />
        </>
      )}
    </>
  );
}

type ListProps = { refs: readonly Ref[]; trace: Trace; notation: Notation };

function List({ refs, trace: { values }, notation }: ListProps) {
  return refs.map((ref, index) => (
    <span key={ref}>
      <span className="given-number">
        <SymbolText of={ref} /> = {quantityText(ref, values.get(ref) ?? Number.NaN, notation)}
        {index < refs.length - 1 ? ',' : '.'}
      </span>{' '}
    </span>
  ));
}
