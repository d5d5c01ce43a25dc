import { verdict } from '../../lesson';
import { outcome, type View } from '../../store';
import { comesTo, quantityText } from '../../tex';
import { words } from '../words';

/** Whether the round has made the error smaller, and by how much: "about", where ≈ would stand. */
export function verdictOf(view: View): string {
  const { to, by } = outcome(view);
  if (to === 'beyond') return words.beyond;
  const text = quantityText('E_total', by, view.notation);
  const [before = '', after = ''] = ['E_total', 'E_total+'].map((ref) =>
    quantityText(ref, view.trace.values.get(ref) ?? 0, view.notation),
  );
  const [less, more] = to === 'lower' ? [after, before] : [before, after];
  const isExact = comesTo('sum', [more, `−${less}`], text);
  const said = verdict(view.lesson, to, (ref) => view.trace.values.get(ref) ?? 0);
  return said.replace('{by}', isExact ? text : `about ${text}`);
}
