import { article, type BiasPolicy, type Network, type UpdateOrder } from '../engine';
import type { Pace } from '../lesson';
import { articleNotation, type Notation } from '../tex';

/** All that the learner has chosen, and all that a link carries. */
export type Choices = {
  parameters: Network['parameters'];
  biases: BiasPolicy;
  order: UpdateOrder;
  pace: Pace;
  /** The id of the step they stand on. */
  step: string;
  notation: Notation;
  /** Steps a second while playing. */
  speed: number;
};

export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];

export const SIZES = article.sizes;

export const articleChoices: Choices = {
  parameters: article.parameters,
  biases: article.biases,
  order: article.order,
  pace: 'every factor',
  step: 'start',
  notation: articleNotation,
  speed: 1,
};
