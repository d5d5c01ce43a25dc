import { type Layout, type Plan, parseRef, type Ref } from '../engine';
import { plainStep } from './plainStep';
import type { Phase, Step } from './step';

const ORDER: readonly Phase[] = ['forward', 'error', 'output', 'hidden', 'biases', 'update'];

/**
 * The lesson on a network that has none of its own yet: each line of the round is a step, phase by
 * phase, in the order of working. Nothing is said of it but its equation.
 */
export function* lineSteps(plan: Plan): Generator<Step> {
  yield plainStep(plan, 'start', 'start', 'start', []);
  for (const phase of ORDER) {
    for (const { ref } of plan.workings) {
      if (phaseOf(plan.layout, ref) !== phase) continue;
      yield plainStep(plan, ref, 'line', phase, [ref], { quantity: ref });
    }
  }
}

function phaseOf({ layers }: Layout, ref: Ref): Phase {
  const quantity = parseRef(ref);
  const of = quantity.kind === 'derivative' ? quantity.by : quantity;
  const isNew = quantity.after && quantity.kind !== 'derivative';
  switch (of.kind) {
    case 'bias':
      return 'biases';
    case 'velocity':
    case 'weight': {
      const weight = of.kind === 'weight' ? `w${of.index}` : of.index;
      if (weight.startsWith('b')) return 'biases';
      const last = layers.at(-1) ?? [];
      return last.some(({ edges }) => edges.some((edge) => edge.weight === weight))
        ? 'output'
        : 'hidden';
    }
    case 'error':
    case 'total':
      return isNew ? 'update' : 'error';
    case 'net':
    case 'out':
      if (quantity.kind !== 'derivative') return isNew ? 'update' : 'forward';
      // What leads back to a hidden neuron is worked out with it.
      return of.index.startsWith('o') ? 'output' : 'hidden';
    case 'delta':
      return of.index.startsWith('o') ? 'output' : 'hidden';
    default:
      return 'forward';
  }
}
