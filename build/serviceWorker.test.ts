import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

const SOURCE = readFileSync(join(import.meta.dirname, 'serviceWorker.js'), 'utf8');

/** What browsers keep, with as much of it as the worker uses. */
function browser() {
  const stores = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (key: string) => store.get(key)?.clone(),
      put: async (key: string, response: Response) => void store.set(key, response),
    };
  };
  const caches = {
    open,
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async () => undefined,
  };
  /** What a worker of this version does at an event, told of what the network has. */
  const worker = (version: string, fetched: (file: string) => Response) => {
    const handlers = new Map<string, (event: object) => void>();
    runInNewContext(
      `const FILES = [['./', ''], ['late.js', '']]; const VERSION = '${version}';\n${SOURCE}`,
      {
        addEventListener: (name: string, handle: (event: object) => void) =>
          handlers.set(name, handle),
        caches,
        clients: { claim: async () => {} },
        fetch: async (file: string) => fetched(file),
        registration: { scope: 'https://example.org/' },
        Response,
        URL,
      },
    );
    return async (name: 'install' | 'activate') => {
      let work: Promise<void> | undefined;
      handlers.get(name)?.({
        waitUntil: (given: Promise<void>) => {
          work = given;
        },
      });
      await work;
    };
  };
  const versions = () =>
    [...stores.keys()].map((name) => name.split(' ').at(-1)).filter((name) => name !== 'note');
  return { worker, versions };
}

const there = () => new Response('a file');

it('keeps the version that windows may still have, whichever have only been fetched since', async () => {
  const { worker, versions } = browser();
  const first = worker('first', there);
  await first('install');
  await first('activate');
  const second = worker('second', there);
  await second('install');
  expect(versions()).toEqual(['first', 'second']);
  const third = worker('third', there);
  await third('install');
  await third('activate');
  expect(versions()).toEqual(['first', 'third']);
  const fourth = worker('fourth', there);
  await fourth('install');
  await fourth('activate');
  expect(versions()).toEqual(['third', 'fourth']);
});

it('leaves nothing of a version that could not be fetched whole', async () => {
  const { worker, versions } = browser();
  const broken = worker('broken', (file) =>
    file === './' ? there() : new Response('', { status: 404 }),
  );
  await expect(broken('install')).rejects.toThrow('late.js: 404');
  expect(versions()).toEqual([]);
  // One that comes back, and cannot be fetched now, may still be in use.
  const first = worker('first', there);
  await first('install');
  await first('activate');
  const again = worker('first', () => new Response('', { status: 503 }));
  await expect(again('install')).rejects.toThrow('./: 503');
  expect(versions()).toEqual(['first']);
});
