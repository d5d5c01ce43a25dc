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
