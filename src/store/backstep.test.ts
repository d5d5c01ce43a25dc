import { describe, expect, it } from 'vitest';
import { article, type Ref, seeded } from '../engine';
import { articleNotation, significant } from '../tex';
import { createBackstep } from './backstep';
import { articleChoices, type Choices } from './choices';
import { knownValue, type View } from './derive';
import { openState } from './openedFiles';

type App = ReturnType<typeof createBackstep>;

const onStep = (step: string, change: Partial<Choices> = {}): App =>
  createBackstep({ ...articleChoices, ...change, step });

const numbersOf = (app: App) => app.store.getState().parameters;
const pastOf = (app: App) => app.history.getState().pastStates.length;
const futureOf = (app: App) => app.history.getState().futureStates.length;
const after = (app: App) => app.view().trace.values.get('E_total+')?.toFixed(9);

describe('a page at the start', () => {
  it('shows the article at its first step, with nothing to undo or come back to', () => {
    const app = createBackstep();
    const { step, index, network, trace, notation } = app.view();
    expect([step.id, index, network]).toEqual(['start', 0, article]);
    expect([trace.values.get('E_total')?.toFixed(9), after(app)]).toEqual([
      '0.298371109',
      '0.291027774',
    ]);
    expect(notation).toEqual(articleNotation);
    const { pull, cameFrom, playing, ignored } = app.store.getState();
    expect({ pull, cameFrom, playing, ignored }).toEqual({
      pull: null,
      cameFrom: [],
      playing: false,
      ignored: [],
    });
    expect([pastOf(app), futureOf(app)]).toEqual([0, 0]);
  });
});

describe('steps', () => {
  it('begin with the first, and end with the last of the round', () => {
    const app = createBackstep();
    app.back();
    expect(app.view().step.id).toBe('start');
    app.last();
    expect([app.view().index, app.view().step.id]).toEqual([67, 'update.error']);
    app.back();
    expect(app.view().step.id).toBe('update.output');
    app.first();
    expect(app.view().step.id).toBe('start');
    app.next();
    expect(app.view().step.id).toBe('net_h1');
    app.goTo(-5);
    expect(app.view().step.id).toBe('start');
    app.goTo(500);
    expect(app.view().step.id).toBe('update.error');
  });

  it('are no matter of undo', () => {
    const app = createBackstep();
    app.next();
    app.last();
    app.jumpTo('net_h1');
    app.comeBack();
    app.setPace('one step a weight');
    app.setOrder('output layer first');
    app.setNotation({ rate: 'alpha' });
    app.togglePlaying();
    app.last();
    app.setSpeed('2');
    expect(pastOf(app)).toBe(0);
    app.undo();
    expect([app.view().step.id, app.view().notation.rate]).toEqual(['update.error', 'alpha']);
  });

  it('play from here, or from the start when at the end, until told to stop', () => {
    const app = onStep('w5.new');
    const state = () => [app.view().step.id, app.store.getState().playing];
    app.togglePlaying();
    expect(state()).toEqual(['w5.new', true]);
    app.playOn();
    expect(state()).toEqual(['w6.chain', true]);
    app.togglePlaying();
    expect(state()).toEqual(['w6.chain', false]);
    app.last();
    app.togglePlaying();
    expect(state()).toEqual(['start', true]);
  });

  it('play to the last, and stop there', () => {
    const app = createBackstep();
    const seen: string[] = [];
    app.togglePlaying();
    while (app.store.getState().playing && seen.length < 100) {
      app.playOn();
      seen.push(app.view().step.id);
    }
    expect(seen.length).toBe(67);
    expect(seen.at(-1)).toBe('update.error');
    app.playOn();
    expect([app.view().step.id, app.store.getState().playing]).toEqual(['update.error', false]);
  });

  it.each<[string, (app: App) => void]>([
    ['next', (app) => app.next()],
    ['back', (app) => app.back()],
    ['first', (app) => app.first()],
    ['last', (app) => app.last()],
    ['a place on the timeline', (app) => app.goTo(5)],
    ['a jump', (app) => app.jumpTo('E_total')],
    ['a link', (app) => app.open('#step=w5.new')],
  ])('stop playing at %s', (_, act) => {
    const app = onStep('w5.new');
    app.togglePlaying();
    act(app);
    expect(app.store.getState().playing).toBe(false);
  });
});

