export { javascriptCode } from './code/javascript';
export { numpyCode } from './code/numpy';
export { pythonCode } from './code/python';
export { pytorchCode } from './code/pytorch';
export type { Given } from './given';
export { notebook } from './notebook';
