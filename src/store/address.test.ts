import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decimals } from '../tex';
import { bindAddress } from './address';
import { createBackstep } from './backstep';

/** As much of a window as an address needs: `visits` are the addresses written, in turn. */
function fakeWindow(hash: string) {
  const listeners = new Map<string, Set<() => void>>();
  const visits: unknown[] = [];
  const page = {
    location: { pathname: '/lessons/', search: '?class=3', hash },
    history: {
      replaceState(state: unknown, title: string, address: string) {
        visits.push(address);
        expect([state, title]).toEqual([null, '']);
        page.location.hash = new URL(address, 'https://example.org').hash;
      },
    },
    setTimeout: (run: () => void, wait: number) => setTimeout(run, wait),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    addEventListener(name: string, listener: () => void) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    },
    removeEventListener(name: string, listener: () => void) {
      listeners.get(name)?.delete(listener);
    },
  };
  const fire = (name: string) => {
    for (const listener of listeners.get(name) ?? []) listener();
  };
  const listening = () => [...listeners].flatMap(([name, { size }]) => (size ? [name] : []));
  return { page: page as unknown as Window, visits, fire, listening, location: page.location };
}

function bound(hash = '') {
  const app = createBackstep();
  const browser = fakeWindow(hash);
  const kept: string[] = [];
  const undo = bindAddress(app, browser.page, (link) => kept.push(link));
  return { app, undo, kept, ...browser };
}

const BASE = '/lessons/?class=3';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what is kept of the address', () => {
  it('is the link, from the first change on, once all has come to rest or the page is left', () => {
    const { app, kept, fire } = bound('#step=w5.new');
    vi.runAllTimers();
    expect(kept).toEqual([]);
    app.setNumber('w5', 0.7);
    app.setNumber('w5', 0.8);
    vi.runAllTimers();
    app.next();
    fire('pagehide');
    app.open('');
    vi.runAllTimers();
    expect(kept).toEqual(['step=w5.new&w5=0.8', 'step=w6.chain&w5=0.8', '']);
  });
});

describe('the address at the start', () => {
  it('is read, and is where the history begins', () => {
    const { app, visits } = bound('#step=w5.new&w5=0.7');
    expect(app.view().step.id).toBe('w5.new');
    expect(app.store.getState().parameters.w5).toBe(0.7);
    expect(app.history.getState().pastStates).toEqual([]);
    vi.runAllTimers();
    expect(visits).toEqual([]);
  });

  it('names what could not be used', () => {
    const { app } = bound('#foo=1&step=w5.new');
    expect([app.store.getState().ignored, app.view().step.id]).toEqual([
      [{ text: 'foo=1', why: 'unknown' }],
      'w5.new',
    ]);
  });

  it.each(['', '#'])('%j is the article, and stays', (hash) => {
    const { app, visits, location } = bound(hash);
    expect(app.view().step.id).toBe('start');
    vi.runAllTimers();
    expect([visits, location.hash]).toEqual([[], hash]);
  });
});

