import type { Ref, Working } from '../../engine';
import { question } from '../../lesson';
import { earlyValue, knownValue, type View } from '../../store';
import { counted, inWords, quantityText, speech, spoken, spokenNumber } from '../../tex';
import { startOf } from '../text/startOf';
import { words } from '../words';

/** What has been heard of the page: what is new is told by comparison. */
export type Heard = {
  step: string;
  run: View['run'];
  round: number;
  parameters: View['network']['parameters'];
  /** The results of the step's equations, as far as they were known. */
  results: ReadonlySet<Ref>;
};

/** So many equations, or changed numbers, are read one by one; nobody listens to more. */
const MOST = 3;

/** The equations that a step works out, or, where it works nothing out, those that it shows. */
function equationsOf({ step }: View): readonly Working[] {
  const own = step.shows.filter(({ ref }) => step.computes.includes(ref));
  return own.length > 0 ? own : step.shows;
}

export const heardOf = (view: View): Heard => ({
  step: view.step.id,
  run: view.run,
  round: view.round,
  parameters: view.network.parameters,
  results: new Set(
    equationsOf(view)
      .map(({ ref }) => ref)
      .filter((ref) => knownValue(view, ref) !== null),
  ),
});

/** Whether the step has something new to say: it is another one, or more of it is known. */
export function hasNewStep(heard: Heard, view: View): boolean {
  const { step, results } = heardOf(view);
  return step !== heard.step || [...results].some((ref) => !heard.results.has(ref));
}

/** What has changed since it was last heard, in words; empty if nothing has. */
export const whatChanged = (heard: Heard, view: View): string =>
  [...numbersOf(heard, view), ...stepOf(heard, view)].join(' ');

function stepOf(heard: Heard, view: View): string[] {
  const { step, index, lesson, notation } = view;
  if (step.id === heard.step) {
    // Results that were held back, and are known now.
    return equations(
      equationsOf(view).filter(
        ({ ref }) => knownValue(view, ref) !== null && !heard.results.has(ref),
      ),
      view,
    );
  }
  return [
    words.announced.place(index + 1, lesson.steps.length),
    inWords(question(step, startOf(view)), notation),
    // What is to be worked out first is not told, nor how.
    ...(view.held ? [] : equations(equationsOf(view), view)),
  ];
}

function equations(all: readonly Working[], view: View): string[] {
  const said = all
    .slice(0, MOST)
    .map((working) => speech(working, view.notation, (ref) => knownValue(view, ref)));
  if (all.length > MOST) said.push(words.announced.more(all.length - MOST));
  return said;
}

/** The round that was gone to, the numbers that were changed, and the error that they lead to. */
function numbersOf(heard: Heard, view: View): string[] {
  const { network, trace, notation, round, run } = view;
  const { announced, curve, rounds } = words;
  // A class that is to work it out is not told.
  const total = earlyValue(view, 'E_total');
  const error = total === null ? null : spokenNumber(quantityText('E_total', total, notation));
  // Within a run the numbers follow from the round: they are not changed one by one.
  const changed =
    run === heard.run
      ? []
      : Object.entries(network.parameters).filter(
          ([ref, value]) => ref in heard.parameters && heard.parameters[ref] !== value,
        );
  const said =
    changed.length > MOST
      ? [announced.numbers(changed.length)]
      : changed.map(([ref, value]) =>
          announced.number(
            spoken(ref, notation, trace.layout),
            spokenNumber(quantityText(ref, value, notation)),
          ),
        );
  if (round !== heard.round) {
    const after = curve.after(counted(round));
    said.push(error === null ? `${after}.` : rounds.said(after, error));
  } else if (changed.length > 0 && error !== null) said.push(announced.total(error));
  return said;
}
