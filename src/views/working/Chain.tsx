import type { Working } from '../../engine';
import { equation } from '../../tex';
import { CopyTex } from '../equation/CopyTex';
import { EquationView } from '../equation/EquationView';
import { shrinkToFit } from '../equation/shrinkToFit';
import { useView } from '../useView';
import { Factors } from './Factors';

/** What the steps of one weight lead to: its chain, filled in as far as it is known. */
export function Chain({ working, factors }: { working: Working; factors: boolean }) {
  const notation = useView((view) => view.notation);
  const chain = equation(working, notation, 'ladder');
  return (
    <div className="chain" ref={shrinkToFit}>
      <CopyTex equation={chain}>
        <EquationView equation={chain} />
      </CopyTex>
      {factors && <Factors />}
    </div>
  );
}
