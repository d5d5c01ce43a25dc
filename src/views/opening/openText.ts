import {
  backstep,
  type FileFault,
  isReady,
  knowEveryNetwork,
  MOST_BYTES,
  openState,
  readLink,
  readStateFile,
} from '../../store';
import { readNumbersTable } from '../../store/numbersTable';
import { copiedSymbol } from '../../tex';
import { words as common } from '../words';
import { faultText } from './faultText';
import { openingWords as words } from './words';

/** What no text has: a file of another kind was decoded as one. */
const NO_TEXT = /[\0\ufffd]/;

const takeLink = (text: string): FileFault | null => {
  const { choices, ignored } = readLink(text.slice(text.indexOf('#')));
  const [first] = ignored;
  if (first) {
    const { text: field, ...why } = first;
    return { line: 1, field, ...why };
  }
  openState(backstep, choices);
  return null;
};

const takeState = (text: string): FileFault | null => {
  const read = readStateFile(text);
  if ('fault' in read) return read.fault;
  openState(backstep, read.choices);
  return null;
};

const takeTable = (text: string): FileFault | null => {
  const { network, notation } = backstep.view();
  const read = readNumbersTable(text, network.parameters, (ref) => copiedSymbol(ref, notation));
  if ('fault' in read) return read.fault;
  backstep.setNumbers(read.numbers);
  return null;
};

/** What tells a link and a state from a table. */
const KINDS: readonly [begins: RegExp, take: (text: string) => FileFault | null][] = [
  [/^\s*(https?|file):\S*#\S*\s*$/, takeLink],
  [/^\ufeff?\s*[{[]/, takeState],
];

/**
 * Takes over the state, the table or the link that a text holds, as one edit. What is wrong with it, in words,
 * and nothing done, or null.
 */
export function openText(text: string): string | null {
  const [, take = takeTable] = KINDS.find(([kind]) => kind.test(text)) ?? [];
  const fault = take(text);
  return fault && faultText(fault);
}

/** The same when all is there that its network takes. */
export async function openTextWhenReady(text: string): Promise<string | null> {
  try {
    if (!isReady(text)) await knowEveryNetwork();
  } catch {
    return common.missing;
  }
  return openText(text);
}

/** The same with a file. */
export async function openFile(file: Blob): Promise<string | null> {
  if (file.size > MOST_BYTES) return faultText({ line: 1, field: '', why: 'too long' });
  try {
    const text = await file.text();
    return NO_TEXT.test(text) ? words.noText : await openTextWhenReady(text);
  } catch {
    return words.unread;
  }
}
