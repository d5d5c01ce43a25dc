import { type Printed, readEquations } from '../readEquations';
import { round } from '../round';
import type { Window } from './window';

/** Waits until the page answers, and for what it fetches for a step. It runs there. */
export async function whole(step: string | null): Promise<void> {
  const isWhole = () =>
    !document.querySelector('#root[aria-busy], .coming') &&
    (step === null || document.querySelector<HTMLElement>('.tick.now')?.dataset.step === step);
  while (!isWhole()) await new Promise((next) => setTimeout(next, 5));
  await document.fonts.ready;
}

/** Goes to a step by the address. It runs in the page. */
function follow(step: string): void {
  window.history.replaceState(null, '', `#step=${step}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The text of every equation of the step, those of its derivations too. It runs in the page. */
const texts = (): string[] =>
  [...document.querySelectorAll('.step .equation')].map(({ textContent }) => textContent ?? '');

export type StepEquations = { equations: Printed[]; texts: string[] };

/** The equations of every step, as the open page shows them. */
export async function equationsOfRound(
  page: Pick<Window, 'evaluate'>,
): Promise<Record<string, StepEquations>> {
  const all: Record<string, StepEquations> = {};
  for (const { id } of round) {
    await page.evaluate(follow, id);
    await page.evaluate(whole, id);
    all[id] = {
      equations: await page.evaluate(readEquations, '.step'),
      texts: await page.evaluate(texts, null),
    };
  }
  return all;
}
