import type { Ref } from '../../engine';
import { agrees, isArticle, printedFigures, stepName } from '../../lesson';
import { backstep, isOfArticle, knownValue, type View } from '../../store';
import { inWords } from '../../tex';
import { copiesNumber } from '../equation/copiesNumber';
import { laterView } from '../page/laterView';
import { UpdateOrders } from '../page/UpdateOrders';
import { Painted } from '../text/Painted';
import { NumberText, SymbolText } from '../text/Quantity';
import { writeText } from '../text/writeText';
import { useChoice, useView } from '../useView';
import { words } from '../words';
import { tableWords } from './tableWords';
import './numbers.css';

/* What judges numbers comes when there are some to be judged. */
const Pasted = laterView(async () => (await import('./Pasted')).Pasted);
const Yours = laterView(async () => (await import('./Yours')).Yours, { quiet: true });

type Props = { onJump: () => void };

/** All numbers so far; for who practises, their own beside them, and a place to paste them all. */
export function NumbersTable({ onJump }: Props) {
  const asks = useView((view) => view.asks);
  const lecture = useChoice((state) => state.lecture);
  const practises = asks && !lecture;
  return (
    <>
      {practises && <Pasted onJump={onJump} />}
      <Table onJump={onJump} practises={practises} follows={lecture} />
    </>
  );
}

/** Every quantity worked out so far: symbol, value, step, and what the article prints for it, or the learner. */
function Table({ onJump, practises, follows }: Props & { practises: boolean; follows: boolean }) {
  const lesson = useView((view) => view.lesson);
  const index = useView((view) => view.index);
  const notation = useView((view) => view.notation);
  const articles = useView(({ network }) => isArticle(network));
  // Of other networks the article prints nothing.
  const judged = useChoice(isOfArticle) || practises;
  const all = lesson.plan.workings.map(({ ref }) => ref);
  const at = (ref: Ref) => lesson.computedAt.get(ref);
  const rows = all
    .filter((ref) => (at(ref) ?? Number.POSITIVE_INFINITY) <= index)
    .sort((a, b) => (at(a) ?? 0) - (at(b) ?? 0));
  // Of other training pairs than the one that is followed no step works anything out.
  const isOver = index === lesson.steps.length - 1;
  const others = all.filter((ref) => at(ref) === undefined && (isOver || !ref.endsWith('+')));
  if (rows.length === 0) {
    return (
      <>
        <p className="empty">{tableWords.none}</p>
        <OtherPairs rows={others} />
      </>
    );
  }
  return (
    <div className="numbers">
      <h2 className="sr-only">{words.tabs.numbers}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{tableWords.symbol}</th>
            <th scope="col">{tableWords.value}</th>
            <th scope="col">{tableWords.step}</th>
            {judged && <th scope="col">{practises ? tableWords.yours : tableWords.printed}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((ref) => {
            const place = at(ref) ?? 0;
            const step = lesson.steps[place];
            return (
              <tr
                key={ref}
                aria-current={place === index ? 'step' : undefined}
                ref={follows && place === index ? bringIntoView : undefined}
              >
                <th scope="row">
                  <SymbolText of={ref} />
                </th>
                <td>
                  <NumberText of={ref} />
                </td>
                <td>
                  <button
                    type="button"
                    onClick={() => {
                      backstep.jumpTo(ref);
                      onJump();
                    }}
                    aria-label={`${tableWords.step} ${place + 1}: ${step ? inWords(stepName(step), notation) : ''}`}
                    title={words.goToStep}
                  >
                    {place + 1}
                  </button>
                </td>
                {judged && (
                  <td
                    className={practises ? 'yours' : undefined}
                    ref={practises ? undefined : copiesNumber}
                  >
                    {practises ? (
                      <Yours of={ref} />
                    ) : (
                      <Painted className="printed" paint={paintFigure(ref)} />
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <OtherPairs rows={others} />
      {rows.includes('E_total+') && (
        <>
          <UpdateOrders />
          {articles && <p className="story">{tableWords.ordersText}</p>}
        </>
      )}
    </div>
  );
}

/** What the other training pairs come to, worked out as the one that is followed. */
function OtherPairs({ rows }: { rows: readonly Ref[] }) {
  if (rows.length === 0) return null;
  return (
    <details className="numbers other-pairs">
      <summary>{tableWords.others}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{tableWords.symbol}</th>
            <th scope="col">{tableWords.value}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((ref) => (
            <tr key={ref}>
              <th scope="row">
                <SymbolText of={ref} />
              </th>
              <td>
                <NumberText of={ref} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** In a lecture the present step's rows are always there to be seen: a clicker scrolls nothing. */
const bringIntoView = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' });

/** The printed figure and its mark, where the network is the article's. */
const paintFigure = (ref: Ref) => (element: HTMLElement, view: View) => {
  const figure = printedFigures[ref];
  const value = knownValue(view, ref);
  if (figure === undefined || value === null || !isArticle(view.network)) {
    element.removeAttribute('data-agrees');
    writeText(element, '');
    return;
  }
  const same = agrees(figure, value);
  element.dataset.agrees = String(same);
  const shown = figure.replace('-', '−');
  writeText(
    element,
    `${shown} ${same ? `✓\u00a0${tableWords.agrees}` : `≠\u00a0${tableWords.differs}`}`,
  );
};
