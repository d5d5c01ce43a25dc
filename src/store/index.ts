export { bindAddress } from './address';
export { type Backstep, backstep, createBackstep, type State } from './backstep';
export { articleChoices, type Choices, SPEEDS } from './choices';
export { hasFallen, knownValue, type View } from './derive';
export { DECIMALS, readLink, writeLink } from './link';
