/**
 * A learner's number, and what to say of it. `readTyped` reads it, `verdict` tells whether it is
 * right and, if not, which mistakes give it, `checkSheet` does so for a pasted column, and
 * `verdictWords` says it with `{ref}` for a symbol, as the words of the steps do.
 */

/** How far a mistake was made: here, everywhere that it fits on the way, or once on it. */
export type { Spread } from './candidates';
/** Right-hand sides as trees, wrong ones and true ones, to be worked out or written down. */
export { type Expression, evaluate, type Read, refsIn, truth } from './expression';
/** What a worksheet asks, and what it gives: one choice for the sheet and for its key. */
export { askable, type Blank, blanksOf, type Handout, handout, type Task } from './handout';
/** The table of the mistakes, over the rules of the engine, for layers of any size. */
export { type MistakeId, mistakes, mistakesIn } from './mistakes';
/** Names and numbers as they stand on a line. */
export { plainName, splitLine } from './namedLine';
/** What can be foreseen before a step is worked out, and how it is asked and answered. */
export { type Prediction, predictions } from './predictions';
export { optionWords, predictionOutcome, predictionQuestion } from './predictionWords';
export type { Rounding } from './roundings';
/** One verdict a line; the first wrong number is marked as the place to look. */
export { checkSheet, type SheetFault, type SheetLine } from './sheet';
/** A number as it is typed, with how far it was given, or a fault in words. */
export { agrees, type Fault, readTyped, type Typed } from './typed';
/** A right number is never called wrong, and none is called right that differs in a typed digit. */
export { type Answers, type Named, type Verdict, verdict } from './verdict';
/** Sentences with `{ref}` for a symbol. */
export { listed, mistakeWords, verdictWords } from './words';
/** A network for working by hand, from a seed: the same one on any machine. */
export { tidySeed, type WorksheetOptions, worksheet } from './worksheet';
