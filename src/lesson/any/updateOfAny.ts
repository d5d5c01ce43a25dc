import { plainStep } from '../plainStep';
import type { Step } from '../step';
import { listed } from './listed';
import type { Walk } from './walk';

/** All new values take their places, and once more forward, layer by layer, to the error. */
export function* updateOfAny({ plan, whole, shape, pair, named }: Walk): Generator<Step> {
  const { layers, outputs, trained } = whole.layout;
  const renewed = new Set(trained.map((ref) => `${ref}+`));
  const held = shape.held.map((ref) => `{${ref}}`);
  const placed = plainStep(
    whole,
    'update.weights',
    'update weights',
    'update',
    // In the order of working.
    whole.workings.map(({ ref }) => ref).filter((ref) => renewed.has(ref)),
    { Held: listed(held) },
  );
  const says =
    trained.length === 0 ? 'nothing new' : held.length > 0 ? 'update but held' : 'update';
  yield {
    ...placed,
    computes: [],
    says: shape.momentum && says === 'update' ? 'update by velocity' : says,
  };
  for (const [depth, layer] of layers.entries()) {
    const hidden = layers.length > 2 ? `hidden${depth + 1}` : 'hidden';
    const place = depth === layers.length - 1 ? 'output' : hidden;
    const both = layer.map(({ name }) => [`net_${name}+`, `out_${name}+`]);
    // What softmax sends on needs the net inputs of the whole layer.
    const refs =
      shape.activations[depth] === 'softmax'
        ? [...both.map(([net = '']) => net), ...both.map(([, out = '']) => out)]
        : both.flat();
    const made = plainStep(plan, `update.${place}`, 'update layer', 'update', refs);
    yield named({
      ...made,
      says: outputs.length > 1 ? 'update layer' : 'update layer, one output',
    });
  }
  const errors = [...outputs.map((name) => `E_${name}+`), 'E_total+'];
  const last = named(plainStep(plan, 'update.error', 'update error', 'update', errors));
  const set = pair === null ? [] : [whole.byRef.get('E_total+') ?? []].flat();
  yield {
    ...last,
    says: pair === null ? 'update error' : `update error, ${shape.passes}`,
    shows: [...last.shows, ...set],
    computes: [...last.computes, ...set.map(({ ref }) => ref)],
    lights: [...new Set(['E_total', ...last.lights])],
    roles: {
      ...{ Pairs: `${shape.pairs}`, Pair: `${pair}` },
      ...(shape.passes === 'online' &&
        pair && { before: `E_total@${pair}`, after: `E_total@${pair}+` }),
    },
  };
}
