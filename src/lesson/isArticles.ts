import { isPlain, type Shape } from '../engine';

/** Whether a network has the layers and rules of the article's, so that all that is said of it holds. */
export const isArticles = (shape: Shape): boolean => isPlain(shape) && `${shape.sizes}` === '2,2,2';
