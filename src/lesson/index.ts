export { answersAt } from './answers';
export { presently } from './cases';
export type { Answer, Exchange, Notes } from './exchange';
export { learnAllLessons } from './general';
export { graphRefs } from './graphRefs';
export { isArticles } from './isArticles';
export { lecturing } from './lecturing';
export { isKnown, type Lesson, lesson, nearest, phases } from './lesson';
export type { Pace } from './others';
export {
  afterRound,
  afterRounds,
  agrees,
  beganAsArticle,
  type Headline,
  headlines,
  isArticle,
  isArticleRun,
  newerHeadline,
  printedFigures,
} from './printed';
export { type Entry, type Section, sections } from './sections';
export type { Kind, Phase, Step } from './step';
export { steps } from './steps';
export { DEFINITIONS, type Topic, topic } from './topic';
export { verdict } from './verdict';
export {
  narration,
  phaseNames,
  question,
  type Start,
  stepName,
} from './words';
