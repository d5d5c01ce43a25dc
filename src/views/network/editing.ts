import type { Layout, Ref } from '../../engine';
import type { Draft, Typed } from '../../store/network';
import type { Notation } from '../../tex';

/** What the parts of the dialog show and change. */
export type Editing = {
  draft: Draft;
  layout: Layout;
  /** What stands in the fields. */
  typed: ReadonlyMap<Ref, Typed>;
  change: (next: (draft: Draft) => Draft) => void;
  /** How the names of its numbers are written. */
  notation: Notation;
  /** A number’s name as it is read aloud. */
  nameOf: (ref: Ref) => string;
};
