import { laterView } from '../page/laterView';
import { useChoice, useHasGhost, useView } from '../useView';

/* Before the first round there is no curve. */
const Curve = laterView(async () => (await import('./Curve')).Curve);
const CurveKeys = laterView(async () => (await import('./CurveKeys')).CurveKeys, { quiet: true });

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
