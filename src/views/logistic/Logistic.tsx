import { useCallback } from 'react';
import type { Kind } from '../../lesson';
import type { View } from '../../store';
import { later, mountLater } from '../later';
import { useView } from '../useView';
import { words } from '../words';
import './logistic.css';

const drawing = later(async () => (await import('./mountLogistic')).mountLogistic);

/** The steps on which an activation, or its slope, is worked out. */
const KINDS: ReadonlySet<Kind> = new Set(['out', 'slope']);

const neuronOf = ({ step }: View): string | null =>
  KINDS.has(step.kind) ? (step.roles.name ?? null) : null;

/** The curve of a neuron's activation, with the point of the neuron and its tangent once that is known. */
export function Logistic() {
  const neuron = useView(neuronOf);
  return neuron && <Plot key={neuron} of={neuron} />;
}

function Plot({ of }: { of: string }) {
  const host = useCallback(
    (svg: SVGSVGElement) => mountLater(drawing, (mountLogistic) => mountLogistic(svg, of)),
    [of],
  );
  const curve = useView(({ step }) => step.roles.Curve);
  return (
    <figure className="logistic">
      <figcaption>{words.logistic.title(of, curve)}</figcaption>
      <svg ref={host} role="img" aria-label={words.logistic.label(of, curve)} />
    </figure>
  );
}
