import type { Notes } from '../exchange';
import { biases } from './notes/biases';
import { curveSlopes } from './notes/curveSlopes';
import { deltas } from './notes/deltas';
import { endOfRound } from './notes/endOfRound';
import { errorSlopes } from './notes/errorSlopes';
import { errors } from './notes/errors';
import { forward } from './notes/forward';
import { newValues } from './notes/newValues';
import { paths } from './notes/paths';
import { start } from './notes/start';

/** What a lecturer says of steps whose words, or notes, are those of other networks than the article's. */
export const notesOfAny: Readonly<Record<string, Notes>> = {
  ...start,
  ...forward,
  ...errors,
  ...paths,
  ...errorSlopes,
  ...curveSlopes,
  ...deltas,
  ...biases,
  ...newValues,
  ...endOfRound,
};
