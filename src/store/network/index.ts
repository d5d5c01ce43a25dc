export { type Advice, adviceOn } from './advice';
export {
  type Draft,
  draftOf,
  heldIn,
  isSameNetwork,
  reshaped,
  type Typed,
  typedIn,
  withoutPairOf,
  withPairs,
  withWeights,
  written,
} from './draft';
export { examples } from './examples';
export { faultIn, limits, within } from './limits';
export { matrixOf, type Way } from './matrix';
export { givenIn } from './pasted';
export type { TableFault } from './table';
