import { type Activation, type Loss, losses } from '../../engine';
import { plainStep } from '../plainStep';
import type { Step } from '../step';
import { curves } from './curves';
import { listed } from './listed';
import type { Walk } from './walk';

/** The network as given, the forward pass neuron by neuron, and the errors. */
export function* forwardOfAny({ plan, whole, shape, pair, named }: Walk): Generator<Step> {
  const { layers, outputs } = plan.layout;
  const pairs = { Pair: `${pair}`, Pairs: `${shape.pairs}` };
  yield named(start(plan, shape, pairs));
  for (const [depth, layer] of layers.entries()) {
    const activation = shape.activations[depth] as Activation;
    const steps = layer.map(({ name, bias, edges }) => {
      const roles = {
        ...{ name, net: `net_${name}`, out: `out_${name}`, bias: bias ?? '' },
        Curve: curves[activation],
      };
      const one = edges.length === 1 ? ' of one' : '';
      return {
        net: { ...step(roles.net, 'net', roles), says: `net${one}${bias ? '' : ' without bias'}` },
        out: { ...step(roles.out, 'out', roles), says: activation },
      };
    });
    // What softmax sends on needs the net inputs of the whole layer.
    const order =
      activation === 'softmax'
        ? [...steps.map(({ net }) => net), ...steps.map(({ out }) => out)]
        : steps.flatMap(({ net, out }) => [net, out]);
    yield* order.map(named);
  }
  if (losses[shape.loss].more === 'count') {
    const counted = plainStep(whole, 'E_o1.n', 'line', 'error', ['n'], { n: 'n' });
    yield { ...counted, says: 'count' };
  }
  const one = outputs.length === 1 ? ' of one' : '';
  for (const name of outputs) {
    const roles = { name, error: `E_${name}`, target: `target_${name}`, out: `out_${name}` };
    yield named({ ...step(roles.error, 'error', roles), says: missOf(shape.loss, one) });
  }
  const total = { ...step('E_total', 'total', pairs), says: `total${one}` };
  if (pair === null) {
    yield total;
    return;
  }
  yield named({ ...total, id: 'E_total.pair', says: `pair total${one}` });
  const set = plainStep(whole, 'E_total', 'total', 'error', ['E_total'], pairs);
  yield { ...set, says: `set total, ${shape.passes}` };

  function step(ref: string, kind: Step['kind'], roles: Step['roles']): Step {
    const phase = kind === 'error' || kind === 'total' ? 'error' : 'forward';
    return plainStep(plan, ref, kind, phase, [ref], roles);
  }
}

/** An entropy is about one output in any case; of squares there is more to be said where there are several. */
const missOf = (loss: Loss, one: string): string => (loss.includes('entropy') ? loss : loss + one);

function start(
  plan: Walk['plan'],
  { pairs, passes }: Walk['shape'],
  roles: Record<string, string>,
): Step {
  const { inputs, outputs, layers } = plan.layout;
  const numbers = (refs: readonly string[]) => listed(refs.map((ref) => `{${ref}=}`));
  return {
    ...plainStep(plan, 'start', 'start', 'start', [], {
      ...roles,
      Given: numbers(inputs),
      Wanted: numbers(outputs.map((name) => `target_${name}`)),
      weight: layers.at(-1)?.[0]?.edges[0]?.weight ?? '',
    }),
    says: pairs === 1 ? 'start of one' : `start, ${passes === 'online' ? 'online' : 'batch'}`,
  };
}
