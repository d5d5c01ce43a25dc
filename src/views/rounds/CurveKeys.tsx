import { useChoice, useHasGhost, useView } from '../useView';
import { orderNames, rivalNames, words } from '../words';
import type { Owner } from './curveScene';
import './rounds.css';

/** Whose line is whose. */
export function CurveKeys() {
  const order = useView(({ network }) => network.order);
  const rival = useView((view) => view.rival !== null);
  const rule = useChoice((state) => state.rival);
  const ghost = useHasGhost();
  const { curve } = words;
  return (
    <p className="curve-keys">
      <Swatch owner="present" />
      {orderNames[order]}
      {rival && rule && (
        <>
          <Swatch owner="rival" />
          {curve.rival(rivalNames[rule])}
        </>
      )}
      {ghost && (
        <>
          <Swatch owner="ghost" />
          {curve.ghost}
        </>
      )}
    </p>
  );
}

function Swatch({ owner }: { owner: Owner }) {
  return (
    <svg aria-hidden="true">
      <line className={`line ${owner} E_total`} x2="100%" y1="50%" y2="50%" />
    </svg>
  );
}
