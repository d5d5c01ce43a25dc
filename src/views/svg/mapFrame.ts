import { type ScaleLinear, scaleLinear } from 'd3';
import type { Section } from '../../engine';
import { marked, type Notation, type SymbolPiece, symbolPieces } from '../../tex';
import type { XY } from './isolines';
import { type Area, areaOf, type Margins, type Tick } from './plot';
import type { Size } from './watchSize';

export type Scale = ScaleLinear<number, number>;

/** Where the map and its axes stand: nothing here depends on what is dragged. */
export type Frame = {
  section: Section;
  area: Area;
  x: Scale;
  y: Scale;
  ticks: { x: Tick[]; y: Tick[] };
  symbols: { x: SymbolPiece[]; y: SymbolPiece[] };
};

const MARGINS: Margins = { top: 26, right: 10, bottom: 36, left: 46 };

/** Pixels between two ticks, where type has its usual size. */
const APART = { x: 70, y: 48 };

export function frameOf(section: Section, size: Size, notation: Notation): Frame {
  const { unit = 1 } = size;
  const area = areaOf(size, MARGINS);
  const x = scaleLinear().domain(section.xRange).range([area.left, area.right]);
  const y = scaleLinear().domain(section.yRange).range([area.bottom, area.top]);
  const ticksOf = (scale: Scale, length: number, apart: number): Tick[] =>
    scale
      .ticks(Math.max(2, Math.floor(length / apart)))
      .map((value) => ({ at: scale(value), text: marked(value) }));
  return {
    section,
    area,
    x,
    y,
    ticks: {
      x: ticksOf(x, area.right - area.left, APART.x * unit),
      y: ticksOf(y, area.bottom - area.top, APART.y * unit),
    },
    symbols: { x: symbolPieces(section.x, notation), y: symbolPieces(section.y, notation) },
  };
}

export const isInside = ({ area }: Frame, [x, y]: XY): boolean =>
  x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
