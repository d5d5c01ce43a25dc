import { typesetting } from '../equation/typesetting';
import { later } from '../later';
import { typefaces } from './typefaces';

/** What makes the round on paper, with all that it takes. */
export const paper = later(async () => {
  // With the sheet come the rules of its typefaces.
  const [{ Sheet, typesetBeforehand }] = await Promise.all([import('./Sheet'), typesetting.load()]);
  // Without them it would be set in others: no reason to complain.
  await typefaces().catch(() => {});
  return { Sheet, typesetBeforehand };
});
