declare module 'subset-font' {
  /** How far an axis of a variable font goes, or the one place where it is held. */
  type Axis = number | { min: number; max: number };

  /** A font with what it needs for the characters of a text, and no more. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      variationAxes?: Readonly<Record<string, Axis>> | undefined;
      keepFeatures?: readonly string[] | undefined;
    },
  ): Promise<Buffer>;
}
