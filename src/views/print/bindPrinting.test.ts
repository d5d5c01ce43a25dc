import { describe, expect, it } from 'vitest';
import { bindPrinting } from './bindPrinting';

/** A window as far as printing needs one, on a platform that calls itself so. */
function bound(platform: string) {
  const page = Object.assign(new EventTarget(), {
    navigator: { platform },
    matchMedia: () => new EventTarget(),
  }) as unknown as Window;
  const told: boolean[] = [];
  let asked = 0;
  const undo = bindPrinting(
    page,
    (printing) => told.push(printing),
    () => asked++,
  );
  const press = (keys: object) => {
    const all = { key: 'p', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    const event = Object.assign(new Event('keydown', { cancelable: true }), all, keys);
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { page, told, press, undo, asked: () => asked };
}

describe('the keys for printing', () => {
  it.each([
    ['Linux x86_64', { ctrlKey: true }, { metaKey: true }],
    ['Win32', { ctrlKey: true }, { metaKey: true }],
    ['MacIntel', { metaKey: true }, { ctrlKey: true }],
    ['iPad', { metaKey: true }, { ctrlKey: true }],
  ])('on %s are its own, and no others are taken', (platform, own, other) => {
    const { press, asked } = bound(platform);
    expect(press(own)).toBe(true);
    expect(press({ ...own, key: 'P' })).toBe(true);
    expect(asked()).toBe(2);
    for (const keys of [other, {}, { ...own, ...other }, { ...own, key: 'o' }]) {
      expect(press(keys), JSON.stringify(keys)).toBe(false);
    }
    for (const also of [{ shiftKey: true }, { altKey: true }]) {
      expect(press({ ...own, ...also })).toBe(false);
    }
    expect(asked()).toBe(2);
  });
});

it('printing is told when it begins and when it is over, until it is undone', () => {
  const { page, told, undo } = bound('Linux x86_64');
  const both = () => {
    page.dispatchEvent(new Event('beforeprint'));
    page.dispatchEvent(new Event('afterprint'));
  };
  both();
  undo();
  both();
  expect(told).toEqual([true, false]);
});
