import type { Ref } from '../../engine';
import { knownValue, type View } from '../../store';
import { briefText } from '../../tex';
import type { Aside } from './asides';
import { briefly } from './briefly';
import { lengthInChip } from './draw';
import { formerly } from './formerly';
import type { Geometry } from './geometry';
import { type Cell, type Chip, renewal } from './scene';
import { symbolWidth, textWidth } from './textWidth';

/** Sizes of type beside each other in a pill, as the style sheet has them: usual, and where that is too wide. */
const TYPE = { usual: 15, long: 13.25, name: 13.2 };

/** Between the texts of a pill and its ends. */
const BESIDE = 3;

/** As many decimals as a number that does not fit may have, the most first. */
const FEWER = [5, 4, 3, 2];

function widthIn(chip: Chip, { note }: Geometry['measures'], isTight: boolean): number {
  const number = lengthInChip(chip) ? TYPE.long : TYPE.usual;
  const name = symbolWidth(chip.symbol, note.script) * (isTight ? TYPE.name : TYPE.usual);
  return name + textWidth(' ') * TYPE.usual + textWidth(chip.text) * number + 2 * BESIDE;
}

/** A number beside its symbol with as many decimals as there is room for, and the old one alike. */
export function fittedChip(chip: Chip, view: View, { measures }: Geometry): Chip {
  if (chip.shape !== 'pill' || widthIn(chip, measures, false) <= chip.width) return chip;
  const ref = renewal(view, chip.ref) ?? chip.ref;
  const value = knownValue(view, ref) ?? chip.value;
  const light = `${chip.light} tight-name` as const;
  const forms = [chip.text, ...FEWER.map((room) => briefText(ref, value, view.notation, room))];
  const isFitting = (text: string) => widthIn({ ...chip, text }, measures, true) <= chip.width;
  const text = forms.find(isFitting) ?? (forms.at(-1) as string);
  if (text === chip.text) return { ...chip, light };
  const asides = chip.asides.map((aside) => shorter(aside, chip.ref, text, view, FEWER));
  return { ...chip, text, light, asides };
}

/** A neuron's number, and the old one in its place, with as many decimals as there is room for. */
export function fittedCell(given: Cell, view: View, { measures }: Geometry): Cell {
  const cell = measures.upright ? given : { ...given, text: textIn(given, view) };
  const fits = ({ text }: Aside) => textWidth(text) * measures.note.size <= cell.width - 2;
  const ref = cell.ref.replace('+', '');
  const asides = cell.asides.map((aside) => {
    if (aside.kind !== 'before' || fits(aside)) return aside;
    const forms = FEWER.map((room) => shorter(aside, ref, cell.text, view, [room]));
    return forms.find(fits) ?? (forms.at(-1) as Aside);
  });
  return { ...cell, asides };
}

function textIn({ ref, shape, text, width }: Cell, view: View): string {
  if (shape === 'box') return text;
  const fits = (each: string) => {
    const size = each.length > 6 ? TYPE.long : TYPE.usual;
    return textWidth(each) * size <= width - 2 * BESIDE;
  };
  const forms = [text, ...FEWER.map((room) => briefly(view, ref, room))];
  return forms.find(fits) ?? text;
}

const shorter = (aside: Aside, ref: Ref, now: string, view: View, [room]: readonly number[]) =>
  aside.kind === 'before' ? { ...aside, text: formerly(view, ref, now, room) } : aside;
