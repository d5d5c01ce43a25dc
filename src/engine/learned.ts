import type { Given, Kernel } from './kernel';
import type { Layout } from './layout';
import type { Shape } from './shape';
import type { Working } from './working';

/** What there is besides for networks that are not the article's. */
export type General = {
  /** The same shape without what is usual. */
  tidy(shape: Shape): Shape;
  layoutOf(shape: Shape): Layout;
  /** @throws ShapeError for a shape that makes no sense */
  workingsOf(shape: Shape, layout: Layout): Iterable<Working>;
  kernelOfLayers(shape: Shape, given: Given): Kernel;
};

let general: General | null = null;

export const learn = (all: General): void => {
  general = all;
};

/** @throws Error where `learnAllNetworks` has not been called */
export function learned(): General {
  if (!general) throw new Error('not loaded');
  return general;
}
