import { type Arithmetic, coreFloats } from './arithmetic';

/** A computer's numbers. */
export const floats: Arithmetic<number> = {
  ...coreFloats,
  ln: Math.log,
  tanh: Math.tanh,
  where: (x, above, otherwise) => (x > 0 ? above : otherwise),
};
