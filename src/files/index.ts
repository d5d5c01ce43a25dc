export { curveCsv } from './curveCsv';
export type { Given } from './given';
export { numbersFile } from './numbersFile';
export { receipt } from './receipt';
export { roundCsv } from './roundCsv';
export { roundLatex } from './roundLatex';
export { roundsCsv } from './roundsCsv';
export { roundFacts, roundTitle, roundWords } from './roundWords';
export { type DecimalSign, spreadsheetCsv, spreadsheetText } from './spreadsheet';
