import {
  afterRounds,
  agrees,
  type Headline,
  headlines,
  isArticleRun,
  type Kind,
  newerHeadline,
} from '../../lesson';
import { backstep, earlyValue } from '../../store';
import { counted, decimals, written } from '../../tex';
import { useChoice, useView } from '../useView';
import { orderNames, words } from '../words';
import './rounds.css';

const TOTALS = [...headlines, newerHeadline].filter(({ ref }) => ref === 'E_total');

/** The steps on which the reader meets the error of the network as it stands. */
const KINDS: ReadonlySet<Kind> = new Set(['start', 'total']);

/** As many decimals as tell the article's figures apart. */
const DIGITS = { usual: decimals(9), newer: decimals(10) };

/** On a round whose error the article prints: whether it agrees, and the way to the other order. */
export function RoundNote() {
  const told = useView((view) =>
    // Where the error is to be worked out first, it is not told.
    isArticleRun(view.run) && KINDS.has(view.step.kind) && earlyValue(view, 'E_total') !== null
      ? TOTALS.find((headline) => headline.round === view.round)
      : undefined,
  );
  const order = useView(({ network }) => network.order);
  // What is being dragged is no longer the article's network.
  const pulled = useChoice(({ pull }) => pull !== null);
  if (!told || pulled) return null;
  const other = order === 'simultaneous' ? 'output layer first' : 'simultaneous';
  const same = agrees(told.figure, afterRounds(order, told.round, told.ref));
  return (
    <aside className="round-note" data-agrees={same}>
      <p>{textOf(told, written(afterRounds(order, told.round, told.ref), digitsOf(told)), same)}</p>
      <button type="button" onClick={() => backstep.setOrder(other)}>
        {words.headlines.flip} “{orderNames[other]}”
      </button>
    </aside>
  );
}

const digitsOf = (told: Headline) => (told === newerHeadline ? DIGITS.newer : DIGITS.usual);

function textOf(told: Headline, here: string, same: boolean): string {
  const { note } = words.headlines;
  if (told === newerHeadline) return note.newer(told.figure, here);
  return (same ? note.agrees : note.differs)(counted(told.round), told.figure, here);
}
