import type { Backstep, State } from '../../store';
import { hasNewStep, heardOf, whatChanged } from './whatChanged';

/** How long the page has to be at rest before it speaks, in ms: after a step, and after numbers. */
const REST = { step: 300, numbers: 700 };

/** While something moves by itself or under the hand, every word would be out of date. */
const isMoving = ({ pull, work, playing }: State): boolean =>
  pull !== null || work !== null || playing;

/** Says what has changed, once it has come to rest. Returns the undo. */
export function announce(app: Backstep, say: (text: string) => void): () => void {
  let heard = heardOf(app.view());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    const view = app.view();
    const text = whatChanged(heard, view);
    heard = heardOf(view);
    if (text) say(text);
  };
  const unsubscribe = app.store.subscribe((state) => {
    clearTimeout(timer);
    if (isMoving(state)) return;
    timer = setTimeout(speak, hasNewStep(heard, app.view()) ? REST.step : REST.numbers);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
