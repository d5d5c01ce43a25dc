import { beforeAll, describe, expect, test } from 'vitest';
import { type Network, type Ref, randomOf, type Shape, seeded } from '../../engine';
import { graphRefs, type Step } from '../../lesson';
import type { View } from '../../store';
import { viewsOf } from './anyView.fixture';
import { crowdOf } from './arrangeAny';
import type { Box, Point } from './box';
import { flowsOfAny } from './flowsOfAny';
import { between } from './freeSpace';
import { learnAllPictures } from './general';
import type { Line } from './geometry';
import type { Lead } from './leads';
import { type Format, formatFor } from './measures';
import { widthOf } from './notes';
import { type Chip, type Scene, scene } from './scene';

beforeAll(learnAllPictures);

const plain = (sizes: readonly number[], biases: Shape['biases'] = 'per neuron'): Shape => ({
  sizes,
  biases,
  order: 'simultaneous',
});

const network = (shape: Shape): Network => randomOf(shape, 1, seeded(3));

const drawn = (view: View, width: number, height: number): Scene =>
  scene(view, formatFor({ width, height }), { width, height });

const chipsOf = ({ parts }: Scene): Chip[] => parts.flatMap(({ chips }) => chips);

const closed = (drawing: Scene): Ref[] =>
  chipsOf(drawing).flatMap(({ ref, light }) => (light.includes('closed') ? [ref] : []));

const at = (views: readonly View[], id: string): View =>
  views.find(({ step }) => step.id === id) ?? (views[0] as View);

const text = (symbol: readonly { text: string }[] = []) =>
  symbol.map((piece) => piece.text).join('');

describe('what the step speaks of', () => {
  /** The weights that a step's equations name, also by the slopes that lead over their edges. */
  const named = ({ step, trace }: View): Ref[] => {
    const refs = new Set(
      [...step.shows.flatMap(({ ref, inputs }) => [ref, ...inputs])].flatMap(graphRefs),
    );
    return trace.layout.weights.filter((ref) => refs.has(ref) && step.lights.includes(ref));
  };

  test.each([
    [[3, 4, 2], 854, 620, 5],
    [[4, 5, 5, 5, 4], 812, 400, 23],
    [[4, 5, 5, 5, 4], 382, 573, 23],
    [[4, 5, 1, 5, 4], 347, 352, 17],
  ])(
    'is whole: every weight of it, and every slope that it works out, in %j at %i × %i',
    (sizes, width, height, every) => {
      const views = viewsOf(network(plain(sizes))).filter(
        ({ step }, index) => step.shows.length > 0 && index % every === 0,
      );
      const lost = views.flatMap((view) => {
        const weights = named(view);
        // All of a layer at once are no path.
        if (weights.length > 5) return [];
        const drawing = drawn(view, width, height);
        const shut = new Set(closed(drawing));
        const noted = new Set(drawing.notes.map(({ ref }) => ref));
        const slopes = view.step.computes.filter(
          (ref) => /^dE(?!_o\d+\/dnet)/.test(ref) && view.step.factors.length > 0,
        );
        return [
          ...weights.filter((ref) => shut.has(ref)),
          ...slopes.filter((ref) => !noted.has(ref)),
        ].map((ref) => `${view.step.id}: ${ref}`);
      });
      expect(views.length).toBeGreaterThan(20);
      expect(lost).toEqual([]);
    },
  );

  test('stays where it is from step to step', () => {
    // From the product on, what has led to it is no longer noted.
    const views = viewsOf(network(plain([4, 5, 5, 5, 4]))).filter(
      ({ step }) => /^w1\.(d|sum|product)/.test(step.id) && step.kind !== 'hidden delta',
    );
    expect(views.length).toBeGreaterThan(5);
    const places = new Map<Ref, Set<string>>();
    for (const view of views) {
      const drawing = drawn(view, 854, 620);
      const shown = chipsOf(drawing).filter(({ light }) => !light.includes('closed'));
      for (const { ref, x, y } of [...shown, ...drawing.notes.filter(({ now }) => !now)]) {
        places.set(ref, (places.get(ref) ?? new Set()).add(`${x} ${y}`));
      }
    }
    const moved = [...places].filter(([, each]) => each.size > 1).map(([ref]) => ref);
    expect(moved).toEqual([]);
  });

  test('stays where it is while a number is dragged', () => {
    const given = network(plain([3, 4, 2]));
    const placesWith = (w1: number) => {
      const changed = { ...given, parameters: { ...given.parameters, w1 } };
      const { notes } = drawn(at(viewsOf(changed), 'w1.product'), 854, 620);
      return notes.map(({ ref, x, y }) => [ref, x, y]);
    };
    expect(placesWith(0.4)).toHaveLength(6);
    // Of other signs, their texts are of other widths.
    expect(placesWith(0.4)).toEqual(placesWith(-0.4));
  });
});

