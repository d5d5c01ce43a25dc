import { lineOf } from '../plainStep';
import type { Step } from '../step';
import { endingOf, endOf } from './endOf';
import { reach } from './reach';
import { errorOf, type Walk } from './walk';

const DELTAS = 'are the deltas of the neurons that it feeds';

/** The steps of each bias that is trained, the output layer's first. */
export function* biasesOfAny(walk: Walk): Generator<Step> {
  const { plan, named } = walk;
  const { layers, trained } = plan.layout;
  for (const layer of [...layers].reverse()) {
    for (const bias of new Set(layer.flatMap((neuron) => neuron.bias ?? []))) {
      if (!trained.includes(bias)) continue;
      const fed = layer.filter((neuron) => neuron.bias === bias).map(({ name }) => name);
      const gradient = `dE_total/d${bias}`;
      const slopes = fed.map((name) => `dnet_${name}/d${bias}`);
      const computes = [...slopes, gradient];
      const step = named({
        id: `${bias}.gradient`,
        kind: 'bias gradient',
        says: 'any bias gradient',
        phase: 'biases',
        subject: bias,
        shows: computes.map((ref) => lineOf(plan, ref)),
        computes,
        factors: [...fed.map((name) => `delta_${name}`), ...computes],
        lights: [bias, ...new Set(fed.flatMap((name) => reach(walk, name)))],
        roles: {
          ...{ bias, gradient, Error: errorOf(walk), Ending: endingOf(walk, bias) },
          Deltas: fed.length > 1 ? DELTAS : 'is the delta of the neuron that it feeds',
        },
      });
      yield step;
      yield* endOf(walk, step, false);
    }
  }
}
