import { Fragment } from 'react';
import type { Ref, Working } from '../../engine';
import { backstep, isWorkedOut } from '../../store';
import { factorOf, timesSign } from '../../tex';
import { NumberText, SymbolText } from '../text/Quantity';
import { useView } from '../useView';
import { words } from '../words';

type Props = {
  chain: Working;
  sum: Working | null;
  /** Whether the product stands there, too, once it is known. */
  result: boolean;
};

/**
 * What the steps of one weight lead to, in a line: its slope as the product of its factors, each by
 * its number as soon as that is known. Below it, in the same way, a factor that is a sum and of
 * which the present step works out a part.
 */
export function ChainLine({ chain, sum, result }: Props) {
  const sign = useView(({ notation }) => timesSign(notation));
  return (
    <div className="chain-line">
      <Line of={chain} sign={sign} result={result} />
      {sum && <Line of={sum} sign="+" result />}
    </div>
  );
}

function Line({
  of: { ref, inputs },
  sign,
  result,
}: {
  of: Working;
  sign: string;
  result: boolean;
}) {
  // As text, so that a number that changes renders nothing.
  const workedOut = useView((view) =>
    [ref, ...inputs].filter((each) => isWorkedOut(view, each)).join('|'),
  );
  const isKnown = (each: Ref) => workedOut.split('|').includes(each);
  return (
    <p>
      <SymbolText of={ref} />{' '}
      {inputs.map((each, index) => (
        <Fragment key={each}>
          <span>
            {index === 0 ? '=' : sign}{' '}
            <Factor of={each} known={isKnown(each)} first={index === 0} />
          </span>{' '}
        </Fragment>
      ))}
      {result && isKnown(ref) && (
        <span>
          = <NumberText of={ref} />
        </span>
      )}
    </p>
  );
}

/** A factor by its number or, as long as that is not known, its symbol. */
function Factor({ of, known, first }: { of: Ref; known: boolean; first: boolean }) {
  const { steps, computedAt } = useView((view) => view.lesson);
  const step = useView((view) => view.step);
  const subject = steps[computedAt.get(of) ?? 0]?.subject;
  const title = !known
    ? words.pending
    : subject && subject !== step.subject
      ? `${words.reused}: ${subject}`
      : words.goToStep;
  return (
    <button
      type="button"
      data-ref={of}
      className={`factor-${factorOf(of)}`}
      aria-disabled={!known}
      aria-current={step.computes.includes(of) ? 'step' : undefined}
      title={title}
      onClick={() => {
        if (known) backstep.jumpTo(of);
      }}
    >
      <span className={known ? 'sr-only' : undefined}>
        <SymbolText of={of} />
      </span>
      {known && <NumberText of={of} guarded={!first} />}
    </button>
  );
}
