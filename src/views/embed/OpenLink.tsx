import { writeLink } from '../../store';
import { useChoice } from '../useView';
import { words } from './words';

/** Leads to the whole page, with the present numbers, round and step. */
export function OpenLink() {
  const link = useChoice(writeLink);
  return (
    <a className="open-link" href={`./${link && `#${link}`}`} target="_blank" rel="noopener">
      {words.open}
    </a>
  );
}
