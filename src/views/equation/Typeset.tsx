import { useEffect } from 'react';
import { useLater } from '../later';
import { Coming } from '../page/Coming';
import { equationStands, typesetting } from './typesetting';

/** The place of an equation, with a sign in it for as long as KaTeX is not there. */
export function Typeset({ mount }: { mount: (element: HTMLDivElement) => () => void }) {
  const { value: ready, again } = useLater(typesetting);
  useEffect(() => {
    if (ready) equationStands.set(true);
  }, [ready]);
  if (!ready) {
    return (
      <div className="equation">
        <Coming again={again} />
      </div>
    );
  }
  return <div className="equation" ref={mount} />;
}
