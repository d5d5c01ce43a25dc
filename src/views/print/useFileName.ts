import { useLayoutEffect } from 'react';

/** Gives the document a title while it is printed: browsers take it for the name of the file. */
export function useFileName(name: string): void {
  useLayoutEffect(() => {
    const before = document.title;
    document.title = name;
    return () => {
      document.title = before;
    };
  }, [name]);
}
