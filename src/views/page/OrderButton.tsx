import type { UpdateOrder } from '../../engine';
import { backstep } from '../../store';
import { useView } from '../useView';
import { orderNames } from '../words';

export const ORDERS: readonly UpdateOrder[] = ['simultaneous', 'output layer first'];

/** Chooses an update order, pressed where it is the present one. */
export function OrderButton({ of }: { of: UpdateOrder }) {
  const order = useView((view) => view.network.order);
  return (
    <button type="button" aria-pressed={of === order} onClick={() => backstep.setOrder(of)}>
      {orderNames[of]}
    </button>
  );
}
