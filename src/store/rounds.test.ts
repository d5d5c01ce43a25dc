import { describe, expect, it } from 'vitest';
import { article, MOST_ROUNDS, round } from '../engine';
import example from '../engine/worked-example.json';
import { bindBackgroundTraining } from './backgroundTraining';
import { createBackstep } from './backstep';
import { articleChoices, type Choices } from './choices';
import { AT_ONCE, valueAt } from './derive';

type App = ReturnType<typeof createBackstep>;

const pageWith = (change: Partial<Choices> = {}): App =>
  createBackstep({ ...articleChoices, ...change });

const errorOf = (app: App) => app.view().trace.values.get('E_total')?.toFixed(9);

const printedBy = (order: string, rounds: number) => {
  const row = example.training.find(
    (each) => each['update order'] === order && each.biases === 'frozen' && each.rounds === rounds,
  );
  return Number(row?.E_total).toFixed(9);
};

/** A page whose clock goes on by a millisecond at each look, and whose slices are run by hand. */
function sliced(app: App) {
  const tasks: (() => void)[] = [];
  let time = 0;
  const undo = bindBackgroundTraining(app, { now: () => time++, soon: (task) => tasks.push(task) });
  return {
    undo,
    waiting: () => tasks.length,
    run(times = Number.POSITIVE_INFINITY) {
      for (let n = 0; n < times; n++) {
        const task = tasks.shift();
        if (!task) return;
        task();
      }
    },
  };
}

describe('rounds', () => {
  it.each(['simultaneous', 'output layer first'] as const)(
    'lead to the errors of the example, %s',
    (order) => {
      const app = pageWith({ order });
      const seen = [1, 99, 900, 9000].map((rounds) => {
        app.trainOn(rounds);
        return [app.view().round, errorOf(app)];
      });
      expect(seen).toEqual([1, 100, 1000, 10_000].map((n) => [n, printedBy(order, n)]));
    },
  );

  it('are told apart by their order to nine decimals, after one and after 10,000', () => {
    const seen = (rounds: number) => {
      const app = pageWith({ round: rounds });
      const first = errorOf(app);
      app.setOrder('output layer first');
      return [first, errorOf(app), app.view().round];
    };
    expect(seen(1)).toEqual(['0.291027774', '0.291027924', 1]);
    expect(seen(10_000)).toEqual(['0.000035102', '0.000035085', 10_000]);
  });

  it('keep the step, and are no matter of undo', () => {
    const app = pageWith({ step: 'w5.product' });
    app.trainOn(7342);
    expect([app.view().step.id, app.view().round]).toEqual(['w5.product', 7342]);
    expect(app.history.getState().pastStates).toEqual([]);
  });

  it('go back to the same numbers, and stay within the run', () => {
    const app = pageWith();
    app.trainOn(1);
    const { network } = app.view();
    app.trainOn(9999);
    app.goToRound(1);
    expect(app.view().network).toEqual(network);
    expect(app.view().run.end).toBe(10_000);
    app.trainOn(-5);
    expect([app.view().round, app.view().network]).toEqual([0, article]);
    app.trainOn(-1);
    expect(app.view().round).toBe(0);
  });

  it('a round is the traced round before it, carried out', () => {
    const app = pageWith({ round: 7342 });
    const { values } = app.view().trace;
    app.trainOn(1);
    const after = app.view().network.parameters;
    for (const ref of ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8']) {
      expect(after[ref]).toBe(values.get(`${ref}+`));
    }
    expect(app.view().trace.values.get('E_total')).toBe(values.get('E_total+'));
  });
});

