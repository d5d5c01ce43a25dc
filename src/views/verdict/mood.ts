import type { Verdict } from '../../practice';

export type Mood = 'right' | 'near' | 'follows' | 'wrong';

const MOODS: Readonly<Record<Verdict['kind'], Mood>> = {
  right: 'right',
  rounded: 'near',
  follows: 'follows',
  mistake: 'wrong',
  unknown: 'wrong',
};

/** How a verdict is marked and coloured. */
export const moodOf = ({ kind }: Verdict): Mood => MOODS[kind];
