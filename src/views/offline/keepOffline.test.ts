import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newVersion } from '../page/newVersion';
import { keepOffline } from './keepOffline';

type Worker = EventTarget & { state: string; postMessage: ReturnType<typeof vi.fn> };

const worker = (state: string): Worker =>
  Object.assign(new EventTarget(), { state, postMessage: vi.fn() });

/** As much of a browser as keeping a page takes. */
function browser({ controlled = true, refuses = false } = {}) {
  const registration = Object.assign(new EventTarget(), {
    active: controlled ? worker('activated') : null,
    waiting: null as Worker | null,
    installing: null as Worker | null,
  });
  const workers = Object.assign(new EventTarget(), {
    controller: registration.active,
    register: vi.fn(async () => {
      if (refuses) throw new DOMException('', 'SecurityError');
      return registration;
    }),
  });
  const written: string[] = [];
  const reload = vi.fn();
  vi.stubGlobal('navigator', { serviceWorker: workers });
  vi.stubGlobal('window', {
    location: { href: 'https://blog.example/backstep/#old', reload },
    history: { replaceState: (_: unknown, __: string, address: string) => written.push(address) },
  });
  /** A version arrives: it is fetched, and waits. */
  const arrive = () => {
    const coming = worker('installing');
    registration.installing = coming;
    registration.dispatchEvent(new Event('updatefound'));
    registration.installing = null;
    registration.waiting = coming;
    coming.state = 'installed';
    coming.dispatchEvent(new Event('statechange'));
    return coming;
  };
  const takeOver = () => workers.dispatchEvent(new Event('controllerchange'));
  return { workers, arrive, takeOver, reload, written, registration };
}

beforeEach(() => newVersion.set(null));
afterEach(() => {
  newVersion.set(null);
  vi.unstubAllGlobals();
});

describe('a new version', () => {
  it('is told of when it is there, and taken on the reader’s word, the address written first', async () => {
    const { arrive, takeOver, reload, written } = browser();
    await keepOffline();
    expect(newVersion.get()).toBeNull();
    const coming = arrive();
    const take = newVersion.get();
    expect([typeof take, coming.postMessage.mock.calls, reload.mock.calls]).toEqual([
      'function',
      [],
      [],
    ]);
    take?.();
    expect([coming.postMessage.mock.calls, reload.mock.calls]).toEqual([[['take over']], []]);
    takeOver();
    expect([written, reload.mock.calls]).toEqual([['https://blog.example/backstep/'], [[]]]);
  });

  it('that waits since the last visit is told of at once', async () => {
    const { registration } = browser();
    registration.waiting = worker('installed');
    await keepOffline();
    expect(newVersion.get()).not.toBeNull();
  });

  it('that another window takes is told of, and changes nothing in this one', async () => {
    const { takeOver, reload } = browser();
    await keepOffline();
    takeOver();
    expect(reload).not.toHaveBeenCalled();
    newVersion.get()?.();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is no news when it is the first', async () => {
    const { arrive, takeOver, reload } = browser({ controlled: false });
    await keepOffline();
    arrive();
    takeOver();
    expect([newVersion.get(), reload.mock.calls]).toEqual([null, []]);
    takeOver();
    expect(newVersion.get()).not.toBeNull();
  });
});

describe('a page', () => {
  it('goes on where the browser keeps nothing', async () => {
    const { workers } = browser({ refuses: true });
    await keepOffline();
    expect(workers.register).toHaveBeenCalledExactlyOnceWith('./sw.js');
    vi.stubGlobal('navigator', {});
    await keepOffline();
    expect(newVersion.get()).toBeNull();
  });
});
