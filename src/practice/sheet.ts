import { plan, type Ref, type Trace } from '../engine';
import { plainName, splitLine } from './namedLine';
import { readTyped, type Typed } from './typed';
import { type Verdict, verdict } from './verdict';

export type SheetFault = {
  kind: 'name' | 'number' | 'twice' | 'given' | 'beyond';
  sentence: string;
};

/** One line that was pasted, with what is said of it. */
export type SheetLine = { line: number; text: string } & (
  | {
      ref: Ref;
      /** The number as it was written, without its name. */
      number: string;
      verdict: Verdict;
      /** The first that is wrong by itself. */
      first: boolean;
    }
  | { fault: SheetFault }
);

type Own = { ref: Ref; number: string; typed: Typed };
type Read = { line: number; text: string } & (Own | { fault: SheetFault });

/**
 * Checks a column of numbers: each line a name and a value, or a value alone, which then belongs to
 * what follows the line before in the order of the steps.
 * @param order what the steps work out, in their order
 * @param meant a number as the engine has it, where it may be written with another sign
 * @param called what a quantity is called besides its name here
 */
export function checkSheet(
  trace: Trace,
  text: string,
  order: readonly Ref[],
  meant: (ref: Ref, typed: Typed) => Typed = (_, typed) => typed,
  called: (ref: Ref) => string = (ref) => ref,
): SheetLine[] {
  const lines = readLines(trace, text, order, called);
  const answers = new Map(
    lines.flatMap((line): [Ref, Typed][] =>
      'ref' in line ? [[line.ref, meant(line.ref, line.typed)]] : [],
    ),
  );
  const judged = lines.map((line) => {
    if (!('ref' in line)) return line;
    const { typed, ...rest } = line;
    return { ...rest, verdict: verdict(trace, line.ref, meant(line.ref, typed), answers) };
  });
  const place = firstWrong(
    trace,
    new Map(
      judged.flatMap((line): [Ref, Verdict][] => ('ref' in line ? [[line.ref, line.verdict]] : [])),
    ),
  );
  return judged.map((line) => ('ref' in line ? { ...line, first: line.ref === place } : line));
}

/** The first wrong number in the order of working: what is further on may come from it. */
function firstWrong({ network }: Trace, verdicts: ReadonlyMap<Ref, Verdict>): Ref | undefined {
  return plan(network).workings.find(({ ref }) => {
    const kind = verdicts.get(ref)?.kind;
    return kind === 'mistake' || kind === 'unknown';
  })?.ref;
}

function readLines(
  trace: Trace,
  text: string,
  order: readonly Ref[],
  called: (ref: Ref) => string,
): Read[] {
  const names = namesOf(trace, called);
  const seen = new Map<Ref, number>();
  const read: Read[] = [];
  let next = 0;
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    if (whole.trim() === '') continue;
    const line = { line: index + 1, text: whole.trim() };
    const add = (rest: Own | SheetFault) =>
      read.push('ref' in rest ? { ...line, ...rest } : { ...line, fault: rest });
    const says = (kind: SheetFault['kind'], what: string) =>
      add({ kind, sentence: `Line ${line.line}: ${what}` });

    const { name, number } = splitLine(line.text);
    const ref = name === undefined ? order[next] : names.get(plainName(name));
    if (name !== undefined && !ref) {
      says('name', `no quantity here is called ${name}.`);
      continue;
    }
    if (!ref) {
      says('beyond', 'there are more numbers than there are steps that work one out.');
      continue;
    }
    // A faulty number still takes its place, so that those below it keep theirs.
    const place = order.indexOf(ref);
    next = place < 0 ? next : place + 1;
    const typed = readTyped(number);
    const before = seen.get(ref);
    // Weights may change their names with each other.
    const own = ref.startsWith('w') ? called(ref) : ref;
    if (!plan(trace.network).byRef.has(ref)) says('given', `${own} is given, not worked out.`);
    else if ('fault' in typed) says('number', typed.fault.sentence);
    else if (before !== undefined) says('twice', `${own} stands on line ${before} already.`);
    else {
      seen.set(ref, line.line);
      add({ ref, number, typed });
    }
  }
  return read;
}

/** Every quantity by its own name, and by what it is called, which may be another weight's own. */
const namesOf = ({ values }: Trace, called: (ref: Ref) => string): ReadonlyMap<string, Ref> =>
  new Map(
    [(ref: Ref) => ref, called].flatMap((name) =>
      [...values.keys()].map((ref) => [plainName(name(ref)), ref] as const),
    ),
  );
