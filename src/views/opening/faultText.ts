import { type FileFault, shortened } from '../../store';
import { faultWords, fileWhys } from './words';

/** What is wrong with a file, in a sentence: where, what and why. */
export const faultText = ({ line, field, why, says }: FileFault): string =>
  `${faultWords.place(line, shortened(field))}${why === 'no network' ? says : `${fileWhys[why]}.`}${faultWords.unchanged}`;
