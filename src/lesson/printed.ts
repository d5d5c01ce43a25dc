import { article, type Network, type Ref, round } from '../engine';
import { printed } from '../engine/worked-example.json';

/** The figures that the article prints for the first round, digit for digit. */
export const printedFigures: Readonly<Record<Ref, string>> = {
  ...printed['round 1'],
  'E_total+': printed['E_total after 1 round'],
};

/** Whether the article's figures are about this network: its own numbers, its biases frozen. */
export function isArticle({ parameters, biases }: Network): boolean {
  return (
    biases === article.biases &&
    Object.entries(article.parameters).every(([ref, value]) => parameters[ref] === value)
  );
}

/** Whether a printed figure is the value rounded to as many decimals as it prints. */
export function agrees(figure: string, value: number): boolean {
  const decimals = figure.split('.')[1]?.length ?? 0;
  return value.toFixed(decimals) === figure;
}

/** The total error after one round in a given update order, whichever the network itself has. */
export function afterRound(network: Network, order: Network['order']): number {
  return round({ ...network, order }).values.get('E_total+') as number;
}
