import type { Ref, Working } from '../engine';
import type { Step } from '../lesson';
import {
  isKnown,
  type Lesson,
  lesson,
  narration,
  phaseNames,
  presently,
  question,
} from '../lesson';
import {
  equation,
  type Form,
  inNotation,
  inTex,
  plainAddress,
  plainTex,
  pythonExpression,
  pythonName,
  quantityText,
  symbol,
} from '../tex';
import { ruleLines } from './code/program';
import { pythonNumber } from './code/pythonScript';
import { absoluteTolerances, RELATIVE } from './code/tolerance';
import { codeWords } from './code/words';
import type { Given } from './given';
import { notebookWords as words } from './notebookWords';

type Cell = { id: string; cell_type: 'markdown' | 'code'; source: string };

/** The step of a lesson, and all that its cells are made of. */
type At = Pick<Given, 'notation' | 'trace'> & {
  lesson: Lesson;
  index: number;
  step: Step;
  tolerances: ReadonlyMap<Ref, number>;
};

/**
 * The lesson on the present round as a Jupyter notebook, nbformat 4.5: for each step its question,
 * its equations and its words, and a cell of plain Python that computes it and asserts that it is
 * the page's number.
 */
export function notebook(given: Given): string {
  const cells = [intro(given), numbers(given), ...steps(given)];
  const file = {
    cells: cells.map(written),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A cell as the format has it: its text in lines that keep their breaks. */
function written({ id, cell_type, source }: Cell) {
  const text = { id, metadata: {}, source: source.split(/(?<=\n)/) };
  return cell_type === 'code'
    ? { cell_type, execution_count: null, ...text, outputs: [] }
    : { cell_type, ...text };
}

function intro({ network, round, address }: Given): Cell {
  const facts = ruleLines(network, round);
  const from = `${codeWords.madeBy} <${plainAddress(address)}>`;
  const parts = [
    `# ${words.title}`,
    words.intro,
    facts.map((fact) => `- ${fact}`).join('\n'),
    words.rounded,
    from,
  ];
  return { id: 'intro', cell_type: 'markdown', source: parts.join('\n\n') };
}

/** Below this e^−net is too large a number. */
const LEAST_NET = -709;

/** The cell that gives every number that the round begins with, and what the others call. */
function numbers({ trace, notation }: Given): Cell {
  const { values, network, layout } = trace;
  const overflows = [...values].some(([ref, value]) => ref.startsWith('net') && value < LEAST_NET);
  const parameters = layout.parameters.map(
    (ref) => `${pythonName(ref, notation)} = ${pythonNumber(network.parameters[ref] as number)}`,
  );
  const parts = [
    `${overflows ? 'import math\nfrom math import isclose' : 'from math import exp, isclose'}

# ${words.given}
${parameters.join('\n')}`,
    ...(overflows ? [EXP] : []),
    checking(absoluteTolerances(trace).size > 0),
  ];
  return { id: 'given', cell_type: 'code', source: parts.join('\n\n\n') };
}

const EXP = `def exp(x):
    """${words.overflow}"""
    return math.exp(x) if x < ${-LEAST_NET} else math.inf`;

const checking = (isRough: boolean): string =>
  `def check(value, page${isRough ? ', absolute=0.0' : ''}):
    """
    ${[...words.check, ...(isRough ? words.cancelled : [])].join('\n    ')}
    """
    is_close = isclose(value, page, rel_tol=${RELATIVE}${isRough ? ', abs_tol=absolute' : ''})
    assert is_close, f'{value} here, {page} on the page'`;

/** The cells of all steps but the first, which is there before, phase by phase. */
function steps({ trace, notation }: Given): Cell[] {
  const made = lesson(trace.network, 'every factor');
  const tolerances = absoluteTolerances(trace);
  return made.steps.flatMap((step, index) => {
    if (step.phase === 'start') return [];
    const at: At = { lesson: made, index, step, notation, trace, tolerances };
    const id = step.id.replace(/\W/g, '-');
    const code = [
      ...step.shows.flatMap((working) => computed(working, at)),
      ...(step.kind === 'update error' ? [difference(at)] : []),
    ];
    const begins = made.steps[index - 1]?.phase !== step.phase;
    const cells: Cell[] = [
      { id: `phase-${step.phase}`, cell_type: 'markdown', source: `## ${phaseNames[step.phase]}` },
      { id, cell_type: 'markdown', source: told(at) },
      { id: `${id}-code`, cell_type: 'code', source: code.join('\n') },
    ];
    return cells.slice(begins ? 0 : 1, code.length > 0 ? 3 : 2);
  });
}

/** What a step asks, its equations, and its words. */
function told(at: At): string {
  const { step, index, trace, notation } = at;
  const equations = step.shows.map((working) => `$$\n${inNumbers(working, at)}\n$$`);
  const present = presently(step, (ref) => trace.values.get(ref) ?? 0);
  const said = [words.narrations[step.kind] ?? narration(step), present].filter(Boolean).join(' ');
  const prose = (text: string) => inMarkdown(text, { trace, notation });
  return [`### ${index + 1}. ${prose(question(step))}`, ...equations, prose(said)].join('\n\n');
}

/** An equation as far as it is worked out on this step. */
function inNumbers(working: Working, at: At): string {
  const { trace, notation } = at;
  const form = formOf(working, at);
  const known = (ref: Ref) => (isReached(ref, at) ? (trace.values.get(ref) ?? null) : null);
  return plainTex(equation(working, notation, form), notation, known);
}

const isReached = (ref: Ref, { lesson: made, index }: At): boolean => isKnown(made, index, ref);

/** As on the page: the more there are, the shorter; without a result as long as there is none. */
function formOf({ ref, inputs }: Working, at: At): Form {
  const { length } = at.step.shows;
  if (isReached(ref, at)) return length < 2 ? 'ladder' : length < 4 ? 'compact' : 'line';
  return inputs.some((input) => isReached(input, at)) ? 'open' : 'symbols';
}

/**
 * What a step works out, and that it is the page's number; of what it says once more, that it comes
 * to the same. Nothing for what is not worked out yet; what has left the range of numbers is not
 * compared.
 */
function computed(working: Working, at: At): string[] {
  const { step, notation, trace, tolerances } = at;
  const { ref } = working;
  if (!isReached(ref, at)) return [];
  const name = pythonName(ref, notation);
  const expression = pythonExpression(working, notation);
  const tolerance = tolerances.get(ref);
  const absolute = tolerance === undefined ? '' : `, ${tolerance}`;
  const value = inNotation(ref, trace.values.get(ref) ?? Number.NaN, notation);
  const isNumber = Number.isFinite(value);
  const isNew =
    step.computes.includes(ref) && step.shows.find((each) => each.ref === ref) === working;
  if (!isNew) {
    return isNumber ? [`check(${expression}, ${name}${absolute})`] : [];
  }
  const check = isNumber ? [`check(${name}, ${pythonNumber(value)}${absolute})`] : [];
  return [[`${name} = ${expression}`, `print(f'{${name} = }')`, ...check].join('\n')];
}

/** By how much a round has changed the error. */
function difference({ notation }: At): string {
  const [before, after] = ['E_total', 'E_total+'].map((ref) => pythonName(ref, notation));
  return `print(f'{${after} - ${before} = }')`;
}

/** The lesson's words with their symbols and numbers in TeX. */
const inMarkdown = (text: string, { trace, notation }: Pick<Given, 'trace' | 'notation'>): string =>
  text.replace(/\{(.*?)([=!]?)\}/g, (_, ref: Ref, mark: string) => {
    if (!mark) return `$${symbol(ref, notation)}$`;
    return `$${inTex(quantityText(ref, trace.values.get(ref) ?? Number.NaN, notation))}$`;
  });