describe('an edit at a round', () => {
  it('begins a new run there, and undo returns to the old one', () => {
    const app = pageWith();
    app.trainOn(100);
    app.goToRound(50);
    const old = app.view();
    app.setNumber('w5', 2);
    const edited = app.view();
    expect([edited.round, edited.run.first, edited.run.end]).toEqual([50, 50, 50]);
    expect(edited.network.parameters).toEqual({ ...old.network.parameters, w5: 2 });
    app.trainOn(10);
    expect(app.view().round).toBe(60);
    app.trainOn(-60);
    expect(app.view().round).toBe(50);
    app.undo();
    expect([app.view().round, app.view().run, app.view().network]).toEqual([
      50,
      old.run,
      old.network,
    ]);
    expect(app.view().run.end).toBe(100);
    app.redo();
    expect([app.view().run, app.view().network]).toEqual([edited.run, edited.network]);
  });

  it('is one change for several numbers that are dragged together', () => {
    const app = pageWith({ round: 50 });
    const { parameters } = app.view().network;
    app.pullAll({ w5: 1, w7: -1 });
    expect(app.view().network.parameters).toEqual({ ...parameters, w5: 1, w7: -1 });
    expect(app.view().round).toBe(50);
    app.pullAll({ w5: 1.5, w7: -2 });
    app.letGo();
    expect(app.view().network.parameters).toEqual({ ...parameters, w5: 1.5, w7: -2 });
    app.undo();
    expect(app.view().network.parameters).toEqual(parameters);
    expect(app.history.getState().pastStates).toEqual([]);
  });

  it('leaves the last trained run as a ghost', () => {
    const app = pageWith();
    expect(app.ghost()).toBe(null);
    app.setNumber('w5', 1);
    expect(app.ghost()).toBe(null);
    app.trainOn(100);
    const { run } = app.view();
    app.setNumber('w6', 1);
    app.setNumber('w6', 2);
    expect(app.ghost()).toBe(run);
    app.undo();
    app.undo();
    expect(app.ghost()).toBe(null);
  });

  it('by a link that only begins later can be undone', () => {
    const app = pageWith();
    app.open('#from=50&round=60');
    expect([app.view().run.first, app.view().round]).toEqual([50, 60]);
    app.undo();
    expect([app.view().run.first, app.view().round]).toEqual([0, 0]);
  });

  it('is forgotten with its rounds by the article’s numbers, until undo', () => {
    const app = pageWith({ round: 50 });
    app.setNumber('w5', 2);
    app.articleNumbers();
    expect([app.view().round, app.view().network]).toEqual([0, article]);
    app.undo();
    expect([app.view().round, app.view().network.parameters.w5]).toEqual([50, 2]);
  });
});

describe('runs that have been left', () => {
  it('are kept, trained, for undo, with and without a rival', () => {
    for (const rival of [null, 'per layer'] as const) {
      const app = pageWith({ rival });
      const { run, waiting } = sliced(app);
      app.goToRound(AT_ONCE + 10_000);
      run();
      const { network } = app.view();
      for (let n = 1; n <= 20; n++) app.setNumber('w5', n);
      expect(app.ghost()?.end).toBe(AT_ONCE + 10_000);
      for (let n = 1; n <= 20; n++) app.undo();
      expect([app.view().network, app.view().round, waiting()]).toEqual([
        network,
        AT_ONCE + 10_000,
        // What is compared with is trained once more.
        rival ? 1 : 0,
      ]);
    }
  });

  it('are trained anew where too many have come between', () => {
    const app = pageWith();
    app.trainOn(100);
    const { network } = app.view();
    for (let n = 1; n <= 40; n++) app.setNumber('w5', n);
    expect(app.ghost()).toBe(null);
    for (let n = 1; n <= 40; n++) app.undo();
    expect([app.view().network, app.view().round]).toEqual([network, 100]);
  });
});

describe('a run for comparison', () => {
  it('is trained as far as the present one, under the other rule', () => {
    const app = pageWith({ round: 10_000 });
    app.setRival('output layer first');
    const { rival, run } = app.view();
    expect([rival?.end, rival && valueAt(rival, 10_000, 'E_total')?.toFixed(9)]).toEqual([
      10_000,
      '0.000035085',
    ]);
    app.trainOn(1);
    expect([app.view().run, app.view().rival?.end]).toEqual([run, 10_001]);
    app.setOrder('output layer first');
    // The two have changed places.
    expect([app.view().run, app.view().rival?.network.order]).toEqual([rival, 'simultaneous']);
    app.setRival('per neuron');
    app.setOrder('simultaneous');
    const other = app.view().rival;
    expect(other && valueAt(other, 10_000, 'E_total')?.toPrecision(6)).toBe('0.00000244756');
  });
});

