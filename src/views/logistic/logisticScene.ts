import { scaleLinear } from 'd3';
import { type Activation, rules } from '../../engine';
import { knownValue, type View } from '../../store';
import { quantityText } from '../../tex';
import { type Area, type Axes, areaOf, type Margins, type Tick } from '../svg/plot';
import type { Size } from '../svg/watchSize';
import { words } from '../words';

type Point = { x: number; y: number };

export type LogisticScene = {
  area: Area;
  axes: Axes;
  curve: Point[];
  /** The neuron's own point, (net, out). */
  point: Point;
  /** Once the slope there has been worked out. */
  slope: { text: string; from: Point; to: Point } | null;
};

const MARGINS: Margins = { top: 24, right: 14, bottom: 36, left: 44 };

/** As far as the curve is shown at least; it goes on for neurons further out. */
const LEAST = 6;
const SAMPLES = 96;

/** How far the tangent reaches to either side, in pixels. */
const REACH = 90;

/** Between what outs the curve is shown that goes so far to both sides. */
const RANGES: Readonly<Record<Activation, (reach: number) => [low: number, high: number]>> = {
  logistic: () => [0, 1],
  softmax: () => [0, 1],
  tanh: () => [-1, 1],
  ReLU: (reach) => [0, reach],
  'leaky ReLU': (reach) => [-reach, reach],
  identity: (reach) => [-reach, reach],
};

/** @param neuron `h1`, `o2`; its net and out are those of the trace, for the pair that is followed */
export function logisticScene(view: View, neuron: string, size: Size): LogisticScene {
  const area = areaOf(size, MARGINS);
  const { network, trace, walk } = view;
  const mark = (network.pairs ?? 1) > 1 ? `@${walk}` : '';
  const [netRef, outRef] = [`net_${neuron}${mark}`, `out_${neuron}${mark}`];
  const slopeRef = `d${outRef}/d${netRef}`;
  const value = (ref: string) => trace.values.get(ref) ?? 0;
  const [net, out] = [value(netRef), value(outRef)];
  const { layers } = trace.layout;
  const depth = layers.findIndex((layer) => layer.some(({ name }) => name === neuron));
  const activation = network.activations?.[depth] ?? 'logistic';
  // Softmax is shown over the neuron's own net input, with the others as they are.
  const others = (layers[depth] ?? []).filter(({ name }) => name !== neuron);
  const nets = others.map(({ name }) => value(`net_${name}${mark}`));
  const sent = (input: number) =>
    rules[activation === 'identity' ? 'same' : activation]([input, input, ...nets]);
  // By steps of its own size, so that it stays where it is during most of a drag.
  const reach =
    Math.abs(net) <= LEAST * 0.9 ? LEAST : LEAST * Math.ceil(Math.abs(net) / LEAST + 0.2);
  const x = scaleLinear([-reach, reach], [area.left, area.right]);
  const y = scaleLinear(RANGES[activation](reach), [area.bottom, area.top]);
  const slope = knownValue(view, slopeRef);
  const at = { x: x(net), y: y(out) };
  const touching = (steep: number) => {
    // The slope as it looks: the two axes have scales of their own.
    const rise = steep * ((y(1) - y(0)) / (x(1) - x(0)));
    const run = REACH / Math.hypot(1, rise);
    const along = (dx: number) => ({ x: at.x + dx, y: at.y + rise * dx });
    const text = quantityText(slopeRef, steep, view.notation);
    return { text, from: along(-run), to: along(run) };
  };
  const ticks = (scale: typeof x, count: number): Tick[] =>
    scale.ticks(count).map((tick) => ({ at: scale(tick), text: scale.tickFormat(count)(tick) }));
  return {
    area,
    axes: {
      x: { ticks: ticks(x, 7 / (size.unit ?? 1)), label: words.logistic.axes.net },
      y: { ticks: ticks(y, 3), label: words.logistic.axes.out },
    },
    curve: Array.from({ length: SAMPLES + 1 }, (_, index) => {
      const input = reach * ((2 * index) / SAMPLES - 1);
      return { x: x(input), y: y(sent(input)) };
    }),
    point: at,
    slope: slope === null ? null : touching(slope),
  };
}
