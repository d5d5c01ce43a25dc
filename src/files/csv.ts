import { csvFormatRow } from 'd3';

/** Rows as comma-separated values, each row on a line that ends as RFC 4180 asks. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${csvFormatRow([...row])}\r\n`).join('');
