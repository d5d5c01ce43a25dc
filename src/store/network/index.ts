export { type Example, examples } from './examples';
export { faultIn, limits, within } from './limits';
export { type Matrix, matrixOf, type Way } from './matrix';
export { givenIn, pastedPairs, pastedWeights } from './pasted';
export { type Numbers, remembered } from './places';
export { resized, withoutPair } from './resized';
export type { TableFault } from './table';
