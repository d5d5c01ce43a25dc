import { type Backstep, speedOf, type View } from '../../store';

/** The shortest time between two moves, in ms; what is faster takes several rounds in one. */
const SHORTEST = 50;

/** Plays on until it is undone. Returns the undo. */
export function playOn(app: Backstep): () => void {
  const move = moveOf(app.store.getState(), app.view());
  if (!move) return () => {};
  const timer = setInterval(() => app.playOn(move.rounds), move.every);
  return () => clearInterval(timer);
}

/**
 * How often playing moves, in ms, and by how many rounds; null where the training sets the pace.
 * A round with its steps has as many moves as it has steps.
 */
export function moveOf(
  choices: { speed: string },
  { lesson }: Pick<View, 'lesson'>,
): { every: number; rounds: number } | null {
  const { of, aSecond } = speedOf(choices);
  if (aSecond === Number.POSITIVE_INFINITY) return null;
  if (of !== 'rounds') {
    const moves = of === 'steps' ? 1 : lesson.steps.length;
    return { every: 1000 / (aSecond * moves), rounds: 1 };
  }
  const every = Math.max(SHORTEST, 1000 / aSecond);
  return { every, rounds: Math.round((aSecond * every) / 1000) };
}
