import { useEffect, useState } from 'react';
import { backstep, openState, writeLink } from '../../store';
import { carriedText } from '../text/carriedText';
import { earlierChoices } from './earlier';
import { Known } from './Known';
import { openingWords as words } from './words';
import './opening.css';

/** Offers to go on from where the learner was last time, until something is chosen. */
export function Resume({ link }: { link: string }) {
  return (
    <Known texts={() => link} quiet>
      {() => <Offer link={link} />}
    </Known>
  );
}

function Offer({ link }: { link: string }) {
  // Something may have been chosen before this came.
  const [done, setDone] = useState(() => writeLink(backstep.store.getState()) !== '');
  useEffect(() => backstep.store.subscribe(() => setDone(true)), []);
  const choices = earlierChoices(link);
  if (done || !choices) return null;
  return (
    <p className="notice resume">
      {words.resume} {carriedText(choices)}.{' '}
      <button type="button" onClick={() => openState(backstep, choices)}>
        {words.goOn}
      </button>{' '}
      <button type="button" onClick={() => setDone(true)}>
        {words.dismiss}
      </button>
    </p>
  );
}
