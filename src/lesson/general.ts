import { lineSteps } from './lineSteps';
import { otherNetworks } from './steps';

/** Gives every network a lesson, if only its lines; see the engine's `general.ts`. */
export function learnAllLessons(): void {
  otherNetworks.steps = [lineSteps];
}
