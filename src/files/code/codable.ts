import { type Biased, isPlain, type Network, plan } from '../../engine';
import { codeWords } from './words';

/**
 * The network as programs know it.
 * @throws RangeError, a sentence, for one that they do not know
 */
export function codable(network: Network): Biased {
  if (!isPlain(plan(network).shape)) throw new RangeError(codeWords.unknown);
  return network as Biased;
}
