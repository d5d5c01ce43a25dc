import { describe, expect, test } from 'vitest';
import { articleChoices, type Choices, createBackstep, type View } from '../../store';
import { scene } from './scene';

const at = (step: string, change: Partial<Choices> = {}) =>
  createBackstep({ ...articleChoices, ...change, step });

const pictureOf = (view: View) => scene(view, 'wide').parts;

function chip(view: View, ref: string) {
  const all = pictureOf(view).flatMap(({ chips }) => chips);
  const { symbol, text, value, exact, asides } =
    all.find((each) => each.ref === ref) ?? all[0] ?? {};
  return {
    symbol: symbol?.map((run) => run.text).join(''),
    text,
    value,
    exact,
    beside: asides?.map((aside) => `${aside.kind} ${aside.text}`),
  };
}

function cell(view: View, ref: string) {
  const found = pictureOf(view)
    .flatMap(({ cells }) => cells)
    .find((each) => each.ref === ref);
  return (
    found && {
      text: found.text,
      label: found.label,
      beside: found.asides.map(({ kind, text }) => `${kind} ${text}`),
    }
  );
}

describe('at the end of a round', () => {
  test('new weights stand in their places, the old ones struck beside them', () => {
    expect(chip(at('w4.new').view(), 'w5')).toEqual({
      symbol: 'w5',
      text: '0.40',
      value: 0.4,
      exact: '0.40',
      beside: [],
    });
    const view = at('update.weights').view();
    expect(chip(view, 'w5')).toEqual({
      symbol: 'w5+',
      text: '0.3589',
      value: 0.4,
      exact: '0.40, after the round 0.358916480',
      beside: ['before 0.40'],
    });
    // What is not trained has nothing new.
    expect(chip(view, 'b1')).toMatchObject({ symbol: 'b1', text: '0.35', beside: [] });
    expect(chip(view, 'i1')).toMatchObject({ text: '0.05', beside: [] });
    expect(scene(view, 'wide').notes).toEqual([]);
  });

  test('neurons and errors follow when they are worked out, the total with the difference', () => {
    const hidden = at('update.hidden').view();
    expect(cell(hidden, 'net_h1+')).toEqual({
      text: '0.3774',
      label: 'new net input of h1: 0.3774, before the round 0.3775',
      beside: ['before 0.3775'],
    });
    expect(cell(hidden, 'out_o1')).toMatchObject({ label: 'out of o1: 0.7514', beside: [] });
    // To four decimals the same as before: there is nothing to strike.
    expect(cell(hidden, 'out_h1+')).toMatchObject({ text: '0.5933', beside: [] });
    expect(cell(hidden, 'E_total')).toMatchObject({ beside: [] });
    expect(cell(at('update.error').view(), 'E_total+')).toEqual({
      text: '0.291028',
      label: 'new total error: 0.291028, before the round 0.298371',
      beside: ['before 0.298371', 'change −0.007343'],
    });
  });

  test('an old number is written as far as the new one, and struck only where they differ', () => {
    const view = at('update.weights', { round: 10_000 }).view();
    const read = (ref: string) => [chip(view, ref).text, ...(chip(view, ref).beside ?? [])];
    expect(['w1', 'w5', 'w7', 'w8'].map(read)).toEqual([
      ['0.3785'],
      ['−3.8930'],
      ['2.8618'],
      ['2.9257'],
    ]);
    expect(chip(view, 'w7').exact).toBe('2.861810949, after the round 2.861839198');
    // As few digits as it has, unless the new one reads the same.
    const learning = (eta: number) =>
      at('update.weights', { parameters: { ...articleChoices.parameters, eta } }).view();
    expect(chip(learning(0.01), 'w5')).toMatchObject({ text: '0.3992', beside: ['before 0.40'] });
    expect(chip(learning(0.0001), 'w5')).toMatchObject({ text: '0.4000', beside: [] });
  });

  test('what is asked for is not there, with the old number struck, in each of the steps', () => {
    const held = (step: string, ref: string) =>
      cell(at(step, { lecture: true, asks: true }).view(), ref);
    expect(held('update.hidden', 'net_h1+')).toEqual({
      text: '?',
      label: 'new net input of h1: not worked out yet, before the round 0.3775',
      beside: ['before 0.3775'],
    });
    expect(held('update.hidden', 'out_h2+')).toMatchObject({
      text: '?',
      beside: ['before 0.5969'],
    });
    // What comes after it is the old one still.
    expect(held('update.hidden', 'net_o1')).toMatchObject({ text: '1.106', beside: [] });
    expect(held('update.output', 'out_o1+')).toMatchObject({
      text: '?',
      beside: ['before 0.7514'],
    });
    expect(held('update.error', 'E_total+')).toMatchObject({
      text: '?',
      beside: ['before 0.2984'],
    });
    const practising = at('update.hidden');
    practising.toggleAsks();
    expect(cell(practising.view(), 'net_h1+')).toMatchObject({
      text: '?',
      beside: ['before 0.3775'],
    });
  });

  test('Back undoes it, and a drag changes both', () => {
    const app = at('w4.new');
    const before = pictureOf(app.view());
    app.next();
    app.back();
    expect(pictureOf(app.view())).toEqual(before);

    app.next();
    app.pull('w5', 0.5);
    expect(chip(app.view(), 'w5')).toMatchObject({
      text: '0.4596',
      value: 0.5,
      beside: ['before 0.50'],
    });
    app.giveUp();
    app.last();
    app.pull('w5', -1);
    const total = cell(app.view(), 'E_total+');
    expect(total?.beside[0]).toBe(`before ${app.view().trace.values.get('E_total')?.toFixed(6)}`);
  });

  test('an edge is drawn as its new weight', () => {
    const change = { parameters: { ...articleChoices.parameters, w5: 0.01 } };
    const signOf = (step: string) =>
      scene(at(step, change).view(), 'wide').edges.find(({ ref }) => ref === 'w5')?.sign;
    expect([signOf('w4.new'), signOf('update.weights')]).toEqual(['positive', 'negative']);
  });

  test('a class that is asked first sees no new error before it has answered', () => {
    const app = at('update.output', { lecture: true, asks: true });
    app.next();
    app.next();
    expect(app.view()).toMatchObject({ held: true, step: { id: 'update.error' } });
    const shown = JSON.stringify(pictureOf(app.view()));
    expect(shown).toContain('0.2984');
    expect(shown).not.toContain('0.2910');
    expect(shown).not.toContain('change');
    app.next();
    expect(cell(app.view(), 'E_total+')).toMatchObject({
      text: '0.2910',
      beside: ['before 0.2984', 'change −0.007343'],
    });
  });
});
