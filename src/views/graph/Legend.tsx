import { useView } from '../useView';
import { words } from '../words';

/** What a dash means, where there is one. */
export function Legend() {
  const shown = useView(({ network, trace }) =>
    trace.layout.layers
      .flat()
      .some(({ edges }) => edges.some(({ weight }) => (network.parameters[weight] ?? 0) < 0)),
  );
  return (
    shown && (
      <p className="legend">
        <span className="swatch" />
        {words.legend}
      </p>
    )
  );
}
