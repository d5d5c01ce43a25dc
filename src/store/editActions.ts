import { type Network, type Ref, randomOf } from '../engine';
import { articleChoices, type Choices, isOfArticle, networkOf } from './choices';
import type { History } from './history';
import { learned } from './learned';
import { holdRounds, type Page } from './page';
import { rebiased } from './rebiased';
import type { Pull, State } from './state';

/** Nothing being dragged, nothing being trained. */
const settled = { pull: null, work: null, resting: false } as const;

/** A random number is not 0: a weight of 0 would pass nothing on or back. */
const SMALLEST = 0.01;

/** What changes the network, and with it the run that begins there. */
export function editActions(page: Page, history: History) {
  const { get, set, view } = page;

  /** Where the learner stood in a network with these numbers, when another took its place. */
  const stood = new WeakMap<State['parameters'], Pick<State, 'step' | 'walk'>>();
  const leave = () => {
    const { parameters, step, walk } = get();
    stood.set(parameters, { step, walk });
  };

  /** Changes what the run follows from, at the round that is seen: undo comes back to that. */
  function begin(change: Partial<State>) {
    holdRounds(page);
    set({ round: view().round });
    if (change.architecture) leave();
    set({ ...settled, ...change });
  }

  /** Begins a new run where the learner stands, with these numbers changed. */
  function edit(change: Pull) {
    const { run, round } = view();
    const present = run.at(round);
    const changed = Object.entries(change).filter(
      ([ref, value]) => ref in present && present[ref] !== value,
    );
    if (changed.length === 0) return set({ pull: null });
    begin({ parameters: { ...present, ...Object.fromEntries(changed) }, from: round });
  }

  function pullAll(pull: Pull) {
    holdRounds(page);
    set({ pull });
  }

  function travel(way: 'undo' | 'redo') {
    holdRounds(page);
    set(settled);
    const { architecture } = get();
    leave();
    history.getState()[way]();
    const { architecture: back, parameters } = get();
    if (back !== architecture) set({ ...stood.get(parameters) });
  }

  const byHand = {
    /** Sets numbers for as long as they are being dragged; `letGo` or `giveUp` ends it. */
    pullAll,
    pull: (ref: Ref, value: number) => pullAll({ [ref]: value }),
    giveUp: () => set({ pull: null }),
    letGo() {
      const { pull } = get();
      if (pull) edit(pull);
    },
    setNumber: (ref: Ref, value: number) => edit({ [ref]: value }),
    setNumbers: edit,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    /** Back to the worked example, with the biases that it has been given. */
    articleNumbers() {
      const { biases } = isOfArticle(get()) ? get() : articleChoices;
      begin({ from: 0, round: 0, ...rebiased(articleChoices, biases) });
    },
    /** Weights and biases anew, from −1 to 1 with two decimals, so that they can be copied down. */
    randomNumbers(next: () => number = Math.random) {
      const { parameters, architecture } = get();
      const drawn = randomOf(networkOf(get()), 1, next).parameters;
      const fresh = Object.entries(drawn)
        .filter(([ref]) => /^[wbv]/.test(ref) && !architecture.held?.includes(ref))
        .map(([ref, value]) => [
          ref,
          ref < 'v' || ref > 'w' ? Math.round(value * 100) / 100 || SMALLEST : 0,
        ]);
      const drawnNew = { ...parameters, ...Object.fromEntries(fresh) };
      begin({ from: 0, round: 0, parameters: drawnNew });
    },
    /** Begins anew with all of these numbers, in the present shape: answers are to be found anew. */
    takeNumbers: (parameters: Network['parameters']) =>
      begin({ from: 0, round: 0, parameters, typed: {} }),

    /** Begins anew with another network, which makes sense. */
    setNetwork: (network: Network) => begin(learned().begun(network, get())),
    /** Whether a weight or bias is left as it is by all rounds from the present one on. */
    setHeld(ref: Ref, held: boolean) {
      const { network, run, round } = view();
      const present = { ...network, parameters: run.at(round) };
      begin({ ...learned().withHeld(present, ref, held), from: round });
    },
    setBiases(biases: Choices['biases']) {
      const { rival, biases: old } = get();
      begin({
        ...rebiased(get(), biases),
        ...(rival === biases && old !== 'none' && { rival: old }),
      });
    },
    /** Where it is the rule that the run is compared with, the two change places. */
    setOrder(order: Choices['order']) {
      const { rival, order: old } = get();
      begin({ order, ...(rival === order && { rival: old }) });
    },
  };

  return { begin, byHand };
}
