/** What stays the same from round to round. */
export type Given = { inputs: Float64Array; targets: Float64Array; eta: number };

/**
 * Runs rounds in place.
 * @param values every weight and bias, in the order of `Machine.refs`
 * @param extremes the least and the most of each error, in the order of `Machine.errors`:
 *   widened by the errors that each round begins with, not by those it ends with
 */
export type Kernel = (values: Float64Array, extremes: Float64Array, rounds: number) => void;
