/**
 * An address as a file can carry it, whatever stands around it: all that means nothing in an
 * address, such as quotes, backslashes, brackets and breaks of lines, becomes %22, %5C and so on.
 */
export const plainAddress = (address: string): string =>
  address.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, (sign) =>
    [...new TextEncoder().encode(sign)].map(inPercent).join(''),
  );

const inPercent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