describe('a note', () => {
  const shape: Shape = {
    ...plain([2, 3, 3]),
    activations: ['tanh', 'softmax'],
    loss: 'cross-entropy',
  };
  const views = viewsOf(network(shape));

  test('says a delta once, and what that is made of only where the step speaks of it', () => {
    const noted = (id: string) => drawn(at(views, id), 854, 620).notes.map(({ ref }) => ref);
    expect(noted('w7.product')).toEqual(['dnet_o1/dw7', 'dE_total/dw7', 'delta_o1']);
    expect(noted('w7.delta')).toEqual([
      ...['dE_total/dout_o1', 'dE_total/dout_o2', 'dE_total/dout_o3'],
      ...['dout_o1/dnet_o1', 'dout_o2/dnet_o1', 'dout_o3/dnet_o1', 'delta_o1'],
    ]);
  });

  test('has a line to what it is of, where it does not stand beside that', () => {
    const { notes, leads = [], where } = drawn(at(views, 'w7.delta'), 854, 620);
    const neuron = { ...(where.neurons.get('o1') as Box), ...where.measures.neuron };
    const isAt = ({ to }: Lead) => between({ ...to, width: 0, height: 0 }, neuron) < 1e-9;
    const own = notes.filter(({ ref }) => /^dout|^delta/.test(ref));
    const far = own.filter((note) => between(note, neuron) > 8).map(({ ref }) => ref);
    expect(far.length).toBeGreaterThan(0);
    expect(leads.filter(isAt).map(({ ref }) => ref)).toEqual(far);
  });

  test('is not nearer to another neuron than to its own', () => {
    const deep = viewsOf(network(plain([4, 5, 5, 5, 4])));
    const { notes, where } = drawn(at(deep, 'w1.delta'), 396, 437);
    const deltas = notes.filter(({ ref }) => /^delta_h([6-9]|10)$/.test(ref));
    const nearest = deltas.map((note) => {
      const far = ([, place]: readonly [string, Point]) =>
        between(note, { ...place, ...where.measures.neuron });
      return [...where.neurons].reduce((a, b) => (far(b) < far(a) ? b : a))[0];
    });
    expect(deltas).toHaveLength(5);
    expect(nearest.map((name) => `delta_${name}`)).toEqual(deltas.map(({ ref }) => ref));
  });
});

