import type { Ref, Working } from '../engine';

export type Phase =
  | 'start'
  | 'forward'
  | 'error'
  | 'output'
  | 'hidden'
  | 'layers'
  | 'biases'
  | 'update';

/** What a step teaches; its words, its topics and its answers hang on it. */
export type Kind =
  | 'start'
  | 'net'
  | 'out'
  | 'error'
  | 'total'
  | 'chain'
  | 'hidden chain'
  | 'known chain'
  | 'error slope'
  | 'share'
  | 'updated share'
  | 'sum'
  | 'slope'
  | 'signal'
  | 'product'
  | 'delta'
  | 'hidden delta'
  | 'known delta'
  | 'new'
  | 'new at once'
  | 'bias gradient'
  | 'bias new'
  | 'whole weight'
  | 'whole bias'
  | 'update weights'
  | 'update layer'
  | 'update error'
  /** A line that only other networks than the article's have; `says` tells which. */
  | 'line';

export type Step = {
  /** Stable and readable, since links carry it: `w5.dout_dnet`. */
  id: string;
  kind: Kind;
  /** What is said on it; what its kind says where this is not given, or has no words of its own. */
  says?: string;
  phase: Phase;
  /** The weight or bias whose new value these steps lead to. */
  subject: Ref | null;
  /** The equations on this step, in reading order. */
  shows: readonly Working[];
  /** What the steps of its weight lead to, as far as it can be written here; none: the line of its slope. */
  chain?: Working;
  /** The quantities that this step is the first to work out. */
  computes: readonly Ref[];
  /** The slopes on the way from the error back to the subject, the subject's own last. */
  factors: readonly Ref[];
  /** The quantities whose places in the graph are lit; none: nothing recedes. */
  lights: readonly Ref[];
  /** The refs that the words of this step speak of, by role: `weight` is `w5`. */
  roles: Readonly<Record<string, Ref>>;
};
