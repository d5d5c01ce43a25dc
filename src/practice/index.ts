export type { Spread } from './candidates';
export { type Expression, evaluate, type Read, refsIn, truth } from './expression';
export { type MistakeId, mistakes, mistakesIn } from './mistakes';
export type { Rounding } from './roundings';
export { checkSheet, type SheetFault, type SheetLine } from './sheet';
export { agrees, type Fault, readTyped, type Typed } from './typed';
export { type Answers, type Named, type Verdict, verdict } from './verdict';
export { listed, mistakeWords, verdictWords } from './words';
