import type { Plan } from '../engine';
import { downstream } from './downstream';
import { lineOf } from './plainStep';
import type { Step } from './step';

/** Two steps for each bias, the output layer's first; none where biases are frozen. */
export function* biasSteps(plan: Plan): Generator<Step> {
  for (const layer of [...plan.layout.layers].reverse()) {
    for (const bias of new Set(layer.flatMap((neuron) => neuron.bias ?? []))) {
      const next = `${bias}+`;
      if (!plan.byRef.has(next)) continue;
      const fed = layer.filter((neuron) => neuron.bias === bias).map(({ name }) => name);
      const gradient = `dE_total/d${bias}`;
      const slopes = fed.map((name) => `dnet_${name}/d${bias}`);
      const about = {
        phase: 'biases' as const,
        subject: bias,
        factors: [...fed.map((name) => `delta_${name}`), ...slopes, gradient],
        lights: [bias, ...new Set(fed.flatMap((name) => downstream(plan.layout, name)))],
        roles: { bias, gradient, next },
      };
      const step = (name: string, kind: Step['kind'], computes: string[]): Step => ({
        ...about,
        id: `${bias}.${name}`,
        kind,
        computes,
        shows: computes.map((ref) => lineOf(plan, ref)),
      });
      yield step('gradient', 'bias gradient', [...slopes, gradient]);
      yield step('new', 'bias new', [next]);
    }
  }
}
