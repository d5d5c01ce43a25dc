import { useEffect } from 'react';
import { useLater } from '../later';
import { words } from '../words';
import { equationStands, typesetting } from './typesetting';

/** The place of an equation, with a sign in it for as long as KaTeX is not there. */
export function Typeset({ mount }: { mount: (element: HTMLDivElement) => () => void }) {
  const ready = useLater(typesetting);
  useEffect(() => {
    if (ready) equationStands.set(true);
  }, [ready]);
  if (!ready) {
    return (
      <div className="equation">
        <p className="coming">{words.coming}</p>
      </div>
    );
  }
  return <div className="equation" ref={mount} />;
}
