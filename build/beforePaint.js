// Runs in the page's head, before anything is painted.
(() => {
  const { documentElement: page } = document;
  // Other numbers, another step or another window: not the article's first screen for a moment.
  if (location.hash.length > 1 || location.search) page.dataset.waits = '';
  if (new URLSearchParams(location.search).has('embed')) {
    // In a page of others nothing is kept: all that would do it meets what a browser that refuses has.
    for (const store of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, store, {
        get() {
          throw new DOMException(`${store} is not used here`, 'SecurityError');
        },
      });
    }
  }
  try {
    const { theme } = JSON.parse(localStorage.getItem('backstep')).state;
    if (theme !== 'auto') page.dataset.theme = theme;
    else if (matchMedia('(prefers-contrast: more)').matches) page.dataset.theme = 'projector';
  } catch {
    // Nothing is kept, or it cannot be read: the theme is that of the system.
  }
})();
