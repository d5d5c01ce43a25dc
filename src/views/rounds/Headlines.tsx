import type { UpdateOrder } from '../../engine';
import { afterRounds, agrees, type Headline, headlines, isArticleRun } from '../../lesson';
import { backstep } from '../../store';
import { counted, decimals, written } from '../../tex';
import { copiesNumber } from '../equation/copiesNumber';
import { ORDERS, OrderButton } from '../page/OrderButton';
import { SymbolText } from '../text/Quantity';
import { useView } from '../useView';
import { words } from '../words';
import { headlineWords as text } from './headlineWords';

/** As many decimals as the article prints. */
const DIGITS = decimals(9);

/** What the article prints after many rounds, what each update order gives, and which agrees. */
export function Headlines() {
  const articles = useView(({ run }) => isArticleRun(run));
  const order = useView(({ network }) => network.order);
  if (!articles) return null;
  return (
    <section className="headlines">
      <h3>{text.title}</h3>
      {/* Its buttons can be reached by keys, and scroll it. */}
      <div className="scrolled">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.figure}</th>
              <th scope="col">{text.printed}</th>
              {ORDERS.map((each) => (
                <th key={each} scope="col" aria-current={each === order || undefined}>
                  <OrderButton of={each} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {headlines.map((headline) => (
              <tr key={`${headline.ref} ${headline.round}`}>
                <th scope="row">
                  <SymbolText of={headline.ref} />{' '}
                  <button type="button" onClick={() => backstep.goToRound(headline.round)}>
                    {words.headlines.after(counted(headline.round))}
                  </button>
                </th>
                <td>{headline.figure}</td>
                {ORDERS.map((each) => (
                  <Given key={each} headline={headline} order={each} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{text.story}</p>
      <p>{text.newer}</p>
    </section>
  );
}

function Given({ headline, order }: { headline: Headline; order: UpdateOrder }) {
  const value = afterRounds(order, headline.round, headline.ref);
  const same = agrees(headline.figure, value);
  return (
    <td data-agrees={same} ref={copiesNumber}>
      {written(value, DIGITS)}{' '}
      {same && (
        <span role="img" aria-label={text.agrees}>
          ✓
        </span>
      )}
    </td>
  );
}
