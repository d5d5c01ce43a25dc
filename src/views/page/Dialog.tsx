import { type ReactNode, useCallback } from 'react';

type Props = {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  /** What else can be done, beside closing it. */
  actions?: ReactNode;
};

/** A modal dialog, open for as long as it is on the page. */
export function Dialog({ title, closeLabel, onClose, children, actions }: Props) {
  const host = useCallback((element: HTMLDialogElement) => {
    if (!element.open) element.showModal();
    // Taking it off the page closes it; React wants to be told of an undo all the same.
    return () => {};
  }, []);
  return (
    <dialog ref={host} className="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <h2 id="dialog-title">{title}</h2>
      {children}
      <form method="dialog">
        {actions}
        <button type="submit" className={actions ? undefined : 'primary'}>
          {closeLabel}
        </button>
      </form>
    </dialog>
  );
}
