import type { Given, Kernel } from './kernel';
import { isPlain } from './keyOf';
import type { Shape } from './shape';

/** Whether a shape is one that this kernel is for: the article's, with any order and biases. */
export const isOf222 = (shape: Shape): boolean => `${shape.sizes}` === '2,2,2' && isPlain(shape);

/**
 * The kernel of the article's network: every number in a variable of its own, for speed. A shared
 * bias stands in two variables, which stay equal.
 * @throws RangeError for another shape
 */
export function kernelOf222(shape: Shape, { inputs, targets, eta }: Given): Kernel {
  const { sizes, biases, order } = shape;
  if (`${sizes}` !== '2,2,2')
    throw new RangeError(`layer sizes [${sizes.join(', ')}] are not 2-2-2`);
  if (!isOf222(shape)) throw new RangeError('not the article’s shape');
  const i1 = inputs[0] as number;
  const i2 = inputs[1] as number;
  const t1 = targets[0] as number;
  const t2 = targets[1] as number;
  const shared = biases !== 'per neuron';
  const trained = biases !== 'frozen';
  const first = order === 'output layer first';
  return (values, extremes, rounds) => {
    let w1 = values[0] as number;
    let w2 = values[1] as number;
    let w3 = values[2] as number;
    let w4 = values[3] as number;
    let w5 = values[4] as number;
    let w6 = values[5] as number;
    let w7 = values[6] as number;
    let w8 = values[7] as number;
    let b1 = values[8] as number;
    let b2 = values[shared ? 8 : 9] as number;
    let b3 = values[shared ? 9 : 10] as number;
    let b4 = values[shared ? 9 : 11] as number;
    let least = extremes[0] as number;
    let most = extremes[1] as number;
    let least1 = extremes[2] as number;
    let most1 = extremes[3] as number;
    let least2 = extremes[4] as number;
    let most2 = extremes[5] as number;
    for (let n = 0; n < rounds; n++) {
      const h1 = 1 / (1 + Math.exp(-(w1 * i1 + w2 * i2 + b1)));
      const h2 = 1 / (1 + Math.exp(-(w3 * i1 + w4 * i2 + b2)));
      const o1 = 1 / (1 + Math.exp(-(w5 * h1 + w6 * h2 + b3)));
      const o2 = 1 / (1 + Math.exp(-(w7 * h1 + w8 * h2 + b4)));

      const d1 = o1 - t1;
      const d2 = o2 - t2;
      const E1 = d1 * d1 * 0.5;
      const E2 = d2 * d2 * 0.5;
      const E = E1 + E2;
      // Compared so that an error that is no number counts too.
      if (!(E >= least)) least = E;
      if (!(E <= most)) most = E;
      if (!(E1 >= least1)) least1 = E1;
      if (!(E1 <= most1)) most1 = E1;
      if (!(E2 >= least2)) least2 = E2;
      if (!(E2 <= most2)) most2 = E2;

      const delta3 = d1 * (o1 * (1 - o1));
      const delta4 = d2 * (o2 * (1 - o2));
      const w5new = w5 - eta * (delta3 * h1);
      const w6new = w6 - eta * (delta3 * h2);
      const w7new = w7 - eta * (delta4 * h1);
      const w8new = w8 - eta * (delta4 * h2);
      if (first) {
        w5 = w5new;
        w6 = w6new;
        w7 = w7new;
        w8 = w8new;
      }
      const delta1 = (delta3 * w5 + delta4 * w7) * (h1 * (1 - h1));
      const delta2 = (delta3 * w6 + delta4 * w8) * (h2 * (1 - h2));
      w5 = w5new;
      w6 = w6new;
      w7 = w7new;
      w8 = w8new;
      w1 -= eta * (delta1 * i1);
      w2 -= eta * (delta1 * i2);
      w3 -= eta * (delta2 * i1);
      w4 -= eta * (delta2 * i2);
      if (trained) {
        b1 -= eta * (shared ? delta1 + delta2 : delta1);
        b2 -= eta * (shared ? delta1 + delta2 : delta2);
        b3 -= eta * (shared ? delta3 + delta4 : delta3);
        b4 -= eta * (shared ? delta3 + delta4 : delta4);
      }
    }
    values[0] = w1;
    values[1] = w2;
    values[2] = w3;
    values[3] = w4;
    values[4] = w5;
    values[5] = w6;
    values[6] = w7;
    values[7] = w8;
    values[8] = b1;
    values[shared ? 8 : 9] = b2;
    values[shared ? 9 : 10] = b3;
    values[shared ? 9 : 11] = b4;
    extremes[0] = least;
    extremes[1] = most;
    extremes[2] = least1;
    extremes[3] = most1;
    extremes[4] = least2;
    extremes[5] = most2;
  };
}
