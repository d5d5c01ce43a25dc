import type { Ref, Trace } from '../../engine';
import type { Named } from '../../practice';
import { type Notation, workedTex } from '../../tex';
import { shrinkToFit } from '../equation/shrinkToFit';
import { useView } from '../useView';
import { judged } from '../verdict/judged';
import { Said, Sentence } from '../verdict/Said';
import { settled } from '../verdict/settled';
import { Worked } from './Worked';
import { practiceWords as words } from './words';

/** What is to be said of a number that was typed, and behind a mistake the two rules side by side. */
export function Outcome({ of, text }: { of: Ref; text: string }) {
  const view = useView(settled);
  // The text is part of what is judged: another one is another outcome.
  const found = view && text ? judged(view, of) : null;
  if (!view || !found) return null;
  if ('fault' in found) return <Sentence mood="wrong">{found.fault.sentence}</Sentence>;
  const { verdict } = found;
  const [first] = verdict.kind === 'mistake' ? verdict.named : [];
  return (
    <>
      <Said of={of} verdict={verdict} />
      {first && <SideBySide of={of} named={first} trace={view.trace} notation={view.notation} />}
    </>
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
