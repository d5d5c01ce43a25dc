export { type Answer, answers, answersAt } from './answers';
export { presently } from './cases';
export { learnAllLessons } from './general';
export { graphRefs } from './graphRefs';
export { type Exchange, lecturing, type Notes } from './lecturing';
export { isKnown, type Lesson, lesson, nearest, phases } from './lesson';
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
export { type Pace, steps } from './steps';
export { DEFINITIONS, type Topic, topic } from './topic';
export {
  narration,
  phaseNames,
  question,
  type Start,
  stepName,
  verdicts,
} from './words';
