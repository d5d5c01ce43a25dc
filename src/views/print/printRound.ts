import { backstep } from '../../store';
import { paper } from './paper';

/** Fetches all that the round on paper takes, and typesets its equations, with a pause before each. */
export async function prepareRound(pause?: () => Promise<void>): Promise<void> {
  const { typesetBeforehand } = await paper.load();
  await typesetBeforehand(backstep.view(), pause);
}

/** Prints the round once all that it takes is there. */
export async function printRound(): Promise<void> {
  await prepareRound();
  window.print();
}
