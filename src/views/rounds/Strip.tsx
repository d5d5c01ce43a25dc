import { useChoice, useHasGhost, useView } from '../useView';
import { Curve } from './Curve';
import { CurveKeys } from './CurveKeys';

/** The curve in small below the picture. It keeps its place where it is shown at large. */
export function Strip() {
  const ghost = useHasGhost();
  const rival = useView((view) => view.rival !== null);
  const atLarge = useChoice(({ tab }) => tab === 'rounds');
  // Before the first round there is but a point.
  const isPoint = useView(({ run }) => run.end === 0);
  if (isPoint && !rival && !ghost) return null;
  return (
    <div className={atLarge ? 'strip away' : 'strip'}>
      {(rival || ghost) && <CurveKeys />}
      <Curve brief />
    </div>
  );
}
