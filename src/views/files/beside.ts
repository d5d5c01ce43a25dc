import { colourOf } from './colourOf';
import { made, styled } from './styled';

const XLINK = 'http://www.w3.org/1999/xlink';

/** A box in the units of a picture. */
export type Box = { left: number; top: number; width: number; height: number };

/** Where something of the page stands, seen from a picture whose units are pixels. */
export function boxOf(part: Element | Range, svg: SVGSVGElement): Box {
  const { left, top, width, height } = part.getBoundingClientRect();
  const from = svg.getBoundingClientRect();
  return { left: left - from.left, top: top - from.top, width, height };
}

/** What is painted on a canvas below a picture, as an image in it. */
export function landed(canvas: HTMLCanvasElement, svg: SVGSVGElement): SVGElement {
  const { left, top, width, height } = boxOf(canvas, svg);
  const image = made('image', { x: left, y: top, width, height, preserveAspectRatio: 'none' });
  // By its older name: Inkscape reads no other.
  image.setAttributeNS(XLINK, 'xlink:href', canvas.toDataURL('image/png'));
  return image;
}

/** From the middle of a line of text to its foot, in its size: as --centred. */
const CENTRED = 0.364;

/** A line of words and swatches beside a picture, each where the page has it. */
export function keyed(keys: HTMLElement, svg: SVGSVGElement): SVGElement[] {
  return [...keys.childNodes].flatMap((part) => {
    if (part instanceof SVGElement) return swatch(part, svg);
    if (part instanceof Text && part.data.trim()) return line(part, svg);
    if (part instanceof HTMLElement) return part.textContent ? keyed(part, svg) : ramp(part, svg);
    return [];
  });
}

function line(text: Text, svg: SVGSVGElement): SVGElement[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, top, height } = boxOf(range, svg);
  const style = getComputedStyle(text.parentElement as HTMLElement);
  const size = Number.parseFloat(style.fontSize);
  const words = made('text', {
    x: left,
    y: top + height / 2 + CENTRED * size,
    fill: colourOf(style.color).hex,
    'font-size': size,
  });
  words.textContent = text.data.trim();
  return [words];
}

function swatch(drawn: SVGElement, svg: SVGSVGElement): SVGElement[] {
  const { left, top, width, height } = boxOf(drawn, svg);
  return [...drawn.children].flatMap((each) => {
    const copy = styled(each, null);
    if (!copy) return [];
    const y = top + height / 2;
    for (const [name, value] of Object.entries({ x1: left, x2: left + width, y1: y, y2: y })) {
      copy.setAttribute(name, String(value));
    }
    return copy;
  });
}

/** The names of the colours from the least error to the greatest, in the theme. */
const STOPS = ['--land-low', '--land-middle', '--land-high'];

function ramp(element: HTMLElement, svg: SVGSVGElement): SVGElement[] {
  const style = getComputedStyle(element);
  const gradient = made('linearGradient', { id: 'ramp' });
  for (const [index, name] of STOPS.entries()) {
    const colour = colourOf(style.getPropertyValue(name)).hex;
    gradient.append(made('stop', { offset: index / (STOPS.length - 1), 'stop-color': colour }));
  }
  const { left, top, width, height } = boxOf(element, svg);
  const stroke = colourOf(style.borderTopColor).hex;
  const box = { x: left, y: top, width, height, fill: 'url(#ramp)', stroke };
  return [gradient, made('rect', box)];
}
