export type Point = { x: number; y: number };

/** By its middle. */
export type Box = Point & { width: number; height: number };
