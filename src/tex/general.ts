import { learnAllNetworks, moreRulesOn } from '../engine';
import { learnAllLessons } from '../lesson';
import { allDecimals } from './allDecimals';
import { deriving } from './moreDerivations';
import { moreSpeakers } from './moreSpeech';
import { moreWriters } from './moreWriters';
import { others } from './others';
import { decimalRules } from './relation';
import { rowWidth } from './rowWidth';
import { speakers } from './speech';
import { NAMES, WORDS } from './spoken';
import { GREEK, STEMS } from './symbol';
import { writers } from './writers';

/** By its number, since the page's typefaces have the letters that stand in its sources. */
const MU = '\u03bc';

/** Makes the engine and the lesson know all networks, and the equations of all of them be written and said. */
export function learnAllEquations(): void {
  learnAllNetworks();
  learnAllLessons();
  Object.assign(decimalRules, moreRulesOn(allDecimals));
  Object.assign(STEMS, { velocity: 'v', mu: MU, count: 'n' });
  Object.assign(GREEK, { [MU]: '\\mu' });
  Object.assign(NAMES, { [MU]: 'mu' });
  Object.assign(WORDS, { velocity: 'velocity', mu: 'momentum', count: 'number of outputs' });
  Object.assign(others, { deriving, rowWidth });
  Object.assign(writers, moreWriters);
  Object.assign(speakers, moreSpeakers);
}
