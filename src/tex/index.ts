export { copiedLine, copiedSymbol, copiedTex, inTex, plainTex, unmarked } from './copied';
export { copiedMaths } from './copiedMaths';
export { derivation } from './derivation';
export { type Digits, decimals, significant } from './digits';
export { type Equation, equation, type Form, filled, placeholder, type Slot } from './equation';
export { workedTex } from './expression';
export { learnAllEquations } from './general';
export { handoutLatex, type LatexSheet, type LatexWords } from './handoutLatex';
export { keyForm } from './keyForm';
export {
  addressTex,
  END,
  headTex,
  listTex,
  numberTex,
  PREAMBLE,
  partTex,
  plain,
  prose,
  questionTex,
  workTex,
} from './latexDocument';
export { type Naming, type WeightNames, weightNames } from './naming';
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
export { plainAddress } from './plainAddress';
export { pythonExpression, pythonName } from './python';
export { comesTo, type Relation, relation } from './relation';
export { fetchKatex, render } from './render';
export { slotWidth } from './slotWidth';
export { speech } from './speech';
export { inWords, spoken, spokenNumber, spokenSymbol } from './spoken';
export { FACTORS, type Factor, factorOf, type SymbolPiece, symbol, symbolPieces } from './symbol';
export { toFill } from './toFill';
export { timesSign } from './writers';
