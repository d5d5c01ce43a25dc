import { flushSync } from 'react-dom';
import { handoutLatex } from '../../tex';
import { saveFile } from '../page/saveFile';
import { paper } from './paper';
import type { WorksheetJob } from './worksheetJob';
import { handoutWords as words } from './worksheetWords';

export type Making = {
  job: WorksheetJob;
  signal: AbortSignal;
  /** Told how many pages stand, each time that one more does. */
  tell: (made: number) => void;
};

/** Between two pages the browser answers. */
const pause = () => new Promise((next) => setTimeout(next));

/** Has the pages put there one by one, and prints them. */
export async function printHandouts({ job, signal, tell }: Making): Promise<void> {
  await paper.load();
  for (let made = 1; made <= job.length; made++) {
    if (signal.aborted) return;
    flushSync(() => tell(made));
    await pause();
  }
  if (!signal.aborted) window.print();
}

/** Saves the same as one file for LaTeX. */
export async function saveHandouts({ job, signal, tell }: Making): Promise<void> {
  const parts: string[] = [];
  const { handout, notation, keys, facts, sheets } = job;
  for (let index = 0; index < sheets; index++) {
    job.sheet(index);
    await pause();
  }
  const all = Array.from({ length: sheets }, (_, index) => ({ ...job.sheet(index), facts }));
  for (const part of handoutLatex({ sheets: all, handout, notation, keys, words })) {
    if (signal.aborted) return;
    parts.push(part);
    tell(Math.min(parts.length, job.length));
    await pause();
  }
  saveFile(`${job.fileName}.tex`, 'application/x-tex', parts);
}
