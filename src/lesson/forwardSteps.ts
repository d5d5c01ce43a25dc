import type { Plan } from '../engine';
import { plainStep } from './plainStep';
import type { Step } from './step';

/** The network as given, the forward pass neuron by neuron, and the errors. */
export function* forwardSteps(plan: Plan): Generator<Step> {
  const { layers, outputs } = plan.layout;
  yield plainStep(plan, 'start', 'start', 'start', []);
  for (const { name, bias } of layers.flat()) {
    const roles = { name, net: `net_${name}`, out: `out_${name}`, bias: bias ?? '' };
    yield plainStep(plan, roles.net, 'net', 'forward', [roles.net], roles);
    yield plainStep(plan, roles.out, 'out', 'forward', [roles.out], roles);
  }
  for (const name of outputs) {
    const roles = { name, error: `E_${name}`, target: `target_${name}`, out: `out_${name}` };
    yield plainStep(plan, roles.error, 'error', 'error', [roles.error], roles);
  }
  yield plainStep(plan, 'E_total', 'total', 'error', ['E_total']);
}
