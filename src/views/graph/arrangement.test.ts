import { describe, expect, test } from 'vitest';
import { createBackstep, readLink, type View } from '../../store';
import type { Box } from './box';
import { type Format, MEASURES } from './measures';
import { scene } from './scene';
import { textWidth } from './textWidth';

/** Rules and numbers that the picture must have room for, as links carry them. */
const NETWORKS = [
  '',
  'biases=neuron&pair=ideal&i1=-0.0512&w1=-0.1498&w2=-3.1234&w3=-0.2498&w4=-0.2996' +
    '&w5=-0.3589&w6=-0.4087&w7=-0.5113&w8=-12.345&b_h1=-0.3456&b_o2=-1.2345&target_o1=-0.0123',
  'biases=layer&round=10000',
  'order=output&round=100',
];

/** What the round looks like, step by step. */
function views(link: string): View[] {
  const app = createBackstep(readLink(link).choices);
  return app.view().lesson.steps.map(({ id }) => {
    app.open(`${link}&step=${id}`);
    return app.view();
  });
}

/** Each thing with a name and its box, but for those without one. */
function boxes(view: View, format: Format): (Box & { name: string })[] {
  const { parts, notes } = scene(view, format);
  const numbers = parts.flatMap(({ chips, cells }) => [...chips, ...cells]);
  return [
    ...numbers,
    ...numbers.flatMap(({ ref, x, y, asides }) =>
      asides
        // Else it stands inside of the number's own box.
        .filter((aside) => aside.y !== 0)
        .map((aside) => ({
          ref: `${aside.kind} of ${ref}`,
          x: x + aside.x,
          y: y + aside.y,
          width: textWidth(aside.text) * MEASURES[format].note.size,
          height: MEASURES[format].note.size,
        })),
    ),
    ...notes.map((note) => ({ ...note, ref: `tag ${note.ref}` })),
  ].map(({ ref, x, y, width, height }) => ({ name: ref, x, y, width, height }));
}

const TOUCH = 0.5;

function faults(view: View, format: Format): string[] {
  const { size } = MEASURES[format];
  const all = boxes(view, format);
  return all.flatMap((a, index) => [
    ...(a.x - a.width / 2 < -TOUCH ||
    a.x + a.width / 2 > size.width + TOUCH ||
    a.y - a.height / 2 < -TOUCH ||
    a.y + a.height / 2 > size.height + TOUCH
      ? [`${view.step.id}: ${a.name} leaves the picture`]
      : []),
    ...all.slice(index + 1).flatMap((b) => {
      const wide = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const high = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      return Math.min(wide, high) > TOUCH ? [`${view.step.id}: ${a.name} touches ${b.name}`] : [];
    }),
  ]);
}

describe.each(Object.keys(MEASURES) as Format[])('the %s picture', (format) => {
  test.each(NETWORKS.flatMap((network) => [network, `${network}&pace=weight`]))(
    'has room for everything: %s',
    (link) => {
      expect([...new Set(views(link).flatMap((view) => faults(view, format)))]).toEqual([]);
    },
  );

  test('has each tag of a weight nearer to that, or to its other tags, than to another', () => {
    const weightOf = (ref: string) => /(?:^|\/d)(w\d)\+?$/.exec(ref)?.[1];
    for (const view of views('')) {
      const { parts, notes } = scene(view, format);
      const things = [...parts.flatMap(({ chips }) => chips), ...notes];
      for (const tag of notes.filter(({ ref }) => weightOf(ref))) {
        const away = (at: Box) =>
          Math.max(
            Math.abs(at.y - tag.y) - (at.height + tag.height) / 2,
            Math.abs(at.x - tag.x) - (at.width + tag.width) / 2,
          );
        const [nearest] = things
          .filter((other) => other !== tag && weightOf(other.ref))
          .sort((a, b) => away(a) - away(b));
        expect(weightOf(nearest?.ref ?? ''), `${tag.ref} on ${view.step.id}`).toBe(
          weightOf(tag.ref),
        );
      }
    }
  });
});

describe('the tags of a step', () => {
  const tags = (link: string, format: Format = 'wide') => {
    const app = createBackstep(readLink(link).choices);
    return new Set(scene(app.view(), format).notes.map(({ ref }) => ref));
  };
  const chain = ['dE_total/dout_o1', 'dout_o1/dnet_o1', 'dnet_o1/dw5', 'dE_total/dw5'];

  test.each(['wide', 'tall'] as const)('are all that it speaks of, in the %s picture', (format) => {
    expect(tags('step=w5.product', format)).toEqual(new Set(chain));
    expect(tags('step=w5.delta', format)).toEqual(new Set([...chain, 'delta_o1']));
    expect(tags('step=w5.new', format)).toEqual(new Set(['dE_total/dw5', 'w5+']));
    expect(tags('step=w1.sum', format)).toEqual(
      new Set(['dE_o1/dout_h1', 'dE_o2/dout_h1', 'dE_total/dout_h1']),
    );
    expect(tags('step=w1.dE_o1_dout', format)).toEqual(new Set(['dE_o1/dout_h1', 'delta_o1']));
  });

  test('have a new value before the round ends only where it is read', () => {
    expect(tags('step=w1.dE_o1_dout')).not.toContain('w5+');
    expect(tags('step=w1.dE_o1_dout&order=output')).toContain('w5+');
  });

  test('are none on steps without a chain', () => {
    expect(tags('step=E_total')).toEqual(new Set());
  });
});
