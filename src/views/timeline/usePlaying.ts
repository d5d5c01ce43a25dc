import { useEffect } from 'react';
import { backstep } from '../../store';
import { useChoice, useView } from '../useView';
import { playOn } from './playing';

/** Plays while the store says so, in the one window that keeps the pace. */
export function usePlaying(here: boolean): void {
  const playing = useChoice((state) => state.playing);
  const speed = useChoice((state) => state.speed);
  const count = useView((view) => view.lesson.steps.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pace is that of the speed and of the steps
  useEffect(() => {
    if (!playing || !here) return;
    return playOn(backstep);
  }, [playing, speed, count, here]);
}
