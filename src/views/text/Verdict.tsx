import { Painted } from './Painted';
import { verdictOf } from './verdictOf';
import { writeText } from './writeText';

/** Whether the round has made the error smaller. */
export function Verdict() {
  return <Painted paint={(element, view) => writeText(element, verdictOf(view))} />;
}
