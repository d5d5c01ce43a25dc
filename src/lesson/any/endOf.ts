import type { Ref } from '../../engine';
import { lineOf } from '../plainStep';
import type { Kind, Step } from '../step';
import type { Walk } from './walk';

/**
 * How the steps of a weight or bias end: its slope over all pairs of a batch, its velocity, and its
 * new value, or that it is held.
 * @param about what the steps before have in common, named as in the round
 * @param atOnce whether other slopes will read the new value
 */
export function* endOf(
  { whole, shape, pair }: Walk,
  about: Step,
  atOnce: boolean,
): Generator<Step> {
  const subject = about.subject ?? '';
  const next = `${subject}+`;
  const isBatch = shape.passes !== 'online';
  const gradient = isBatch ? `dE_total/d${subject}` : (about.roles.gradient ?? '');
  const roles = {
    ...about.roles,
    ...{ subject, gradient, next, velocity: `v_${next}` },
    Pair: `${pair}`,
  };
  const step = (name: string, kind: Kind, says: string, ref: Ref, isNew = true): Step => ({
    ...about,
    ...{ id: `${subject}.${name}`, kind, says, roles },
    computes: isNew ? [ref] : [],
    shows: [lineOf(whole, ref)],
  });
  if (isBatch) yield step('gather', 'line', `gather, ${shape.passes}`, gradient);
  if (!whole.layout.trained.includes(subject)) {
    yield step('new', 'line', 'held', gradient, false);
    return;
  }
  if (shape.momentum) yield step('velocity', 'line', 'velocity', roles.velocity);
  const isBias = about.phase === 'biases';
  const says = shape.momentum ? 'new by velocity' : isBias ? 'bias new' : 'any new';
  const soon = atOnce ? ' at once' : '';
  yield step('new', isBias ? 'bias new' : `new${soon}`, `${says}${soon}`, next);
}

/** The same in words, for a weight or bias whose steps are one. */
export function endingOf({ whole, shape }: Walk, subject: Ref): string {
  const gathered = shape.passes === 'online' ? '' : ', the slope over all pairs';
  if (!whole.layout.trained.includes(subject))
    return `${gathered}. It is held, so no step follows.`;
  return `${gathered}${shape.momentum ? ', the velocity' : ''}, and the step.`;
}
