import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { backstep, type View } from '../../store';
import { equationStands } from '../equation/typesetting';
import { useObservable } from '../useView';
import { bindPrinting } from './bindPrinting';
import { handoutsFlag } from './handoutsFlag';
import { paper } from './paper';
import { prepareRound, printRound } from './printRound';

/** The browser's own print command does not wait: it is to find everything there. */
const getReady = () => void paper.load().catch(() => {});

/** A page that has been read for so many ms may be printed next. */
const READ = 15_000;

/** So long after that the hand still drags, in ms. */
const LATER = 1000;

/** Waits until nothing is dragged, and the browser has nothing else to do where it can tell. */
async function atRest(): Promise<void> {
  while (backstep.store.getState().pull) await new Promise((next) => setTimeout(next, LATER));
  await new Promise((next) => (window.requestIdleCallback ?? setTimeout)(next));
}

/** The round on paper; it exists only while it is being printed. */
export function Printout({ picture }: { picture: (view: View) => ReactNode }) {
  const [view, setView] = useState<View | null>(null);
  const Sheet = useObservable(paper)?.Sheet;
  useEffect(
    // The browser takes the page as it is when the event has been dealt with.
    () =>
      bindPrinting(
        window,
        (printing) => {
          flushSync(() => setView(printing && !handoutsFlag.up ? backstep.view() : null));
          // What is not there yet is there the next time; this time the page is printed itself.
          if (printing) getReady();
        },
        printRound,
      ),
    [],
  );
  useEffect(() => {
    const prepare = () => void prepareRound().catch(() => {});
    const leaving = new AbortController();
    // Who leaves the page with the pointer may be on the way to that command.
    document.documentElement.addEventListener('mouseleave', prepare, leaving);
    let reading: number | undefined;
    const unsubscribe = equationStands.subscribe(() => {
      getReady();
      reading = window.setTimeout(() => prepareRound(atRest).catch(() => {}), READ);
    });
    return () => {
      leaving.abort();
      unsubscribe();
      window.clearTimeout(reading);
    };
  }, []);
  return view && Sheet && <Sheet view={view} picture={picture} />;
}
