import { describe, expect, it } from 'vitest';
import { type Shown, themeOf, type Wishes } from './theme';

const nothing: Wishes = { chosen: 'auto', lecture: false, dark: false, contrast: false };

describe('the theme that holds', () => {
  it.each<[Partial<Wishes>, Shown]>([
    [{}, 'light'],
    [{ dark: true }, 'dark'],
    [{ contrast: true }, 'projector'],
    [{ contrast: true, dark: true }, 'projector'],
    [{ lecture: true }, 'projector'],
    [{ lecture: true, dark: true }, 'projector'],
    [{ chosen: 'light', lecture: true, dark: true, contrast: true }, 'light'],
    [{ chosen: 'dark', lecture: true, contrast: true }, 'dark'],
    [{ chosen: 'projector', dark: true }, 'projector'],
  ])('of %o is %s', (wishes, shown) => {
    expect(themeOf({ ...nothing, ...wishes })).toBe(shown);
  });
});
