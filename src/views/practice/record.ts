import { csvFormatRows } from 'd3';
import { verdictWords } from '../../practice';
import { answersIn, backstep, type View } from '../../store';
import { plainText } from '../text/Quantity';
import { judged } from '../verdict/judged';

const HEADINGS = ['round', 'quantity', 'typed', 'right', 'verdict'];

/** What the learner has typed in this round, and what was said of it, as CSV (RFC 4180). */
export function record(view: View): string {
  const rows = [...answersIn(backstep.store.getState(), view.round)].map(([ref, text]) => {
    const found = judged(view, ref);
    const said = found && 'verdict' in found ? found.verdict : null;
    const sentence = said
      ? plainText(verdictWords(said, ref))
      : found && 'fault' in found
        ? found.fault.sentence
        : '';
    const isRight = said?.kind === 'right' ? 'yes' : 'no';
    return [String(view.round), ref, text.trim(), isRight, sentence];
  });
  return `${csvFormatRows([HEADINGS, ...rows])}\n`;
}

/** Gives the learner a file of it; nothing leaves the device. */
export function saveRecord(): void {
  const view = backstep.view();
  const address = URL.createObjectURL(new Blob([record(view)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `backstep-round-${view.round}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
