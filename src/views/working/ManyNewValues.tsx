import type { Working } from '../../engine';
import { NewValues } from '../text/NewValues';
import { useView } from '../useView';
import './newValues.css';

/** All that a round makes new, where it is too much for an equation each. */
export function ManyNewValues({ lines }: { lines: readonly Working[] }) {
  const plan = useView((view) => view.lesson.plan);
  return (
    <div className="card new-values">
      <NewValues lines={lines} plan={plan} />
    </div>
  );
}
