const KEY = 'h';

/** Shows an element at the pointer while its key is held. Returns the undo. */
export function bindSpotlight(element: HTMLDivElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const follow = ({ clientX, clientY }: PointerEvent) => {
    element.style.setProperty('--x', `${clientX}px`);
    element.style.setProperty('--y', `${clientY}px`);
  };
  const hide = () => element.removeAttribute('data-on');
  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey, altKey, target }) => {
      if (key.toLowerCase() !== KEY || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest('input, select')) return;
      element.setAttribute('data-on', '');
    },
    { signal },
  );
  window.addEventListener(
    'keyup',
    ({ key }) => {
      if (key.toLowerCase() === KEY) hide();
    },
    { signal },
  );
  // A key that is let go elsewhere is not heard.
  window.addEventListener('blur', hide, { signal });
  return () => listening.abort();
}
