import { useState } from 'react';
import type { Draft } from '../../store/network';

/** What came of a change: what has been done, or why nothing has. */
export type Said = { done: string } | { fault: string };

/** What is said of a draft, for as long as it stays that draft. */
export function useSaid(draft: Draft) {
  const [last, setLast] = useState<{ of: Draft; said: Said } | null>(null);
  const say = (said: Said, of: Draft = draft) => setLast({ of, said });
  const said = last?.of === draft ? last.said : null;
  return {
    say,
    done: said && 'done' in said ? said.done : '',
    fault: said && 'fault' in said ? said.fault : null,
  };
}
