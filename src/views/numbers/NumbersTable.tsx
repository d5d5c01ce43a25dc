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
  const rows = lesson.plan.workings
    .map(({ ref }) => ref)
    .filter((ref) => (lesson.computedAt.get(ref) ?? 0) <= index)
    .sort((a, b) => (lesson.computedAt.get(a) ?? 0) - (lesson.computedAt.get(b) ?? 0));
  if (rows.length === 0) return <p className="empty">{tableWords.none}</p>;
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
            const at = lesson.computedAt.get(ref) ?? 0;
            const step = lesson.steps[at];
            return (
              <tr
                key={ref}
                aria-current={at === index ? 'step' : undefined}
                ref={follows && at === index ? bringIntoView : undefined}
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
                    aria-label={`${tableWords.step} ${at + 1}: ${step ? inWords(stepName(step), notation) : ''}`}
                    title={words.goToStep}
                  >
                    {at + 1}
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
      {rows.includes('E_total+') && (
        <>
          <UpdateOrders />
          {articles && <p className="story">{tableWords.ordersText}</p>}
        </>
      )}
    </div>
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
