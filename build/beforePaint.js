// Runs in the page's head, before anything is painted.
(() => {
  const { documentElement: page } = document;
  // Other numbers, another step or another window: not the article's first screen for a moment.
  if (location.hash.length > 1 || location.search) page.dataset.waits = '';
  // In a page of others nothing is kept: what would keep it is refused, as by a browser that does so.
  if (new URLSearchParams(location.search).has('embed')) {
    const get = () => {
      throw Error('not here');
    };
    Object.defineProperties(window, { localStorage: { get }, sessionStorage: { get } });
  }
  try {
    const { theme } = JSON.parse(localStorage.getItem('backstep')).state;
    if (theme !== 'auto') page.dataset.theme = theme;
    else if (matchMedia('(prefers-contrast: more)').matches) page.dataset.theme = 'projector';
  } catch {
    // Nothing is kept, or it cannot be read: the theme is that of the system.
  }
})();
