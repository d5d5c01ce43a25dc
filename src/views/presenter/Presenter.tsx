import { type ReactNode, useSyncExternalStore } from 'react';
import type { Windows } from '../../store';
import { useChoice, useView } from '../useView';
import { Controls } from './Controls';
import { LecturerNotes } from './LecturerNotes';
import { NextStep } from './NextStep';
import { PresentStep } from './PresentStep';
import { Time } from './Time';
import { words } from './words';
import './presenter.css';

type Props = {
  windows: Pick<Windows, 'hasOther' | 'subscribe'>;
  openLesson(): void;
  /** Where a number that the room has called out is checked, for the class to see. */
  called: ReactNode;
};

/** The lecture as who gives it sees it: what the class has, what it does not have yet, and notes. */
export function Presenter({ windows, openLesson, called }: Props) {
  const index = useView((view) => view.index);
  const count = useView((view) => view.lesson.steps.length);
  const black = useChoice((state) => state.black);
  const isThere = useSyncExternalStore(windows.subscribe, windows.hasOther);
  return (
    <div className="presenter" ref={leaveKeys}>
      <header className="presenter-head">
        <h1>{words.title}</h1>
        <output className="place">
          {index + 1} / {count}
        </output>
        <p className="states" role="status">
          {isThere && <span>{words.other.here}</span>}
          {black && <strong className="is-black">{words.isBlack}</strong>}
        </p>
        {!isThere && (
          <button type="button" className="reopen" onClick={openLesson}>
            {words.other.open}
          </button>
        )}
        <Time />
      </header>
      <main className="presenter-main">
        <PresentStep called={called} />
        <NextStep />
        <LecturerNotes />
      </main>
      <Controls />
    </div>
  );
}

/** What the pointer presses does not take the focus: Space still goes on. Returns the undo. */
function leaveKeys(root: HTMLDivElement): () => void {
  const keep = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button, summary')) {
      event.preventDefault();
    }
  };
  root.addEventListener('mousedown', keep);
  return () => root.removeEventListener('mousedown', keep);
}
