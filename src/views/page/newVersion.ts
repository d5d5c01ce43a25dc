import { observable } from '../observable';

/** Takes a new version of the page, once one is there: on the reader's word alone. */
export const newVersion = observable<(() => void) | null>(null);
