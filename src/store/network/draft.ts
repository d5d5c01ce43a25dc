import {
  complete,
  keyOf,
  type Network,
  type Passes,
  type Ref,
  type Shape,
  sameNumbers,
} from '../../engine';
import { type Refusal, typed } from '../../tex';
import type { Way } from './matrix';
import { pastedPairs, pastedWeights } from './pasted';
import { type Numbers, placesOf, remembered } from './places';
import { resized, withoutPair } from './resized';
import type { TableFault } from './table';

/** A network that is being edited, apart from the page’s own until it is taken over. */
export type Draft = {
  network: Network;
  /** Numbers that had a place earlier, and come back with it. */
  before: Numbers;
  /** What was typed, by its place: it stays as it was typed, and where it is no number. */
  texts: ReadonlyMap<string, string>;
  /** How a round went about several pairs, which one alone does not say. */
  passes: Passes;
};

export const draftOf = (network: Network): Draft => ({
  network: resized(network, {}),
  before: new Map(),
  texts: new Map(),
  passes: complete(network).passes,
});

/** The draft with another network, which remembers how a round goes about several pairs. */
function withNetwork(draft: Draft, network: Network): Draft {
  const { pairs, passes } = complete(network);
  return { ...draft, network, passes: pairs > 1 ? passes : draft.passes };
}

/** The draft with other sizes or rules. */
export function reshaped(draft: Draft, change: Partial<Shape>): Draft {
  const before = remembered(draft.before, draft.network);
  return withNetwork(
    { ...draft, before },
    resized(draft.network, { passes: draft.passes, ...change }, before),
  );
}

/** The draft with a number as it was typed; a momentum of 0 is none. */
export function written(draft: Draft, ref: Ref, text: string): Draft {
  const { network, texts } = draft;
  const place = placesOf(network).get(ref) ?? ref;
  const read = typed(text);
  const next = { ...draft, texts: new Map(texts).set(place, text) };
  if ('refusal' in read) return next;
  const shaped = ref === 'mu' ? resized(network, { momentum: read.value !== 0 }) : network;
  if (ref === 'mu' && read.value === 0) return { ...next, network: shaped };
  return {
    ...next,
    network: { ...shaped, parameters: { ...shaped.parameters, [ref]: read.value } },
  };
}

/** The draft with a weight or bias that no round changes, or that is trained again. */
export function heldIn(draft: Draft, ref: Ref, isHeld: boolean): Draft {
  const others = complete(draft.network).held.filter((other) => other !== ref);
  return reshaped(draft, { held: isHeld ? [...others, ref] : others });
}

/** The draft without one of its pairs, counted from 1. */
export const withoutPairOf = (draft: Draft, pair: number): Draft =>
  withNetwork(
    {
      ...draft,
      before: new Map([...draft.before].filter(([place]) => !isOfPair(place))),
      texts: without(draft.texts, isOfPair),
    },
    withoutPair(draft.network, pair),
  );

const isOfPair = (place: string): boolean => place.includes('@');

/** The draft with the training pairs of a pasted table, or what is wrong with that. */
export function withPairs(draft: Draft, text: string): { draft: Draft } | { fault: TableFault } {
  const made = pastedPairs(draft.network, text);
  if ('fault' in made) return made;
  const network = resized(made.network, { passes: draft.passes });
  return { draft: withNetwork({ ...draft, texts: without(draft.texts, isOfPair) }, network) };
}

/** The draft with pasted weights of a layer, and which way round they were; or what is wrong. */
export function withWeights(
  draft: Draft,
  { depth, way }: { depth: number; way: Way },
  text: string,
): { draft: Draft; way: Way } | { fault: TableFault } {
  const made = pastedWeights(draft.network, depth, way, text);
  if ('fault' in made) return made;
  const places = placesOf(draft.network);
  const changed = new Set(made.refs.map((ref) => places.get(ref)));
  const texts = without(draft.texts, (place) => changed.has(place));
  return { draft: { ...draft, network: made.network, texts }, way: made.way };
}

const without = (texts: Draft['texts'], leave: (place: string) => boolean): Draft['texts'] =>
  new Map([...texts].filter(([place]) => !leave(place)));

/** What stands in a number’s field: as it was typed, or else the number. */
export type Typed = { text: string; refusal: Refusal | null };

/** What stands in each field, by the names of the numbers; of the momentum also where there is none. */
export function typedIn({ network, texts }: Draft): ReadonlyMap<Ref, Typed> {
  const places = new Map([['mu', 'mu'], ...placesOf(network)]);
  return new Map(
    [...places].map(([ref, place]) => {
      const text = texts.get(place) ?? plain(network.parameters[ref] ?? 0);
      const read = typed(text);
      return [ref, { text, refusal: 'refusal' in read ? read.refusal : null }];
    }),
  );
}

const plain = (value: number): string => String(value).replaceAll('-', '\u2212');

/** Whether two networks are the same, however they say it. */
export const isSameNetwork = (some: Network, other: Network): boolean =>
  keyOf(some) === keyOf(other) && sameNumbers(some.parameters, other.parameters);
