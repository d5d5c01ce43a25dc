import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Activation,
  type Loss,
  type Network,
  type Passes,
  randomOf,
  type Shape,
  seeded,
} from '../../engine';
import type { View } from '../../store';
import { viewsOf } from './anyView.fixture';
import { crowdOf, tallRatio } from './arrangeAny';
import type { Box } from './box';
import { learnAllPictures } from './general';
import { formatFor } from './measures';
import { type Scene, scene } from './scene';
import { textWidth } from './textWidth';

beforeAll(learnAllPictures);

/** The room that the picture has on screens of many sizes, in CSS pixels; on a phone it asks for its height. */
const PANES: readonly (readonly [screen: string, width: number, height: number | null])[] = [
  ['the wide picture', 752, 480],
  ['the closer picture', 752, 410],
  ['the low picture', 752, 340],
  ['1366 x 641', 812, 400],
  ['1440 x 900', 856, 610],
  ['1920 x 1080', 1140, 740],
  ['1024 x 768', 606, 480],
  ['768 x 1024', 760, 426],
  ['390 x 844', 382, null],
  ['360 x 640', 352, null],
  ['640 x 360', 347, 352],
];

const BIASES = ['frozen', 'per layer', 'per neuron', 'none'] as const;
const HIDDEN: readonly Activation[] = ['logistic', 'tanh', 'ReLU', 'leaky ReLU', 'identity'];
const ENDS: readonly (readonly [Activation, Loss])[] = [
  ['logistic', 'half square'],
  ['softmax', 'cross-entropy'],
  ['tanh', 'square'],
  ['identity', 'mean square'],
  ['logistic', 'binary cross-entropy'],
];
const PASSES: readonly Passes[] = ['online', 'batch mean', 'batch sum'];
const EXTREMES = [
  ...[
    [1, 1],
    [4, 4],
    [1, 1, 1],
    [2, 2, 1],
    [1, 1, 1, 1, 1],
    [4, 5, 5, 5, 4],
    [1, 5, 5, 5, 1],
  ],
  ...[
    [4, 1, 1, 1, 4],
    [4, 5, 4],
    [2, 3, 2],
    [3, 4, 2],
    [2, 2, 3],
    [2, 2, 2, 2],
    [1, 5, 1, 5, 1],
  ],
];

/** So many networks of every size that the page shows, the extremes first, half of them as the article's but for their sizes. */
function* networks(count: number): Generator<Network> {
  const next = seeded(20);
  const whole = (most: number) => 1 + Math.floor(next() * most);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  for (let n = 0; n < count; n++) {
    const hidden = Array.from({ length: Math.floor(next() * 4) }, () => whole(5));
    const sizes = EXTREMES[n] ?? [whole(4), ...hidden, whole(4)];
    const biases = n < EXTREMES.length ? 'per neuron' : pick(BIASES);
    const plain: Shape = { sizes, biases, order: 'simultaneous' };
    const [last, loss] =
      sizes.at(-1) === 1 ? pick(ENDS.filter(([e]) => e !== 'softmax')) : pick(ENDS);
    const shape: Shape = {
      ...plain,
      activations: sizes.slice(1).map((_, at) => (at === sizes.length - 2 ? last : pick(HIDDEN))),
      loss,
      pairs: whole(3),
      passes: pick(PASSES),
      held: ['w1'],
      momentum: next() < 0.5,
    };
    yield randomOf(n % 2 ? shape : plain, 12, next);
  }
}

/** Of a lesson what asks the most of the picture: its longest step, and its last with all that is new. */
function longest(views: readonly View[]): View[] {
  const load = ({ step }: View) =>
    3 * step.factors.length + step.shows.length + step.lights.length / 9;
  const most = views.reduce((best, view) => (load(view) > load(best) ? view : best));
  return [most, views.at(-1) as View];
}

const isShown = ({ light }: { light: string }) => !light.includes('closed');

/** Everything that has a box and is shown. */
function boxes({ parts, notes, names, where }: Scene): (Box & { name: string })[] {
  const { size } = where.measures.note;
  const numbers = parts.flatMap(({ chips, cells }) => [...chips.filter(isShown), ...cells]);
  return [
    ...numbers,
    ...numbers.flatMap(({ ref, x, y, asides }) =>
      asides
        .filter((aside) => aside.y !== 0)
        .map(({ kind, text, ...at }) => ({
          ref: `${kind} of ${ref}`,
          x: x + at.x,
          y: y + at.y,
          width: textWidth(text) * size,
          height: size,
        })),
    ),
    ...notes.map((note) => ({ ...note, ref: `tag ${note.ref}` })),
    ...names.map(({ name, x, y }) => {
      const width = textWidth(name) * 15;
      return { ref: `name ${name}`, x: x + width / 2, y, width, height: 14 };
    }),
  ].map(({ ref, x, y, width, height }) => ({ name: ref, x, y, width, height }));
}

const TOUCH = 0.5;

function faults(drawn: Scene): string[] {
  const { width, height } = drawn.where.measures.size;
  const all = boxes(drawn);
  return all.flatMap((a, index) => [
    ...(a.x - a.width / 2 < -TOUCH ||
    a.x + a.width / 2 > width + TOUCH ||
    a.y - a.height / 2 < -TOUCH ||
    a.y + a.height / 2 > height + TOUCH
      ? [`${a.name} leaves the picture`]
      : []),
    ...all.slice(index + 1).flatMap((b) => {
      const wide = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const high = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      return Math.min(wide, high) > TOUCH ? [`${a.name} touches ${b.name}`] : [];
    }),
  ]);
}

const pane = (view: View, width: number, height: number | null) => ({
  width,
  height: height ?? width / tallRatio(view.trace.layout, width),
});

/** The picture on a screen. */
const drawnOn = (view: View, width: number, height: number | null): Scene => {
  const size = pane(view, width, height);
  return scene(view, formatFor(size), size);
};

describe('the picture of any network', () => {
  test('has room for everything: 200 shapes, their longest steps', () => {
    const found: string[] = [];
    for (const [n, network] of [...networks(200)].entries()) {
      const views = longest(viewsOf(network));
      const panes = n < EXTREMES.length ? PANES : PANES.filter((_, at) => at === n % PANES.length);
      for (const view of views) {
        for (const [name, width, height] of panes) {
          const drawn = drawnOn(view, width, height);
          const about = `${network.sizes.join('-')} ${network.biases}, ${view.step.id}, ${name}`;
          found.push(...faults(drawn).map((fault) => `${about}: ${fault}`));
          const missing = view.step.computes.filter(
            (ref) =>
              ref.startsWith('d') &&
              view.lesson.plan.byRef.get(ref)?.rule !== 'one' &&
              view.step.factors.length > 0 &&
              !drawn.notes.some((note) => note.ref === ref),
          );
          found.push(...missing.map((ref) => `${about}: no ${ref}`));
          const scale = crowdOf(drawn.where)?.scale;
          const type = scale ? scale * (drawn.where.format === 'tall' ? 12.2 : 13.2) : 99;
          if (type < 9) found.push(`${about}: type ${type.toFixed(2)}`);
        }
      }
    }
    expect(found.slice(0, 60)).toEqual([]);
  });
});
