import { arrangeAny } from './arrangeAny';
import { extras } from './draw';
import { dress } from './dress';
import { arrangements } from './geometry';
import { finishing } from './scene';
import { settle } from './settle';

/**
 * Makes the picture know all networks. The page begins with the article's alone; who opens another
 * network fetches this file and calls this first, after `learnAllEquations`.
 */
export function learnAllPictures(): void {
  arrangements.other = arrangeAny;
  finishing.other = settle;
  extras.draw = dress;
}
