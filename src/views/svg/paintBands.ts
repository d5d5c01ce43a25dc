import { color, interpolateLab, piecewise } from 'd3';
import type { Isoline } from './isolines';
import type { Area } from './plot';

/** The map's colours from the least error to the greatest, as any share between 0 and 1. */
export type Ramp = (share: number) => string;

/** The colours that the theme gives the map. */
export function rampOf(element: Element): Ramp {
  const style = getComputedStyle(element);
  const stops = ['--land-low', '--land-middle', '--land-high'].map((name) =>
    style.getPropertyValue(name).trim(),
  );
  return piecewise(interpolateLab, stops);
}

/** One colour for each band, as text and as pixels. */
export type Palette = { colours: readonly string[]; pixels: Uint32Array };

/** The bands' colours: one more than there are lines between them. */
export function paletteOf(ramp: Ramp, lines: number): Palette {
  const colours = Array.from({ length: lines + 1 }, (_, band) =>
    ramp(lines === 0 ? 0 : band / lines),
  );
  return { colours, pixels: Uint32Array.from(colours, pixelOf) };
}

/** Gives a canvas the pixels that the screen has for the area. */
export function fitCanvas(canvas: HTMLCanvasElement, area: Area, density: number): void {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  canvas.style.cssText = `left:${area.left}px;top:${area.top}px;width:${width}px;height:${height}px`;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
}

export type Coarse = (
  canvas: HTMLCanvasElement,
  errors: Float64Array,
  thresholds: readonly number[],
  colours: Uint32Array,
) => void;

/**
 * Paints a square grid of errors, each point in the colour of its band, drawn as large as the map.
 * @param size how many columns and rows the grid has
 */
export function coarsePainter(size: number): Coarse {
  const small = document.createElement('canvas');
  small.width = size;
  small.height = size;
  const pen = small.getContext('2d');
  const image = new ImageData(size, size);
  const pixels = new Uint32Array(image.data.buffer);
  return (canvas, errors, thresholds, colours) => {
    const bounds = Float64Array.from(thresholds);
    let band = 0;
    for (let row = 0; row < size; row++) {
      // The grid's first row is the lowest, the picture's the highest.
      const to = (size - 1 - row) * size;
      for (let column = 0; column < size; column++) {
        const error = errors[row * size + column] as number;
        // Beside each other they are mostly in the same band.
        while (band > 0 && error < (bounds[band - 1] as number)) band--;
        while (band < bounds.length && error >= (bounds[band] as number)) band++;
        pixels[to + column] = colours[band] as number;
      }
    }
    pen?.putImageData(image, 0, 0);
    const target = canvas.getContext('2d');
    if (!target) return;
    target.setTransform(1, 0, 0, 1, 0, 0);
    // The outer points stand at the map's edge, so half of each outer pixel is outside.
    const { width, height } = canvas;
    target.drawImage(small, 0.5, 0.5, size - 1, size - 1, 0, 0, width, height);
  };
}

/** A colour as the four bytes of a pixel, red in the lowest. */
function pixelOf(text: string): number {
  const { r = 0, g = 0, b = 0 } = color(text)?.rgb() ?? {};
  const [red, green, blue] = [r, g, b].map(Math.round);
  return ((255 << 24) | ((blue ?? 0) << 16) | ((green ?? 0) << 8) | (red ?? 0)) >>> 0;
}

/** Fills the bands between the very lines that are drawn over them. */
export function paintFine(
  canvas: HTMLCanvasElement,
  lines: readonly Isoline[],
  colours: readonly string[],
  area: Area,
): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const density = canvas.width / (area.right - area.left);
  pen.setTransform(density, 0, 0, density, -area.left * density, -area.top * density);
  const fill = (colour: string | undefined) => {
    pen.fillStyle = colour ?? '';
    pen.fill('evenodd');
  };
  pen.beginPath();
  pen.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  fill(colours[0]);
  for (const [index, { rings }] of lines.entries()) {
    pen.beginPath();
    for (const ring of rings) {
      for (const [at, [x, y]] of ring.entries()) {
        if (at === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
      pen.closePath();
    }
    fill(colours[index + 1]);
  }
}
