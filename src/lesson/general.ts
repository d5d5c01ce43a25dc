import { isPlain } from '../engine';
import { lineSteps } from './lineSteps';
import { others } from './steps';
import { words } from './words';

/** Gives every network a lesson, if only its lines; see the engine's `general.ts`. */
export function learnAllLessons(): void {
  others.of = ({ shape }) => (isPlain(shape) ? null : [lineSteps]);
  words.line = ['How is {quantity} worked out?', 'It follows from what stands before it.'];
}
