import { describe, expect, it } from 'vitest';
import { LIMIT } from '../engine';
import { createBackstep } from './backstep';
import { hostNamed, readMessage, toldOf } from './hostMessages';

const { view } = createBackstep();
const read = (data: unknown) => readMessage(data, view());

describe('a message of the host', () => {
  it.each<[what: string, data: Record<string, unknown>]>([
    ['a step', { step: 'w5.product' }],
    ['a round', { round: 10_000_000 }],
    ['a number', { parameters: { w5: -0.25 } }],
    ['several at once', { parameters: { w5: 0.9, eta: 0.1 }, round: 3, step: 'E_total' }],
    ['nothing', {}],
  ])('may ask for %s', (_, data) => {
    const asked = { backstep: 'set', ...data };
    expect(read(asked)).toEqual(asked);
  });

  it('may ask where the page is', () => {
    expect(read({ backstep: 'tell' })).toEqual({ backstep: 'tell' });
  });

  it.each<[data: unknown]>([
    [null],
    [undefined],
    ['set'],
    [7],
    [[]],
    [{}],
    [{ step: 'w5.product' }],
    [{ type: 'webpackOk' }],
    [Object.create({ backstep: 'set', step: 'w5.product' })],
  ])('that is none for Backstep is ignored: %j', (data) => {
    expect(read(data)).toBeNull();
  });

  it.each<[data: Record<string, unknown>, why: string]>([
    [{ backstep: 'eval' }, 'backstep has to be "set" or "tell".'],
    [{ backstep: 'tell', step: 'start' }, 'This message has no field step.'],
    [{ backstep: 'set', pace: 1 }, 'This message has no field pace.'],
    [{ backstep: 'set', step: 7 }, 'step has to be the name of a step, as in "w5.product".'],
    [{ backstep: 'set', step: 'w9.new' }, 'There is no step w9.new.'],
    [{ backstep: 'set', round: '3' }, 'round has to be a whole number.'],
    [{ backstep: 'set', round: 1.5 }, 'round has to be a whole number.'],
    [{ backstep: 'set', round: -1 }, 'round has to be a whole number from 0 to 10000000.'],
    [{ backstep: 'set', round: 1e8 }, 'round has to be a whole number from 0 to 10000000.'],
    ...[0.4, null, [0.4], new Map([['w5', 0.4]])].map(
      (parameters): [Record<string, unknown>, string] => [
        { backstep: 'set', parameters },
        'parameters have to be numbers by their names, as in { w5: 0.4 }.',
      ],
    ),
    [{ backstep: 'set', parameters: { w5: '0.4' } }, 'w5 has to be a number.'],
    [
      { backstep: 'set', parameters: { w5: Number.NaN } },
      'w5 has to be a number from −1000000 to 1000000.',
    ],
    [
      { backstep: 'set', parameters: JSON.parse('{"__proto__":{"w5":1}}') },
      '__proto__ is no number that can be set here.',
    ],
    [
      { backstep: 'set', parameters: { w5: LIMIT + 1 } },
      'w5 has to be a number from −1000000 to 1000000.',
    ],
    [{ backstep: 'set', parameters: { w9: 0.4 } }, 'w9 is no number that can be set here.'],
    [{ backstep: 'set', parameters: { net_h1: 0.4 } }, 'net_h1 is no number that can be set here.'],
  ])('that is wrong is answered with why: %j', (data, wrong) => {
    expect(read(data)).toEqual({ wrong });
  });

  it('with new numbers cannot ask for a round before them', () => {
    const app = createBackstep();
    app.goToRound(5);
    const back = { backstep: 'set', round: 4 };
    expect(readMessage(back, app.view())).toEqual(back);
    expect(readMessage({ ...back, parameters: { w5: 0.9 } }, app.view())).toEqual({
      wrong: 'round has to be a whole number from 5 to 10000000.',
    });
    // Numbers that are there already begin no run.
    const { w5 } = app.view().network.parameters;
    const same = { ...back, parameters: { w5 } };
    expect(readMessage(same, app.view())).toEqual(same);
  });
});

describe('a message about another network', () => {
  const app = createBackstep();
  app.open('sizes=1-2-1&act=relu-tanh&pairs=3&momentum=on&biases=none&i1@2=1&w3=0.5');
  const ask = (data: Record<string, unknown>) =>
    readMessage({ backstep: 'set', ...data }, app.view());

  it('may ask for its numbers and its steps', () => {
    const parameters = { 'i1@2': 0.5, 'target_o1@3': 1, w4: 2, mu: 0.9, v_w4: -0.25, eta: 1 };
    const step = app.view().lesson.steps[3]?.id;
    expect(ask({ parameters, step })).toEqual({ backstep: 'set', parameters, step });
    app.setNumbers(parameters);
    expect(toldOf(app.view()).parameters).toEqual({
      ...{ 'i1@1': 0, 'target_o1@1': 0, 'i1@2': 0.5, 'target_o1@2': 0, 'i1@3': 0 },
      ...{ 'target_o1@3': 1, w1: 0, w2: 0, w3: 0.5, w4: 2, eta: 1, mu: 0.9 },
      ...{ v_w1: 0, v_w2: 0, v_w3: 0, v_w4: -0.25 },
    });
    expect(toldOf(app.view()).E_total).toBe(app.view().trace.values.get('E_total'));
  });

  it.each(['i1', 'target_o1', 'i1@4', 'i2@1', 'w5', 'v_w5', 'b1', 'b_h1', 'E_total@1'])(
    'cannot ask for %s, which it has not',
    (ref) => {
      const wrong = `${ref} is no number that can be set here.`;
      expect(ask({ parameters: { [ref]: 1 } })).toEqual({ wrong });
    },
  );

  it('cannot ask for a step that only the worked example has', () => {
    expect(ask({ step: 'w8.product' })).toEqual({ wrong: 'There is no step w8.product.' });
  });
});

describe('what the host is told', () => {
  it('is the step, the round and the numbers', () => {
    const app = createBackstep();
    app.setNumber('w5', 0.9);
    app.goToRound(1);
    app.goTo(16);
    const told = toldOf(app.view());
    expect([told.version, told.step, told.round]).toEqual([1, 'w5.product', 1]);
    expect(told.E_total).toBe(app.view().trace.values.get('E_total'));
    expect(told.parameters).toBe(app.view().network.parameters);
  });

  it('gives nothing away that a class is to work out', () => {
    const app = createBackstep();
    app.toggleLecture();
    app.toggleAsks();
    expect(toldOf(app.view()).E_total).toBeNull();
  });
});

describe('the host', () => {
  it.each([
    ['?embed=https://blog.example', 'https://blog.example'],
    ['?embed=https%3A%2F%2Fblog.example%2F', 'https://blog.example'],
    ['?embed=http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
    ['?embed', null],
    ['?embed=', null],
  ])('of %s is %s', (search, origin) => {
    expect(hostNamed(search)).toEqual({ origin });
  });

  it.each([
    ...['*', 'null', 'blog.example', 'https://blog.example/post', 'https://user@blog.example'],
    ...['javascript:alert(1)', 'file:///', 'https://blog.example/?a'],
  ])('is none where its name is no origin: %s', (name) => {
    expect(hostNamed(`?embed=${encodeURIComponent(name)}`)).toEqual({
      origin: null,
      wrong: `embed=${name} names no origin, such as https://blog.example`,
    });
  });
});
