import { describe, expect, it } from 'vitest';
import { article, type Network, type Shape, ShapeError, sameNumbers, seeded } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { createBackstep } from './backstep';
import { articleChoices, type Choices, shownOutput } from './choices';
import { same } from './choices.fixture';
import { planeOf } from './derive';
import type { Why } from './ignored';
import { readLink, writeLink } from './link';
import { checkShown } from './shown';
import { readStateFile, writeStateFile } from './stateFile';

type App = ReturnType<typeof createBackstep>;

const choicesOf = (app: App): Choices => {
  const state = app.store.getState();
  const names = Object.keys(articleChoices) as (keyof Choices)[];
  return Object.fromEntries(names.map((name) => [name, state[name]])) as Choices;
};

/** What a page shows, where what was chosen is not there any more. */
const shown = (choices: Choices): Choices => ({ ...choices, plane: planeOf(choices) });

/** What is said of more than the page shows. */
const TOO_LARGE =
  'This page shows 1 to 4 inputs, at most 3 hidden layers of 1 to 5 neurons, and 1 to 4 outputs.';

const refusal = (link: string): string | undefined => {
  const { choices, ignored } = readLink(link);
  expect(choices).toBe(articleChoices);
  expect(ignored).toHaveLength(1);
  return ignored[0]?.says && `${ignored[0].text}: ${ignored[0].says}`;
};

const xor: Network = {
  sizes: [2, 2, 1],
  biases: 'per neuron',
  order: 'simultaneous',
  activations: ['tanh', 'logistic'],
  pairs: 4,
  passes: 'batch sum',
  parameters: {
    ...{ 'i1@1': 0, 'i2@1': 0, 'target_o1@1': 0, 'i1@2': 0, 'i2@2': 1, 'target_o1@2': 1 },
    ...{ 'i1@3': 1, 'i2@3': 0, 'target_o1@3': 1, 'i1@4': 1, 'i2@4': 1, 'target_o1@4': 0 },
    ...{ w1: 0.5, w2: -0.5, w3: 0.25, w4: 1, w5: 2, w6: -1, b_h1: 0, b_h2: 0, b_o1: 0, eta: 0.5 },
  },
};

describe('undo of another network', () => {
  it('comes back to the step and the pair, and redo to those of the other', () => {
    const app = createBackstep();
    const at = () => {
      const { network, step, walk } = app.view();
      return [network.sizes.join('-'), step.id, walk];
    };
    app.open('#sizes=2-2-1&pairs=4&passes=sum&walk=3&step=out_h1');
    expect(at()).toEqual(['2-2-1', 'out_h1', 3]);
    app.setWalk(4);
    app.open('#sizes=3-2&w1=1&step=net_o1');
    expect(at()).toEqual(['3-2', 'net_o1', 1]);
    app.next();
    app.undo();
    expect(at()).toEqual(['2-2-1', 'out_h1', 4]);
    app.redo();
    expect(at()).toEqual(['3-2', 'out_o1', 1]);
    // Within a network, where the learner stands is nothing to undo.
    app.setNumber('w1', 2);
    app.next();
    app.undo();
    expect(at()).toEqual(['3-2', 'net_o2', 1]);
  });
});

