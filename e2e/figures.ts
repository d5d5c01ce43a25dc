import { readFileSync } from 'node:fs';

type Example = {
  printed: { 'round 1': Record<string, string> };
  'round 1': Record<string, string>;
  'round 1, output layer first: what differs': Record<string, string>;
  training: {
    'update order': string;
    biases: string;
    rounds: number;
    E_total: string;
    out_o1: string;
    out_o2: string;
  }[];
};

export const example: Example = JSON.parse(
  readFileSync(new URL('../src/engine/worked-example.json', import.meta.url), 'utf8'),
);

/** Every number that is given, and what it is in the article. */
export const given: Readonly<Record<string, string>> = {
  i1: '0.05',
  i2: '0.10',
  target_o1: '0.01',
  target_o2: '0.99',
  w1: '0.15',
  w2: '0.20',
  w3: '0.25',
  w4: '0.30',
  w5: '0.40',
  w6: '0.45',
  w7: '0.50',
  w8: '0.55',
  b1: '0.35',
  b2: '0.60',
  eta: '0.50',
};

/**
 * A decimal text rounded half up, with a true minus: arithmetic on the digits themselves, so that
 * the expected figures do not come from the rounding under test.
 */
export function rounded(exact: string, decimals = 9): string {
  const [whole = '', fraction = ''] = exact.replace('-', '').split('.');
  const kept = fraction.padEnd(decimals + 1, '0').slice(0, decimals + 1);
  const digits = String((BigInt(whole + kept) + 5n) / 10n).padStart(decimals + 1, '0');
  const sign = exact.startsWith('-') ? '−' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A figure of the article's first round as an equation shows it. */
export function figure(ref: string, decimals = 9): string {
  const exact = exactly(ref);
  const text = rounded(exact, decimals);
  // A slope that is one of the given numbers is shown with that number's own digits.
  const short = ref.startsWith('dnet') && (exact.split('.')[1]?.length ?? 0) <= decimals;
  return short ? text.replace(/(\.\d\d\d*?)0+$/, '$1') : text;
}

function exactly(ref: string): string {
  const after = totals('simultaneous', 'frozen');
  const known: Record<string, string> = {
    ...example['round 1'],
    'out_o1+': after.out_o1,
    'out_o2+': after.out_o2,
    'E_total+': after.E_total,
  };
  const text = known[ref];
  if (text === undefined) throw new RangeError(`the example has no figure for ${ref}`);
  return text;
}

/** The outputs and the total error after the first round, under another rule for it. */
export function totals(order: string, biases: string) {
  const run = example.training.find(
    (each) => each['update order'] === order && each.biases === biases && each.rounds === 1,
  );
  if (!run) throw new RangeError(`the example was not trained with ${order}, ${biases}`);
  return run;
}
