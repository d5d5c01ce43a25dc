import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** How many modules of light a reader needs around a code. */
export const QUIET = 4;

/** With more modules to a side a phone in the last row does not read it off the wall. */
const DENSE = 69;

export type QrCode = {
  /** The dark modules as a path, a unit each. */
  path: string;
  /** Modules to a side, without the quiet zone. */
  size: number;
  isDense: boolean;
};

/** A text as a QR code, with as much correction as fits its size; null where it is too long for one. */
export function qrCode(text: string): QrCode | null {
  try {
    const code = generate(text, { maxCorrectionLevel: correction.Q });
    return { path: toSvgPath(code), size: code.size, isDense: code.size > DENSE };
  } catch {
    return null;
  }
}
