export { curveCsv } from './curveCsv';
export type { Given } from './given';
export { numbersFile } from './numbersFile';
export { roundCsv } from './roundCsv';
export { roundsCsv } from './roundsCsv';
export { type DecimalSign, spreadsheetCsv, spreadsheetText } from './spreadsheet';
