import { afterRound, agrees, isArticle, printedFigures } from '../../lesson';
import { written } from '../../tex';
import { Painted } from '../text/Painted';
import { writeText } from '../text/writeText';
import { useView } from '../useView';
import { words } from '../words';
import { ORDERS, OrderButton } from './OrderButton';

/**
 * The total error after the round in both orders, and which of them the article printed. One layer
 * has no order.
 */
export function UpdateOrders() {
  const order = useView((view) => view.network.order);
  const hasOrder = useView((view) => view.network.sizes.length > 2);
  if (!hasOrder) return null;
  return (
    <section className="orders">
      <h3>{words.table.orders}</h3>
      <dl>
        {ORDERS.map((each) => (
          <div key={each} aria-current={each === order || undefined}>
            <dt>
              <OrderButton of={each} />
            </dt>
            <dd>
              <Painted
                className="number"
                paint={(element, { network, notation }) => {
                  const value = afterRound(network, each);
                  const figure = printedFigures['E_total+'] ?? '';
                  const printed = isArticle(network) && agrees(figure, value);
                  const text = written(value, notation.digits);
                  writeText(element, printed ? `${text} ✓ ${words.table.asPrinted}` : text);
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
