import { useCallback } from 'react';
import { backstep } from '../../store';
import { writeText } from '../text/writeText';
import { announce } from './announce';

/** Where the page says what has changed, to who cannot see it. */
export function Announcements() {
  const host = useCallback(
    (element: HTMLParagraphElement) => announce(backstep, (text) => writeText(element, text)),
    [],
  );
  return <p className="sr-only" role="status" data-says="changes" ref={host} />;
}
