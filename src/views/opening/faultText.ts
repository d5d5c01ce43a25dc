import type { FileFault } from '../../store';
import { faultWords, fileWhys } from './words';

/** As much of a field's name as is worth showing. */
const SHOWN = 40;

/** What is wrong with a file, in a sentence: where, what and why. */
export function faultText({ line, field, why }: FileFault): string {
  const shown = field.length > SHOWN ? `${field.slice(0, SHOWN)}…` : field;
  return `${faultWords.place(line, shown)}${fileWhys[why]}.${faultWords.unchanged}`;
}
