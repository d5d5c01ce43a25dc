/** A colour as every program reads it: red, green and blue, and how much of it covers. */
export type Colour = { hex: string; opacity: number };

const known = new Map<string, Colour>();
let pen: CanvasRenderingContext2D | null = null;

/** A colour of a style sheet, mixed or in whichever space, as a pixel of it is painted. */
export function colourOf(css: string): Colour {
  const seen = known.get(css);
  if (seen) return seen;
  pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) return { hex: '#000000', opacity: 1 };
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const colour = { hex, opacity: Math.round((100 * alpha) / 255) / 100 };
  known.set(css, colour);
  return colour;
}

/** What covers the page behind an element. */
export function groundOf(element: Element): Colour {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = colourOf(getComputedStyle(at).backgroundColor);
    if (colour.opacity === 1) return colour;
  }
  return colourOf(getComputedStyle(document.body).backgroundColor);
}
