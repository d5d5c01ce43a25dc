import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seeded } from '../../engine';
import { createBackstep } from '../../store';
import { decimals } from '../../tex';
import { announce } from './announce';
import { hasNewStep, heardOf, whatChanged } from './whatChanged';

const REST = 700;

let app: ReturnType<typeof createBackstep>;
let said: string[];
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  app = createBackstep();
  said = [];
  end = announce(app, (text) => said.push(text));
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

/** What is said until everything has come to rest. */
function heard(): string[] {
  vi.advanceTimersByTime(REST);
  return said.splice(0);
}

function heardAt(id: string): string {
  app.goTo(app.view().lesson.indexById.get(id) ?? -1);
  return heard().join('|');
}

describe('what the page says', () => {
  it('is a step with its place, its question and the equations that it works out', () => {
    expect(heardAt('net_h1')).toBe(
      'Step 2 of 68. How much input does h1 receive? net h1 equals w1 times i1, plus w2 times i2, plus b1; equals 0.15 times 0.05, plus 0.20 times 0.10, plus 0.35; equals 0.377500000.',
    );
    expect(heardAt('w5.chain')).toBe(
      'Step 13 of 68. How does a change of w5 reach the total error? the slope of E total by w5 equals the slope of E total by out o1, times the slope of out o1 by net o1, times the slope of net o1 by w5; not worked out yet: the slope of E total by out o1, the slope of out o1 by net o1 and the slope of net o1 by w5.',
    );
    expect(heardAt('update.weights')).toMatch(
      /^Step 65 of 68\. What changes at the end of the round\? the new w5 equals .* equals 0\.511301270\. And 5 more equations\.$/,
    );
    expect(heardAt('start')).toBe('Step 1 of 68. How does a network learn from one example?');
  });

  it('is the question alone where the learner is to work it out', () => {
    app.toggleAsks();
    expect(heardAt('net_h1')).toBe('Step 2 of 68. How much input does h1 receive?');
    app.showResults();
    expect(heard().join()).toMatch(/^net h1 equals w1 times i1, .*; equals 0\.377500000\.$/);
  });

  it('is an equation again, once its result is no longer held back', () => {
    heardAt('out_h1');
    const view = app.view();
    const before = { ...heardOf(view), results: new Set<string>() };
    expect(hasNewStep(before, view)).toBe(true);
    expect(whatChanged(before, view)).toBe(
      'out h1 equals 1 over 1 plus e to the minus net h1; equals 1 over 1 plus e to the minus 0.377500000; equals 0.593269992.',
    );
    expect([hasNewStep(heardOf(view), view), whatChanged(heardOf(view), view)]).toEqual([
      false,
      '',
    ]);
  });

  it('comes 300 ms after the last of several steps, and only for that one', () => {
    app.next();
    vi.advanceTimersByTime(299);
    app.next();
    vi.advanceTimersByTime(299);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([expect.stringMatching(/^Step 3 of 68\. What does h1 send on\?/)]);
    app.back();
    app.next();
    vi.advanceTimersByTime(10_000);
    expect(said).toHaveLength(1);
  });

  it('is a number that was changed, with the error, 700 ms after it was let go', () => {
    for (let n = 1; n <= 50; n++) {
      app.pull('w5', 0.4 + n / 1000);
      vi.advanceTimersByTime(16);
    }
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
    app.letGo();
    vi.advanceTimersByTime(699);
    expect(said).toEqual([]);
    expect(heard()).toEqual(['weight w5, from h1 to o1: 0.45. Total error 0.302463883.']);
    app.undo();
    expect(heard()).toEqual(['weight w5, from h1 to o1: 0.40. Total error 0.298371109.']);
    app.redo();
    app.setNumber('eta', -1);
    expect(heard()).toEqual([
      'weight w5, from h1 to o1: 0.45. learning rate eta: minus 1.00. Total error 0.302463883.',
    ]);
    app.pull('w5', 3);
    app.giveUp();
    expect(heard()).toEqual([]);
  });

  it('is how many numbers have changed, where they are many', () => {
    app.randomNumbers(seeded(1));
    expect(heard()).toEqual([
      expect.stringMatching(/^10 numbers have changed\. Total error \d\.\d{9}\.$/),
    ]);
    app.articleNumbers();
    expect(heard()).toEqual(['10 numbers have changed. Total error 0.298371109.']);
  });

  it('is a round that has come to rest, without the weights that follow from it', () => {
    app.trainOn(1);
    vi.advanceTimersByTime(699);
    app.trainOn(100);
    expect(heard()).toEqual([
      expect.stringMatching(/^After 101 rounds the total error is 0\.\d{9}\.$/),
    ]);
    app.articleNumbers();
    expect(heard()).toEqual(['After 0 rounds the total error is 0.298371109.']);
  });

  it('is a round and a step together, where both are new', () => {
    app.last();
    heard();
    app.trainOn(1);
    app.first();
    expect(heard()).toEqual([
      'After 1 round the total error is 0.291027774. Step 1 of 68. Where does the network stand?',
    ]);
  });

  it('is nothing while playing or training, and one text afterwards', () => {
    app.togglePlaying();
    for (let n = 0; n < 4; n++) {
      app.playOn();
      vi.advanceTimersByTime(1000);
    }
    expect(said).toEqual([]);
    app.togglePlaying();
    expect(heard()).toEqual([expect.stringMatching(/^Step 5 of 68\./)]);
    app.tell({ since: 0, end: 10, to: 100 });
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });

  it('is nothing after its end, or for what only looks different', () => {
    app.setNotation({ digits: decimals(4) });
    app.setTab('numbers');
    app.setPace('one step a weight');
    expect(heard()).toEqual([]);
    app.next();
    end();
    expect(heard()).toEqual([]);
  });
});
