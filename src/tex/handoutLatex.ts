import type { Ref, Trace } from '../engine';
import { phaseNames, question } from '../lesson';
import { type Blank, blanksOf, type Handout } from '../practice';
import { inTex, plainTex, unmarked } from './copied';
import { equation } from './equation';
import { keyForm } from './keyForm';
import type { Notation } from './notation';
import { quantityText } from './number';
import { symbol } from './symbol';
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

const PREAMBLE = String.raw`\documentclass[10pt]{article}
\usepackage[a4paper,margin=16mm]{geometry}
\usepackage{amsmath,graphicx,multicol,url}
\pagestyle{empty}
\setlength{\parindent}{0pt}
\setlength{\columnsep}{7mm}
\setlength{\multicolsep}{1mm}
\raggedcolumns
\urlstyle{same}
% Room for a number, high enough to write in by hand.
\newcommand{\room}{\rule{0pt}{8.5mm}\underline{\hspace{37mm}}}
% A counted equation, made smaller where its column is too narrow.
\newsavebox{\counted}
\newcommand{\work}[2]{\sbox{\counted}{$\displaystyle #2$}%
  \makebox[6mm][l]{\textbf{#1}}%
  \ifdim\wd\counted>\dimexpr\linewidth-6mm\relax
    \resizebox{\dimexpr\linewidth-6mm\relax}{!}{\usebox{\counted}}%
  \else\usebox{\counted}\fi\par\vspace{1mm}}
\newcommand{\head}[2]{{\LARGE\bfseries #1}\hfill #2\par\smallskip}
\newcommand{\phase}[1]{\par\medskip{\large\bfseries #1}\par\vspace{-2mm}\rule{\linewidth}{0.4pt}\par}
\begin{document}
`;

/** The parts of a LaTeX document, each page of it one: all sheets, and then, if wanted, all keys. */
export function* handoutLatex(job: Job): Generator<string> {
  yield PREAMBLE;
  for (const sheet of job.sheets) yield sheetPage(sheet, job);
  if (job.keys) for (const sheet of job.sheets) yield keyPage(sheet, job);
  yield '\\end{document}\n';
}

function sheetPage(sheet: LatexSheet, { handout, notation, words }: Job): string {
  const room = '\\room';
  const tasks = handout.tasks.map(({ phase, steps }) => {
    const asked = steps.map(({ step, blanks }) => {
      const lines = blanks.map(({ number, working }) =>
        work(number, unmarked(toFill(working, notation, room, '0mm'))),
      );
      const [first = '', ...others] = lines;
      const heading = `\\smallskip ${prose(question(step), notation)}\\par\\nopagebreak\n`;
      return [heading + first, ...others].join('');
    });
    return `\\phase{${plain(phaseNames[phase])}}\n\\begin{multicols}{2}\n${asked.join('')}\\end{multicols}\n`;
  });
  const name = `${plain(words.name)} \\underline{\\hspace{70mm}}`;
  const end = `\\par\\medskip\n{\\small\\raggedright ${plain(words.practise)} \\url{${sheet.address}}\\par}\n\\clearpage\n`;
  return `\\head{${plain(sheet.title)}}{${name}}\n${givenPart(sheet, { handout, notation, words })}${tasks.join('')}${end}`;
}

function keyPage(sheet: LatexSheet, { handout, notation, words }: Job): string {
  const known = (ref: Ref) => sheet.trace.values.get(ref) ?? null;
  const answer = ({ number, working }: Blank) =>
    work(number, plainTex(equation(working, notation, keyForm(working), 'paper'), notation, known));
  const tasks = handout.tasks.map((task) => {
    const answers = blanksOf([task]).map(answer).join('');
    return `\\phase{${plain(phaseNames[task.phase])}}\n\\begin{multicols}{2}\n${answers}\\end{multicols}\n`;
  });
  return `\\head{${plain(sheet.keyTitle)}}{}\n${givenPart(sheet, { handout, notation, words })}${tasks.join('')}\\clearpage\n`;
}

/** What the sheet was made by, and every number that it begins with. */
function givenPart(
  { facts, trace }: LatexSheet,
  { handout, notation, words }: Pick<Job, 'handout' | 'notation' | 'words'>,
): string {
  const list = (refs: readonly Ref[]) =>
    refs
      .map((ref) => {
        const value = trace.values.get(ref) ?? Number.NaN;
        return `$${symbol(ref, notation)} = ${inTex(quantityText(ref, value, notation))}$`;
      })
      .join(', ');
  const { parameters } = trace.network;
  const given = `${plain(words.given)} ${list(Object.keys(parameters))}.\\par\n`;
  const { known } = handout;
  const results = known.length > 0 ? `${plain(words.known)} ${list(known)}.\\par\n` : '';
  return `{\\small ${plain(facts)}\\par}\\smallskip\n${given}${results}`;
}

const work = (number: number, tex: string): string =>
  `\\work{${number}}{${tex.replace('{aligned}', '{aligned}[t]')}}\n`;

/** Words with `{ref}` for a symbol. */
const prose = (text: string, notation: Notation): string =>
  text
    .split(/(\{[^}]*\})/)
    .map((piece) =>
      piece.startsWith('{') ? `$${symbol(piece.slice(1, -1), notation)}$` : plain(piece),
    )
    .join('');

/** What means something else to TeX, or that it may have no sign for. */
const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '“': '``',
  '”': "''",
  '·': '$\\cdot$',
  '−': '$-$',
  '…': '\\dots{}',
  '\u00a0': '~',
  '½': '$\\tfrac{1}{2}$',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const plain = (text: string): string =>
  text.replace(/[^ -~]|[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
