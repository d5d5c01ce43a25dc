import { backstep } from '../../store';
import { useChoice, useView } from '../useView';
import { Curve } from './Curve';

/** The curve in small below the picture, once there is one, and while it is not shown at large. */
export function Strip() {
  const trained = useView(({ course }) => course.end > course.first || backstep.ghost() !== null);
  const atLarge = useChoice(({ tab }) => tab === 'rounds');
  if (!trained || atLarge) return null;
  return (
    <div className="strip">
      <Curve brief />
    </div>
  );
}
