import { typefaces } from './typefaces';

/** Prints the round once its typefaces are there; one that cannot be had is done without. */
export async function printRound(): Promise<void> {
  await typefaces().catch(() => {});
  window.print();
}