describe('what a link says to no purpose', () => {
  it.each<[link: string, text: string, why: Why]>([
    ['sizes=2-2-1&pairs=4&passes=online&walk=2', 'walk=2', 'in turn'],
    ['sizes=2-2&output=o3', 'output=o3', 'no output'],
    ['sizes=2-2-1&output=h1', 'output=h1', 'no output'],
    ['sizes=3-2&output=o2', 'output=o2', 'no map'],
    ['sizes=2-2-1&passes=mean', 'passes=mean', 'one pair'],
    ['sizes=2-2-1&biases=none&held=w1,b1', 'held=b1', 'not trained'],
    ['sizes=2-2-1&mu=0.9', 'mu=0.9', 'no momentum'],
    ['sizes=2-2-1&v_w1=1', 'v_w1=1', 'no momentum'],
    ['sizes=2-2-1&act=tanh-logistic&loss=binary&target_o1=2', 'target_o1=2', 'no share'],
    ['sizes=2-3&act=softmax&loss=cross&target_o2=-1', 'target_o2=-1', 'no share'],
  ])('%s: %s, %s', (link, text, why) => {
    const app = createBackstep();
    app.open(`#${link}`);
    expect(app.store.getState().ignored).toEqual([{ text, why }]);
    // A visit with such a target can be resumed.
    expect(readLink(link).ignored).toHaveLength(why === 'no share' ? 0 : 1);
  });

  it('is nothing where it is so', () => {
    const { ignored, choices, remarks } = readLink(
      'sizes=2-3&act=softmax&loss=cross&held=w1&pairs=2&passes=mean&momentum=on&mu=0.9&target_o2@1=1',
    );
    expect([ignored, remarks]).toEqual([[], []]);
    expect(choices.parameters).toMatchObject({ mu: 0.9, 'target_o2@1': 1 });
    expect(readLink('sizes=2-2-1&act=tanh-tanh&target_o1=2').remarks).toEqual([]);
  });

  it('a number too long is beyond what is shown', () => {
    expect(refusal('sizes=2-2-99999')).toMatch(/^sizes=2-2-99999: This page shows 1 to 4 inputs/);
  });
});

