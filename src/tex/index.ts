export { copiedLine, copiedSymbol, copiedTex, unmarked } from './copied';
export { derivation } from './derivation';
export { type Digits, decimals, significant } from './digits';
export { type Equation, equation, type Form, filled, placeholder, type Slot } from './equation';
export { workedTex } from './expression';
export { learnAllEquations } from './general';
export { handoutLatex, type LatexSheet, type LatexWords } from './handoutLatex';
export { keyForm } from './keyForm';
export { articleNotation, type Notation } from './notation';
export {
  asData,
  briefText,
  changeText,
  counted,
  inNotation,
  isShort,
  marked,
  PENDING,
  precise,
  quantityText,
  type Refusal,
  shown,
  trimmed,
  typed,
  typedCount,
  written,
} from './number';
export { comesTo, type Relation, relation } from './relation';
export { fetchKatex, render } from './render';
export { slotWidth } from './slotWidth';
export { speech } from './speech';
export { inWords, spoken, spokenNumber, spokenSymbol } from './spoken';
export { FACTORS, type Factor, factorOf, type SymbolPiece, symbol, symbolPieces } from './symbol';
export { toFill } from './toFill';
export { timesSign } from './writers';
