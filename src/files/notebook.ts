import {
  complete,
  isReplaced,
  losses,
  type Ref,
  type Rule,
  type Trace,
  type Working,
} from '../engine';
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
  isSaturated: boolean;
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

function intro({ network, round, walk, address }: Given): Cell {
  const { pairs, passes } = complete(network);
  const follows = pairs > 1 && passes !== 'online' ? [words.follows(walk)] : [];
  const facts = [...ruleLines(network, round), ...follows];
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
  const { values, network, layout, lines } = trace;
  const isSaturated = saturates(trace);
  const overflows =
    isSaturated || [...values].some(([ref, value]) => ref.startsWith('net') && value < LEAST_NET);
  const parameters = layout.parameters.map(
    (ref) => `${pythonName(ref, notation)} = ${pythonNumber(network.parameters[ref] as number)}`,
  );
  const used = (name: string) => lines.some(({ rule }) => CALLS[rule]?.includes(name));
  const names = ['exp', 'isclose', 'log', 'tanh'].filter(
    (name) => name === 'isclose' || (used(name) && !(overflows && name === 'exp')),
  );
  const parts = [
    `${overflows ? 'import math\n' : ''}from math import ${names.join(', ')}

# ${words.given}
${parameters.join('\n')}`,
    ...(overflows ? [EXP] : []),
    ...(isSaturated ? [LOG_SUM_EXP, SHARE, TIMES] : []),
    checking(absoluteTolerances(trace).size > 0),
  ];
  return { id: 'given', cell_type: 'code', source: parts.join('\n\n\n') };
}

/** What rules call of Python's library. */
const CALLS: Partial<Record<Rule, readonly string[]>> = {
  logistic: ['exp'],
  tanh: ['tanh'],
  softmax: ['exp'],
  'binary cross-entropy': ['exp', 'log'],
  'cross-entropy': ['exp', 'log'],
};

/** Whether an output is 0 or 1 to the last digit, or nearly so, where its rules know such outputs. */
function saturates({ values, layout, network }: Trace): boolean {
  const { loss, activations } = complete(network);
  if (!losses[loss].short && activations.at(-1) !== 'softmax') return false;
  return layout.pairs.some((mark) =>
    ['', '+'].some((after) =>
      layout.outputs.some((name) => {
        const out = values.get(`out_${name}${mark}${after}`);
        return (
          out === 0 || out === 1 || (values.get(`net_${name}${mark}${after}`) ?? 0) > -LEAST_NET
        );
      }),
    ),
  );
}

const EXP = `def exp(x):
    """${words.overflow}"""
    return math.exp(x) if x < ${-LEAST_NET} else math.inf`;

const LOG_SUM_EXP = `def log_sum_exp(*nets):
    """${codeWords.logSumExp}"""
    return max(nets) + log(sum(exp(net - max(nets)) for net in nets))`;

const SHARE = `def share(target, out):
    """${codeWords.share}"""
    return target / max(out, 5e-324) if target else 0.0  # ${codeWords.least}`;

const TIMES = `def times(a, b):
    """${codeWords.times}"""
    return a * b if a and b else 0.0`;

const checking = (isRough: boolean): string =>
  `def check(value, page${isRough ? ', absolute=0.0' : ''}):
    """
    ${[...words.check, ...(isRough ? words.cancelled : [])].join('\n    ')}
    """
    is_close = isclose(value, page, rel_tol=${RELATIVE}${isRough ? ', abs_tol=absolute' : ''})
    assert is_close, f'{value} here, {page} on the page'`;

/** The cells of all steps but the first, which is there before, phase by phase. */
function steps({ trace, notation, walk }: Given): Cell[] {
  const made = lesson(trace.network, 'every factor', walk);
  const tolerances = absoluteTolerances(trace);
  const isSaturated = saturates(trace);
  const defined = new Set<Ref>(trace.layout.parameters);
  return made.steps.flatMap((step, index) => {
    if (step.phase === 'start') return [];
    const at: At = { lesson: made, index, step, notation, trace, tolerances, isSaturated };
    const id = step.id.replace(/\W/g, '-');
    const before = step.shows
      .filter(({ ref }) => isReached(ref, at))
      .flatMap(({ inputs }) => inputs.flatMap((ref) => [...undefinedYet(ref, at, defined)]));
    const code = [
      ...step.shows.flatMap((working) => computed(working, at)),
      ...(step.kind === 'update error' ? [difference(at)] : []),
    ];
    for (const ref of step.computes) defined.add(ref);
    const begins = made.steps[index - 1]?.phase !== step.phase;
    const cells: (Cell | false)[] = [
      begins && {
        id: `phase-${step.phase}`,
        cell_type: 'markdown',
        source: `## ${phaseNames[step.phase]}`,
      },
      { id, cell_type: 'markdown', source: told(at) },
      before.length > 0 && {
        id: `${id}-before`,
        cell_type: 'code',
        source: [`# ${words.others}`, ...before].join('\n'),
      },
      code.length > 0 && { id: `${id}-code`, cell_type: 'code', source: code.join('\n') },
    ];
    return cells.filter((cell) => cell !== false);
  });
}

/**
 * What a quantity takes that no step works out, such as the numbers of the training pairs that the
 * lesson leaves to the reader, in the order of working.
 */
function* undefinedYet(ref: Ref, at: At, defined: Set<Ref>): Generator<string> {
  const working = at.lesson.plan.byRef.get(ref);
  if (!working || defined.has(ref) || at.lesson.computedAt.has(ref)) return;
  for (const input of working.inputs) yield* undefinedYet(input, at, defined);
  defined.add(ref);
  yield* assigned(working, at);
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
  const { step, notation, isSaturated } = at;
  const { ref } = working;
  if (!isReached(ref, at)) return [];
  const isNew =
    step.computes.includes(ref) && step.shows.find((each) => each.ref === ref) === working;
  if (isNew) return [assigned(working, at).join('\n')];
  const expression = pythonExpression(wayTo(working, at), notation, isSaturated);
  const { isNumber, absolute } = onPage(ref, at);
  return isNumber ? [`check(${expression}, ${pythonName(ref, notation)}${absolute})`] : [];
}

/** How a quantity is come to: in short where one of its slopes is infinite. */
const wayTo = (working: Working, { trace: { values } }: At): Working =>
  isReplaced(working, values) ? { ...(working.instead as Working), ref: working.ref } : working;

/** A quantity worked out, printed and compared. */
function assigned(working: Working, at: At): string[] {
  const { notation, isSaturated } = at;
  const name = pythonName(working.ref, notation);
  const { value, isNumber, absolute } = onPage(working.ref, at);
  const way = wayTo(working, at);
  return [
    ...(way === working ? [] : [`# ${words.shortly}`]),
    `${name} = ${pythonExpression(way, notation, isSaturated)}`,
    `print(f'{${name} = }')`,
    ...(isNumber ? [`check(${name}, ${pythonNumber(value)}${absolute})`] : []),
  ];
}

/** A quantity's number on the page, and how far another result may be off, as an argument. */
function onPage(ref: Ref, { notation, trace, tolerances }: At) {
  const tolerance = tolerances.get(ref);
  const value = inNotation(ref, trace.values.get(ref) ?? Number.NaN, notation);
  return {
    value,
    isNumber: Number.isFinite(value),
    absolute: tolerance === undefined ? '' : `, ${tolerance}`,
  };
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
