/**
 * Leaves the inside of an element to others. When React takes over a page that was rendered
 * beforehand, what stands in there stays, too.
 */
export const drawn = {
  dangerouslySetInnerHTML: { __html: '' },
  suppressHydrationWarning: true,
} as const;
