import type { Verdict } from '../../practice';
import { isCertain } from './judged';

export type Mood = 'right' | 'near' | 'follows' | 'wrong';

const MOODS: Readonly<Record<Verdict['kind'], Mood>> = {
  right: 'right',
  rounded: 'near',
  follows: 'follows',
  mistake: 'wrong',
  unknown: 'wrong',
};

/** How a verdict is marked and coloured. */
export const moodOf = (verdict: Verdict): Mood =>
  verdict.kind === 'right' && !isCertain(verdict) ? 'near' : MOODS[verdict.kind];
