/**
 * Keeps what is pressed while the page shows itself and does not answer yet: buttons, which look
 * pressed until then, and keys that nothing has taken. Returns what does it all, in its order.
 */
export function earlyPresses(page: Document): () => void {
  const presses: (() => void)[] = [];
  const listening = new AbortController();
  const { signal } = listening;
  page.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!button) return;
      button.setAttribute('data-early', '');
      presses.push(() => {
        button.removeAttribute('data-early');
        button.click();
      });
    },
    { signal },
  );
  page.addEventListener(
    'keydown',
    (event) => {
      const { target, key, shiftKey, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (defaultPrevented || !target) return;
      const again = { key, shiftKey, ctrlKey, metaKey, altKey, bubbles: true, cancelable: true };
      presses.push(() => {
        const from = target instanceof Node && target.isConnected ? target : page.body;
        from.dispatchEvent(new KeyboardEvent('keydown', again));
      });
    },
    { signal },
  );
  return () => {
    listening.abort();
    for (const press of presses) press();
  };
}
