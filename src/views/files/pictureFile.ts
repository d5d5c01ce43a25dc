import { type Box, boxOf, keyed, landed } from './beside';
import { groundOf } from './colourOf';
import { made, rounded, styled } from './styled';
import { FAMILY, typefaceRule } from './typeface';

/** Pixels of a PNG for each of the picture's. */
const DENSITY = 2;

/** Room around a picture, some of whose letters and boxes stand at its edge. */
const MARGIN = 8;

const XML = 'http://www.w3.org/XML/1998/namespace';

/** What of the page belongs to a picture beside its `<svg>`. */
export type Beside = { canvas?: HTMLCanvasElement | null; keys?: HTMLElement | null };

/**
 * A picture of the page as a file of its own: what style sheets say of it is written into it, its
 * typeface comes along, and nothing in it points elsewhere. It stands on the page's ground.
 */
export async function svgFile(
  svg: SVGSVGElement,
  title: string,
  { canvas = null, keys = null }: Beside = {},
): Promise<string> {
  const box = frameOf(svg, keys);
  const { left, top, width, height } = box;
  const file = made('svg', {
    viewBox: [left, top, width, height].map(rounded).join(' '),
    width,
    height,
    'font-family': FAMILY,
    // Letters as far from each other as in any size.
    'text-rendering': 'geometricPrecision',
    // Digits as wide as each other, as on the page.
    style: 'font-variant-numeric:tabular-nums',
  });
  // Without it some programs drop the space between a symbol and its number.
  file.setAttributeNS(XML, 'xml:space', 'preserve');
  const name = made('title');
  name.textContent = title;
  const style = made('style');
  style.textContent = await typefaceRule();
  const ground = made('rect', { x: left, y: top, width, height, fill: groundOf(svg).hex });
  const inside = styled(svg, null);
  for (const given of ['viewBox', 'width', 'height']) inside?.removeAttribute(given);
  file.append(name, style, ground);
  if (canvas) file.append(landed(canvas, svg));
  if (inside) file.append(asGroup(inside));
  if (keys) file.append(...keyed(keys, svg));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

/** How far a picture goes, in its own units: pixels, where it has no others. */
function frameOf(svg: SVGSVGElement, keys: HTMLElement | null): Box {
  const { width, height } = svg.hasAttribute('viewBox')
    ? svg.viewBox.baseVal
    : svg.getBoundingClientRect();
  const above = keys ? Math.max(0, -boxOf(keys, svg).top) : 0;
  return {
    left: -MARGIN,
    top: -MARGIN - above,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN + above,
  };
}

/** The inside of a picture, with what holds for all of it. */
function asGroup(picture: SVGElement): SVGElement {
  const group = made('g');
  for (const { name, value } of picture.attributes) group.setAttribute(name, value);
  group.append(...picture.childNodes);
  return group;
}

/** A picture that is a file of its own, in pixels. */
export async function pngFile(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * DENSITY);
  canvas.height = Math.round(image.height * DENSITY);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png');
  });
}
