import {
  article,
  keyOf,
  type Network,
  type Ref,
  round,
  sameNumbers,
  type TrainingRun,
  trainingRun,
  type UpdateOrder,
  withBiases,
} from '../engine';
import { printed } from '../engine/worked-example.json';

/** The figures that the article prints for the first round, digit for digit. */
export const printedFigures: Readonly<Record<Ref, string>> = {
  ...printed['round 1'],
  'E_total+': printed['E_total after 1 round'],
};

/**
 * Whether the article's figures are about this network: its own shape and numbers, in either update
 * order, since it prints what both give.
 */
export const isArticle = (network: Network): boolean =>
  keyOf({ ...network, order: article.order }) === keyOf(article) &&
  sameNumbers(network.parameters, article.parameters);

/** Whether a printed figure is the value rounded to as many decimals as it prints. */
export function agrees(figure: string, value: number): boolean {
  const decimals = figure.split('.')[1]?.length ?? 0;
  return value.toFixed(decimals) === figure;
}

/** The total error after one round in a given update order, whichever the network itself has. */
export function afterRound(network: Network, order: Network['order']): number {
  return round({ ...network, order }).values.get('E_total+') as number;
}

/** A figure that the article prints for a round of its network, digit for digit. */
export type Headline = { ref: Ref; round: number; figure: string };

export const headlines: readonly Headline[] = [
  { ref: 'E_total', round: 1, figure: printed['E_total after 1 round'] },
  { ref: 'E_total', round: 10_000, figure: printed['E_total after 10000 rounds'] },
  { ref: 'out_o1', round: 10_000, figure: printed['out_o1 after 10000 rounds'] },
  { ref: 'out_o2', round: 10_000, figure: printed['out_o2 after 10000 rounds'] },
];

/** Newer copies print this for 10,000 rounds; it is what all weights together give after 9,999. */
export const newerHeadline: Headline = {
  ref: 'E_total',
  round: 9999,
  figure: printed['E_total after 10000 rounds, newer copies'],
};

/** Whether a run is the article's own from the beginning. */
export const isArticleRun = ({ network, first }: Pick<TrainingRun, 'network' | 'first'>): boolean =>
  first === 0 && isArticle(network);

/** Whether a run began with the article's numbers, whichever biases it trains, and its order. */
export function beganAsArticle({
  network,
  first,
}: Pick<TrainingRun, 'network' | 'first'>): boolean {
  const { biases, order } = network;
  const rebiased = withBiases({ ...article, order }, biases);
  return (
    first === 0 &&
    keyOf(network) === keyOf(rebiased) &&
    sameNumbers(network.parameters, rebiased.parameters)
  );
}

const trained = new Map<UpdateOrder, TrainingRun>();

/** What the article's network gives after so many rounds in an update order. */
export function afterRounds(order: UpdateOrder, rounds: number, ref: Ref): number {
  const network = { ...article, order };
  const run = trained.get(order) ?? trainingRun(network);
  trained.set(order, run);
  run.train(rounds);
  return round({ ...network, parameters: run.at(rounds) }).values.get(ref) as number;
}
