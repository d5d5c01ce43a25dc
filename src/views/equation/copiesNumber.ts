import { copiesAs } from './copying';

/** Lets a cell be copied as its number alone, without what is said of it. Returns the undo. */
export const copiesNumber = (cell: HTMLTableCellElement): (() => void) =>
  copiesAs(cell, () => cell.textContent?.trim().split(/\s/)[0] ?? '');
