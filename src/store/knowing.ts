import { isLearned } from './learned';
import { namesOther } from './linkText';

let coming: Promise<void> | null = null;

/** What the page fetches besides, for the parts that the store knows nothing of. */
export const besides: { fetch?(): Promise<void> } = {};

/**
 * Fetches what only other networks than the worked example need, once; what could not be had is asked for
 * again the next time.
 */
export function knowEveryNetwork(): Promise<void> {
  coming ??= Promise.all([import('./everyNetwork'), besides.fetch?.()]).then(
    ([{ learnEveryNetwork }]) => learnEveryNetwork(),
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

/** Whether all that a link or a file takes is there. */
export const isReady = (text: string): boolean => isLearned() || !namesOther(text);
