/** A number with all the digits that it takes to read it back bit for bit, its minus plain. */
export const exact = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
