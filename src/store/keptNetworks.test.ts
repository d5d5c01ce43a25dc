import { describe, expect, it } from 'vitest';
import { seeded } from '../engine';
import { articleChoices } from './choices';
import { randomChoices } from './choices.fixture';
import { keptNetworks } from './keptNetworks';
import { lastLink } from './lastLink';
import { readLink } from './link';
import { writeStateFile } from './stateFile';
import { shut, storageOf } from './storage.fixture';

const named = (networks: ReturnType<typeof keptNetworks>) => networks.all().map(({ name }) => name);

describe('networks that are kept', () => {
  it('are there when the browser comes back, by name, and can be renamed and removed', () => {
    const storage = storageOf({ backstep: '{}', 'backstep practice': '{}' });
    const next = seeded(7);
    const [one, two] = [randomChoices(next), randomChoices(next)];
    const before = keptNetworks(() => storage);
    expect([before.keep(' Zürich ', one), before.keep('Ärger <b>', two)]).toEqual([null, null]);
    const networks = keptNetworks(() => storage);
    expect(networks.all()).toEqual([
      { name: 'Ärger <b>', choices: two },
      { name: 'Zürich', choices: one },
    ]);
    expect(networks.rename('Zürich', 'Bern')).toBe(null);
    expect(networks.rename('Bern', ' Bern ')).toBe(null);
    expect(named(networks)).toEqual(['Ärger <b>', 'Bern']);
    networks.remove('Ärger <b>');
    expect(networks.all()).toEqual([{ name: 'Bern', choices: one }]);
    // And what was removed is brought back.
    expect(networks.keep('Ärger <b>', two)).toBe(null);
    expect(named(networks)).toEqual(['Ärger <b>', 'Bern']);
    expect(storage.length).toBe(4);
  });

  it('may be of any kind', () => {
    const storage = storageOf();
    const link = 'sizes=2-3-1&act=relu-tanh&pairs=3&held=w2&biases=none&i1@2=1&w4=-0.5&round=2';
    const { choices, ignored } = readLink(link);
    expect(ignored).toEqual([]);
    expect(keptNetworks(() => storage).keep('Mine', choices)).toBe(null);
    expect(keptNetworks(() => storage).all()).toEqual([{ name: 'Mine', choices }]);
  });

  it('need a name that is free, however the store is meant', () => {
    const networks = keptNetworks(() => storageOf());
    const storage = storageOf();
    const own = keptNetworks(() => storage);
    expect(networks.keep('  ', articleChoices)).toBe('empty');
    expect(own.keep('__proto__', articleChoices)).toBe(null);
    expect(own.keep('a'.repeat(100), articleChoices)).toBe(null);
    expect(named(own)).toEqual(['__proto__', 'a'.repeat(60)]);
    expect(own.keep('__proto__ ', articleChoices)).toBe('taken');
    expect(own.rename('a'.repeat(60), '__proto__')).toBe('taken');
    expect(own.rename('__proto__', ' ')).toBe('empty');
    // Deleted in another tab meanwhile: no name is taken by nothing.
    expect(own.rename('gone', 'new')).toBe(null);
    expect(storage.getItem('backstep network new')).toBe(null);
    expect(named(own)).toEqual(['__proto__', 'a'.repeat(60)]);
  });

  it('are as many as can be read, and the others stay as they are', () => {
    const good = writeStateFile(articleChoices);
    const broken = { 'backstep network a': '{', 'backstep network b': good.slice(0, -9) };
    const newer = { 'backstep network c': good.replace('"version": 1', '"version": 2') };
    const storage = storageOf({ ...broken, ...newer, 'backstep network d': good });
    const networks = keptNetworks(() => storage);
    expect(named(networks)).toEqual(['d']);
    expect(networks.keep('a', articleChoices)).toBe('taken');
    expect(storage.getItem('backstep network a')).toBe('{');
    expect(storage.length).toBe(4);
  });

  it('are refused by a store that is full or shut, and those that are there stay', () => {
    const full = storageOf({}, 1500);
    const networks = keptNetworks(() => full);
    expect([networks.keep('a', articleChoices), networks.keep('b', articleChoices)]).toEqual([
      null,
      'refused',
    ]);
    expect(networks.rename('a', 'c')).toBe('refused');
    expect(named(networks)).toEqual(['a']);
    const none = keptNetworks(shut);
    expect([none.keep('a', articleChoices), none.all()]).toEqual(['refused', []]);
    expect(none.rename('a', 'b')).toBe('refused');
    none.remove('a');
  });
});

describe('the last link', () => {
  it('outlasts the page, as far as anything does', () => {
    const storage = storageOf();
    lastLink(() => storage).keep('step=w5.new&w5=0.8');
    expect(lastLink(() => storage).kept()).toBe('step=w5.new&w5=0.8');
    expect(storage.getItem('backstep last')).toBe('step=w5.new&w5=0.8');
    expect(lastLink(() => storageOf()).kept()).toBe('');
    const full = lastLink(() => storageOf({ 'backstep last': 'w5=1' }, 20));
    full.keep('w5=0.123456789');
    expect(full.kept()).toBe('w5=1');
    lastLink(shut).keep('w5=1');
    expect(lastLink(shut).kept()).toBe('');
  });
});
