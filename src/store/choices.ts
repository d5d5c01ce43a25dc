import {
  article,
  type BiasPolicy,
  type Network,
  type Ref,
  type Shape,
  type UpdateOrder,
} from '../engine';
import type { Pace } from '../lesson';
import { articleNotation, type Digits, type Notation, significant } from '../tex';

/** All that the learner has chosen, and all that a link carries. */
export type Choices = {
  /** The numbers that the run begins with. */
  parameters: Network['parameters'];
  /** What else there is to the network, said in one way: the same is the same object. */
  architecture: Architecture;
  biases: Shape['biases'];
  order: UpdateOrder;
  /** How many rounds had been done where the run begins: at its last edit. */
  from: number;
  /** How many rounds are to have been done where the learner stands. */
  round: number;
  pace: Pace;
  /** The id of the step they stand on. */
  step: string;
  notation: Writing;
  /** Whether the picture and the equation fill the screen, for a class to read. */
  lecture: boolean;
  /** Whether a lecture holds each result back until the next press: the class computes it first. */
  asks: boolean;
  /** How fast playing goes, as a key of SPEEDS. */
  speed: string;
  /** What the panel shows. */
  tab: Tab;
  chart: Chart;
  /** The other update order or bias policy that is trained beside, for comparison. */
  rival: Rival | null;
  plane: Plane;
  /** Which training pair is walked through, where each round takes all of several. */
  walk: number;
  /** The output whose answers are shown over the inputs. */
  output: string;
  /** The nudge of a weight is 10 to the power of minus this. */
  nudge: number;
};

/** A network's shape but for what is chosen by itself, and for the pair whose turn it is. */
export type Architecture = Omit<Shape, 'biases' | 'order' | 'turn'>;

/** The notation as chosen; digits of null are such as suit the screen. */
export type Writing = Omit<Notation, 'digits' | 'weights'> & { digits: Digits | null };

export const TABS = ['step', 'numbers', 'rounds', 'landscape', 'answers'] as const;
export type Tab = (typeof TABS)[number];

export type Axis = 'linear' | 'log';

/** How the curve of the errors is drawn; `parts` shows each output's own error too. */
export type Chart = { rounds: Axis; error: Axis; parts: boolean };

export type Rival = UpdateOrder | BiasPolicy;

export type Range = readonly [low: number, high: number];

/** Two parameters to look down on the error over; a range of null is one that suits. */
export type Plane = { x: Ref; y: Ref; xRange: Range | null; yRange: Range | null };

export const NUDGES = { least: 1, most: 12 } as const;

/** What playing does a second: steps of this round, or rounds, with all their steps or without. */
export type Speed = { of: 'steps' | 'rounds, each step' | 'rounds'; aSecond: number };

/** In the order in which they are offered. */
export const SPEEDS: ReadonlyMap<string, Speed> = new Map([
  ['0.25', { of: 'steps', aSecond: 0.25 }],
  ['0.5', { of: 'steps', aSecond: 0.5 }],
  ['1', { of: 'steps', aSecond: 1 }],
  ['2', { of: 'steps', aSecond: 2 }],
  ['4', { of: 'steps', aSecond: 4 }],
  ['round-by-step', { of: 'rounds, each step', aSecond: 1 }],
  ['round-1', { of: 'rounds', aSecond: 1 }],
  ['round-10', { of: 'rounds', aSecond: 10 }],
  ['round-100', { of: 'rounds', aSecond: 100 }],
  ['round-1000', { of: 'rounds', aSecond: 1000 }],
  ['fastest', { of: 'rounds', aSecond: Number.POSITIVE_INFINITY }],
]);

export const articleChoices: Choices = {
  parameters: article.parameters,
  architecture: { sizes: article.sizes },
  biases: article.biases,
  order: article.order,
  from: 0,
  round: 0,
  pace: 'every factor',
  step: 'start',
  notation: { ...articleNotation, digits: null },
  lecture: false,
  asks: false,
  speed: '1',
  tab: 'step',
  chart: { rounds: 'log', error: 'log', parts: false },
  rival: null,
  // The slopes of these two pull against each other: they make a valley.
  plane: { x: 'w5', y: 'w7', xRange: null, yRange: null },
  walk: 1,
  output: 'o1',
  nudge: 5,
};

/** What of the choices makes the network. */
export type Chosen = Pick<Choices, 'architecture' | 'biases' | 'order' | 'parameters'>;

/** Whether nothing is needed but what the worked example takes. */
export const isOfArticle = ({ architecture, biases }: Omit<Chosen, 'order' | 'parameters'>) =>
  architecture === articleChoices.architecture && biases !== 'none';

/** Whether all answers of the network can be seen at once; what is the article's stays as it is. */
export const hasAnswers = (chosen: Chosen): boolean =>
  chosen.architecture.sizes[0] === 2 && !isOfArticle(chosen);

/** The tabs that there are. */
export const tabsOf = (chosen: Chosen): readonly Tab[] =>
  TABS.filter((tab) => tab !== 'answers' || hasAnswers(chosen));

/** What the panel shows, where what was chosen is not there with this network. */
export const shownTab = (choices: Choices): Tab =>
  choices.tab === 'answers' && !hasAnswers(choices) ? 'step' : choices.tab;

/** Whose answers are shown: the first output's, where the one that was chosen is not there. */
export const shownOutput = (
  { output }: Pick<Choices, 'output'>,
  outputs: readonly string[],
): string => (outputs.includes(output) ? output : (outputs[0] ?? ''));

/** Whose turn it is after so many rounds, where several pairs are taken one after another. */
export const turnAt = ({ pairs, passes }: Architecture, rounds: number) =>
  pairs && !passes && { turn: (rounds % pairs) + 1 };

/** The network that is chosen, as it is after so many rounds. */
export const networkOf = ({
  architecture,
  parameters,
  biases,
  order,
  from,
}: Chosen & Pick<Choices, 'from'>): Network => ({
  ...architecture,
  ...turnAt(architecture, from),
  parameters,
  biases,
  order,
});

/** Digits where none were chosen: a class reads fewer, but as many of a small number. */
export const usualDigits = ({ lecture }: Pick<Choices, 'lecture'>): Digits =>
  lecture ? significant(4) : articleNotation.digits;

/** How fast a page plays. */
export const speedOf = ({ speed }: Pick<Choices, 'speed'>): Speed =>
  SPEEDS.get(speed) ?? (SPEEDS.get(articleChoices.speed) as Speed);

export const isFastest = (choices: Pick<Choices, 'speed'>): boolean =>
  speedOf(choices).aSecond === Number.POSITIVE_INFINITY;
