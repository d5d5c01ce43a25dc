import type { Ref, Trace } from '../engine';
import { phaseNames, question } from '../lesson';
import { type Blank, blanksOf, type Handout } from '../practice';
import { plainTex, unmarked } from './copied';
import { equation } from './equation';
import { keyForm } from './keyForm';
import {
  addressTex,
  END,
  headTex,
  listTex,
  PREAMBLE,
  partTex,
  plain,
  prose,
  questionTex,
  workTex,
} from './latexDocument';
import type { Notation } from './notation';
import { toFill } from './toFill';

/** One sheet and its key, with all that is said on them besides the lesson's words. */
export type LatexSheet = {
  title: string;
  keyTitle: string;
  facts: string;
  trace: Trace;
  address: string;
};

/** Words of a sheet that are the same on all. */
export type LatexWords = { name: string; given: string; known: string; practise: string };

type Job = {
  sheets: readonly LatexSheet[];
  handout: Handout;
  notation: Notation;
  keys: boolean;
  words: LatexWords;
};

/** The parts of a LaTeX document, each page of it one: all sheets, and then, if wanted, all keys. */
export function* handoutLatex(job: Job): Generator<string> {
  yield PREAMBLE;
  for (const sheet of job.sheets) yield sheetPage(sheet, job);
  if (job.keys) for (const sheet of job.sheets) yield keyPage(sheet, job);
  yield END;
}

function sheetPage(sheet: LatexSheet, { handout, notation, words }: Job): string {
  const room = '\\room';
  const tasks = handout.tasks.map(({ phase, steps }) => {
    const asked = steps.map(({ step, blanks }) => {
      const lines = blanks.map(({ number, working }) =>
        workTex(number, unmarked(toFill(working, notation, room, '0mm'))),
      );
      const [first = '', ...others] = lines;
      return [questionTex(prose(question(step), notation)) + first, ...others].join('');
    });
    return partTex(phaseNames[phase], asked.join(''));
  });
  const name = `${plain(words.name)} \\underline{\\hspace{70mm}}`;
  const end = `${addressTex(words.practise, sheet.address)}\\clearpage\n`;
  return `${headTex(plain(sheet.title), name)}${givenPart(sheet, { handout, notation, words })}${tasks.join('')}${end}`;
}

function keyPage(sheet: LatexSheet, { handout, notation, words }: Job): string {
  const known = (ref: Ref) => sheet.trace.values.get(ref) ?? null;
  const answer = ({ number, working }: Blank) =>
    workTex(
      number,
      plainTex(equation(working, notation, keyForm(working), 'paper'), notation, known),
    );
  const tasks = handout.tasks.map((task) => {
    const answers = blanksOf([task]).map(answer).join('');
    return partTex(phaseNames[task.phase], answers);
  });
  return `${headTex(plain(sheet.keyTitle))}${givenPart(sheet, { handout, notation, words })}${tasks.join('')}\\clearpage\n`;
}

/** What the sheet was made by, and every number that it begins with. */
function givenPart(
  { facts, trace }: LatexSheet,
  { handout, notation, words }: Pick<Job, 'handout' | 'notation' | 'words'>,
): string {
  const list = (refs: readonly Ref[]) => listTex(refs, trace.values, notation);
  const { parameters } = trace.network;
  const given = `${plain(words.given)} ${list(Object.keys(parameters))}.\\par\n`;
  const { known } = handout;
  const results = known.length > 0 ? `${plain(words.known)} ${list(known)}.\\par\n` : '';
  return `{\\small ${plain(facts)}\\par}\\smallskip\n${given}${results}`;
}
