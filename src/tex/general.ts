import { learnAllNetworks, moreRulesOn } from '../engine';
import { learnAllLessons } from '../lesson';
import { allDecimals } from './allDecimals';
import { moreSpeakers } from './moreSpeech';
import { moreWriters } from './moreWriters';
import { decimalRules } from './relation';
import { speakers } from './speech';
import { CONSTANT, REPEATING, writers } from './writers';

/** Makes the engine and the lesson know all networks, and the equations of all of them be written and said. */
export function learnAllEquations(): void {
  learnAllNetworks();
  learnAllLessons();
  Object.assign(decimalRules, moreRulesOn(allDecimals));
  Object.assign(writers, moreWriters);
  REPEATING.add('identity');
  CONSTANT.add('identity slope').add('count');
  Object.assign(speakers, moreSpeakers);
}