describe('the address', () => {
  it('is written once, 250 ms after the last change', () => {
    const { app, visits } = bound();
    for (let n = 0; n < 10; n++) {
      app.next();
      vi.advanceTimersByTime(100);
    }
    expect(visits).toEqual([]);
    vi.advanceTimersByTime(149);
    expect(visits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(visits).toEqual([`${BASE}#step=E_o2`]);
    vi.runAllTimers();
    expect(visits).toEqual([`${BASE}#step=E_o2`]);
  });

  it('loses its hash when all is as in the article again', () => {
    const { app, visits } = bound('#w5=1');
    app.articleNumbers();
    vi.runAllTimers();
    expect(visits).toEqual([BASE]);
  });

  it('is left alone when a change was taken back in time, and by what no link carries', () => {
    const { app, visits } = bound('#step=net_h1');
    app.next();
    app.back();
    app.togglePlaying();
    app.dismissNotice();
    vi.runAllTimers();
    expect(visits).toEqual([]);
  });

  it('is written after a drag, not during it', () => {
    const { app, visits } = bound();
    for (let n = 1; n <= 50; n++) {
      app.pull('w5', 0.4 + n / 100);
      vi.advanceTimersByTime(100);
    }
    expect(visits).toEqual([]);
    app.letGo();
    vi.advanceTimersByTime(250);
    expect(visits).toEqual([`${BASE}#w5=0.9`]);
  });

  it('waits for a drag that began before it was written', () => {
    const { app, visits } = bound();
    app.next();
    vi.advanceTimersByTime(200);
    app.pull('w5', 0.5);
    vi.advanceTimersByTime(5000);
    expect(visits).toEqual([]);
    app.giveUp();
    vi.advanceTimersByTime(250);
    expect(visits).toEqual([`${BASE}#step=net_h1`]);
  });

  it('holds the step that is shown after the pace has changed', () => {
    const { app, visits } = bound('#step=w5.dout_dnet');
    app.setPace('one step a weight');
    vi.runAllTimers();
    expect(visits).toEqual([`${BASE}#pace=weight&step=w5`]);
  });
});

describe('a page that is left', () => {
  it('writes at once what was still to be written', () => {
    const { app, visits, fire } = bound();
    app.next();
    fire('pagehide');
    expect(visits).toEqual([`${BASE}#step=net_h1`]);
    vi.runAllTimers();
    expect(visits).toEqual([`${BASE}#step=net_h1`]);
  });

  it('writes what a drag held up, without the drag', () => {
    const { app, visits, fire } = bound();
    app.next();
    app.pull('w5', 0.5);
    fire('pagehide');
    expect(visits).toEqual([`${BASE}#step=net_h1`]);
  });

  it('writes nothing where nothing was to be written', () => {
    const { app, visits, fire } = bound('#foo=1&step=net_h1');
    fire('pagehide');
    expect(visits).toEqual([]);
    app.next();
    vi.runAllTimers();
    fire('pagehide');
    expect(visits).toEqual([`${BASE}#step=out_h1`]);
  });
});

describe('an address changed by hand', () => {
  it('is read, can be undone, and is put into its usual form', () => {
    const { app, visits, fire, location } = bound('#step=w5.new');
    location.hash = '#w5=0,50&foo=1&step=out_o1';
    fire('hashchange');
    expect([app.view().step.id, app.view().network.parameters.w5]).toEqual(['out_o1', 0.5]);
    expect(app.store.getState().ignored).toEqual([{ text: 'foo=1', why: 'unknown' }]);
    vi.advanceTimersByTime(250);
    expect(visits).toEqual([`${BASE}#step=out_o1&w5=0.5`]);
    app.undo();
    expect([app.view().step.id, app.view().network.parameters.w5]).toEqual(['out_o1', 0.4]);
  });

  it('to a network that is refused leaves the link of what there is, for the next reload', () => {
    const { app, location, fire, kept } = bound('#sizes=2-2-1&i1=0.5&w1=0.123');
    location.hash = '#sizes=9-9-9';
    fire('hashchange');
    expect(app.store.getState().ignored).toHaveLength(1);
    expect(location.hash).toBe('#sizes=2-2-1&i1=0.5&w1=0.123');
    expect(kept).toEqual(['sizes=2-2-1&i1=0.5&w1=0.123']);
    expect(app.view().network.parameters).toMatchObject({ i1: 0.5, w1: 0.123 });
  });

  it('to none is the article again', () => {
    const { app, visits, fire, location } = bound('#step=w5.new&decimals=4');
    location.hash = '';
    fire('hashchange');
    expect([app.view().step.id, app.view().notation.digits]).toEqual(['start', decimals(9)]);
    vi.runAllTimers();
    expect(visits).toEqual([]);
  });
});

describe('unbinding', () => {
  it('ends all listening, and what was still to be written', () => {
    const { app, undo, visits, listening, fire, location } = bound();
    expect(listening()).toEqual(['hashchange', 'pagehide']);
    app.next();
    undo();
    expect(listening()).toEqual([]);
    app.next();
    location.hash = '#step=w5.new';
    fire('hashchange');
    fire('pagehide');
    vi.runAllTimers();
    expect([visits, app.view().step.id]).toEqual([[], 'out_h1']);
  });
});