describe('long training', () => {
  const far = AT_ONCE + 230_001;

  it('goes on in slices, tells how far it is, and ends where it was to', () => {
    const app = pageWith();
    const { run, waiting } = sliced(app);
    expect(waiting()).toBe(0);
    app.trainOn(far);
    expect([app.view().round, waiting()]).toEqual([0, 1]);
    const told: (number | undefined)[] = [];
    app.store.subscribe(({ work }) => told.push(work?.end));
    run();
    expect([app.view().round, app.view().run.end, app.store.getState().work]).toEqual([
      far,
      far,
      null,
    ]);
    // A slice is 14,000 rounds here and eleven looks at the clock, of which fifty make a telling.
    expect(told).toEqual([70_000, 140_000, 210_000, undefined]);
    expect(waiting()).toBe(0);
    const straight = pageWith({ round: far % AT_ONCE });
    for (let n = 0; n < Math.floor(far / AT_ONCE); n++) straight.trainOn(AT_ONCE);
    expect(app.view().network).toEqual(straight.view().network);
  });

  it('stops where it is told to, and keeps what is done', () => {
    const app = pageWith({ round: MOST_ROUNDS });
    const { run, waiting } = sliced(app);
    run(30);
    app.stop();
    const { round: reached, run: trained } = app.view();
    expect(reached > 0 && reached < MOST_ROUNDS).toBe(true);
    run();
    expect([app.view().round, app.store.getState().round, waiting()]).toEqual([
      reached,
      reached,
      0,
    ]);
    expect(app.view().network.parameters).toEqual(trained.at(reached));
    app.trainOn(1);
    expect(app.view().round).toBe(reached + 1);
  });

  it.each<[string, (app: App) => void]>([
    ['an edit', (app) => app.setNumber('w5', 1)],
    ['the article’s numbers', (app) => app.articleNumbers()],
    ['random numbers', (app) => app.randomNumbers(() => 0.1)],
    ['a bias policy', (app) => app.setBiases('per layer')],
    ['a link', (app) => app.open('#w5=2')],
  ])('is ended by %s, and undo comes back to the round that was seen', (_, change) => {
    const app = pageWith({ parameters: { ...article.parameters, w6: 0.46 } });
    const { run, waiting } = sliced(app);
    app.goToRound(MOST_ROUNDS);
    run(20);
    const { round: seen, network } = app.view();
    expect(seen > 0 && seen < MOST_ROUNDS).toBe(true);
    change(app);
    run();
    expect([app.store.getState().round <= seen, waiting()]).toEqual([true, 0]);
    app.undo();
    run();
    expect([app.view().round, app.store.getState().round, waiting()]).toEqual([seen, seen, 0]);
    expect(app.view().network.parameters).toEqual(network.parameters);
  });

  it.each([
    ['before it has told how far it is', 1],
    ['after it', 40],
  ])('is stopped by Play and P %s', (_, slices) => {
    const app = pageWith({ speed: 'fastest' });
    const { run, waiting } = sliced(app);
    app.togglePlaying();
    run(slices);
    app.togglePlaying();
    const { round: reached } = app.view();
    run();
    expect([app.view().round, app.store.getState().playing, waiting()]).toEqual([
      reached,
      false,
      0,
    ]);
    expect(reached).toBeLessThan(MOST_ROUNDS);
  });

  it('comes to the round at which another window has stopped', () => {
    const app = pageWith();
    const { run } = sliced(app);
    app.store.setState({ round: 123_456, resting: true });
    run();
    expect([app.view().round, app.store.getState().round]).toEqual([123_456, 123_456]);
  });

  it('is stopped by Play also where it was asked for by its round', () => {
    const app = pageWith({ round: MOST_ROUNDS });
    const { run, waiting } = sliced(app);
    run(20);
    app.togglePlaying();
    const { round: reached } = app.view();
    run();
    expect([app.view().round, app.store.getState().playing, waiting()]).toEqual([
      reached,
      false,
      0,
    ]);
  });

  it('of another order goes as far as the round that was seen', () => {
    const app = pageWith({ round: MOST_ROUNDS });
    const { run } = sliced(app);
    run(20);
    const { round: seen } = app.view();
    app.setOrder('output layer first');
    run();
    expect([app.view().round, app.view().network.order]).toEqual([seen, 'output layer first']);
  });

  it('ends with an edit, which begins where it had got', () => {
    const app = pageWith({ round: far });
    const { run } = sliced(app);
    run(20);
    const reached = app.view().round;
    app.setNumber('w5', 1);
    run();
    expect([app.view().round, app.view().run.first]).toEqual([reached, reached]);
    app.undo();
    expect(app.view().round).toBe(reached);
  });

  it('trains the rival after the run', () => {
    const app = pageWith({ round: far, rival: 'per layer' });
    const { run } = sliced(app);
    run();
    expect([app.view().run.end, app.view().rival?.end]).toEqual([far, far]);
  });

  it('ends with its undo', () => {
    const app = pageWith({ round: far });
    const { run, undo } = sliced(app);
    undo();
    run();
    expect([app.view().run.end, app.view().round]).toEqual([0, 0]);
  });

  it('is none where a link asks for a round that is reached at once', () => {
    const app = pageWith();
    const { waiting } = sliced(app);
    app.open('#round=7342');
    expect([app.view().round, waiting()]).toEqual([7342, 0]);
  });
});

