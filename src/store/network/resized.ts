import {
  type Activation,
  complete,
  layoutOf,
  type Network,
  type Ref,
  type Shape,
  seeded,
  tidy,
} from '../../engine';
import { type Numbers, placesOf, remembered, sharedBias } from './places';

/**
 * The same network with other sizes, biases, pairs or rules. Every number that still has a place
 * stays, and what is held stays held, though their names may change; what is new begins with small
 * weights, always the same in one place, the bias of its layer, and pairs of 0.
 * @param before numbers that had a place earlier, which come back with it
 */
export function resized(
  network: Network,
  change: Partial<Shape>,
  before: Numbers = new Map(),
): Network {
  const old = complete(network);
  const wanted = { ...old, ...change };
  const shape = {
    ...wanted,
    activations: change.activations ?? activationsFor(old.activations, wanted.sizes.length - 1),
    turn: wanted.turn > wanted.pairs ? 1 : wanted.turn,
    held: [],
  };
  const places = placesOf(shape);
  const oldPlaces = placesOf(network);
  const isHeld = new Set(wanted.held.map((ref) => (change.held ? ref : oldPlaces.get(ref))));
  const held = [...places].filter(([ref, place]) => isHeld.has(change.held ? ref : place));
  const whole = tidy({ ...shape, held: held.map(([ref]) => ref) });
  const known = remembered(before, network);
  const numbers = layoutOf(whole).parameters.map((ref) => {
    const place = places.get(ref) ?? ref;
    return [ref, known.get(place) ?? begun(ref, place, { shape, known })] as const;
  });
  return { ...whole, parameters: Object.fromEntries(numbers) };
}

/** Layers keep their activations; those that are new do as the hidden layer before them. */
function activationsFor(old: readonly Activation[], count: number): readonly Activation[] {
  const hidden = old.slice(0, -1);
  return Array.from({ length: count }, (_, depth) => {
    if (depth === count - 1) return old.at(-1) ?? 'logistic';
    return hidden[depth] ?? hidden.at(-1) ?? 'logistic';
  });
}

/** What a number begins with that has not been there before. */
function begun(ref: Ref, place: string, { shape, known }: { shape: Shape; known: Numbers }) {
  if (place.includes('>') && !ref.startsWith('v_')) {
    return ref.startsWith('b') ? (known.get(sharedBias(place)) ?? 0) : small(place);
  }
  // In a new pair classes are told by a 1: with targets of 0 alone there would be nothing to learn.
  if (shape.loss === 'cross-entropy' && /^target_o1(@|$)/.test(ref)) return 1;
  return RATES[ref] ?? 0;
}

const RATES: Readonly<Record<Ref, number>> = { eta: 0.5, mu: 0.9 };

/** A number from −0.5 to 0.5 with two decimals, not 0, which its place alone decides. */
function small(place: string): number {
  const next = seeded([...place].reduce((sum, sign) => 31 * sum + sign.charCodeAt(0), 7));
  const size = Math.ceil(50 * (1 - next())) / 100;
  return next() < 0.5 ? -size : size;
}

/** The same network without one of its training pairs, counted from 1. */
export function withoutPair(network: Network, pair: number): Network {
  const { pairs } = complete(network);
  const { inputs, outputs } = layoutOf(network);
  const given = [...inputs, ...outputs.map((name) => `target_${name}`)];
  const parameters: Record<Ref, number> = { ...network.parameters };
  for (let n = pair; n < pairs; n++) {
    for (const ref of given) parameters[`${ref}@${n}`] = parameters[`${ref}@${n + 1}`] as number;
  }
  return resized({ ...network, parameters }, { pairs: pairs - 1 });
}
