import { learnAllNetworks, moreRulesOn } from '../engine';
import { learnAllLessons } from '../lesson';
import { allDecimals } from './allDecimals';
import { moreSpeakers } from './moreSpeech';
import { moreWriters } from './moreWriters';
import { decimalRules } from './relation';
import { speakers } from './speech';
import { NAMES, WORDS } from './spoken';
import { GREEK, STEMS } from './symbol';
import { writers } from './writers';

/** Makes the engine and the lesson know all networks, and the equations of all of them be written and said. */
export function learnAllEquations(): void {
  learnAllNetworks();
  learnAllLessons();
  Object.assign(decimalRules, moreRulesOn(allDecimals));
  Object.assign(STEMS, { velocity: 'v', mu: 'μ', count: 'n' });
  Object.assign(GREEK, { μ: '\\mu' });
  Object.assign(NAMES, { μ: 'mu' });
  Object.assign(WORDS, { velocity: 'velocity', mu: 'momentum', count: 'number of outputs' });
  Object.assign(writers, moreWriters);
  Object.assign(speakers, moreSpeakers);
}