describe('a number that takes the place of another', () => {
  test('has as many decimals as there is room for beside its symbol', () => {
    const given = network(plain([2, 3, 3]));
    const parameters = { ...given.parameters, b_o1: 0, b_o2: 0, b_o3: 0, eta: 0.01 };
    const views = viewsOf({ ...given, parameters });
    const chips = chipsOf(drawn(at(views, 'update.output'), 854, 620));
    const biases = chips.filter(({ ref }) => ref.startsWith('b_o'));
    expect(biases.map((chip) => `${text(chip.symbol)} ${chip.text}`)).toEqual([
      'bo1+ 0.00002',
      'bo2+ \u22120.0013',
      'bo3+ 0.00056',
    ]);
  });

  test.each([
    [[2, 3, 1], 812, 400],
    [[3, 4, 2], 854, 620],
  ])(
    'has the old one on the same side as all of its kind in a layer, or not at all, in %j at %i × %i',
    (sizes, width, height) => {
      const sides = new Map<string, Set<number>>();
      for (const view of viewsOf(network(plain(sizes))).slice(-4)) {
        for (const { id, chips } of drawn(view, width, height).parts) {
          for (const { ref, asides } of chips) {
            const group = `${view.step.id} ${id} ${ref.charAt(0)}`;
            for (const { y } of asides) {
              sides.set(group, (sides.get(group) ?? new Set()).add(Math.sign(y)));
            }
          }
        }
      }
      const mixed = [...sides].filter(([, each]) => each.size > 1).map(([group]) => group);
      expect(mixed).toEqual([]);
    },
  );

  test('is open in all layers of an update, or in none where they have no room', () => {
    const views = viewsOf(network(plain([4, 5, 5, 5, 1])));
    const open = [
      [854, 620],
      [812, 400],
      [1140, 740],
      [396, 437],
      [382, 573],
    ].map(([width = 0, height = 0]) => {
      const drawing = drawn(at(views, 'update.weights'), width, height);
      const shut = new Set(closed(drawing));
      const gaps = crowdOf(drawing.where)?.gaps.filter((gap) => !gap.open) ?? [];
      const some = gaps.filter(({ spots }) => [...spots.keys()].some((ref) => !shut.has(ref)));
      return [some.length, gaps.length];
    });
    expect(open.filter(([some, all]) => some !== 0 && some !== all)).toEqual([]);
    expect(open.some(([, all = 0]) => all > 1)).toBe(true);
  });
});

test('a chain is drawn as large as its edges leave room, which are seen beside their weights', () => {
  const [view] = viewsOf(network(plain([1, 1, 1, 1, 1], 'none')));
  for (const height of [464, 716]) {
    const { where } = drawn(view as View, 856, height);
    const { neuron, chip } = where.measures;
    expect(neuron.height).toBeGreaterThan(neuron.width);
    const { from, to } = where.edges.get('w2') as Line;
    expect(to.x - from.x - chip.width).toBeGreaterThan(20);
  }
});

describe('a weight that there is no room for', () => {
  const views = viewsOf(network(plain([4, 5, 5, 5, 4])));

  test('is closed until the step speaks of it, and is there for the keyboard and for screen readers all the same', () => {
    const start = drawn(at(views, 'start'), 854, 620);
    expect(closed(start).filter((ref) => ref.startsWith('w'))).toHaveLength(90);
    const step = drawn(at(views, 'net_h2'), 854, 620);
    const open = ['w5', 'w6', 'w7', 'w8'];
    expect(
      chipsOf(step)
        .filter(({ ref }) => open.includes(ref))
        .map(({ light }) => light),
    ).toEqual(['lit', 'lit', 'lit', 'lit']);
    expect(closed(step).filter((ref) => ref.startsWith('w'))).toHaveLength(86);
    const w90 = chipsOf(start).find(({ ref }) => ref === 'w90');
    expect(w90?.label).toBe('weight w90, from h15 to o4');
    expect(w90?.exact).toMatch(/^.?0\.\d+$/);
    // It opens on its edge, halfway.
    const line = start.where.edges.get('w90');
    expect(w90?.y).toBeCloseTo(((line?.from.y ?? 0) + (line?.to.y ?? 0)) / 2, 9);
  });

  test('is none where there is room', () => {
    for (const sizes of [
      [1, 1, 1],
      [2, 2, 1],
      [2, 2, 2],
      [1, 1, 1, 1, 1],
    ]) {
      for (const [width, height] of [
        [854, 620],
        [812, 371],
        [382, 300],
      ] as const) {
        const [view] = viewsOf(network(plain(sizes)));
        expect(closed(drawn(view as View, width, height)), `${sizes} ${width}`).toEqual([]);
      }
    }
  });
});

