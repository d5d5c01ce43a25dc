const NAME = 'backstep last';

/**
 * The link to where the learner was, which outlasts the browser. A store that is full, shut or absent
 * keeps nothing, and nothing else changes; what it gives is read as any link is.
 */
export const lastLink = (device: () => Pick<Storage, 'getItem' | 'setItem'>) => ({
  keep(link: string): void {
    try {
      device().setItem(NAME, link);
    } catch {
      // The address still has it.
    }
  },
  /** Empty where there is none, or it led to the article's beginning. */
  kept(): string {
    try {
      return device().getItem(NAME) ?? '';
    } catch {
      return '';
    }
  },
});

/** The page's own. */
export const last = lastLink(() => localStorage);
