import { expect, it } from 'vitest';
import { createBackstep } from './backstep';
import { bindWindows } from './windows';

/** A window whose browser does not even let storage be named, and opens none. */
const refusing = (search: string) =>
  ({
    location: { search, pathname: '/' },
    get sessionStorage(): Storage {
      throw new DOMException('', 'SecurityError');
    },
    BroadcastChannel,
    addEventListener() {},
    removeEventListener() {},
    open: () => null,
  }) as unknown as Window & typeof globalThis;

it.each([
  ['', 'lesson'],
  ['?presenter=one', 'presenter'],
  ['?embed', 'embed'],
  ['?embed=https://blog.example', 'embed'],
])('the window %j is for the %s, also where nothing can be kept', async (search, role) => {
  const windows = bindWindows(createBackstep(), refusing(search));
  const opened = await windows.openOther();
  expect([windows.role, windows.hasOther(), opened]).toEqual([role, false, false]);
  windows.end();
});
