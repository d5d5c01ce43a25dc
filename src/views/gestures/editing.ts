import type { Ref } from '../../engine';
import { observable } from '../observable';

/** The number that is being typed, and the element that it stands in. */
export const editing = observable<{ ref: Ref; at: Element } | null>(null);

export const edit = (ref: Ref, at: Element): void => editing.set({ ref, at });
