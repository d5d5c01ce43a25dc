import { verdicts } from '../../lesson';
import { outcome, type View } from '../../store';
import { quantityText } from '../../tex';

/** Whether the round has made the error smaller, and by how much. */
export function verdictOf(view: View): string {
  const { to, by } = outcome(view);
  return verdicts[to].replace('{by}', quantityText('E_total', by, view.notation));
}
