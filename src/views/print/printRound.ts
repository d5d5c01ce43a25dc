import { paper } from './paper';

/** Prints the round once all that it takes is there. */
export async function printRound(): Promise<void> {
  await paper.load();
  window.print();
}
