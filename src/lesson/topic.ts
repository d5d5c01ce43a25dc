import { parseRef, type Rule, type Working } from '../engine';

/** What an equation is about: one topic has one derivation, however often its equation appears. */
export type Topic =
  | Exclude<Rule, 'same' | 'product' | 'sum' | 'sum of products'>
  | 'total'
  | 'weight slope'
  | 'signal slope'
  | 'own error'
  | 'chain'
  | 'share'
  | 'hidden sum'
  | 'delta'
  | 'gradient by delta'
  | 'bias gradient';

export function topic({ ref, rule, inputs }: Working): Topic {
  const quantity = parseRef(ref);
  switch (rule) {
    case 'same':
      if (ref.startsWith('dE')) return 'own error';
      return ref.includes('/dout') ? 'signal slope' : 'weight slope';
    case 'product':
      if (quantity.kind === 'delta') return 'delta';
      if (ref.includes('/dout')) return 'share';
      return inputs[0]?.startsWith('delta') ? 'gradient by delta' : 'chain';
    case 'sum':
      return quantity.kind === 'total' ? 'total' : 'hidden sum';
    case 'sum of products':
      return ref.includes('/dout') ? 'hidden sum' : 'bias gradient';
    default:
      return rule;
  }
}