describe('where nothing can move', () => {
  const saturated = { w5: 1000, w6: 1000, w7: 1000, w8: 1000 };

  it('the run says so, and later rounds are the same', () => {
    const app = pageWith({ parameters: { ...article.parameters, ...saturated } });
    app.trainOn(100);
    expect(app.view().run.still).toEqual({ since: 0, why: 'zero slopes' });
    expect(app.view().round).toBe(100);
    expect(app.view().network.parameters).toMatchObject(saturated);
    app.setNumber('eta', 0);
    app.trainOn(1);
    expect(app.view().run.still).toEqual({ since: 100, why: 'no rate' });
  });
});

describe('playing', () => {
  it.each<[string, (app: App) => void]>([
    ['a drag', (app) => app.pull('w5', 1)],
    ['an edit', (app) => app.setNumber('w5', 1)],
    ['undo', (app) => app.undo()],
    ['a bias policy', (app) => app.setBiases('per neuron')],
  ])('rounds ends with %s, at every speed', (_, change) => {
    for (const speed of ['round-by-step', 'round-1', 'round-1000', 'fastest']) {
      const app = pageWith({ speed });
      const { run } = sliced(app);
      app.setNumber('w6', 1);
      app.togglePlaying();
      run(20);
      const { round: seen } = app.view();
      change(app);
      run();
      expect([speed, app.store.getState().playing]).toEqual([speed, false]);
      expect(app.view().round).toBeLessThanOrEqual(seen);
    }
  });

  it('steps goes on while a number is dragged', () => {
    const app = pageWith();
    app.togglePlaying();
    app.pull('w5', 1);
    app.letGo();
    expect(app.store.getState().playing).toBe(true);
  });

  it('trains rounds, as many at a time as it is told', () => {
    const app = pageWith({ speed: 'round-100', step: 'w5.product' });
    app.togglePlaying();
    app.playOn(5);
    app.playOn(5);
    expect([app.view().round, app.view().step.id]).toEqual([10, 'w5.product']);
    app.next();
    expect(app.store.getState().playing).toBe(false);
  });

  it('goes on to the next round after the last step, where each step is shown', () => {
    const app = pageWith({ speed: 'round-by-step', step: 'update.output' });
    app.togglePlaying();
    app.playOn();
    expect([app.view().round, app.view().step.id]).toEqual([0, 'update.error']);
    app.playOn();
    expect([app.view().round, app.view().step.id]).toEqual([1, 'start']);
    app.playOn();
    expect([app.view().round, app.view().step.id]).toEqual([1, 'net_h1']);
    expect(app.store.getState().playing).toBe(true);
  });

  it('as fast as it goes trains in the background, and a pause keeps what is done', () => {
    const app = pageWith({ speed: 'fastest' });
    const { run } = sliced(app);
    app.togglePlaying();
    run(30);
    app.togglePlaying();
    const { round: reached } = app.view();
    run();
    expect(reached > 0 && reached < MOST_ROUNDS).toBe(true);
    expect([app.view().round, app.store.getState().playing]).toEqual([reached, false]);
  });

  it('ends at the last round there is', () => {
    const app = pageWith({
      speed: 'round-1000',
      from: MOST_ROUNDS - 60,
      round: MOST_ROUNDS - 60,
    });
    app.togglePlaying();
    app.playOn(50);
    expect([app.view().round, app.store.getState().playing]).toEqual([MOST_ROUNDS - 10, true]);
    app.playOn(50);
    expect([app.view().round, app.store.getState().playing]).toEqual([MOST_ROUNDS, false]);
    expect(round(app.view().network).values.get('E_total')).toBe(
      app.view().trace.values.get('E_total'),
    );
  });
});
