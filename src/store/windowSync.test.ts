import { describe, expect, it } from 'vitest';
import { article } from '../engine';
import { createBackstep } from './backstep';
import { articleChoices } from './choices';
import { type Channel, type Role, syncWindows } from './windowSync';

/** Windows of one machine, with a way between them that is slow until it is told to deliver. */
function machine() {
  const ends: Channel[] = [];
  const under: (() => void)[] = [];
  let sent = 0;
  return {
    channel(): Channel {
      const end: Channel = {
        onmessage: null,
        postMessage(message: unknown) {
          sent++;
          const data = structuredClone(message);
          const others = ends.filter((other) => other !== end);
          under.push(() => {
            for (const other of others) {
              other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent);
            }
          });
        },
        close: () => ends.splice(ends.indexOf(end), 1),
      };
      ends.push(end);
      return end;
    },
    deliver() {
      while (under.length > 0) under.shift()?.();
    },
    sent: () => sent,
  };
}

type Machine = ReturnType<typeof machine>;

function windowOn(at: Machine, role: Role, { begins = false, window = '', step = 'start' } = {}) {
  const app = createBackstep({ ...articleChoices, step });
  const sync = syncWindows(app, at.channel(), { role, begins, ...(window && { window }) });
  return { app, sync };
}

const stateOf = ({ app }: ReturnType<typeof windowOn>) => {
  const { black, answered, timer, pull, playing } = app.store.getState();
  const { step, network } = app.view();
  return { step: step.id, w5: network.parameters.w5, black, answered, timer, pull, playing };
};

describe('two windows of a lecture', () => {
  it('are on the same state, whichever is changed', () => {
    const at = machine();
    const lesson = windowOn(at, 'lesson', { begins: true, step: 'w5.product' });
    const presenter = windowOn(at, 'presenter');
    at.deliver();
    expect(stateOf(presenter)).toEqual(stateOf(lesson));
    expect(stateOf(presenter).step).toBe('w5.product');

    lesson.app.next();
    lesson.app.setNumber('w5', 0.6);
    at.deliver();
    expect(stateOf(presenter)).toMatchObject({ step: 'w5.delta', w5: 0.6 });
    presenter.app.toggleLecture();
    presenter.app.back();
    presenter.app.toggleBlack();
    presenter.app.toggleTimer(1000);
    at.deliver();
    expect(stateOf(lesson)).toMatchObject({
      step: 'w5.product',
      black: true,
      answered: true,
      timer: { since: 1000, spent: 0 },
    });
    expect(stateOf(lesson)).toEqual(stateOf(presenter));
  });

  it('are on the same number while it is being dragged', () => {
    const at = machine();
    const lesson = windowOn(at, 'lesson', { begins: true });
    const presenter = windowOn(at, 'presenter');
    at.deliver();
    lesson.app.pull('w5', 0.75);
    at.deliver();
    expect(presenter.app.view().network.parameters.w5).toBe(0.75);
    lesson.app.letGo();
    at.deliver();
    expect(presenter.app.store.getState().parameters.w5).toBe(0.75);
    lesson.app.undo();
    at.deliver();
    expect(presenter.app.view().network.parameters.w5).toBe(0.4);
  });

  it('are on any network, also on a number of one of its pairs while that is dragged', () => {
    const at = machine();
    const lesson = windowOn(at, 'lesson', { begins: true });
    const presenter = windowOn(at, 'presenter');
    at.deliver();
    const link = 'sizes=2-3-1&act=tanh-logistic&pairs=2&passes=mean&momentum=on&held=w1&i1@2=1';
    lesson.app.open(link);
    at.deliver();
    const { network } = presenter.app.view();
    expect(network).toEqual(lesson.app.view().network);
    expect(network).toMatchObject({ sizes: [2, 3, 1], pairs: 2, held: ['w1'], momentum: true });
    presenter.app.pull('i1@2', 0.25);
    at.deliver();
    expect(lesson.app.view().network.parameters['i1@2']).toBe(0.25);
    expect(lesson.app.store.getState().parameters['i1@2']).toBe(1);
    presenter.app.letGo();
    presenter.app.setWalk(2);
    presenter.app.goToRound(7);
    at.deliver();
    expect(lesson.app.view().network).toEqual(presenter.app.view().network);
    expect([lesson.app.view().walk, lesson.app.view().round]).toEqual([2, 7]);
    lesson.app.open('sizes=2-1-2');
    lesson.app.setOutput('o2');
    at.deliver();
    expect(presenter.app.store.getState().output).toBe('o2');
    expect(lesson.app.store.getState().architecture).toBe(
      presenter.app.store.getState().architecture,
    );
    presenter.app.open('');
    at.deliver();
    expect(lesson.app.view().network).toEqual(article);
  });

  it('lose nothing when one is closed and comes back', () => {
    const at = machine();
    const lesson = windowOn(at, 'lesson', { begins: true });
    const presenter = windowOn(at, 'presenter');
    at.deliver();
    presenter.app.toggleLecture();
    presenter.app.toggleAsks();
    presenter.app.goTo(5);
    presenter.app.next();
    presenter.app.toggleTimer(7);
    at.deliver();
    lesson.sync.leave();
    at.deliver();
    presenter.app.goTo(9);
    at.deliver();
    const again = windowOn(at, 'lesson', { step: 'net_h1' });
    at.deliver();
    expect(stateOf(again)).toEqual(stateOf(presenter));
    expect(stateOf(again)).toMatchObject({ step: 'E_o1', timer: { since: 7, spent: 0 } });
  });

  it('end with the same when both change at once', () => {
    for (const [one, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const at = machine();
      const lesson = windowOn(at, 'lesson', { begins: true, window: one });
      const presenter = windowOn(at, 'presenter', { window: other });
      at.deliver();
      lesson.app.goTo(3);
      presenter.app.goTo(30);
      at.deliver();
      expect(stateOf(lesson)).toEqual(stateOf(presenter));
      expect(lesson.app.view().index).toBe(one === 'b' ? 3 : 30);
    }
  });

  it('do not answer each other for ever', () => {
    const at = machine();
    const lesson = windowOn(at, 'lesson', { begins: true });
    windowOn(at, 'presenter');
    at.deliver();
    const before = at.sent();
    lesson.app.next();
    at.deliver();
    expect(at.sent()).toBe(before + 1);
    lesson.app.dismissNotice();
    at.deliver();
    expect(at.sent()).toBe(before + 1);
  });

  it('know of each other', () => {
    const at = machine();
    const lesson = windowOn(at, 'lesson', { begins: true });
    const heard: boolean[] = [];
    lesson.sync.subscribe(() => heard.push(lesson.sync.has('presenter')));
    const presenter = windowOn(at, 'presenter');
    at.deliver();
    expect([lesson.sync.has('presenter'), presenter.sync.has('lesson')]).toEqual([true, true]);
    expect(lesson.sync.has('lesson')).toBe(false);
    presenter.sync.leave();
    at.deliver();
    expect(lesson.sync.has('presenter')).toBe(false);
    expect(heard).toEqual([true, false]);
  });
});
