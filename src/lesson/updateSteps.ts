import type { Plan } from '../engine';
import { plainStep } from './plainStep';
import type { Step } from './step';

/** All new values take their places, and once more forward, layer by layer, to the error. */
export function* updateSteps(plan: Plan): Generator<Step> {
  const { layers, outputs } = plan.layout;
  const renewed = plan.workings.filter(({ rule }) => rule === 'descent').map(({ ref }) => ref);
  const placed = plainStep(plan, 'update.weights', 'update weights', 'update', renewed);
  yield { ...placed, computes: [] };
  for (const [depth, layer] of layers.entries()) {
    const place = depth === layers.length - 1 ? 'output' : 'hidden';
    const refs = layer.flatMap(({ name }) => [`net_${name}+`, `out_${name}+`]);
    yield plainStep(plan, `update.${place}`, 'update layer', 'update', refs);
  }
  const errors = [...outputs.map((name) => `E_${name}+`), 'E_total+'];
  const last = plainStep(plan, 'update.error', 'update error', 'update', errors);
  yield { ...last, lights: ['E_total', ...last.lights] };
}
