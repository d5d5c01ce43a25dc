import { describe, expect, it } from 'vitest';
import {
  article,
  plan,
  type Ref,
  randomNetwork,
  round,
  rules,
  type Shape,
  seeded,
  type Working,
} from '../engine';
import { articleChoices, type Choices, createBackstep, knownValue } from '../store';
import { equation } from '../tex';
import { isKnown, lesson, nearest, phases } from './lesson';
import { all, faultsOf, PACES } from './lessons.fixture';
import type { Pace } from './others';
import type { Kind, Step } from './step';
import { topic } from './topic';
import { question } from './words';

const articleLesson = lesson(article, 'every factor');

const equal = (a: Working, b: Working): boolean =>
  a.ref === b.ref && a.rule === b.rule && `${a.inputs}` === `${b.inputs}`;

describe('the steps of the article’s network', () => {
  it('are these 68, in this order', () => {
    expect(articleLesson.steps.map(({ id }) => id)).toEqual([
      'start',
      ...['net_h1', 'out_h1', 'net_h2', 'out_h2', 'net_o1', 'out_o1', 'net_o2', 'out_o2'],
      ...['E_o1', 'E_o2', 'E_total'],
      ...['w5.chain', 'w5.dE_dout', 'w5.dout_dnet', 'w5.dnet_dw'],
      ...['w5.product', 'w5.delta', 'w5.new'],
      ...['w6.chain', 'w6.dnet_dw', 'w6.product', 'w6.delta', 'w6.new'],
      ...['w7.chain', 'w7.dE_dout', 'w7.dout_dnet', 'w7.dnet_dw'],
      ...['w7.product', 'w7.delta', 'w7.new'],
      ...['w8.chain', 'w8.dnet_dw', 'w8.product', 'w8.delta', 'w8.new'],
      ...['w1.chain', 'w1.dE_o1_dout', 'w1.dE_o2_dout', 'w1.sum', 'w1.dout_dnet'],
      ...['w1.dnet_dw', 'w1.product', 'w1.delta', 'w1.new'],
      ...['w2.chain', 'w2.dnet_dw', 'w2.product', 'w2.delta', 'w2.new'],
      ...['w3.chain', 'w3.dE_o1_dout', 'w3.dE_o2_dout', 'w3.sum', 'w3.dout_dnet'],
      ...['w3.dnet_dw', 'w3.product', 'w3.delta', 'w3.new'],
      ...['w4.chain', 'w4.dnet_dw', 'w4.product', 'w4.delta', 'w4.new'],
      ...['update.weights', 'update.hidden', 'update.output', 'update.error'],
    ]);
  });

  it('are these 24 with one step a weight', () => {
    expect(lesson(article, 'one step a weight').steps.map(({ id }) => id)).toEqual([
      'start',
      ...['net_h1', 'out_h1', 'net_h2', 'out_h2', 'net_o1', 'out_o1', 'net_o2', 'out_o2'],
      ...['E_o1', 'E_o2', 'E_total'],
      ...['w5', 'w6', 'w7', 'w8', 'w1', 'w2', 'w3', 'w4'],
      ...['update.weights', 'update.hidden', 'update.output', 'update.error'],
    ]);
  });

  it.each([
    ['frozen', '', ''],
    ['per layer', 'b2.gradient b2.new b1.gradient b1.new', 'b2 b1'],
    [
      'per neuron',
      'b_o1.gradient b_o1.new b_o2.gradient b_o2.new b_h1.gradient b_h1.new b_h2.gradient b_h2.new',
      'b_o1 b_o2 b_h1 b_h2',
    ],
  ] as const)('for biases, where these are %s', (biases, everyFactor, oneStep) => {
    const biasSteps = (pace: Pace) =>
      lesson({ ...article, biases }, pace)
        .steps.filter(({ phase }) => phase === 'biases')
        .map(({ id }) => id)
        .join(' ');
    expect(PACES.map(biasSteps)).toEqual([everyFactor, oneStep]);
  });

  it('stand in these phases', () => {
    expect(phases(articleLesson)).toEqual([
      { phase: 'start', from: 0, count: 1 },
      { phase: 'forward', from: 1, count: 8 },
      { phase: 'error', from: 9, count: 3 },
      { phase: 'output', from: 12, count: 24 },
      { phase: 'hidden', from: 36, count: 28 },
      { phase: 'update', from: 64, count: 4 },
    ]);
    expect(
      phases(lesson({ ...article, biases: 'per neuron' }, 'one step a weight')).map(
        ({ phase, count }) => `${phase} ${count}`,
      ),
    ).toEqual(['start 1', 'forward 8', 'error 3', 'output 4', 'hidden 4', 'biases 4', 'update 4']);
  });
});