describe('a jump', () => {
  const where = (app: App) => [app.view().step.id, app.store.getState().cameFrom];

  it('goes to the step that works a number out, and back', () => {
    const app = onStep('w5.product');
    app.jumpTo('dE_total/dout_o1');
    expect(where(app)).toEqual(['w5.dE_dout', ['w5.product']]);
    app.comeBack();
    expect(where(app)).toEqual(['w5.product', []]);
  });

  it('may follow another, and each is come back from', () => {
    const app = onStep('update.error');
    app.jumpTo('out_o1+');
    app.jumpTo('w5+');
    app.jumpTo('dE_total/dw5');
    expect(where(app)).toEqual(['w5.product', ['update.error', 'update.output', 'w5.new']]);
    app.comeBack();
    expect(where(app)).toEqual(['w5.new', ['update.error', 'update.output']]);
    app.comeBack();
    expect(where(app)).toEqual(['update.output', ['update.error']]);
    app.comeBack();
    expect(where(app)).toEqual(['update.error', []]);
    app.comeBack();
    expect(where(app)).toEqual(['update.error', []]);
  });

  it('keeps its way back while the learner walks on, until they are there again', () => {
    const app = onStep('out_o1');
    app.jumpTo('net_h2');
    app.next();
    expect(where(app)).toEqual(['out_h2', ['out_o1']]);
    app.next();
    app.next();
    expect(where(app)).toEqual(['out_o1', []]);
  });

  it('goes nowhere for a parameter, for the step itself, or for no quantity', () => {
    const app = onStep('net_o1');
    for (const ref of ['w5', 'b2', 'eta', 'net_o1', 'nonsense', '__proto__']) app.jumpTo(ref);
    expect(where(app)).toEqual(['net_o1', []]);
  });

  it('may be come back from in the middle of playing, which stops', () => {
    const app = onStep('w5.product');
    app.jumpTo('out_o1');
    app.togglePlaying();
    app.playOn();
    app.comeBack();
    expect([...where(app), app.store.getState().playing]).toEqual(['w5.product', [], false]);
  });
});

describe('a drag', () => {
  it('is one change, however many pulls it has', () => {
    const app = createBackstep();
    for (let n = 1; n <= 60; n++) app.pull('w5', 0.4 + n / 100);
    expect(pastOf(app)).toBe(0);
    app.letGo();
    expect([numbersOf(app).w5, app.store.getState().pull, pastOf(app)]).toEqual([1, null, 1]);
    app.undo();
    expect(numbersOf(app)).toBe(articleChoices.parameters);
    expect([pastOf(app), futureOf(app)]).toEqual([0, 1]);
    app.redo();
    expect([numbersOf(app).w5, pastOf(app), futureOf(app)]).toEqual([1, 1, 0]);
  });

  it('counts on the screen at once, and is chosen only when it is let go', () => {
    const app = onStep('w5.new');
    app.pull('w5', 0.9);
    expect([app.view().network.parameters.w5, numbersOf(app).w5]).toEqual([0.9, 0.4]);
    expect(knownValue(app.view(), 'net_o1')?.toFixed(9)).toBe('1.402540963');
    expect(app.view().step.id).toBe('w5.new');
  });

  it('that is given up leaves everything as it was', () => {
    const app = createBackstep();
    const before = app.store.getState();
    const { trace } = app.view();
    app.pull('w5', 0.9);
    app.pull('w5', -2);
    app.giveUp();
    expect(app.store.getState()).toEqual(before);
    expect(numbersOf(app)).toBe(before.parameters);
    expect(app.view().trace.lines).toEqual(trace.lines);
    app.letGo();
    expect([numbersOf(app).w5, pastOf(app)]).toEqual([0.4, 0]);
  });

  it('back to where it began is no change', () => {
    const app = createBackstep();
    app.pull('w5', 0.9);
    app.pull('w5', 0.4);
    app.letGo();
    expect([app.store.getState().pull, pastOf(app)]).toEqual([null, 0]);
    expect(numbersOf(app)).toBe(articleChoices.parameters);
  });

  it('is given up by an undo, a redo or new numbers', () => {
    const ends: ((app: App) => void)[] = [
      (app) => app.undo(),
      (app) => app.redo(),
      (app) => app.articleNumbers(),
      (app) => app.randomNumbers(seeded(1)),
      (app) => app.setBiases('per layer'),
      (app) => app.open('#w1=1'),
    ];
    const left = ends.map((end) => {
      const app = createBackstep();
      app.pull('w5', 0.9);
      end(app);
      return [app.store.getState().pull, numbersOf(app).w5 === 0.9];
    });
    expect(left).toEqual(ends.map(() => [null, false]));
  });
});

