import { backstep, type View } from '../../store';

/** While a number is dragged nothing is said: it would change with every pixel. */
export const settled = (view: View): View | null => (backstep.store.getState().pull ? null : view);
