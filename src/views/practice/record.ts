import { csvFormatRows } from 'd3';
import { verdictWords } from '../../practice';
import { backstep, type View } from '../../store';
import { saveFile } from '../page/saveFile';
import { plainText } from '../text/Quantity';
import { isCertain } from '../verdict/judged';
import { attempts } from './attempts';

const HEADINGS = ['round', 'quantity', 'typed', 'right', 'verdict'];

/** All that the learner has had checked in this round, and what was said of it, as CSV (RFC 4180). */
export function record(view: View): string {
  const rows = [...attempts(view).values()].flat().map(({ ref, text, judged }) => {
    const verdict = 'verdict' in judged ? judged.verdict : null;
    const sentence =
      'fault' in judged ? judged.fault.sentence : plainText(verdictWords(judged.verdict, ref));
    return [String(view.round), ref, text, verdict && isCertain(verdict) ? 'yes' : 'no', sentence];
  });
  return `${csvFormatRows([HEADINGS, ...rows])}\n`;
}

/** Gives the learner a file of it. */
export function saveRecord(): void {
  const view = backstep.view();
  saveFile(`backstep-round-${view.round}.csv`, 'text/csv', [record(view)]);
}