describe('undo and redo', () => {
  it.each<[string, (app: App) => void, Ref, number, number]>([
    ['a typed number', (app) => app.setNumber('w5', -1.5), 'w5', 0.4, -1.5],
    ['an input', (app) => app.setNumber('i1', 0.75), 'i1', 0.05, 0.75],
    ['the learning rate', (app) => app.setNumber('eta', 2), 'eta', 0.5, 2],
    ['random numbers', (app) => app.randomNumbers(() => 0.75), 'w5', 0.4, 0.5],
    [
      'a worksheet’s numbers',
      (app) => app.takeNumbers({ ...article.parameters, w5: 0.7 }),
      'w5',
      0.4,
      0.7,
    ],
    ['a bias policy', (app) => app.setBiases('per neuron'), 'b1', 0.35, Number.NaN],
    ['a link', (app) => app.open('#w5=3&step=w6.new'), 'w5', 0.4, 3],
  ])('%s', (_, change, ref, before, changed) => {
    const app = onStep('w6.new');
    const { biases } = app.store.getState();
    const value = () => numbersOf(app)[ref] ?? Number.NaN;
    change(app);
    const policy = app.store.getState().biases;
    expect([value(), pastOf(app)]).toEqual([changed, 1]);
    app.undo();
    expect([value(), pastOf(app), futureOf(app)]).toEqual([before, 0, 1]);
    expect(numbersOf(app)).toBe(articleChoices.parameters);
    expect(app.store.getState().biases).toBe(biases);
    app.redo();
    expect([value(), pastOf(app), futureOf(app)]).toEqual([changed, 1, 0]);
    expect(app.store.getState().biases).toBe(policy);
    expect(app.view().step.id).toBe('w6.new');
  });

  it('go through several changes in turn, and end at both ends', () => {
    const app = createBackstep();
    app.setNumber('w1', 1);
    app.setNumber('w2', 2);
    app.articleNumbers();
    const states = () => [numbersOf(app).w1, numbersOf(app).w2];
    expect(states()).toEqual([0.15, 0.2]);
    const seen = [app.undo, app.undo, app.undo, app.undo, app.redo, app.redo, app.redo, app.redo];
    expect(
      seen.map((go) => {
        go();
        return states();
      }),
    ).toEqual([
      [1, 2],
      [1, 0.2],
      [0.15, 0.2],
      [0.15, 0.2],
      [1, 0.2],
      [1, 2],
      [0.15, 0.2],
      [0.15, 0.2],
    ]);
  });

  it('do not redo what another change has replaced', () => {
    const app = createBackstep();
    app.setNumber('w1', 1);
    app.undo();
    app.setNumber('w2', 2);
    app.redo();
    expect([numbersOf(app).w1, numbersOf(app).w2, futureOf(app)]).toEqual([0.15, 2, 0]);
  });

  it('leave step, notation, order, pace and the way back alone', () => {
    const app = onStep('w5.product');
    app.setNumber('w5', 3);
    app.jumpTo('out_o1');
    app.setNotation({ delta: 'minus slope', digits: significant(4) });
    app.setOrder('output layer first');
    app.setPace('one step a weight');
    app.undo();
    const { parameters, ...others } = app.store.getState();
    expect(parameters.w5).toBe(0.4);
    expect(others).toEqual({
      architecture: { sizes: [2, 2, 2] },
      awaited: null,
      walk: 1,
      output: 'o1',
      biases: 'frozen',
      order: 'output layer first',
      pace: 'one step a weight',
      step: 'out_o1',
      notation: { ...articleChoices.notation, delta: 'minus slope', digits: significant(4) },
      speed: '1',
      from: 0,
      round: 0,
      tab: 'step',
      chart: articleChoices.chart,
      lecture: false,
      asks: false,
      practising: false,
      typed: {},
      answered: true,
      black: false,
      timer: { since: null, spent: 0 },
      rival: null,
      plane: articleChoices.plane,
      nudge: 5,
      pull: null,
      cameFrom: ['w5.product'],
      playing: false,
      work: null,
      resting: false,
      ignored: [],
      opened: null,
    });
    expect(after(app)).toBe('0.291027924');
  });

  it('take back a file that was opened in one go, with all that it replaced and nobody changed', () => {
    const app = onStep('w5.product', { tab: 'numbers' });
    app.setNumber('w1', 0.2);
    app.trainOn(2);
    const before = app.store.getState();
    const file: Choices = {
      ...articleChoices,
      parameters: { ...articleChoices.parameters, w5: -1 },
      order: 'output layer first',
      from: 7,
      round: 9,
      step: 'net_h1',
      pace: 'one step a weight',
    };
    openState(app, file);
    const taken = app.store.getState();
    expect(taken).toMatchObject(file);
    expect([pastOf(app), app.view().round]).toEqual([2, 9]);
    app.undo();
    const { opened: _, ...back } = before;
    expect(app.store.getState()).toMatchObject(back);
    app.redo();
    expect(app.store.getState()).toMatchObject(file);
    // The same numbers with another step are an edit, too.
    openState(app, { ...file, step: 'net_h2' });
    expect(pastOf(app)).toBe(3);
    app.setNumber('w5', 2);
    app.setTab('rounds');
    app.undo();
    expect(app.store.getState()).toMatchObject({ ...file, step: 'net_h2', tab: 'rounds' });
    app.undo();
    expect(app.store.getState()).toMatchObject({ ...file, tab: 'rounds' });
    app.undo();
    expect(app.store.getState()).toMatchObject({ ...back, tab: 'rounds' });
    expect(pastOf(app)).toBe(1);
  });

  it('take back a table of numbers in one go', () => {
    const app = onStep('w5.product');
    app.trainOn(1);
    app.setNumbers({ w1: 1, w2: 2 });
    const { from, step } = app.store.getState();
    expect([numbersOf(app).w1, numbersOf(app).w2, from, step]).toEqual([1, 2, 1, 'w5.product']);
    expect(numbersOf(app).w5?.toFixed(9)).toBe('0.358916480');
    app.undo();
    expect([numbersOf(app), app.view().round]).toEqual([article.parameters, 1]);
  });

  it('have nothing to take back where nothing changed, and keep what can be redone', () => {
    const app = createBackstep();
    app.setNumber('w5', 3);
    app.undo();
    app.setNumber('w5', 0.4);
    app.articleNumbers();
    app.setBiases('frozen');
    app.open('');
    expect([pastOf(app), futureOf(app)]).toEqual([0, 1]);
    app.redo();
    expect(numbersOf(app).w5).toBe(3);
  });

  it('reach back 500 changes', () => {
    const app = createBackstep();
    for (let n = 1; n <= 600; n++) app.setNumber('w5', n);
    expect(pastOf(app)).toBe(500);
    for (let n = 0; n < 600; n++) app.undo();
    expect(numbersOf(app).w5).toBe(100);
  });
});