describe('any network', () => {
  it('comes back by link and by file, to the last bit, 300 of all kinds', () => {
    const next = seeded(300);
    const faults: string[] = [];
    for (const network of networksOfAllKinds(300, 2, 300)) {
      const app = createBackstep();
      app.setNetwork(network);
      app.goToRound(Math.floor(next() * 6));
      if (next() < 0.5) app.setNumber('eta', next());
      if (network.passes) app.setWalk(1 + Math.floor(next() * (network.pairs ?? 1)));
      app.goTo(Math.floor(next() * app.view().lesson.steps.length));
      const { outputs } = app.view().trace.layout;
      if (network.sizes[0] === 2) app.setOutput(outputs.at(-1) ?? '');
      const choices = {
        ...choicesOf(app),
        walk: app.store.getState().architecture.passes ? app.view().walk : 1,
      };
      const link = writeLink(choices);
      const { choices: back, ignored } = readLink(`#${link}`);
      if (ignored.length > 0 || !same(shown(back), shown(choices))) faults.push(link);
      if (back.architecture !== choices.architecture) faults.push(`${link}, as another object`);
      if (writeLink(back) !== link) faults.push(`${link}, and then another`);
      const file = readStateFile(writeStateFile(choices));
      if (!('choices' in file)) faults.push(`${link}: ${JSON.stringify(file.fault)}`);
      else if (!same(shown(file.choices), shown(choices))) faults.push(`${link}, as a file`);
    }
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it.each<[link: string, says: Partial<Shape>, numbers: Record<string, number>]>([
    ['act=tanh-relu', { sizes: [2, 2, 2], activations: ['tanh', 'ReLU'] }, article.parameters],
    ['loss=square', { loss: 'square' }, article.parameters],
    ['held=w5', { held: ['w5'] }, { w5: 0.4 }],
    ['biases=none', { biases: 'none' }, { w8: 0.55, eta: 0.5 }],
    ['momentum=on', { momentum: true }, { w5: 0.4, mu: 0, v_w5: 0 }],
    ['sizes=3-4-2', { sizes: [3, 4, 2] }, { i1: 0, w1: 0, w20: 0, eta: 0.5 }],
    ['sizes=1-1&w1=2', { sizes: [1, 1] }, { w1: 2, b1: 0 }],
    [
      'sizes=2-3&act=softmax&loss=cross&biases=neuron&b_o3=1',
      { sizes: [2, 3], activations: ['softmax'], loss: 'cross-entropy', biases: 'per neuron' },
      { b_o3: 1 },
    ],
    // The one that the README has.
    [
      'sizes=2-3-1&act=tanh-logistic&loss=binary&pairs=4&passes=mean&biases=neuron&i1@2=1&w1=0.5',
      { sizes: [2, 3, 1], activations: ['tanh', 'logistic'], loss: 'binary cross-entropy' },
      { 'i1@2': 1, 'i1@1': 0, w1: 0.5, w2: 0, b_h3: 0, eta: 0.5 },
    ],
    [
      'sizes=2-2-1&pairs=4&passes=mean&walk=3&i1%402=1',
      { sizes: [2, 2, 1], pairs: 4, passes: 'batch mean' },
      { 'i1@1': 0, 'i1@2': 1 },
    ],
  ])('is what a short link says: %s', (link, says, numbers) => {
    const { choices, ignored } = readLink(link);
    expect(ignored).toEqual([]);
    const { view } = createBackstep(choices);
    expect(view().network).toMatchObject({ ...says, parameters: numbers });
    expect(writeLink(choices)).toBe(
      link.replace('%40', '@').replace('biases=neuron', 'biases=neuron'),
    );
  });

  it('may be the article’s after all, in words that are not needed', () => {
    const link =
      'sizes=2-2-2&act=logistic-logistic&loss=half&held=&pairs=1&passes=online&momentum=off&w5=0.7';
    const { choices, ignored } = readLink(link);
    expect([ignored, writeLink(choices)]).toEqual([[], 'w5=0.7']);
    expect(choices.architecture).toBe(articleChoices.architecture);
  });

  it('may be as large as what the page shows, with as many pairs as there can be', () => {
    const link = 'sizes=4-5-5-5-4&pairs=16&passes=mean';
    const { choices, ignored } = readLink(link);
    expect([ignored, writeLink(choices)]).toEqual([[], link]);
  });

  it('may call what it says by its own name', () => {
    const { choices, ignored } = readLink('act=ReLU-leaky ReLU&pairs=2&passes=batch sum');
    expect([ignored, writeLink(choices)]).toEqual([[], 'act=relu-leaky&pairs=2&passes=sum']);
  });

  it.each([
    ['sizes=5-2', `sizes=5-2: ${TOO_LARGE}`],
    ['sizes=9-2', `sizes=9-2: ${TOO_LARGE}`],
    ['sizes=2-6-2', `sizes=2-6-2: ${TOO_LARGE}`],
    ['sizes=2-2-2-2-2-2', `sizes=2-2-2-2-2-2: ${TOO_LARGE}`],
    ['sizes=2-2-5', `sizes=2-2-5: ${TOO_LARGE}`],
    ['sizes=2-0-2', `sizes=2-0-2: ${TOO_LARGE}`],
    ['sizes=2', 'sizes=2: Layer sizes are two or more whole numbers, as in 2-2-2.'],
    ['sizes=a-b', 'sizes=a-b: Layer sizes are two or more whole numbers, as in 2-2-2.'],
    ['sizes=2-2-2&act=tanh', 'act=tanh: There are 2 layers after the inputs, and 1 activations.'],
    [
      'act=sine-tanh',
      'act=sine-tanh: “sine” is not known here: it can be logistic, tanh, relu, leaky, identity, softmax.',
    ],
    [
      'act=softmax-tanh',
      'act=softmax-tanh: Softmax belongs in the output layer: its outputs share out 1 among them.',
    ],
    [
      'loss=cross',
      'loss=cross: Cross-entropy is for outputs that sum up to 1: it needs softmax, not logistic.',
    ],
    [
      'act=tanh-tanh&loss=binary',
      'loss=binary: Binary cross-entropy is for outputs that are each between 0 and 1 for themselves: it needs the logistic function, not tanh.',
    ],
    [
      'sizes=2-1&act=softmax',
      'act=softmax: Softmax with one output alone is always 1: take two outputs or more, or the logistic function.',
    ],
    [
      'loss=hinge',
      'loss=hinge: “hinge” is not known here: it can be half, square, mean, binary, cross.',
    ],
    [`loss=${'x'.repeat(41)}`, new RegExp(`: “${'x'.repeat(40)}” is not known here`)],
    ['held=w99', 'held=w99: w99 is no weight or bias of this network.'],
    ['held=i1', 'held=i1: i1 is no weight or bias of this network.'],
    ['pairs=17', 'pairs=17: There can be 1 to 16 training pairs, not 17.'],
    ['pairs=0', 'pairs=0: There can be 1 to 16 training pairs, not 0.'],
    ['pairs=many', 'pairs=many: There can be 1 to 16 training pairs.'],
    ['pairs=2&passes=all', 'passes=all: “all” is not known here: it can be online, mean, sum.'],
    ['momentum=0.9', 'momentum=0.9: “0.9” is not known here: it can be off, on.'],
    [
      'sizes=2-2-1&biases=thawed',
      'biases=thawed: “thawed” is not known here: it can be frozen, layer, neuron, none.',
    ],
    [
      'w5=0.7&step=w5.new&sizes=__proto__',
      'sizes=__proto__: Layer sizes are two or more whole numbers, as in 2-2-2.',
    ],
  ])('is refused as a whole where it makes no sense: %s', (link, sentence) => {
    const said = refusal(link);
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
    const app = createBackstep({ ...articleChoices, step: 'w5.new', round: 3 });
    const before = app.store.getState();
    app.open(`#${link}`);
    const { ignored, ...others } = app.store.getState();
    expect({ ...others, ignored: [] }).toEqual(before);
    expect(ignored).toEqual(readLink(link).ignored);
    expect(app.history.getState().pastStates).toEqual([]);
  });

  it('leaves out of a link what does not fit it, and takes the rest', () => {
    const { choices, ignored } = readLink(
      'sizes=2-2-1&w7=1&w6=0.5&target_o2=1&b_h1=1&walk=2&sizes=3-3-3&colour=red',
    );
    expect(choices.architecture.sizes).toEqual([2, 2, 1]);
    expect(choices.parameters.w6).toBe(0.5);
    expect(ignored).toEqual([
      { text: 'sizes=3-3-3', why: 'twice' },
      { text: 'w7=1', why: 'unknown' },
      { text: 'target_o2=1', why: 'unknown' },
      { text: 'b_h1=1', why: 'unknown' },
      { text: 'colour=red', why: 'unknown' },
      { text: 'walk=2', why: 'no place' },
    ]);
  });
});

describe('a file of any network', () => {
  const choices = readLink('sizes=2-2-1&pairs=2&passes=sum&act=tanh-relu&i1@2=0.5&w6=1').choices;
  const file = writeStateFile(choices);

  it('has what the network is in a group of its own, and its numbers by their names', () => {
    const { architecture, biases, walk, parameters, version } = JSON.parse(file);
    expect({ architecture, biases, walk, version }).toEqual({
      architecture: { sizes: '2-2-1', act: 'tanh-relu', pairs: 2, passes: 'sum' },
      biases: 'frozen',
      version: 1,
    });
    expect(Object.keys(parameters)).toEqual([
      ...['i1@1', 'i2@1', 'target_o1@1', 'i1@2', 'i2@2', 'target_o1@2'],
      ...['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'b1', 'b2', 'eta'],
    ]);
  });

  it.each<[from: string, to: string, fault: object]>([
    [
      '"2-2-1"',
      '"9-2-1"',
      {
        line: 5,
        field: 'architecture.sizes',
        why: 'no network',
        says: expect.stringContaining('1 to 4 inputs'),
      },
    ],
    [
      '"tanh-relu"',
      '"tanh"',
      {
        line: 6,
        field: 'architecture.act',
        why: 'no network',
        says: 'There are 2 layers after the inputs, and 1 activations.',
      },
    ],
    [
      '"biases": "frozen"',
      '"biases": "none"',
      { line: 55, field: 'parameters.b1', why: 'unknown' },
    ],
    ['"pairs": 2', '"pairs": "2"', { line: 7, field: 'architecture.pairs', why: 'other kind' }],
    ['"pairs": 2', '"pairs": 3', { line: 42, field: 'parameters.i1@3', why: 'missing' }],
    [
      '"passes": "sum"',
      '"passes": ["sum"]',
      { line: 8, field: 'architecture.passes', why: 'no value' },
    ],
    [
      '"passes"',
      '"colour": 1, "passes"',
      { line: 8, field: 'architecture.colour', why: 'unknown' },
    ],
    ['"w6": 1', '"w7": 1', { line: 54, field: 'parameters.w7', why: 'unknown' }],
  ])('is refused with a line and a reason: %s as %s', (from, to, fault) => {
    expect(file).toContain(from);
    expect(readStateFile(file.replace(from, to))).toEqual({ fault });
  });

  it('never throws, however its shape is damaged', () => {
    const next = seeded(7);
    const values = [
      'null',
      '0',
      '-1',
      '1e9',
      '"x"',
      '[]',
      '{}',
      '"2-2"',
      '"none"',
      '[[1]]',
      'true',
      '"__proto__"',
    ];
    const one = <Value>(all: readonly Value[]): Value =>
      all[Math.floor(next() * all.length)] as Value;
    const lines = file.split('\n');
    for (let n = 0; n < 300; n++) {
      const at = 3 + Math.floor(next() * 8);
      const damaged = lines.with(
        at,
        (lines[at] ?? '').replace(/: ("[^"]*"|\d+|\{)/, () => `: ${one(values)}`),
      );
      if (damaged[at] === lines[at]) continue;
      const read = readStateFile(damaged.join('\n'));
      if ('choices' in read) createBackstep(read.choices).view();
    }
  });
});

it('a link with damaged fields of a shape never throws, and is refused or shown', () => {
  const next = seeded(405);
  const one = <Value>(all: readonly Value[]): Value =>
    all[Math.floor(next() * all.length)] as Value;
  const keys = [
    'sizes',
    'act',
    'loss',
    'held',
    'pairs',
    'passes',
    'momentum',
    'biases',
    'walk',
    'output',
    'mu',
    'v_w5',
    'i1@2',
    'w5',
    'step',
    'x',
    'round',
  ];
  const texts = [
    ...[
      '2-2-1',
      '1-1',
      '4-5-5-5-4',
      '2-3',
      '2-2-2',
      '0-0',
      '1e3',
      '9999-9999',
      '-',
      'tanh-tanh',
      'softmax',
      'relu-softmax',
    ],
    ...[
      'cross',
      'binary',
      'square',
      'w1',
      'b1',
      'b_h1',
      'w1,w2',
      ',',
      '1',
      '2',
      '16',
      '17',
      '0.5',
      'sum',
      'mean',
      'on',
      'off',
    ],
    ...[
      'none',
      'neuron',
      'layer',
      '',
      '%',
      '__proto__',
      'constructor',
      'w5.new',
      'v_w1',
      'mu',
      'target_o1@2',
      'o1',
      'o2',
    ],
  ];
  const counts = { refused: 0, shown: 0 };
  for (let n = 0; n < 600; n++) {
    const fields = Array.from(
      { length: 1 + Math.floor(next() * 5) },
      () => `${one(keys)}=${one(texts)}`,
    );
    const app = createBackstep();
    const before = choicesOf(app);
    app.open(`#${fields.join('&')}`);
    const { network, trace } = app.view();
    const { ignored } = app.store.getState();
    if (ignored.some(({ says }) => says)) {
      counts.refused++;
      expect(choicesOf(app)).toEqual(before);
    } else {
      counts.shown++;
      expect(() => checkShown(network)).not.toThrow(ShapeError);
      expect(trace.values.has('E_total')).toBe(true);
      expect(readLink(writeLink(app.store.getState())).ignored).toEqual([]);
    }
  }
  expect(counts.refused).toBeGreaterThan(200);
  expect(counts.shown).toBeGreaterThan(100);
});

describe('setting a network', () => {
  it('is one edit that begins anew, and one undo', () => {
    const app = createBackstep({ ...articleChoices, step: 'w8.new', round: 7 });
    app.answer('net_h1', '0.3775');
    app.setNetwork(xor);
    const { step, round, network, walk } = app.view();
    expect([step.id, round, walk, network]).toEqual(['start', 0, 1, xor]);
    expect(app.store.getState().typed).toEqual({});
    app.goToRound(2);
    app.undo();
    expect(app.view().network.sizes).toEqual([2, 2, 2]);
    expect(app.view().round).toBe(7);
    app.redo();
    app.goToRound(0);
    expect(app.view().network).toEqual(xor);
    expect(app.history.getState().pastStates).toHaveLength(1);
  });

  it('to what it is is nothing to undo, and a step that is there stays', () => {
    const app = createBackstep();
    app.setNetwork(xor);
    app.goTo(5);
    const { id } = app.view().step;
    app.setNetwork({ ...xor, momentum: false, loss: 'half square', turn: 1 });
    expect(app.history.getState().pastStates).toHaveLength(1);
    expect(app.view().step.id).toBe(id);
  });

  it('holds a weight from the present round on, and trains it again', () => {
    const app = createBackstep();
    app.setNetwork({ ...xor, momentum: true, parameters: { ...xor.parameters, mu: 0.9 } });
    app.goToRound(3);
    const w5 = () => app.view().network.parameters.w5;
    const before = w5();
    app.setHeld('w5', true);
    expect([app.view().round, w5(), app.view().network.held]).toEqual([3, before, ['w5']]);
    expect(app.view().network.parameters).not.toHaveProperty('v_w5');
    app.trainOn(2);
    expect(w5()).toBe(before);
    app.setHeld('w5', false);
    expect(app.view().network.parameters.v_w5).toBe(0);
    app.trainOn(1);
    expect(w5()).not.toBe(before);
    app.undo();
    expect([app.view().round, app.view().network.held]).toEqual([5, ['w5']]);
    app.undo();
    expect([app.view().round, app.view().network.held]).toEqual([3, undefined]);
  });

  it('takes one pair after another, whose turn follows from the round, also after an edit', () => {
    const app = createBackstep();
    const { passes: _, ...online } = xor;
    app.setNetwork(online);
    const turns = () => [app.view().network.turn, app.view().walk];
    expect(turns()).toEqual([1, 1]);
    app.trainOn(5);
    expect(turns()).toEqual([2, 2]);
    const { parameters } = app.view().network;
    app.setNumber('w1', 0.75);
    expect(turns()).toEqual([2, 2]);
    app.trainOn(3);
    expect(turns()).toEqual([1, 1]);
    app.undo();
    expect([...turns(), app.view().network.parameters]).toEqual([2, 2, parameters]);
    app.setWalk(4);
    expect(app.view().walk).toBe(2);
  });

  it('is walked through by the pair that is chosen where each round takes all', () => {
    const app = createBackstep();
    app.setNetwork(xor);
    app.setWalk(3);
    expect(app.view().walk).toBe(3);
    expect(app.history.getState().pastStates).toHaveLength(1);
    app.trainOn(1);
    expect(app.view().walk).toBe(3);
    expect(writeLink(app.store.getState())).toContain('&walk=3&');
    app.setNetwork({ ...xor, pairs: 2 });
    expect(app.view().walk).toBe(1);
  });

  it('shows the answers of the output that is chosen, or of the first where it has none such', () => {
    const app = createBackstep();
    const shows = () => shownOutput(app.store.getState(), app.view().trace.layout.outputs);
    app.open('#sizes=2-2-3&output=o3');
    expect(shows()).toBe('o3');
    expect(app.store.getState().ignored).toEqual([]);
    app.setOutput('o2');
    expect(writeLink(app.store.getState())).toBe('sizes=2-2-3&output=o2');
    const file = writeStateFile(app.store.getState());
    expect(JSON.parse(file).output).toBe('o2');
    expect(readStateFile(file)).toMatchObject({ choices: { output: 'o2' } });
    expect(readStateFile(file.replace('"output": "o2"', '"output": "o4"'))).toMatchObject({
      fault: { field: 'output', why: 'no output' },
    });
    // Opening the link is one edit; what is looked at is none.
    expect(app.history.getState().pastStates).toHaveLength(1);
    app.setNetwork(xor);
    expect(shows()).toBe('o1');
    expect(writeLink(app.store.getState())).not.toContain('output');
    app.undo();
    expect(shows()).toBe('o2');
    // Where there is no map, nothing is said of it.
    app.open('#sizes=3-2');
    app.setOutput('o2');
    expect(writeLink(app.store.getState())).toBe('sizes=3-2');
  });

  it('has a plane of parameters that it has', () => {
    const app = createBackstep();
    const planeFor = (sizes: number[], biases: Shape['biases']) => {
      app.open(`#sizes=${sizes.join('-')}&biases=${biases === 'none' ? 'none' : 'neuron'}`);
      const { x, y } = app.view().plane;
      return `${x} ${y}`;
    };
    expect(planeFor([3, 4, 2], 'none')).toBe('w5 w7');
    expect(planeFor([2, 2, 1], 'none')).toBe('w5 w6');
    expect(planeFor([1, 1, 1], 'none')).toBe('w2 w1');
    expect(planeFor([1, 1], 'none')).toBe('w1 target_o1');
  });

  it('can be compared with every other rule, and be brought under it, 12 of all kinds', () => {
    const policies = ['frozen', 'per layer', 'per neuron'] as const;
    const faults: string[] = [];
    for (const network of networksOfAllKinds(12, 1, 77)) {
      const app = createBackstep();
      app.setNetwork(network);
      app.goToRound(3);
      for (const rule of [...policies, 'simultaneous', 'output layer first'] as const) {
        app.setRival(rule);
        const { run, rival } = app.view();
        const isOwn = rule === network.biases || rule === network.order;
        const both = [run, rival].map((each) => each?.curve('E_total').least);
        if ((rival === null) !== isOwn) faults.push(`${writeLink(choicesOf(app))} and ${rule}`);
        // Biases that stay at 0 are none.
        const isSame = network.biases === 'none' && rule === 'frozen';
        if (isSame && String(both[0]) !== String(both[1]))
          faults.push(`${writeLink(choicesOf(app))} at 0`);
      }
      for (const biases of [...policies, 'none'] as const) {
        app.setBiases(biases);
        const link = writeLink(choicesOf(app));
        const back = createBackstep(readLink(link).choices).view();
        const { network: now, rival, round } = app.view();
        const isBack = sameNumbers(back.network.parameters, now.parameters);
        if (!isBack || back.round !== round || back.network.biases !== biases) faults.push(link);
        if ((back.rival === null) !== (rival === null)) faults.push(`${link}, compared`);
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it('gives back the worked example, and random numbers of its own shape', () => {
    const app = createBackstep();
    app.setNetwork({ ...xor, held: ['w1'], momentum: true });
    app.trainOn(2);
    app.randomNumbers(seeded(1));
    const { parameters } = app.view().network;
    expect([parameters.w1, parameters.v_w2, parameters['i2@2'], parameters.eta]).toEqual([
      0.5, 0, 1, 0.5,
    ]);
    for (const ref of ['w2', 'w6', 'b_o1'])
      expect(parameters[ref]).toBe(Number(parameters[ref]?.toFixed(2)));
    app.articleNumbers();
    expect(app.view().network).toEqual(article);
    app.undo();
    expect(app.view().network.parameters).toEqual(parameters);
  });
});
