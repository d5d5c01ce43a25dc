/** The least and the greatest of the values of a grid. */
export function extremes(values: Float64Array): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
