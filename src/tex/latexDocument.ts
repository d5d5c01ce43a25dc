import type { Ref } from '../engine';
import { inTex } from './copied';
import type { Notation } from './notation';
import { quantityText } from './number';
import { plainAddress } from './plainAddress';
import { symbol } from './symbol';

/** A quantity's number, to be written into words. */
type Values = ReadonlyMap<Ref, number>;

/** How every document of this page begins: plain pdflatex has all of it. */
export const PREAMBLE = String.raw`\documentclass[10pt]{article}
\usepackage[a4paper,margin=16mm]{geometry}
\usepackage{amsmath,graphicx,multicol,url}
\pagestyle{empty}
\setlength{\parindent}{0pt}
\setlength{\columnsep}{7mm}
\setlength{\multicolsep}{1mm}
\raggedcolumns
% Fractions keep clear of the line above, and a question of two lines stays together.
\setlength{\lineskip}{3pt}
\setlength{\lineskiplimit}{2pt}
\clubpenalty=10000
\widowpenalty=10000
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

export const END = '\\end{document}\n';

/** The title of a page, with what stands beside it. */
export const headTex = (title: string, beside = ''): string => `\\head{${title}}{${beside}}\n`;

/** A part of the round under its name, in two columns. */
export const partTex = (name: string, body: string): string =>
  `\\phase{${plain(name)}}\n\\begin{multicols}{2}\n${body}\\end{multicols}\n`;

/** A question, above what answers it. */
export const questionTex = (words: string): string =>
  `\\smallskip{\\raggedright ${words}\\par}\\nopagebreak\n`;

/** Words that end with an address. */
export const addressTex = (words: string, address: string): string =>
  `\\par\\medskip\n{\\small\\raggedright ${plain(words)} \\url{${plainAddress(address)}}\\par}\n`;

/** An equation with its number, as wide as its column at the most. */
export const workTex = (number: number | '', tex: string): string =>
  `\\work{${number}}{${tex.replace('{aligned}', '{aligned}[t]')}}\n`;

/** Quantities with their numbers, one after the other. */
export const listTex = (refs: readonly Ref[], values: Values, notation: Notation): string =>
  refs.map((ref) => `$${symbol(ref, notation)} = ${numberTex(ref, values, notation)}$`).join(', ');

/** A quantity's number as TeX writes it. */
export const numberTex = (ref: Ref, values: Values, notation: Notation): string =>
  inTex(quantityText(ref, values.get(ref) ?? Number.NaN, notation));

/** Words with `{ref}` for a symbol, and `{ref=}` or `{ref!}` for a number. */
export const prose = (text: string, notation: Notation, values: Values = new Map()): string =>
  text
    .split(/(\{[^}]*\})/)
    .map((piece) => {
      const [, ref, mark] = /^\{(.*?)([=!]?)\}$/.exec(piece) ?? [];
      if (ref === undefined) return plain(piece);
      return `$${mark ? numberTex(ref, values, notation) : symbol(ref, notation)}$`;
    })
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
  '≈': '$\\approx$',
  '½': '$\\tfrac{1}{2}$',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words without anything that TeX would take for more. */
export const plain = (text: string): string =>
  text.replace(/[^ -~]|[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
