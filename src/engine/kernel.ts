/**
 * What stays the same from round to round. Inputs and targets are those of each training pair, pair
 * after pair; mu is of use with momentum alone.
 */
export type Given = { inputs: Float64Array; targets: Float64Array; eta: number; mu?: number };

/**
 * Runs rounds in place.
 * @param values every weight, bias and velocity, in the order of `Machine.refs`
 * @param extremes the least and the most of each error, in the order of `Machine.errors`:
 *   widened by the errors that each round begins with, not by those it ends with
 * @param done how many rounds of this run have been done before, 0 if it is not said: pairs
 *   may take turns
 */
export type Kernel = (
  values: Float64Array,
  extremes: Float64Array,
  rounds: number,
  done?: number,
) => void;
