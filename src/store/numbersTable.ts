import { article, layout, parseRef, type Ref } from '../engine';
import { plainName, splitLine } from '../practice';
import { articleNotation, copiedSymbol, type Notation, typed } from '../tex';
import { type FileFault, type FileWhy, MOST_BYTES } from './fileFault';

const NOTATIONS: readonly Notation[] = (['eta', 'alpha', 'epsilon'] as const).flatMap((rate) =>
  (['target, output', 'ideal, actual'] as const).map((pair) => ({
    ...articleNotation,
    rate,
    pair,
  })),
);

/** Numbers by all that they are called. */
const byName = (refs: readonly Ref[]): [name: string, ref: Ref][] =>
  refs.flatMap((ref) =>
    [ref, ...NOTATIONS.map((notation) => copiedSymbol(ref, notation))].map(
      (name): [string, Ref] => [plainName(name), ref],
    ),
  );

/** What the worked example can have, which another network may have no place for. */
const OF_ARTICLE = (['frozen', 'per neuron'] as const).flatMap((policy) =>
  byName(layout(article.sizes, policy).parameters),
);

/** The letter of momentum, or the sign of millionths in its place, where a line begins. */
const MU = /^[\u00b5\u03bc]/;

/** How the table of a round begins that the page saves: what it works out is left out. */
const ROUND = 'ref,value,rule,inputs';

/**
 * Reads a table of names and numbers, a pair a line, parted by a comma, a semicolon, a tab, spaces, a
 * colon or =. A line of headings may stand first.
 * @param parameters those that the network has
 * @param called what each is called on the page, which may be another's own name; a table that the page
 *   has saved has their own names
 */
export function readNumbersTable(
  text: string,
  parameters: Readonly<Record<Ref, number>>,
  called: (ref: Ref) => string = (ref) => ref,
): { numbers: Readonly<Record<Ref, number>> } | { fault: FileFault } {
  if (text.length > MOST_BYTES) return { fault: { line: 1, field: '', why: 'too long' } };
  const refs = new Map([...OF_ARTICLE, ...byName(Object.keys(parameters))]);
  const numbers = new Map<Ref, number>();
  let first = true;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const isRound = lines[0] === ROUND;
  const shown = new Map(
    isRound ? [] : Object.keys(parameters).map((ref) => [plainName(called(ref)), ref]),
  );
  for (const [index, whole] of lines.entries()) {
    const line = whole
      .replace(/"([^"]*)"/g, '$1')
      .replace(/[\s,;]+$/, '')
      .trim()
      .replace(MU, 'mu');
    if (line === '') continue;
    const cells = line.split(',');
    if (isRound && cells[2] !== 'given') continue;
    const { name = '', number } = splitLine(isRound ? cells.slice(0, 2).join() : line);
    const plain = plainName(name);
    const ref = shown.get(plain) ?? refs.get(plain);
    const isHeading = first && !ref && /^[\p{L} ]+$/u.test(number);
    first = false;
    if (isHeading) continue;
    const refuse = (field: string, why: FileWhy) => ({ fault: { line: index + 1, field, why } });
    if (!name) return refuse(line, 'no name');
    if (!ref) return refuse(name, isWorkedOut(name) ? 'worked out' : 'unknown');
    if (!(ref in parameters)) return refuse(name, 'no place');
    if (numbers.has(ref)) return refuse(name, 'twice');
    const read = typed(number);
    if ('refusal' in read) {
      return refuse(name, /[\s,;=]/.test(number) ? 'several' : read.refusal);
    }
    numbers.set(ref, read.value);
  }
  if (numbers.size === 0) return { fault: { line: 1, field: '', why: 'nothing' } };
  return { numbers: Object.fromEntries(numbers) };
}

const GIVEN: readonly string[] = ['input', 'target', 'weight', 'bias', 'velocity', 'eta', 'mu'];

/** Whether a name is that of a quantity which the rounds work out. */
function isWorkedOut(name: string): boolean {
  try {
    const { kind, after } = parseRef(name.replace(/∂/g, 'd').replace(/δ/g, 'delta'));
    return after || !GIVEN.includes(kind);
  } catch {
    return false;
  }
}
