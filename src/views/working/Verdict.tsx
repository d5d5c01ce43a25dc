import { verdicts } from '../../lesson';
import { hasFallen } from '../../store';
import { Painted } from '../text/Painted';
import { writeText } from '../text/writeText';

/** Whether the round has made the error smaller. */
export function Verdict() {
  return <Painted paint={(element, view) => writeText(element, verdicts[hasFallen(view)])} />;
}
