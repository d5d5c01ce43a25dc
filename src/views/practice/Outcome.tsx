import type { Ref, Trace } from '../../engine';
import { mistakeWords, type Named, type Verdict, verdictWords } from '../../practice';
import { backstep, type View } from '../../store';
import { type Notation, workedTex } from '../../tex';
import { shrinkToFit } from '../equation/shrinkToFit';
import { Prose } from '../text/Quantity';
import { useView } from '../useView';
import { judged } from './judged';
import { Worked } from './Worked';
import { practiceWords as words } from './words';

/** So many mistakes are named at most: more would be guessing. */
const MOST_NAMED = 3;

/** While a number is dragged nothing is said: it would change with every pixel. */
const settled = (view: View): View | null => (backstep.store.getState().pull ? null : view);

/** What is to be said of a number that was typed, and behind a mistake the two rules side by side. */
export function Outcome({ of, text }: { of: Ref; text: string }) {
  const view = useView(settled);
  // The text is part of what is judged: another one is another outcome.
  const found = view && text ? judged(view, of) : null;
  if (!view || !found) return null;
  if ('fault' in found) return <p className="verdict wrong">{found.fault.sentence}</p>;
  const { verdict } = found;
  if (verdict.kind !== 'mistake') return <Said of={of} verdict={verdict} />;
  const [first] = verdict.named;
  const sentences = [...new Set(verdict.named.map((each) => mistakeWords(each, of)))];
  return (
    <>
      {sentences.length > 1 ? (
        <>
          <p className="verdict wrong">{words.several}</p>
          <ul>
            {sentences.slice(0, MOST_NAMED).map((sentence) => (
              <li key={sentence}>
                <Prose text={sentence} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Said of={of} verdict={verdict} />
      )}
      {first && <SideBySide of={of} named={first} trace={view.trace} notation={view.notation} />}
    </>
  );
}

function Said({ of, verdict }: { of: Ref; verdict: Verdict }) {
  const mood = verdict.kind === 'right' ? 'right' : verdict.kind === 'rounded' ? 'near' : 'wrong';
  return (
    <p className={`verdict ${mood}`}>
      <span aria-hidden="true">{words.marks[mood]} </span>
      <Prose text={verdictWords(verdict, of)} />
    </p>
  );
}

type SideBySideProps = { of: Ref; named: Named; trace: Trace; notation: Notation };

/** The rule as the learner must have read it, and as it is; what is asked stays to be worked out. */
function SideBySide({ of, named, trace, notation }: SideBySideProps) {
  const [at = of] = named.at;
  const right = (ref: Ref) => trace.values.get(ref) ?? Number.NaN;
  const yours = { result: named.read(at), tree: named.wrong, read: named.read };
  const result = at === of ? null : right(at);
  return (
    <div className="side-by-side" ref={shrinkToFit}>
      <Worked label={words.yours} tex={workedTex(at, yours, notation)} />
      <Worked
        label={words.rule}
        tex={workedTex(at, { result, tree: named.right, read: right }, notation)}
      />
    </div>
  );
}
