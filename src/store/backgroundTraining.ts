import type { Backstep } from './backstep';

/** How long a slice of training keeps the page from answering, in ms. */
const SLICE = 8;

/** So many rounds are done between two looks at the clock. */
const ROUNDS = 2000;

/** How often the page is told how far it is, in ms: each time it draws the round that was reached. */
const TELL = 50;

/**
 * The clock of a page, and its way of doing one thing soon, but not before it has answered what
 * the learner did.
 */
export type Pacer = { now(): number; soon(task: () => void): void };

/**
 * Does the training that is too long for a frame in slices, between which the page answers.
 * Returns the undo.
 */
export function bindBackgroundTraining(app: Backstep, { now, soon }: Pacer): () => void {
  let running = false;
  let ended = false;
  let told = 0;

  const slice = () => {
    const job = ended ? null : app.job();
    if (!job) {
      running = false;
      if (!ended) app.tell(null);
      return;
    }
    const { run, to } = job;
    const begun = now();
    while (run.end < to && run.broke === null && now() - begun < SLICE) {
      run.train(Math.min(to, run.end + ROUNDS));
    }
    if (now() - told >= TELL) {
      told = now();
      app.tell({ ...job, end: run.end });
    }
    soon(slice);
  };
  const start = () => {
    if (running || !app.job()) return;
    running = true;
    told = now();
    soon(slice);
  };
  const unsubscribe = app.store.subscribe(start);
  start();
  return () => {
    ended = true;
    unsubscribe();
  };
}
