export { bindAddress } from './address';
export { type Backstep, backstep, createBackstep, type State, speedOf } from './backstep';
export {
  type Axis,
  articleChoices,
  type Chart,
  type Choices,
  NUDGES,
  type Plane,
  type Range,
  type Rival,
  SPEEDS,
  type Speed,
  TABS,
  type Tab,
} from './choices';
export { hasFallen, knownValue, type View, valueAt } from './derive';
export { DECIMALS, readLink, writeLink } from './link';
export { bindTraining, type Pacer } from './training';
