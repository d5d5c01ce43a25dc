import type { Layout } from '../engine';

/**
 * How the weights of a layer are numbered: all that lead to its first neuron first, or all that come
 * from its first source; or with the neurons at both ends as indices, in either order, where books
 * have w_ji (Rumelhart, Hinton and Williams 1986) or w_ij. Neurons by their own names, since a number
 * alone would be that of another in each layer.
 */
export type Naming = 'target by target' | 'source by source' | 'target, source' | 'source, target';

/** What is written below the w of each weight, by its number here. */
export type WeightNames = Readonly<Record<string, string>>;

/** What a naming makes of a network's weights; nothing where it is the usual one. */
export function weightNames(naming: Naming, { layers }: Layout): WeightNames | undefined {
  if (naming === 'target by target') return undefined;
  let done = 0;
  const names = layers.flatMap((layer) => {
    const first = done + 1;
    return layer.flatMap(({ edges }, target) =>
      edges.map(({ weight, from, to }, source) => {
        done++;
        const number = first + source * layer.length + target;
        const name = {
          'source by source': number,
          'target, source': [to, from],
          'source, target': [from, to],
        };
        return [weight.slice(1), String(name[naming])];
      }),
    );
  });
  return Object.fromEntries(names);
}
