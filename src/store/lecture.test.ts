import { describe, expect, it } from 'vitest';
import { decimals, significant } from '../tex';
import { createBackstep } from './backstep';
import { articleChoices, type Choices } from './choices';
import { earlyValue, knownValue } from './derive';
import { elapsed } from './lectureActions';

const lecture = (change: Partial<Choices> = {}) =>
  createBackstep({ ...articleChoices, lecture: true, asks: true, ...change });

const standing = (app: ReturnType<typeof lecture>) => {
  const { step, held } = app.view();
  return held ? `${step.id}?` : step.id;
};

describe('a class that is asked', () => {
  const known = (step: string, refs: readonly string[]) => {
    const view = lecture({ step }).view();
    return refs.map((ref) => knownValue(view, ref)?.toFixed(4) ?? null);
  };

  it('is given what it knows by another name, where the result is worked out from it', () => {
    const refs = ['dE_o1/dnet_o1', 'dnet_o1/dout_h1', 'dE_o1/dout_h1'];
    expect(known('w1.dE_o1_dout', refs)).toEqual(['0.1385', '0.4000', null]);
  });

  it('is not given it where it is itself what is asked', () => {
    expect(known('w5.dnet_dw', ['dout_o1/dnet_o1', 'dnet_o1/dw5'])).toEqual(['0.1868', null]);
  });
});

describe('a lecture', () => {
  it('has four significant digits until others are chosen', () => {
    const app = createBackstep();
    const digits = () => app.view().notation.digits;
    expect(digits()).toEqual(decimals(9));
    app.toggleLecture();
    expect(digits()).toEqual(significant(4));
    app.setNotation({ digits: decimals(6) });
    expect(digits()).toEqual(decimals(6));
    app.toggleLecture();
    expect(digits()).toEqual(decimals(6));
    // Those that are usual are no choice: they change with the screen.
    app.setNotation({ digits: decimals(9) });
    app.toggleLecture();
    expect(digits()).toEqual(significant(4));
    // As many in the other way are one.
    app.setNotation({ digits: decimals(4) });
    app.toggleLecture();
    expect(digits()).toEqual(decimals(4));
  });

  it('is left one thing after the other', () => {
    const app = lecture();
    const screen = () => {
      const { lecture: inLecture, black } = app.store.getState();
      return { inLecture, black };
    };
    app.toggleBlack();
    expect(screen()).toEqual({ inLecture: true, black: true });
    expect([app.leave(), screen()]).toEqual([true, { inLecture: true, black: false }]);
    expect([app.leave(), screen()]).toEqual([true, { inLecture: false, black: false }]);
    expect([app.leave(), screen()]).toEqual([false, { inLecture: false, black: false }]);
    app.toggleBlack();
    expect(screen()).toEqual({ inLecture: false, black: false });
  });
});

describe('a black screen', () => {
  it('is left by any step, and the step is not taken', () => {
    const app = lecture({ step: 'w5.chain' });
    for (const move of [app.next, app.back]) {
      app.toggleBlack();
      move();
      expect([standing(app), app.store.getState().black]).toEqual(['w5.chain', false]);
    }
    app.next();
    expect(standing(app)).toBe('w5.dE_dout?');
  });
});

describe('results that are asked for first', () => {
  it('come with a press of their own, on each step that works something out', () => {
    const app = lecture();
    const seen: string[] = [];
    for (let presses = 0; presses < 8; presses++) {
      seen.push(standing(app));
      app.next();
    }
    expect(seen).toEqual([
      ...['start', 'net_h1?', 'net_h1', 'out_h1?', 'out_h1', 'net_h2?', 'net_h2', 'out_h2?'],
    ]);
    let presses = 0;
    const before = createBackstep({ ...articleChoices, lecture: true, asks: true });
    while (standing(before) !== 'update.error') {
      before.next();
      presses++;
    }
    const { steps } = before.view().lesson;
    const asking = steps.filter(({ computes }) => computes.length > 0).length;
    expect(presses).toBe(steps.length - 1 + asking);
    before.next();
    expect([before.view().round, standing(before)]).toEqual([1, 'start']);
  });

  it('are unknown until then, and known from then on', () => {
    const app = lecture({ step: 'E_total' });
    const known = (ref: string) => knownValue(app.view(), ref)?.toFixed(9) ?? null;
    expect([known('E_total'), known('E_o2'), known('w5')]).toEqual([
      null,
      '0.023560026',
      '0.400000000',
    ]);
    expect(earlyValue(app.view(), 'E_total')).toBe(null);
    app.next();
    expect([standing(app), known('E_total')]).toEqual(['E_total', '0.298371109']);
    app.first();
    expect(earlyValue(app.view(), 'E_total')).toBe(null);
  });

  it('are there on the way back, and after a jump to where a number comes from', () => {
    const app = lecture({ step: 'net_h2' });
    app.back();
    expect(standing(app)).toBe('out_h1');
    app.next();
    expect(standing(app)).toBe('net_h2?');
    app.jumpTo('net_h1');
    expect(standing(app)).toBe('net_h1');
    app.comeBack();
    expect(standing(app)).toBe('net_h2');
    app.goTo(20);
    expect(standing(app)).toBe(`${app.view().step.id}?`);
    app.last();
    expect(standing(app)).toBe('update.error?');
  });

  it('are asked for while playing, too', () => {
    const app = lecture({ step: 'update.hidden' });
    app.next();
    app.togglePlaying();
    const seen: string[] = [];
    while (app.store.getState().playing) {
      seen.push(standing(app));
      app.playOn();
    }
    expect([...seen, standing(app)]).toEqual([
      ...['update.hidden', 'update.output?', 'update.output', 'update.error?', 'update.error'],
    ]);
  });

  it('are asked for again in another round', () => {
    const app = lecture({ step: 'E_total' });
    app.next();
    app.trainOn(1);
    expect([app.view().round, standing(app)]).toEqual([1, 'E_total?']);
    app.next();
    app.goToRound(1);
    expect(standing(app)).toBe('E_total');
    app.goToRound(0);
    expect(standing(app)).toBe('E_total?');
  });

  it('are not asked for on a page of one’s own', () => {
    const app = lecture({ lecture: false, step: 'E_total' });
    expect(standing(app)).toBe('E_total');
    app.toggleLecture();
    expect(standing(app)).toBe('E_total?');
    app.toggleAsks();
    expect(standing(app)).toBe('E_total');
    // What is on the screen already is not taken back.
    app.toggleAsks();
    expect(standing(app)).toBe('E_total');
    app.next();
    expect(standing(app)).toBe('w5.chain');
    app.next();
    expect(standing(app)).toBe('w5.dE_dout?');
  });
});

describe('the stopwatch', () => {
  it('runs, stops, goes on and begins anew', () => {
    const app = lecture();
    const at = (now: number) => elapsed(app.store.getState().timer, now);
    expect(at(5000)).toBe(0);
    app.toggleTimer(1000);
    expect([at(1000), at(4000)]).toEqual([0, 3000]);
    app.toggleTimer(5000);
    expect(at(99_000)).toBe(4000);
    app.toggleTimer(10_000);
    expect(at(11_000)).toBe(5000);
    app.resetTimer(12_000);
    expect([at(12_000), at(12_500)]).toEqual([0, 500]);
    app.toggleTimer(13_000);
    app.resetTimer(14_000);
    expect(at(20_000)).toBe(0);
  });
});
