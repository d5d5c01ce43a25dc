import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { article, type BiasPolicy, round, withBiases } from '../engine';
import { answersAt } from './answers';
import { presently } from './cases';
import { lecturing } from './lecturing';
import { lesson, phases } from './lesson';
import { all } from './lessons.fixture';
import { narration, phaseNames, question, type Start, stepName } from './words';

const STARTS: readonly Start[] = ['article', 'own', 'later'];

/** All that is said on the worked example, under every policy, order and pace. */
function said(): string {
  const texts = all
    .filter(({ shape }) => `${shape.sizes}` === '2,2,2')
    .map(({ shape, pace }) => {
      const network = withBiases({ ...article, order: shape.order }, shape.biases as BiasPolicy);
      const { values } = round(network);
      const made = lesson(network, pace);
      const steps = made.steps.map((step) => [
        step.id,
        step.kind,
        step.subject,
        step.shows,
        step.computes,
        step.factors,
        step.lights,
        STARTS.map((start) => (step.kind === 'start' ? start : 'article')).map((start) => [
          question(step, start),
          narration(step, start),
        ]),
        stepName(step),
        presently(step, (ref) => values.get(ref) as number),
        lecturing(step),
        answersAt(step, network).map(({ question: asked, answer }) => [asked, answer]),
      ]);
      const named = phases(made).map((phase) => [phase, phaseNames[phase.phase]]);
      return [named, steps];
    });
  return JSON.stringify(texts);
}

it('no word, step or light of the worked example has changed since it was alone', () => {
  expect(createHash('sha256').update(said()).digest('hex')).toBe(
    '81febb650a567948da684d5871417162c839454b54a904998d5aded88b25bb3d',
  );
});
