import { articleChoices, type Choices } from './choices';
import { deriver, type View } from './derive';
import { editActions } from './editActions';
import { lastGhost } from './ghost';
import { storeWithHistory } from './history';
import { isReady, knowEveryNetwork } from './knowing';
import { lectureActions } from './lectureActions';
import { readLink } from './link';
import { pageOf } from './page';
import { playActions } from './playActions';
import { practiceActions } from './practiceActions';
import { roundActions } from './roundActions';
import { settingActions } from './settingActions';
import type { Passing } from './state';
import { stepActions } from './stepActions';
import { trainingRuns } from './trainingRuns';

/** How many runs stay trained for undo to come back to, at most 1 MB each; and their rivals. */
const KEPT = { runs: 32, rivals: 4 };

/** The state of one page, and all that can be done to it. */
export function createBackstep(initial: Choices = articleChoices) {
  const store = storeWithHistory(initial);
  const history = store.temporal;
  const kept = trainingRuns(KEPT.runs);
  const derive = deriver(kept, trainingRuns(KEPT.rivals));
  const view = (): View => derive(store.getState());
  const page = pageOf({ get: store.getState, set: store.setState, view });
  const rounds = roundActions(page);
  const steps = stepActions(page, rounds);
  const edits = editActions(page, history);

  /** Takes over choices that were made elsewhere, as one edit, and what passes with them. */
  const take = (choices: Choices, passing: Partial<Passing>) =>
    edits.begin({ ...choices, cameFrom: [], answered: false, playing: false, ...passing });

  return {
    store,
    history,
    view,
    /** Calls the listener now, and whenever the view has changed. Returns the undo. */
    watch(listener: (view: View) => void): () => void {
      let seen = view();
      listener(seen);
      return store.subscribe(() => {
        const now = view();
        if (now === seen) return;
        seen = now;
        listener(now);
      });
    },
    /** The last run before an edit that has been trained, for comparison. */
    ghost: lastGhost(
      () => ({
        past: history.getState().pastStates,
        order: store.getState().order,
        present: view().run,
      }),
      kept,
    ),
    /**
     * Takes over what a link holds, and notes what of it could not be used; a link to another network when
     * what that needs has come. Calls `done` when it is taken or refused.
     */
    open(link: string, done = () => {}) {
      const read = () => {
        const { choices, ignored, remarks = [], attempt } = readLink(link);
        if (ignored.some(({ says }) => says)) store.setState({ ignored, awaited: null });
        else take(choices, { ignored: [...ignored, ...remarks], awaited: null, ...attempt });
        done();
      };
      if (isReady(link)) return read();
      const awaited = { link, failed: false };
      store.setState({ awaited });
      const last = (then: () => void) => () => {
        if (store.getState().awaited === awaited) then();
      };
      knowEveryNetwork().then(
        last(read),
        last(() => store.setState({ awaited: { link, failed: true } })),
      );
    },
    take,
    ...steps.byHand,
    ...rounds.byHand,
    ...rounds.background,
    ...playActions(page, steps, rounds),
    ...edits.byHand,
    ...settingActions(page),
    ...lectureActions(page),
    ...practiceActions(page, steps),
  };
}

export type Backstep = ReturnType<typeof createBackstep>;

/** The page's own. */
export const backstep = createBackstep();
