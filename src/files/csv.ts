import { dsvFormat } from 'd3';

/**
 * Rows as separated values, each row on a line that ends as RFC 4180 asks, a cell in quotes where it
 * holds a sign that would end it.
 */
export function csv(rows: readonly (readonly string[])[], separator = ','): string {
  const { formatRow } = dsvFormat(separator);
  return rows.map((row) => `${formatRow([...row])}\r\n`).join('');
}
