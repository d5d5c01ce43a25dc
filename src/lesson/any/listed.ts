const LIST = new Intl.ListFormat('en-GB');

/** “a”, “a and b”, “a, b and c”. */
export const listed = (all: readonly string[]): string => LIST.format(all);
