/** Lines of a program; what is not there is left out. */
export type Lines = readonly (string | false | Lines)[];

/** The lines with so many spaces before each that is not empty. */
export const indented = (spaces: number, lines: Lines): string[] =>
  flat(lines).map((line) => (line === '' ? '' : ' '.repeat(spaces) + line));

/** All lines as one text. */
export const text = (...lines: Lines): string => flat(lines).join('\n');

const flat = (lines: Lines): string[] =>
  lines.flatMap((line) => (line === false ? [] : typeof line === 'string' ? [line] : flat(line)));
