const KEY = 'c';

/**
 * Listens for the key that a number from the room is checked by, and for Escape in a field, after
 * which the keys are the lesson's again. Returns the undo.
 */
export function bindCheckKey(toggle: () => void): () => void {
  const listening = new AbortController();
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.target instanceof HTMLInputElement) event.target.blur();
      const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
      if (key.toLowerCase() !== KEY || ctrlKey || metaKey || altKey || repeat) return;
      const taken = 'input, select, dialog';
      if (event.defaultPrevented || (target instanceof Element && target.closest(taken))) return;
      // Else it is typed into the field that it opens.
      event.preventDefault();
      toggle();
    },
    listening,
  );
  return () => listening.abort();
}
