import { turned } from './complete';
import type { Network } from './network';
import { round } from './round';

/** The network after one traced round. */
export function stepped(network: Network): Network {
  const { values } = round(network);
  const next = Object.entries(network.parameters).map(([ref, value]) => [
    ref,
    values.get(`${ref}+`) ?? value,
  ]);
  return { ...turned(network, 1), parameters: Object.fromEntries(next) };
}
