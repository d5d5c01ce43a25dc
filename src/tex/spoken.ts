import { type Layout, parseRef, type Ref } from '../engine';
import type { Notation } from './notation';
import { stemOf } from './symbol';

/** A quantity's name as it is read aloud: "weight w5, from h1 to o1". */
export function spoken(ref: Ref, notation: Notation, layout: Layout): string {
  const quantity = parseRef(ref);
  if (quantity.kind === 'derivative') {
    const [of, by] = [quantity.of, quantity.by].map((part) => short(part.ref, notation));
    return `slope of ${of} by ${by}`;
  }
  if (quantity.after) return `new ${spoken(ref.slice(0, -1), notation, layout)}`;
  const name = short(ref, notation);
  const neurons = layout.layers.flat();
  switch (quantity.kind) {
    case 'weight': {
      const edge = neurons.flatMap(({ edges }) => edges).find(({ weight }) => weight === ref);
      return `weight ${name}, from ${edge?.from} to ${edge?.to}`;
    }
    case 'bias': {
      const fed = neurons.filter(({ bias }) => bias === ref).map((neuron) => neuron.name);
      return `bias ${name}, of ${fed.join(' and ')}`;
    }
    case 'input':
      return `input ${name}`;
    case 'eta':
      return `learning rate ${name}`;
    case 'net':
      return `net input of ${quantity.index}`;
    case 'error':
      return `error of ${quantity.index}`;
    case 'total':
      return 'total error';
    case 'delta':
      return `node delta of ${quantity.index}`;
    default:
      return `${stemOf(ref, notation).stem} of ${quantity.index}`;
  }
}

const NAMES: Record<string, string> = { η: 'eta', α: 'alpha', ε: 'epsilon', δ: 'delta' };

function short(ref: Ref, notation: Notation): string {
  const { stem, sub } = stemOf(ref, notation);
  const letter = NAMES[stem] ?? stem;
  const apart = (letter.length > 1 && sub) || sub === 'total';
  return `${letter}${apart ? ' ' : ''}${sub}`;
}
