import { parseRef, type Rule, type Working } from '../engine';

/** What an equation is about: one topic has one derivation, however often its equation appears. */
export type Topic =
  | Exclude<Rule, 'same' | 'product' | 'sum' | 'sum of products'>
  | 'total'
  | 'dnet/dw'
  | 'dnet/dout'
  | 'own error'
  | 'chain'
  | 'share'
  | 'hidden sum'
  | 'delta'
  | 'gradient by delta'
  | 'bias gradient';

/** Topics that come from nowhere: they say what a quantity is. */
export const DEFINITIONS: ReadonlySet<Topic> = new Set(['net', 'half square', 'total']);

export function topic({ ref, rule, inputs }: Working): Topic {
  const quantity = parseRef(ref);
  const slope = quantity.kind === 'derivative' ? quantity : null;
  const byOut = slope?.by.kind === 'out';
  switch (rule) {
    case 'same':
      if (slope?.of.kind === 'error') return 'own error';
      return byOut ? 'dnet/dout' : 'dnet/dw';
    case 'product':
      if (quantity.kind === 'delta') return 'delta';
      if (byOut) return 'share';
      return inputs.some((input) => parseRef(input).kind === 'delta')
        ? 'gradient by delta'
        : 'chain';
    case 'sum':
      return quantity.kind === 'total' ? 'total' : 'hidden sum';
    case 'sum of products':
      return byOut ? 'hidden sum' : 'bias gradient';
    default:
      return rule;
  }
}
