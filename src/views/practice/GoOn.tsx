import { useEffect, useRef } from 'react';
import { backstep } from '../../store';
import { goingOn } from './goingOn';
import { practiceWords as words } from './words';

/** On a step without results: the way on, which Enter finds where it led here. */
export function GoOn() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (goingOn.arrives()) button.current?.focus();
  }, []);
  return (
    <p className="practice-ways">
      {words.none}{' '}
      <button type="button" ref={button} onClick={() => goingOn.to(backstep.next)}>
        {words.goOn}
      </button>
    </p>
  );
}
