import { backstep, type FileFault, MOST_BYTES, openState, readStateFile } from '../../store';
import { readNumbersTable } from '../../store/numbersTable';
import { faultText } from './faultText';
import { openingWords as words } from './words';

const takeState = (text: string): FileFault | null => {
  const read = readStateFile(text);
  if ('fault' in read) return read.fault;
  openState(backstep, read.choices);
  return null;
};

const takeTable = (text: string): FileFault | null => {
  const read = readNumbersTable(text, backstep.view().network.parameters);
  if ('fault' in read) return read.fault;
  backstep.setNumbers(read.numbers);
  return null;
};

/**
 * Takes over the state or the table that a text holds, as one edit. What is wrong with it, in words,
 * and nothing done, or null.
 */
export function openText(text: string): string | null {
  const take = /^\ufeff?\s*[{[]/.test(text) ? takeState : takeTable;
  const fault = take(text);
  return fault && faultText(fault);
}

/** The same with a file. */
export async function openFile(file: Blob): Promise<string | null> {
  if (file.size > MOST_BYTES) return faultText({ line: 1, field: '', why: 'too long' });
  try {
    return openText(await file.text());
  } catch {
    return words.unread;
  }
}
