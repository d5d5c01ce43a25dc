import { type Network, round, type Shape, type Trace } from '../../engine';
import type { Phase } from '../../lesson';
import { askable, type Handout, handout, worksheet } from '../../practice';
import { articleChoices, backstep, type View, writeLink } from '../../store';
import { counted, type Notation } from '../../tex';
import { countOf, firstOf, type WorksheetChoices } from './worksheetChoices';
import { networkWords, handoutWords as words } from './worksheetWords';

/** One sheet of a job, and its key. */
export type JobSheet = {
  title: string;
  keyTitle: string;
  trace: Trace;
  /** The page's address that begins with its numbers. */
  address: string;
};

/** Worksheets that are to be made in one go. */
export type WorksheetJob = {
  fileName: string;
  facts: string;
  handout: Handout;
  /** Which training pair it goes through; 1 where there is one alone. */
  walk: number;
  notation: Notation;
  keys: boolean;
  /** So many pages, or runs of pages, that begin anew: sheets, and keys. */
  length: number;
  /** How many sheets there are. */
  sheets: number;
  /** A sheet by its place; it is drawn when it is asked for first. */
  sheet(index: number): JobSheet;
};

/** The parts of the round that a choice asks for, of those that its network has. */
export function askedPhases(choices: WorksheetChoices, view: View): Phase[] {
  return askable(shapeOf(choices, view)).filter((phase) => !choices.without.has(phase));
}

/** The network that sheets of a choice have, but for its numbers; new ones begin with the first pair. */
export function shapeOf({ source, biases, order }: WorksheetChoices, { network }: View): Shape {
  const { parameters: _, ...shape } = network;
  if (source === 'page') return shape;
  const has = shape.biases !== 'none';
  return { ...shape, order, ...(has && { biases }), ...(shape.turn && { turn: 1 }) };
}

/**
 * @param page the page's address without its hash
 */
export function jobOf(choices: WorksheetChoices, view: View, page: string): WorksheetJob {
  const shape = shapeOf(choices, view);
  const { biases, order } = shape;
  const walk = shape.turn ?? view.walk;
  const drawn = choices.source === 'drawn';
  const decimals = choices.decimals === '1' ? 1 : 2;
  const sheets = countOf(choices) ?? 1;
  const first = firstOf(choices) ?? 1;
  const { notation } = view;
  const made = new Map<number, JobSheet>();
  const make = (index: number): JobSheet => {
    const number = String(first + index);
    const network = drawn ? worksheet(number, { ...shape, decimals }) : view.network;
    return {
      title: drawn ? words.sheet(number) : words.ownSheet,
      keyTitle: drawn ? words.key(number) : words.ownKey,
      trace: round(network),
      address: addressOf(network, drawn ? 0 : view.round, walk, page),
    };
  };
  const { of, count } = notation.digits;
  return {
    fileName: drawn ? words.fileName(String(first), String(first + sheets - 1)) : words.ownFile,
    facts: [
      ...networkWords(shape, walk),
      drawn ? words.decimals[decimals] : words.ownNumbers,
      words.biases[biases],
      words.order[shape.sizes.length === 3 || order === 'simultaneous' ? order : 'layer by layer'],
      words.results(words.digits[of](counted(count))),
    ].join(' · '),
    handout: handout(shape, new Set(askedPhases(choices, view)), walk),
    walk,
    notation,
    keys: choices.keys,
    sheets,
    length: choices.keys ? 2 * sheets : sheets,
    sheet(index) {
      const known = made.get(index) ?? make(index);
      made.set(index, known);
      return known;
    },
  };
}

function addressOf(
  { parameters, biases, order }: Network,
  done: number,
  walk: number,
  page: string,
): string {
  const { notation, architecture } = backstep.store.getState();
  const choices = { ...articleChoices, architecture, parameters, biases, order, notation, walk };
  const link = writeLink({ ...choices, from: done, round: done });
  return page + (link && `#${link}`);
}