describe('networks of other kinds', () => {
  test('show the pair that is walked through, and say so to who cannot see it', () => {
    const shape: Shape = { ...plain([2, 2, 1]), pairs: 3, passes: 'batch mean' };
    const given = network(shape);
    const view = viewsOf(given, 'every factor', 2)[0] as View;
    const drawing = drawn(view, 854, 620);
    const refs = drawing.parts.flatMap(({ chips, cells }) =>
      [...chips, ...cells].map(({ ref }) => ref),
    );
    expect(refs.slice(0, 2)).toEqual(['i1@2', 'i2@2']);
    expect(refs.slice(-3)).toEqual(['target_o1@2', 'E_o1@2', 'E_total@2']);
    const [input] = chipsOf(drawing);
    expect(input).toMatchObject({ value: given.parameters['i1@2'], label: 'input i1 of pair 2' });
    const symbols = drawing.parts.flatMap(({ chips, cells }) =>
      [...chips, ...cells].map(({ symbol }) => text(symbol)),
    );
    expect(symbols.slice(0, 2)).toEqual(['i1', 'i2']);
    expect(symbols.slice(-2)).toEqual(['Eo1', 'Etotal(2)']);
  });

  test.each([
    [812, 371],
    [382, 380],
  ])('note what all pairs have in common where they come together, at %i × %i', (width, height) => {
    const shape: Shape = { ...plain([2, 2, 1]), pairs: 4, passes: 'batch mean', momentum: true };
    const views = viewsOf(network(shape));
    for (const ref of ['w5', 'w1', 'b_h2']) {
      const noted = (step: string) =>
        drawn(at(views, `${ref}.${step}`), width, height)
          .notes.filter(({ ref: of }) => of.replace('+', '').endsWith(ref))
          .map((note) => `${note.ref}${note.now ? ' now' : ''}`);
      const gathered = `dE_total/d${ref}`;
      expect(noted('gather')).toEqual([`dE_total@1/d${ref}`, `${gathered} now`]);
      expect(noted('velocity')).toEqual([`v_${ref}+ now`, gathered]);
      expect(noted('new')).toEqual([`${ref}+ now`, `v_${ref}+`]);
    }
  });

  test.each([
    [812, 480],
    [382, 380],
  ])(
    'have notes as wide as their texts, which name alike what is alike, at %i × %i',
    (width, height) => {
      const softmax = { activations: ['logistic', 'softmax'], loss: 'cross-entropy' } as const;
      const shapes: Shape[] = [
        { ...plain([2, 2, 2], 'none'), ...softmax },
        { ...plain([2, 2, 1]), activations: ['tanh', 'tanh'], pairs: 4, passes: 'batch mean' },
      ];
      const faults = shapes.map(network).flatMap((given) =>
        viewsOf(given).flatMap((view) => {
          const { notes, where } = drawn(view, width, height);
          const totals = notes.filter(({ ref }) => ref.startsWith('dE_total'));
          const words = totals.map(({ symbol }) => symbol.some((piece) => piece.text === 'total'));
          const tight = notes.filter(
            (note) => note.width < widthOf(note.symbol, note.text, where.measures),
          );
          return [
            ...(new Set(words).size > 1 ? [`${view.step.id}: two names`] : []),
            ...tight.map(({ ref }) => `${view.step.id}: ${ref}`),
          ];
        }),
      );
      expect(faults).toEqual([]);
    },
  );

  test('have an old number inside its box where that is high enough, else outside', () => {
    const last = viewsOf(network(plain([2, 2, 1], 'none'))).at(-1) as View;
    const outside = ([width, height]: [number, number]) => {
      const cells = drawn(last, width, height).parts.flatMap((part) => part.cells);
      return cells
        .flatMap(({ ref, asides }) =>
          asides.map(({ kind, y }) => (kind === 'before' && y ? ref : '')),
        )
        .filter(Boolean);
    };
    expect(outside([854, 620])).toEqual([
      'net_h1+',
      'out_h1+',
      'net_h2+',
      'out_h2+',
      'net_o1+',
      'out_o1+',
    ]);
    expect(outside([382, 380])).toEqual([]);
  });

  test('also of the worked example’s sizes, at its places', () => {
    const other: Shape = { ...plain([2, 2, 2], 'frozen'), activations: ['tanh', 'tanh'], pairs: 2 };
    const own = drawn(viewsOf(network(plain([2, 2, 2], 'frozen')))[0] as View, 854, 620);
    const drawing = drawn(viewsOf(network(other))[0] as View, 854, 620);
    const places = (all: Scene) =>
      all.parts.flatMap(({ chips, cells }) =>
        [...chips, ...cells].map(({ ref, x, y }) => [ref.replace(/@1/, ''), x, y]),
      );
    expect(places(drawing)).toEqual(places(own));
  });

  test('mark what is held by more than a colour, and say so', () => {
    const [view] = viewsOf(network({ ...plain([2, 2, 1]), held: ['w1', 'b_o1'] }));
    const held = chipsOf(drawn(view as View, 854, 620)).filter(({ light }) =>
      light.includes('held'),
    );
    expect(held.map(({ label, light }) => `${label}: ${light}`)).toEqual([
      'weight w1, from i1 to h1, held: plain held',
      'bias b_h1'.replace('b_h1', 'b o1, of o1, held: plain held'),
    ]);
  });

  test('have no biases to speak of where there are none', () => {
    const [view] = viewsOf(network(plain([2, 2, 1], 'none')));
    const { parts, links } = drawn(view as View, 854, 620);
    expect(parts.map(({ label }) => label)).toEqual([
      'Inputs',
      'Weights into the hidden layer',
      'Neuron h1',
      'Neuron h2',
      'Weights into the output layer',
      'Neuron o1',
      'Targets',
      'Errors',
    ]);
    expect(links.map(({ id }) => id)).toEqual(['o1>E', 'target>o1', 'E>o1']);
  });

  test('lead more than two errors down to their total on one line', () => {
    const [view] = viewsOf(network(plain([1, 3], 'none')));
    const { links, where } = drawn(view as View, 854, 620);
    const rail = links.filter(({ id }) => id.startsWith('E>'));
    expect(rail).toHaveLength(9);
    const beside = where.total.x + where.measures.error.width / 2;
    expect(rail.every(({ from, to }) => from.x >= beside && to.x >= beside)).toBe(true);
    expect(where.total.y).toBeGreaterThan(where.errors.get('o3')?.y ?? 0);
  });

  test('have an arrow from one neuron to another of its layer where one’s out follows the other’s net', () => {
    const shape: Shape = {
      ...plain([2, 3], 'none'),
      activations: ['softmax'],
      loss: 'cross-entropy',
    };
    const last = viewsOf(network(shape)).at(-1) as View;
    const factors = ['dE_total/dout_o1', 'dout_o1/dnet_o3', 'dnet_o3/dw6', 'dE_total/dw6'];
    const view = { ...last, step: { ...last.step, factors } as Step };
    const { where } = drawn(view, 854, 620);
    const flows = new Map(flowsOfAny(view, where).map(({ id, path }) => [id, path]));
    expect([...flows.keys()]).toEqual(factors.slice(0, 3));
    const numbers = (flows.get('dout_o1/dnet_o3') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
    const [from, to] = ['o1', 'o3'].map((name) => where.neurons.get(name));
    const side = (from?.x ?? 0) - where.measures.neuron.width / 2;
    expect(numbers).toHaveLength(8);
    expect(Math.max(...numbers.filter((_, index) => index % 2 === 0))).toBe(side);
    expect(Math.abs((numbers[1] ?? 0) - (from?.y ?? 0))).toBeLessThan(10);
    expect(Math.abs((numbers[7] ?? 0) - (to?.y ?? 0))).toBeLessThan(10);
  });

  test.each(['wide', 'tall'] as Format[])(
    'have each number in one part, and a place, when %s',
    (format) => {
      const [view] = viewsOf(network(plain([3, 4, 2, 1])));
      const { parts, where } = scene(view as View, format);
      const listed = parts.flatMap(({ chips, cells }) =>
        [...chips, ...cells].map(({ ref }) => ref),
      );
      expect([...listed].sort()).toEqual([...where.boxes.keys()].sort());
    },
  );
});
