import { given } from './figures';

export type Trained = { w: number[]; outs: [number, number]; E_total: number };

const start = Object.fromEntries(Object.entries(given).map(([ref, text]) => [ref, Number(text)]));

const logistic = (net: number) => 1 / (1 + Math.exp(-net));

/**
 * The article's network after so many rounds, all weights together and biases frozen: written out
 * here once more, so that the figures expected of the page come from nowhere in it.
 * @param from weights w1 … w8 to begin with, where they are not the article's
 */
export function trained(rounds: number, from?: readonly number[]): Trained {
  const { i1 = 0, i2 = 0, b1 = 0, b2 = 0, target_o1 = 0, target_o2 = 0, eta = 0 } = start;
  let w = from ? [...from] : [1, 2, 3, 4, 5, 6, 7, 8].map((n) => start[`w${n}`] as number);
  for (let round = 0; ; round++) {
    const [w1 = 0, w2 = 0, w3 = 0, w4 = 0, w5 = 0, w6 = 0, w7 = 0, w8 = 0] = w;
    const h1 = logistic(w1 * i1 + w2 * i2 + b1);
    const h2 = logistic(w3 * i1 + w4 * i2 + b1);
    const o1 = logistic(w5 * h1 + w6 * h2 + b2);
    const o2 = logistic(w7 * h1 + w8 * h2 + b2);
    const E_total = (target_o1 - o1) ** 2 / 2 + (target_o2 - o2) ** 2 / 2;
    if (round === rounds) return { w, outs: [o1, o2], E_total };
    const d1 = (o1 - target_o1) * o1 * (1 - o1);
    const d2 = (o2 - target_o2) * o2 * (1 - o2);
    const dh1 = (d1 * w5 + d2 * w7) * h1 * (1 - h1);
    const dh2 = (d1 * w6 + d2 * w8) * h2 * (1 - h2);
    const slopes = [dh1 * i1, dh1 * i2, dh2 * i1, dh2 * i2, d1 * h1, d1 * h2, d2 * h1, d2 * h2];
    w = w.map((weight, index) => weight - eta * (slopes[index] as number));
  }
}
