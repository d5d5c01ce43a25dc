import { withBiases } from '../engine';
import { type Choices, type Chosen, isOfArticle, networkOf } from './choices';
import { learned } from './learned';

/** The same choices under another bias policy: the biases are carried over. */
export function rebiased(
  choices: Chosen & Pick<Choices, 'from'>,
  biases: Choices['biases'],
): Pick<Choices, 'architecture' | 'biases' | 'parameters'> {
  const { architecture } = choices;
  const network = withBiases(networkOf(choices), biases);
  return isOfArticle({ architecture, biases })
    ? { architecture, biases, parameters: network.parameters }
    : learned().chosen(network);
}
