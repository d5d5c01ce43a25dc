import { networkWords as words } from './words';

const percent = (part: number) => `${100 * part}%`;

/** The layers as dots and lines: each stands above its own column. */
export function LayersPicture({ sizes }: { sizes: readonly number[] }) {
  const most = Math.max(...sizes);
  const layers = sizes.map((size, depth) =>
    Array.from({ length: size }, (_, index) => ({
      x: percent((depth + 0.5) / sizes.length),
      y: percent((index + 0.5 + (most - size) / 2) / most),
      id: `${depth}.${index}`,
    })),
  );
  return (
    <svg className="layers-picture" role="img" aria-label={words.picture(sizes)}>
      {layers
        .slice(1)
        .flatMap((layer, depth) =>
          layer.flatMap((to) =>
            (layers[depth] ?? []).map((from) => (
              <line key={`${from.id}-${to.id}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            )),
          ),
        )}
      {layers.flat().map(({ x, y, id }) => (
        <circle key={id} cx={x} cy={y} r="5" />
      ))}
    </svg>
  );
}
