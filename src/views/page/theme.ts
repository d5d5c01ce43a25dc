import { preferences, type Theme } from '../../store';
import { type Observable, observable } from '../observable';

/** What `auto` comes to. */
export type Shown = Exclude<Theme, 'auto'>;

/** What a theme depends on: the reader's choice, and what the lecture and the system ask for. */
export type Wishes = { chosen: Theme; lecture: boolean; dark: boolean; contrast: boolean };

/** A choice counts before a lecture's back row or the need for contrast, and those before the night. */
export function themeOf({ chosen, lecture, dark, contrast }: Wishes): Shown {
  if (chosen !== 'auto') return chosen;
  if (lecture || contrast) return 'projector';
  return dark ? 'dark' : 'light';
}

/** The theme on the screen, for what paints with its colours by hand. */
export const theme = observable<Shown>('light');

/**
 * Keeps the page in its theme: `data-theme` on the root, and the colour of the browser's own bars.
 * Returns the undo.
 */
export function bindTheme(
  page: Window,
  lecture: Pick<Observable<boolean>, 'get' | 'subscribe'>,
): () => void {
  const { documentElement, body, head } = page.document;
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  const contrast = page.matchMedia('(prefers-contrast: more)');
  let last: Shown | null = null;
  const show = () => {
    const shown = themeOf({
      chosen: preferences.store.getState().theme,
      lecture: lecture.get(),
      dark: dark.matches,
      contrast: contrast.matches,
    });
    // Asked at every change of a number that is dragged.
    if (shown === last) return;
    last = shown;
    documentElement.dataset.theme = shown;
    const { backgroundColor } = page.getComputedStyle(body);
    for (const meta of head.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      meta.content = backgroundColor;
    }
    theme.set(shown);
  };
  show();
  const ends = [preferences.store.subscribe(show), lecture.subscribe(show)];
  for (const system of [dark, contrast]) system.addEventListener('change', show);
  return () => {
    for (const end of ends) end();
    for (const system of [dark, contrast]) system.removeEventListener('change', show);
    delete documentElement.dataset.theme;
  };
}
