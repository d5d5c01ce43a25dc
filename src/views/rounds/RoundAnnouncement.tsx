import { useCallback } from 'react';
import { backstep } from '../../store';
import { counted, quantityText } from '../../tex';
import { words } from '../words';
import { writeText } from '../writeText';

/** How long the round has to be at rest before it is said, in ms. */
const REST = 700;

/** Says the round and its error to who cannot see them, once they have come to rest. */
export function RoundAnnouncement() {
  const host = useCallback((element: HTMLParagraphElement) => {
    let said = backstep.view().round;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      const { round, trace, notation } = backstep.view();
      const { work, playing, pull } = backstep.store.getState();
      if (work || playing || pull || round === said) return;
      said = round;
      const error = quantityText('E_total', trace.values.get('E_total') ?? 0, notation);
      writeText(element, words.rounds.said(words.curve.after(counted(round)), error));
    };
    const unsubscribe = backstep.store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(say, REST);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return <p className="sr-only" role="status" data-says="round" ref={host} />;
}
