import type { Plan, Ref, Working } from '../engine';
import type { Kind, Phase, Step } from './step';

/** @throws RangeError where the round does not work the quantity out */
export function lineOf({ byRef }: Plan, ref: Ref): Working {
  const working = byRef.get(ref);
  if (!working) throw new RangeError(`the round has no line for ${ref}`);
  return working;
}

/** A step that works out these quantities, shows nothing else, and lights what they are made of. */
export function plainStep(
  plan: Plan,
  id: string,
  kind: Kind,
  phase: Phase,
  computes: readonly Ref[],
  roles: Step['roles'] = {},
): Step {
  const shows = computes.map((ref) => lineOf(plan, ref));
  const lights = [...new Set(shows.flatMap(({ ref, inputs }) => [...inputs, ref]))];
  return { id, kind, phase, subject: null, shows, computes, factors: [], lights, roles };
}
