/** Extremes before anything is known: any error is less than the least and more than the most. */
export function forget(extremes: Float64Array): void {
  for (let index = 0; index < extremes.length; index += 2) {
    extremes[index] = Number.POSITIVE_INFINITY;
    extremes[index + 1] = Number.NEGATIVE_INFINITY;
  }
}

/** The least and the most of so many errors, of which nothing is known. */
export function unknown(errors: number): Float64Array {
  const extremes = new Float64Array(2 * errors);
  forget(extremes);
  return extremes;
}
