import { describe, expect, it } from 'vitest';
import { createBackstep } from './backstep';
import { knownValue } from './derive';
import { keepPractice } from './keptPractice';
import { writeAttemptLink, writeLink } from './link';
import { answersIn, guessIn, sheetIn, triedIn } from './practiceActions';
import { createPreferences } from './preferences';

const answers = (app: ReturnType<typeof createBackstep>) =>
  Object.fromEntries(answersIn(app.store.getState(), app.view().round));

/** What a browser keeps for a tab. */
function storage(kept: Record<string, string> = {}): Storage {
  const items = new Map(Object.entries(kept));
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  } as Storage;
}

/** Keeps what is practised as the page does; `keeps` is whether the learner wants it on the device. */
const keep = (
  app: ReturnType<typeof createBackstep>,
  tab: Storage,
  device = storage(),
  keeps = false,
) => {
  const preferences = createPreferences(() => storage());
  preferences.prefer({ keeps });
  keepPractice(app, { tab: () => tab, device: () => device }, preferences);
  return preferences;
};

describe('practising', () => {
  it('holds back what the step works out, until it is shown', () => {
    const app = createBackstep();
    app.jumpTo('out_h1');
    app.toggleAsks();
    expect(knownValue(app.view(), 'net_h1')).toBeCloseTo(0.3775, 12);
    expect(knownValue(app.view(), 'out_h1')).toBeNull();
    app.showResults();
    expect(knownValue(app.view(), 'out_h1')).toBeCloseTo(0.593269992, 9);
    app.next();
    expect(knownValue(app.view(), 'net_h2')).toBeNull();
    app.toggleAsks();
    expect(knownValue(app.view(), 'net_h2')).toBeCloseTo(0.3925, 12);
  });

  it('begins with the weight after one that has been shown', () => {
    const app = createBackstep();
    app.goTo(app.view().lesson.steps.findIndex(({ id }) => id === 'w5.new'));
    app.takeTurn();
    expect(app.view().step.id).toBe('w6.chain');
    app.next();
    expect(app.view()).toMatchObject({ step: { id: 'w6.dnet_dw' }, held: true });
    expect(knownValue(app.view(), 'w5+')).toBeCloseTo(0.35891648, 8);
  });

  it('is not the lecture’s asking, and neither turns the other on', () => {
    const app = createBackstep();
    app.toggleLecture();
    app.toggleAsks();
    expect(app.store.getState()).toMatchObject({ asks: true, practising: false });
    app.toggleLecture();
    expect(app.view().asks).toBe(false);
  });

  it('keeps what was typed by round, whatever else is done, and out of the link', () => {
    const app = createBackstep();
    app.answer('net_h1', '.3825');
    app.answer('out_h1', ' ');
    app.setNumber('w5', 2);
    app.undo();
    expect(answers(app)).toEqual({ net_h1: '.3825' });
    app.trainOn(1);
    expect(answers(app)).toEqual({});
    app.answer('net_h1', '0.38');
    app.trainOn(-1);
    expect(answers(app)).toEqual({ net_h1: '.3825' });
    app.answer('net_h1', '');
    expect(answers(app)).toEqual({});
    expect(writeLink(app.store.getState())).toBe('');
  });

  it('keeps a pasted sheet by round, and its numbers as answers', () => {
    const kept = storage();
    const app = createBackstep();
    keep(app, kept);
    app.answer('net_h1', '.3825');
    app.answer('out_h1', '.59');
    app.answerSheet('0.0275\nhm', [['net_h1', '0.0275']]);
    const again = createBackstep();
    keep(again, kept);
    expect(answers(again)).toEqual({ net_h1: '0.0275', out_h1: '.59' });
    expect(sheetIn(again.store.getState(), 0)).toBe('0.0275\nhm');
    expect(sheetIn(again.store.getState(), 1)).toBe('');
    again.trainOn(1);
    expect(answers(again)).toEqual({});
  });

  it('keeps every number that was checked, each once in turn, and what was foreseen first', () => {
    const app = createBackstep();
    for (const text of ['.38', ' .38', '.3825', '.3825', '.38']) app.answer('net_h1', text);
    app.answer('out_h1', '0.5');
    app.answerSheet('0.3775', [['net_h1', '0.3775']]);
    app.guess('w5.chain direction', 'rise');
    app.guess('w5.chain direction', 'fall');
    const state = app.store.getState();
    expect(Object.fromEntries(triedIn(state, 0))).toEqual({
      net_h1: ['.38', '.3825', '.38', '0.3775'],
      out_h1: ['0.5'],
    });
    expect(guessIn(state, 0, 'w5.chain direction')).toBe('rise');
    expect(triedIn(state, 1).size).toBe(0);
    expect(guessIn(state, 1, 'w5.chain direction')).toBe('');
    expect(answers(app)).toEqual({ net_h1: '0.3775', out_h1: '0.5' });
  });

  it('begins anew with other numbers', () => {
    const app = createBackstep();
    app.answer('net_h1', '.3775');
    app.takeNumbers({ ...app.view().network.parameters, w1: 0.7 });
    expect(answers(app)).toEqual({});
    expect(app.view().trace.values.get('w1')).toBe(0.7);
  });

  it('outlasts a reload', () => {
    const kept = storage();
    const app = createBackstep();
    keep(app, kept);
    app.toggleAsks();
    app.answer('net_h1', '.3825');
    const again = createBackstep();
    keep(again, kept);
    expect(again.store.getState()).toMatchObject({ practising: true });
    expect(answers(again)).toEqual({ net_h1: '.3825' });
  });

  it('outlasts the tab where that is wanted, by the numbers of the network', () => {
    const device = storage();
    const app = createBackstep();
    keep(app, storage(), device, true);
    app.answer('net_h1', '.3825');
    const later = (hash: string, keeps = true) => {
      const again = createBackstep();
      again.open(hash);
      return { again, ...keep(again, storage(), device, keeps) };
    };
    expect(answers(later('').again)).toEqual({ net_h1: '.3825' });
    expect(answers(later('w1=0.7').again)).toEqual({});
    expect(answers(later('', false).again)).toEqual({});
    // Wanted no more, it is gone.
    later('').prefer({ keeps: false });
    expect(answers(later('').again)).toEqual({});
  });

  it('is kept on the device from when that is wanted on', () => {
    const device = storage();
    const app = createBackstep();
    const { prefer } = keep(app, storage(), device);
    app.answer('net_h1', '.3825');
    prefer({ keeps: true });
    const again = createBackstep();
    keep(again, storage(), device, true);
    expect(answers(again)).toEqual({ net_h1: '.3825' });
  });

  it('goes to a teacher by a link of its own, with the numbers and the step', () => {
    const app = createBackstep();
    app.setNumber('w1', 0.25);
    app.toggleAsks();
    app.jumpTo('out_h1');
    for (const text of ['.3825', '1/4 & = −3']) app.answer('net_h1', text);
    app.guess('w5.chain direction', 'rise');
    const link = writeAttemptLink(app.store.getState());
    for (const sent of [link, `#${link}`, `${link}.`, link.replaceAll('=', '%3D')]) {
      const kept = storage({ 'backstep practice': '{"typed":{"0 net_h1":"7"}}' });
      const read = createBackstep();
      read.open(sent);
      keep(read, kept);
      expect(answers(read), sent).toEqual({ net_h1: '1/4 & = −3' });
      expect(triedIn(read.store.getState(), 0).get('net_h1')).toEqual(['.3825', '1/4 & = −3']);
      expect(guessIn(read.store.getState(), 0, 'w5.chain direction')).toBe('rise');
      expect(read.store.getState()).toMatchObject({ practising: true, ignored: [] });
      expect(read.view()).toMatchObject({ step: { id: 'out_h1' } });
      expect(read.view().trace.values.get('w1')).toBe(0.25);
      // It outlasts a reload, as if it had been typed here.
      const again = createBackstep();
      keep(again, kept);
      expect(answers(again)).toEqual({ net_h1: '1/4 & = −3' });
    }
  });

  it('says so where a sent attempt is not whole, and keeps what there was', () => {
    const app = createBackstep();
    app.answer('net_h1', '.3825');
    app.open('step=net_h1&attempt=%7B%22typed%22%3A%7B%220 ne');
    expect(app.store.getState().ignored).toEqual([{ text: 'attempt', why: 'no attempt' }]);
    expect(app.view().step.id).toBe('net_h1');
    expect(answers(app)).toEqual({ net_h1: '.3825' });
  });

  it.each([
    ['nothing', storage()],
    ['no JSON', storage({ 'backstep practice': '{' })],
    ['null', storage({ 'backstep practice': 'null' })],
    ['something else', storage({ 'backstep practice': '{"practising":1,"typed":{"0 w5":2}}' })],
    [
      'a shut store',
      {
        getItem() {
          throw new Error('shut');
        },
        setItem() {
          throw new Error('full');
        },
      } as unknown as Storage,
    ],
  ])('begins anew where %s was kept', (_, kept) => {
    const app = createBackstep();
    keep(app, kept);
    expect(app.store.getState()).toMatchObject({ practising: false, typed: {} });
    app.answer('net_h1', '1');
    expect(answers(app)).toEqual({ net_h1: '1' });
  });
});
