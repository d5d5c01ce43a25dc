import type { Given } from '../given';
import { matrixLayers, matrixNames } from './matrixLayer';
import { lossesOf } from './matrixRules';
import { programOf } from './program';
import { pythonScript } from './pythonScript';

/** About a second with arrays as small as these. */
const MOST_ROUNDS = 20_000;

/** The same program as in plain Python, with NumPy's vectors and matrices. */
export function numpyCode(given: Given): string {
  const program = programOf(given, { title: 'numpy', most: MOST_ROUNDS, shares: false });
  return pythonScript(program, {
    imports: `from math import isclose

import numpy as np`,
    vector: (list) => `np.array(${list})`,
    layer: matrixLayers(program, 'np'),
    ...lossesOf(program, 'np'),
    total: 'errors().sum()',
    attributes: matrixNames(program),
    numbers: 'map(float, values)',
  });
}
