import type { Ref } from '../../engine';
import { downstream } from '../downstream';
import type { Walk } from './walk';

/** Everything that a neuron's net input has an effect on, up to the total error: through softmax every out. */
export function reach({ plan: { layout }, shape }: Walk, name: string): Ref[] {
  const all = downstream(layout, name);
  if (shape.activations.at(-1) !== 'softmax') return all;
  const ends = layout.outputs.flatMap((output) => [`out_${output}`, `E_${output}`]);
  return [...new Set([...all, ...ends])];
}
