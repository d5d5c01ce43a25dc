import { parseRef, type Rule, type Working } from '../engine';

/** What an equation is about: one topic has one derivation, however often its equation appears. */
export type Topic =
  | Exclude<Rule, 'same' | 'product' | 'slope product' | 'sum' | 'mean' | 'sum of products'>
  | 'total'
  | 'dnet/dw'
  | 'dnet/dout'
  | 'own error'
  | 'coupled delta'
  | 'identity'
  | 'identity slope'
  | 'over the pairs'
  | 'step'
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
  const by = slope?.by.kind;
  const byOut = by === 'out';
  switch (rule) {
    case 'one':
      return by === 'net' ? 'identity slope' : rule;
    case 'same':
      if (!slope) return 'identity';
      if (slope?.of.kind === 'error') return 'own error';
      return byOut ? 'dnet/dout' : 'dnet/dw';
    case 'slope product':
      return 'delta';
    case 'product':
      if (quantity.kind === 'delta') return 'delta';
      if (byOut) return 'share';
      return inputs.some((input) => parseRef(input).kind === 'delta')
        ? 'gradient by delta'
        : 'chain';
    case 'sum':
    case 'mean':
      if (inputs.some((input) => parseRef(input).kind === 'velocity')) return 'step';
      if (quantity.kind === 'total') return 'total';
      return byOut ? 'hidden sum' : 'over the pairs';
    case 'sum of products':
      if (quantity.kind === 'net') return 'net';
      if (quantity.kind === 'delta') return 'coupled delta';
      return byOut ? 'hidden sum' : 'bias gradient';
    default:
      return rule;
  }
}
