import type { BiasPolicy, UpdateOrder } from '../../engine';
import type { Phase } from '../../lesson';
import type { View } from '../../store';
import { counted, typedCount } from '../../tex';
import { worksheetWords as words } from './worksheetWords';

/** What a teacher has chosen for a set of worksheets, fields as they were typed. */
export type WorksheetChoices = {
  source: 'drawn' | 'page';
  count: string;
  first: string;
  decimals: '1' | '2';
  /** Parts of the round that are not asked. */
  without: ReadonlySet<Phase>;
  biases: BiasPolicy;
  order: UpdateOrder;
  keys: boolean;
};

export type Fault = keyof typeof words.faults;

/** As many as a class has, and a browser makes without a long wait. */
export const MOST_SHEETS = 60;

/** The numbers of sheets have up to nine digits. */
export const LAST_SHEET = 999_999_999;

/** One for each place of a class, by the rules that are on the page. */
export const usualChoices = ({ network: { biases, order } }: View): WorksheetChoices => ({
  source: 'drawn',
  count: '1',
  first: '1',
  decimals: '2',
  without: new Set(),
  biases: biases as BiasPolicy,
  order,
  keys: true,
});

/** How many sheets are chosen, or null where that is not to be made out. */
export const countOf = ({ source, count }: WorksheetChoices): number | null =>
  source === 'page' ? 1 : within(typedCount(count), MOST_SHEETS);

export const firstOf = (choices: WorksheetChoices): number | null =>
  within(typedCount(choices.first), LAST_SHEET + 1 - (countOf(choices) ?? 1));

const within = (value: number | null, most: number): number | null =>
  value !== null && value >= 1 && value <= most ? value : null;

/** What is wrong with the choices, in sentences. */
export function faultsIn(
  choices: WorksheetChoices,
  asked: readonly Phase[],
): ReadonlyMap<Fault, string> {
  const { faults } = words;
  const found = new Map<Fault, string>();
  const drawn = choices.source === 'drawn';
  if (countOf(choices) === null) found.set('count', faults.count(MOST_SHEETS));
  if (drawn && firstOf(choices) === null) {
    found.set('first', faults.first(counted(LAST_SHEET + 1 - (countOf(choices) ?? 1))));
  }
  if (asked.length === 0) found.set('phases', faults.phases);
  return found;
}
