import type { Plan, Ref, Working } from '../engine';
import {
  isKnown,
  type Lesson,
  lesson,
  narration,
  phaseNames,
  phases,
  question,
  type Step,
} from '../lesson';
import {
  addressTex,
  END,
  equation,
  type Form,
  headTex,
  listTex,
  numberTex,
  PREAMBLE,
  partTex,
  plain,
  plainTex,
  prose,
  questionTex,
  workTex,
} from '../tex';
import { changes } from './changes';
import type { Given } from './given';
import { roundFacts, roundTitle, roundWords as words } from './roundWords';

/** Equations with more numbers than this have a line for their result. */
const SHORT = 2;

/**
 * The round as a document of its own for plain pdflatex: each step with its question and, where they
 * are new, its equations, their numbers filled in as far as they are known by then.
 */
export function roundLatex(given: Given): string {
  const { network, trace, notation, walk, address } = given;
  const made = lesson(network, 'every factor', walk);
  const written = new Set<string>();
  const parts = phases(made)
    .filter(({ phase }) => phase !== 'start')
    .map(({ phase, from, count }) => {
      const body = made.steps
        .slice(from, from + count)
        .map((step, index) => stepTex(step, from + index, made, given, written));
      return partTex(phaseNames[phase], body.join(''));
    });
  const list = listTex(Object.keys(network.parameters), trace.values, notation);
  return [
    PREAMBLE,
    headTex(plain(roundTitle(given))),
    `{\\small ${prose(roundFacts(given), notation, trace.values)}\\par}\\smallskip\n`,
    `${plain(words.given)} ${list}.\\par\n`,
    ...parts,
    addressTex(words.link, address),
    END,
  ].join('');
}

/** A step, counted as on the page; equations already written stay out. */
function stepTex(
  step: Step,
  index: number,
  made: Lesson,
  { trace, notation }: Given,
  written: Set<string>,
): string {
  const known = (ref: Ref) => (isKnown(made, index, ref) ? (trace.values.get(ref) ?? null) : null);
  const equations = step.shows.flatMap((working) => {
    const form = formOf(working, known);
    const key = `${working.ref} ${working.rule} ${working.inputs} ${form}`;
    if (written.has(key)) return [];
    written.add(key);
    return workTex('', plainTex(equation(working, notation, form, 'paper'), notation, known));
  });
  const heading = `\\textbf{${index + 1}}\\enspace ${prose(question(step), notation)}`;
  const end =
    step.kind === 'update weights'
      ? newValues(step.shows, made.plan, { trace, notation })
      : step.kind === 'update error'
        ? `${prose(narration(step), notation, trace.values)}\\par\n`
        : '';
  return questionTex(heading) + equations.join('') + end;
}

/** As far as an equation is known: symbols, some of its numbers, or all of it. */
function formOf({ ref, inputs }: Working, known: (ref: Ref) => number | null): Form {
  if (known(ref) !== null) return inputs.length > SHORT ? 'ladder' : 'compact';
  return inputs.some((each) => known(each) !== null) ? 'open' : 'symbols';
}

/** The weights and trained biases before and after the round, with the slopes between. */
function newValues(
  lines: readonly Working[],
  plan: Plan,
  { trace: { values }, notation }: Pick<Given, 'trace' | 'notation'>,
): string {
  const found = changes(lines, plan);
  const rows = found.map(({ before, slope, after }) => {
    const numbers = [before, slope, after].map((each) => `$${numberTex(each, values, notation)}$`);
    return `${prose(`{${before}}`, notation)} & ${numbers.join(' & ')} \\\\\n`;
  });
  const { parameter, parameters, before, slope, after } = words.table;
  const name = found.some((each) => each.before.startsWith('b')) ? parameters : parameter;
  const head = [name, before, slope, after].map(plain).join(' & ');
  const table = `\\begin{tabular}[t]{lrrr}\n${head} \\\\\n\\hline\n${rows.join('')}\\end{tabular}`;
  return workTex('', table);
}