describe('a lesson of any shape', () => {
  it('works every line of the round out on one step, and shows it there', () => {
    const faults = faultsOf(function* ({ steps }, shape) {
      const { workings } = plan(shape);
      const computing = new Map<Ref, Step>();
      for (const step of steps) {
        for (const ref of step.computes) {
          if (computing.has(ref)) yield `${ref} on ${computing.get(ref)?.id} and ${step.id}`;
          computing.set(ref, step);
        }
      }
      for (const working of workings) {
        const step = computing.get(working.ref);
        const shown = step?.shows.some((line) => equal(line, working));
        if (!shown) yield `${working.ref} not shown on ${step?.id}`;
      }
      if (computing.size !== workings.length) yield `${computing.size} computed`;
    });
    expect(faults).toEqual([]);
  });

  it('shows no equation before all that it reads, but for the chains', () => {
    const chains: Kind[] = ['chain', 'hidden chain', 'known chain'];
    const faults = faultsOf(function* ({ steps, plan: { layout } }) {
      const known = new Set<Ref>(layout.parameters);
      for (const { id, kind, shows, computes } of steps) {
        for (const { ref, inputs } of shows) {
          const missing = inputs.filter((input) => !known.has(input));
          if (missing.length > 0 && !chains.includes(kind)) yield `${missing} on ${id}`;
          if (computes.includes(ref)) known.add(ref);
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('shows no equation twice on one step', () => {
    const faults = faultsOf(function* ({ steps }) {
      for (const { id, shows } of steps) {
        if (new Set(shows.map((line) => JSON.stringify(line))).size !== shows.length) yield id;
      }
    });
    expect(faults).toEqual([]);
  });

  it('shows true equations alone, on random networks', () => {
    const next = seeded(2015);
    let checked = 0;
    const faults = faultsOf(function* ({ steps }, { sizes, biases, order }) {
      for (let n = 0; n < 3; n++) {
        const { values } = round(randomNetwork(sizes, biases, order, 5, next));
        for (const { ref, rule, inputs } of steps.flatMap(({ shows }) => shows)) {
          const value = values.get(ref) as number;
          const result = rules[rule](inputs.map((input) => values.get(input) as number));
          if (!(Math.abs(result - value) <= 1e-12 * Math.abs(value))) {
            yield `${ref} is ${value}, by ${rule} of ${inputs} it is ${result}`;
          }
          checked++;
        }
      }
    });
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(30_000);
  });

  it('has ids that can stand in a link, each once', () => {
    const faults = faultsOf(function* ({ steps, indexById: found }) {
      for (const [index, { id }] of steps.entries()) {
        if (!/^[A-Za-z0-9_.]+$/.test(id)) yield id;
        if (found.get(id) !== index) yield `${id} at ${index} and ${found.get(id)}`;
      }
    });
    expect(faults).toEqual([]);
  });

  it('has steps for biases exactly where they are trained', () => {
    const faults = faultsOf(function* ({ steps, plan: { layout } }, { biases }) {
      const own = layout.parameters.filter((ref) => ref.startsWith('b'));
      const expected = biases === 'frozen' ? [] : own.map((bias) => `${bias}+`);
      const found = steps
        .filter(({ phase }) => phase === 'biases')
        .flatMap(({ computes }) => computes.filter((ref) => ref.endsWith('+')));
      if (`${found.sort()}` !== `${expected.sort()}`) yield `${found} for ${expected}`;
    });
    expect(faults).toEqual([]);
  });

  it('is covered by its phases, one after another', () => {
    const faults = faultsOf(function* (made) {
      let next = 0;
      for (const { phase, from, count } of phases(made)) {
        if (from !== next) yield `${phase} from ${from}, not ${next}`;
        next = from + count;
        const inside = made.steps.slice(from, next).map((step) => step.phase);
        if (inside.length !== count || inside.some((name) => name !== phase)) yield `${inside}`;
      }
      if (next !== made.steps.length) yield `phases end at ${next}`;
      const names = phases(made).map(({ phase }) => phase);
      if (new Set(names).size !== names.length) yield `${names}`;
    });
    expect(faults).toEqual([]);
  });

  it('knows parameters from the start and all else from its own step on', () => {
    const faults = faultsOf(function* (made) {
      const { steps, plan: given } = made;
      for (const ref of given.layout.parameters) if (!isKnown(made, 0, ref)) yield ref;
      for (const [place, { computes }] of steps.entries()) {
        for (const ref of computes) {
          if (isKnown(made, place - 1, ref) || !isKnown(made, place, ref)) yield ref;
          if (!isKnown(made, steps.length - 1, ref)) yield `${ref} at the end`;
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('introduces each topic once, where it is first shown', () => {
    const faults = faultsOf(function* ({ steps, introduces }) {
      const seen = new Set<string>();
      for (const [place, { shows }] of steps.entries()) {
        const fresh = [...new Set(shows.map(topic))].filter((name) => !seen.has(name));
        for (const name of fresh) seen.add(name);
        if (`${[...(introduces[place] ?? [])]}` !== `${fresh}`) yield `${fresh} at ${place}`;
      }
    });
    expect(faults).toEqual([]);
  });
});

describe('topics', () => {
  it('are introduced on these steps of the article’s lesson', () => {
    const { steps, introduces } = lesson({ ...article, biases: 'per layer' }, 'every factor');
    const introduced = steps.flatMap(({ id }, place) =>
      [...(introduces[place] ?? [])].map((name) => [name, id]),
    );
    expect(introduced).toEqual([
      ['net', 'net_h1'],
      ['logistic', 'out_h1'],
      ['half square', 'E_o1'],
      ['total', 'E_total'],
      ['chain', 'w5.chain'],
      ['error slope', 'w5.dE_dout'],
      ['logistic slope', 'w5.dout_dnet'],
      ['dnet/dw', 'w5.dnet_dw'],
      ['delta', 'w5.delta'],
      ['gradient by delta', 'w5.delta'],
      ['descent', 'w5.new'],
      ['own error', 'w1.dE_o1_dout'],
      ['dnet/dout', 'w1.dE_o1_dout'],
      ['share', 'w1.dE_o1_dout'],
      ['hidden sum', 'w1.sum'],
      ['hidden delta', 'w1.delta'],
      ['one', 'b2.gradient'],
      ['bias gradient', 'b2.gradient'],
    ]);
  });
});

describe('when the lesson changes, the learner', () => {
  const nearestId = (id: string, change: Partial<Shape>, pace: Pace) => {
    const made = lesson({ ...article, ...change }, pace);
    return made.steps[nearest(made, id)]?.id;
  };

  it.each([
    ['keeps the step', 'out_o1', {}, 'one step a weight', 'out_o1'],
    ['keeps a weight’s step', 'w7.delta', { biases: 'per neuron' }, 'every factor', 'w7.delta'],
    ['comes to the whole weight', 'w5.dout_dnet', {}, 'one step a weight', 'w5'],
    ['comes to a weight’s first step', 'w1', {}, 'every factor', 'w1.chain'],
    ['comes to the whole bias', 'b1.new', { biases: 'per layer' }, 'one step a weight', 'b1'],
    ['comes to a bias’s first step', 'b1', { biases: 'per layer' }, 'every factor', 'b1.gradient'],
    ['loses a bias step', 'b1.gradient', {}, 'every factor', 'update.weights'],
    ['loses a whole bias', 'b_h2', {}, 'one step a weight', 'update.weights'],
    ['loses one bias of many', 'b_o1.new', { biases: 'per layer' }, 'every factor', 'b2.gradient'],
    ['loses a shared bias', 'b1', { biases: 'per neuron' }, 'one step a weight', 'b_o1'],
    ['starts again', 'w99.chain', {}, 'every factor', 'start'],
    ['starts again', 'nonsense', {}, 'every factor', 'start'],
    ['starts again', '', {}, 'every factor', 'start'],
    ['starts again', '.', {}, 'one step a weight', 'start'],
    ['starts again', 'null', {}, 'every factor', 'start'],
    ['starts again', '__proto__', {}, 'every factor', 'start'],
  ] as const)('%s: %s', (_, id, change, pace, expected) => {
    expect(nearestId(id, change, pace)).toBe(expected);
  });

  it('stays with the same weight, bias or quantity from any step to any lesson', () => {
    const lessons = all.filter(({ shape }) => `${shape.sizes}` === '2,2,2');
    const faults: string[] = [];
    for (const from of lessons) {
      for (const to of lessons) {
        const made = lesson(to.shape, to.pace);
        for (const { id, subject } of lesson(from.shape, from.pace).steps) {
          const found = made.steps[nearest(made, id)] as Step;
          const has = made.steps.some((step) => step.subject === subject);
          const biasStep = made.steps.find(({ phase }) => phase === 'biases');
          const fits = made.indexById.has(id)
            ? found.id === id
            : has
              ? found.subject === subject
              : found.id === (biasStep?.id ?? 'update.weights');
          if (!fits) faults.push(`${id} to ${found.id} (${from.name} to ${to.name})`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('going to the end and back again', () => {
  /** All that a screen is drawn from, as text. */
  function screen(app: ReturnType<typeof createBackstep>): string {
    const view = app.view();
    const known = [...view.trace.values.keys()].map((ref) => [ref, knownValue(view, ref)]);
    const tex = view.step.shows.map((line) => equation(line, view.notation, 'ladder').tex);
    return JSON.stringify([view.index, view.step, question(view.step), known, tex]);
  }

  const drawn = randomNetwork([2, 2, 2], 'per neuron', 'output layer first', 5, seeded(8));
  const { parameters, biases, order } = drawn;
  const random: Choices = { ...articleChoices, parameters, biases, order };

  it.each([
    ['the article’s, every factor', articleChoices, 68],
    ['the article’s, one step a weight', { ...articleChoices, pace: PACES[1] as Pace }, 24],
    ['random with all rules changed, every factor', random, 76],
    ['random with all rules changed, one a weight', { ...random, pace: PACES[1] as Pace }, 28],
  ])('gives the same screens: %s', (_, choices, count) => {
    const app = createBackstep(choices);
    const forward: string[] = [screen(app)];
    for (let n = 1; n < count; n++) {
      app.next();
      forward.push(screen(app));
    }
    expect(new Set(forward).size).toBe(count);
    expect(app.view().index).toBe(count - 1);
    const backward: string[] = [screen(app)];
    for (let n = 1; n < count; n++) {
      app.back();
      backward.push(screen(app));
    }
    expect(app.view().step.id).toBe('start');
    const differ = backward.reverse().flatMap((text, n) => (text === forward[n] ? [] : [n]));
    expect(differ).toEqual([]);
  });

  it('gives the same screens in any order', () => {
    const walking = createBackstep(random);
    const jumping = createBackstep(random);
    const forward = walking.view().lesson.steps.map((_, place) => {
      walking.goTo(place);
      return screen(walking);
    });
    const next = seeded(5);
    const differ: number[] = [];
    for (let n = 0; n < 200; n++) {
      const place = Math.floor(next() * forward.length);
      jumping.goTo(place);
      if (screen(jumping) !== forward[place]) differ.push(place);
    }
    expect(differ).toEqual([]);
  });
});

describe('what a step lights', () => {
  const made = lesson(article, 'every factor');
  const lit = (id: string) => [...(made.steps[made.indexById.get(id) ?? -1]?.lights ?? [])].sort();

  it.each([
    ['w1.dE_o1_dout', ['E_o1', 'i1', 'net_h1', 'net_o1', 'out_h1', 'out_o1', 'w1', 'w5']],
    ['w1.dE_o2_dout', ['E_o2', 'i1', 'net_h1', 'net_o2', 'out_h1', 'out_o2', 'w1', 'w7']],
  ])('on %s is one path alone', (id, refs) => {
    expect(lit(id)).toEqual(refs);
  });

  it('is the target, too, where the slope of the error reads it', () => {
    expect(lit('w7.dE_dout')).toContain('target_o2');
    expect(lit('w7.dE_dout')).not.toContain('target_o1');
    expect(lit('w7.dout_dnet')).not.toContain('target_o2');
  });
});
