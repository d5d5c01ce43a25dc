export { bindAddress } from './address';
export { bindBackgroundTraining, type Pacer } from './backgroundTraining';
export { type Backstep, backstep, createBackstep } from './backstep';
export { carriedBy, shownStep } from './carried';
export {
  type Axis,
  articleChoices,
  type Chart,
  type Choices,
  hasAnswers,
  isOfArticle,
  NUDGES,
  networkOf,
  type Plane,
  type Range,
  type Rival,
  SPEEDS,
  type Speed,
  shownOutput,
  shownTab,
  speedOf,
  type Tab,
  tabsOf,
} from './choices';
export {
  asked,
  canGoBack,
  canGoOn,
  canTrain,
  earlyValue,
  errorChange,
  isAtEnd,
  isBeyond,
  isMovable,
  isWorkedOut,
  knownValue,
  outcome,
  type View,
  valueAt,
} from './derive';
export { type FileFault, type FileWhy, MOST_BYTES } from './fileFault';
export { bindHost } from './host';
export { hostNamed } from './hostMessages';
export type { Ignored, Why } from './ignored';
export { type KeptNetwork, keptNetworks, LONGEST_NAME, type NameFault } from './keptNetworks';
export { keepPractice } from './keptPractice';
export { besides, isReady, knowEveryNetwork } from './knowing';
export { last } from './lastLink';
export { elapsed } from './lectureActions';
export { DIGITS, readLink, writeAttemptLink, writeLink } from './link';
export { openState } from './openedFiles';
export { answersIn, guessIn, sheetIn, triedIn } from './practiceActions';
export {
  type Preferences,
  preferences,
  type Theme,
} from './preferences';
export { beginsRounding, tendsTo } from './rounding';
export { shortened } from './shortened';
export type { State, Timer } from './state';
export { readStateFile, writeStateFile } from './stateFile';
export type { Role } from './windowSync';
export { bindWindows, type Windows } from './windows';
