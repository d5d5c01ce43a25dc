import { colourOf } from './colourOf';

const SVG = 'http://www.w3.org/2000/svg';

/** What elements keep of themselves; all else that they have ties them to the page. */
const ATTRIBUTES = [
  ...['id', 'd', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy'],
  ...['width', 'height', 'viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits'],
  ...['orient', 'marker-end', 'clip-path'],
];

/** What is handed down: it is said where it is another than that of the element around. */
const INHERITED = [
  ...['stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order'],
  ...['font-size', 'font-style', 'font-weight', 'text-anchor'],
];

/** What is not handed down, with what it is where nothing is said. */
const OWN = { opacity: '1', 'text-decoration-line': 'none' } as const;

/** How a file calls the same, where it has another name. */
const NAMES: Readonly<Record<string, string>> = { 'text-decoration-line': 'text-decoration' };

const PLACES = 3;

/** A number as short as a place or a size needs it. */
export const rounded = (value: number): string => String(Number(value.toFixed(PLACES)));

/** An element of a picture. */
export function made(name: string, attributes: Readonly<Record<string, string | number>> = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
  }
  return element;
}

/**
 * The same element with all that it contains, what style sheets say of it written into it; null if
 * nothing of it is seen.
 * @param around the styles of the element around it, in the file
 */
export function styled(element: Element, around: CSSStyleDeclaration | null): SVGElement | null {
  const style = getComputedStyle(element);
  // What defines something is not drawn where it stands, and still needed.
  const defines = element.closest('defs') !== null;
  const { display, visibility, opacity } = style;
  const hidden = display === 'none' || visibility === 'hidden' || opacity === '0';
  if (hidden && !defines) return null;
  const copy = made(element.localName);
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  placed(copy, element, style);
  const seen = painted(copy, style, around);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value === (around?.getPropertyValue(name) ?? '')) continue;
    copy.setAttribute(name, name === 'font-weight' ? hundreds(value) : value);
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== usual) copy.setAttribute(NAMES[name] ?? name, value);
  }
  for (const child of element.childNodes) {
    const inside = child instanceof Element ? styled(child, style) : child.cloneNode();
    if (inside) copy.append(inside);
  }
  if (copy.hasChildNodes() && element instanceof SVGTextElement)
    return asText(copy, element, style);
  return copy.hasChildNodes() || (seen && !CONTAINERS.has(copy.localName)) || defines ? copy : null;
}

/** Where the first letter of a text stands. */
const startOf = (text: SVGTextContentElement): string => rounded(text.getStartPositionOfChar(0).x);

/** A weight that every program has: some know no others than hundreds. */
const hundreds = (weight: string): string => String(100 * Math.round(Number(weight) / 100));

/**
 * A text as every program sets it. One of several pieces begins where the browser has it begin, since
 * some would have each piece in the middle; a halo is a text of its own below, since some draw it
 * above.
 */
function asText(copy: SVGElement, element: SVGTextElement, style: CSSStyleDeclaration): SVGElement {
  const pieces = [...element.querySelectorAll<SVGTSpanElement>('tspan[x]')];
  if (element.childElementCount > 0 && element.getNumberOfChars() > 0) {
    copy.setAttribute('text-anchor', 'start');
    copy.setAttribute('x', startOf(element));
    for (const [index, piece] of copy.querySelectorAll('tspan[x]').entries()) {
      piece.setAttribute('x', startOf(pieces[index] ?? element));
    }
  }
  copy.removeAttribute('paint-order');
  if (!style.paintOrder.startsWith('stroke') || style.stroke === 'none') return copy;
  const halo = copy.cloneNode(true) as SVGElement;
  halo.setAttribute('fill', colourOf(style.stroke).hex);
  halo.setAttribute('aria-hidden', 'true');
  copy.setAttribute('stroke', 'none');
  const both = made('g');
  both.append(halo, copy);
  return both;
}

const CONTAINERS: ReadonlySet<string> = new Set(['g', 'text', 'tspan', 'defs', 'svg']);

/**
 * Where an element stands, by its own word or the style sheet's, which comes before that; browsers
 * that do not count the first as a style say `none`.
 */
function placed(copy: SVGElement, element: Element, { transform }: CSSStyleDeclaration): void {
  const own = element.getAttribute('transform');
  const matrix = /^matrix\((.*)\)$/.exec(transform)?.[1]?.split(',').map(Number);
  if (!matrix) {
    if (own) copy.setAttribute('transform', own);
    return;
  }
  const [a, b, c, d, ...move] = matrix;
  const isMove = `${[a, b, c, d]}` === '1,0,0,1';
  if (isMove && move.every((by) => by === 0)) return;
  const numbers = (isMove ? move : matrix).map(rounded).join(' ');
  copy.setAttribute('transform', `${isMove ? 'translate' : 'matrix'}(${numbers})`);
}

/** Writes the colours, and whether any of them is seen. */
function painted(
  copy: SVGElement,
  style: CSSStyleDeclaration,
  around: CSSStyleDeclaration | null,
): boolean {
  let seen = false;
  for (const name of ['fill', 'stroke'] as const) {
    const { hex, opacity } = paintOf(style, name);
    if (opacity > 0) seen = true;
    if (around && style[name] === around[name]) continue;
    copy.setAttribute(name, opacity > 0 ? hex : 'none');
    const before = (around && paintOf(around, name).opacity) || 1;
    if (opacity > 0 && opacity !== before) copy.setAttribute(`${name}-opacity`, String(opacity));
  }
  return seen;
}

const NONE = { hex: 'none', opacity: 0 };

const paintOf = (style: CSSStyleDeclaration, name: 'fill' | 'stroke') =>
  style[name] === 'none' ? NONE : colourOf(style[name]);
