import { isArticle, type Start } from '../../lesson';
import type { View } from '../../store';

/** Whose numbers the round begins with, on the step that says so: no other has words for it. */
export function startOf({ step, round, network }: View): Start {
  if (step.kind !== 'start') return 'article';
  if (round > 0) return 'later';
  return isArticle(network) ? 'article' : 'own';
}