describe('the article’s numbers', () => {
  it.each([
    ['frozen', { b1: 0.35, b2: 0.6 }],
    ['per layer', { b1: 0.35, b2: 0.6 }],
    ['per neuron', { b_h1: 0.35, b_h2: 0.35, b_o1: 0.6, b_o2: 0.6 }],
  ] as const)('come back with the biases %s', (policy, biases) => {
    const app = createBackstep();
    app.setBiases(policy);
    app.randomNumbers(seeded(3));
    app.setNumber('i1', 0.9);
    app.setNumber('eta', 0.1);
    app.articleNumbers();
    const { b1, b2, ...others } = article.parameters;
    expect([b1, b2]).toEqual([0.35, 0.6]);
    expect(numbersOf(app)).toEqual({ ...others, ...biases });
    expect(app.store.getState().biases).toBe(policy);
  });
});

describe('random numbers', () => {
  it('have two decimals, from −1 to 1, and none is 0', () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 200; seed++) {
      const app = createBackstep();
      if (seed % 2) app.setBiases('per neuron');
      app.randomNumbers(seeded(seed));
      for (const [ref, value] of Object.entries(numbersOf(app))) {
        if (!/^[wb]/.test(ref)) continue;
        const fits = Number(value.toFixed(2)) === value && Math.abs(value) <= 1 && value !== 0;
        if (!fits) faults.push(`${ref} ${value}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('are these for one seed, and leave inputs, targets and the learning rate', () => {
    const app = createBackstep();
    app.randomNumbers(seeded(1));
    const { i1, i2, target_o1, target_o2, eta, ...drawn } = numbersOf(app);
    expect({ i1, i2, target_o1, target_o2, eta }).toEqual({
      i1: 0.05,
      i2: 0.1,
      target_o1: 0.01,
      target_o2: 0.99,
      eta: 0.5,
    });
    expect(drawn).toEqual({
      ...{ w1: 0.94, w2: -0.44, w3: 0.23, w4: 0.44, w5: -0.15, w6: 0.99, w7: -0.09, w8: -0.02 },
      ...{ b1: -0.72, b2: -0.19 },
    });
  });

  it('that would be 0 are 0.01', () => {
    const app = createBackstep();
    app.randomNumbers(() => 0.499);
    const drawn = Object.entries(numbersOf(app)).filter(([ref]) => /^[wb]/.test(ref));
    expect(drawn.map(([, value]) => value)).toEqual(Array(10).fill(0.01));
  });
});

describe('the view', () => {
  it('stays the same object until something changes', () => {
    const app = createBackstep();
    const first = app.view();
    app.setSpeed('4');
    app.togglePlaying();
    app.dismissNotice();
    app.back();
    app.giveUp();
    expect(app.view()).toBe(first);
    app.next();
    expect(app.view()).not.toBe(first);
    expect(app.view()).toBe(app.view());
  });

  it.each<[string, (app: App) => void, (keyof View)[]]>([
    ['a step', (app) => app.next(), ['index', 'step']],
    ['a notation', (app) => app.setNotation({ times: 'cross' }), ['notation']],
    ['a pull', (app) => app.pull('w5', 1), ['network', 'trace']],
    ['a number', (app) => app.setNumber('w5', 1), ['network', 'trace', 'run']],
    ['a round', (app) => app.trainOn(1), ['network', 'trace', 'round']],
    ['a rival', (app) => app.setRival('per layer'), ['rival']],
    ['a plane', (app) => app.setPlane({ x: 'w1' }), ['plane']],
    ['a pace', (app) => app.setPace('one step a weight'), ['lesson', 'step']],
    [
      'an order',
      (app) => app.setOrder('output layer first'),
      ['network', 'trace', 'lesson', 'step', 'run'],
    ],
    [
      'a bias policy',
      (app) => app.setBiases('per layer'),
      ['network', 'trace', 'lesson', 'step', 'run'],
    ],
  ])('makes anew for %s only what changes', (_, change, changed) => {
    const app = createBackstep();
    const before = app.view();
    change(app);
    const now = app.view();
    const keys = Object.keys(before) as (keyof View)[];
    expect(keys.filter((key) => now[key] !== before[key])).toEqual(changed);
  });

  it('ignores a pull at what is no parameter', () => {
    const app = createBackstep();
    app.pull('b_h1', 7);
    expect(app.view().network.parameters).toEqual(article.parameters);
    app.letGo();
    expect([numbersOf(app), pastOf(app)]).toEqual([article.parameters, 0]);
  });

  it('knows no number before its step', () => {
    const app = onStep('w5.product');
    const known = (ref: Ref) => knownValue(app.view(), ref)?.toFixed(9) ?? null;
    expect(
      ['w5', 'E_total', 'dE_total/dw5', 'delta_o1', 'w5+', 'E_total+', 'foo'].map(known),
    ).toEqual(['0.400000000', '0.298371109', '0.082167041', null, null, null, null]);
  });
});

describe('watching', () => {
  it('calls at once, then once for each change of the view, until it is undone', () => {
    const app = createBackstep();
    const seen: string[] = [];
    const undo = app.watch(({ step, trace }) => seen.push(`${step.id} ${trace.values.get('w5')}`));
    expect(seen).toEqual(['start 0.4']);
    app.setSpeed('2');
    app.togglePlaying();
    app.back();
    expect(seen).toEqual(['start 0.4']);
    app.next();
    app.pull('w5', 0.7);
    app.giveUp();
    app.setNumber('w5', 0.8);
    app.undo();
    expect(seen.slice(1)).toEqual([
      'net_h1 0.4',
      'net_h1 0.7',
      'net_h1 0.4',
      'net_h1 0.8',
      'net_h1 0.4',
    ]);
    undo();
    app.next();
    expect(seen.length).toBe(6);
  });
});

describe('when the lesson changes', () => {
  it.each<[string, Partial<Choices>, (app: App) => void, string]>([
    ['w5.dout_dnet', {}, (app) => app.setPace('one step a weight'), 'w5'],
    ['w1', { pace: 'one step a weight' }, (app) => app.setPace('every factor'), 'w1.chain'],
    ['out_o2', {}, (app) => app.setPace('one step a weight'), 'out_o2'],
    ['w3.sum', {}, (app) => app.setBiases('per neuron'), 'w3.sum'],
    ['update.error', {}, (app) => app.setOrder('output layer first'), 'update.error'],
  ])('the learner on %s comes to a fitting step', (step, change, act, expected) => {
    const app = onStep(step, change);
    act(app);
    expect(app.view().step.id).toBe(expected);
  });

  it('brings them from a bias that is frozen again to the update', () => {
    const app = createBackstep();
    app.setBiases('per layer');
    app.goTo(app.view().lesson.indexById.get('b1.new') ?? -1);
    expect(app.view().step.id).toBe('b1.new');
    app.setBiases('frozen');
    expect(app.view().step.id).toBe('update.weights');
    app.undo();
    expect(app.view().step.id).toBe('b1.new');
    app.setBiases('frozen');
    app.next();
    expect(app.view().step.id).toBe('update.hidden');
  });

  it('brings them back to the same factor when the pace is as before', () => {
    const app = onStep('w5.dout_dnet');
    app.setPace('one step a weight');
    app.setPace('every factor');
    expect(app.view().step.id).toBe('w5.dout_dnet');
    app.setPace('one step a weight');
    app.next();
    app.setPace('every factor');
    expect(app.view().step.id).toBe('w6.chain');
  });
});

describe('opening a link', () => {
  it('takes over what it holds, and says what it could not use', () => {
    const app = onStep('w5.product');
    app.jumpTo('out_o1');
    app.togglePlaying();
    app.open('#biases=neuron&step=b_h1.new&w5=2&decimals=99&foo=1');
    const { cameFrom, playing, ignored, biases } = app.store.getState();
    expect({ cameFrom, playing, ignored, biases }).toEqual({
      cameFrom: [],
      playing: false,
      ignored: [
        { text: 'foo=1', why: 'unknown' },
        { text: 'decimals=99', why: 'no whole number' },
      ],
      biases: 'per neuron',
    });
    expect([app.view().step.id, numbersOf(app).w5, app.view().notation.digits]).toEqual([
      'b_h1.new',
      2,
      articleNotation.digits,
    ]);
    app.dismissNotice();
    expect(app.store.getState().ignored).toEqual([]);
  });
});
