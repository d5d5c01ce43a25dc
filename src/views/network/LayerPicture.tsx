import type { Neuron, Ref } from '../../engine';

type Props = {
  layer: readonly Neuron[];
  /** The weight or bias that is being edited. */
  lit: Ref | null;
};

const percent = (part: number) => `${100 * part}%`;

/** From which neurons a layer’s weights come, and to which they lead, with one of them lit. */
export function LayerPicture({ layer, lit }: Props) {
  const sources = (layer[0]?.edges ?? []).map(({ from }) => from);
  const most = Math.max(sources.length, layer.length);
  const heightOf = (names: readonly string[], name: string) =>
    percent((names.indexOf(name) + 0.5 + (most - names.length) / 2) / most);
  const targets = layer.map(({ name }) => name);
  const edges = layer.flatMap((neuron) => neuron.edges);
  const isLit = ({ weight }: { weight: Ref }) => weight === lit;
  // What is lit is drawn last, above all others.
  const drawn = [...edges.filter((edge) => !isLit(edge)), ...edges.filter(isLit)];
  return (
    <svg
      className="layer-picture"
      style={{ height: `calc(${most} * var(--row))` }}
      aria-hidden="true"
    >
      {drawn.map((edge) => (
        <line
          key={edge.weight}
          className={isLit(edge) ? 'lit' : undefined}
          x1="27%"
          y1={heightOf(sources, edge.from)}
          x2="73%"
          y2={heightOf(targets, edge.to)}
        />
      ))}
      {sources.map((name) => (
        <text key={name} x="22%" y={heightOf(sources, name)} textAnchor="end">
          {name}
        </text>
      ))}
      {layer.map(({ name, bias }) => (
        <text
          key={name}
          className={bias !== null && bias === lit ? 'lit' : undefined}
          x="78%"
          y={heightOf(targets, name)}
        >
          {name}
        </text>
      ))}
    </svg>
  );
}
