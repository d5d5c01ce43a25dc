import { beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../../engine';
import { createBackstep, readLink, type View } from '../../store';
import { learnAllPictures } from './general';
import { type Scene, scene } from './scene';

beforeAll(learnAllPictures);

const SIZE = { width: 856, height: 610 };

type App = ReturnType<typeof createBackstep>;

const weightsOf = ({ network }: View) =>
  Object.keys(network.parameters).filter((ref) => /^[wb]/.test(ref));

const aWeight = (app: App, next: () => number): string => {
  const all = weightsOf(app.view());
  return all[Math.floor(next() * all.length)] as string;
};

/** Everything that a learner can do by which the picture changes. */
const DEEDS: readonly ((app: App, next: () => number) => void)[] = [
  (app, next) => app.pull(aWeight(app, next), next()),
  // By so little that nothing in the picture reads otherwise.
  (app, next) => {
    const ref = aWeight(app, next);
    app.pull(ref, (app.view().network.parameters[ref] as number) + 1e-9);
  },
  (app, next) => app.pull(aWeight(app, next), 10 ** (9 * next())),
  // What is new changes, and nothing else.
  (app, next) => {
    app.last();
    app.pull('eta', next());
  },
  (app) => app.letGo(),
  (app) => app.giveUp(),
  (app, next) => app.setNumber(aWeight(app, next), -next()),
  (app, next) => app.goTo(Math.floor(next() * app.view().lesson.steps.length)),
  (app) => app.last(),
  (app) => app.next(),
  (app) => app.back(),
  (app, next) => app.goToRound(Math.floor(next() * 3)),
  (app, next) => app.setNotation({ pair: next() < 0.5 ? 'ideal, actual' : 'target, output' }),
  (app) => app.toggleAsks(),
  (app, next) => app.setHeld(aWeight(app, next), next() < 0.5),
  (app) => app.undo(),
  (app) => app.redo(),
];

/** The same picture, made without anything from before. */
const anew = (view: View): Scene => {
  const layout = structuredClone(view.trace.layout);
  return scene({ ...view, trace: { ...view.trace, layout } }, 'wide', SIZE);
};

describe('what is taken over from the frame before', () => {
  test.each([
    ['the article', ''],
    ['a network of any size', 'sizes=3-4-2&act=tanh-logistic&biases=neuron&w5=0.3&held=w2'],
    ['several pairs', 'sizes=2-2-1&act=tanh-tanh&pairs=4&passes=mean&biases=neuron&w1=0.5'],
    ['a crowd', 'sizes=4-5-5-5-4&biases=neuron&w71=0.4'],
  ])('is what would be made anew, whatever is done: %s', (_, link) => {
    const next = seeded(42);
    const app = createBackstep(readLink(link).choices);
    for (let n = 0; n < 60; n++) {
      const deed = DEEDS[Math.floor(next() * DEEDS.length)] as (typeof DEEDS)[number];
      deed(app, next);
      const view = app.view();
      expect(scene(view, 'wide', SIZE), `${n}: ${deed}`).toEqual(anew(view));
    }
  });

  test('is the same object, but for the number that is dragged and what follows it', () => {
    const app = createBackstep(
      readLink('sizes=4-5-5-5-4&biases=neuron&w71=0.4&step=w71.product').choices,
    );
    const shown = () => {
      const { parts, edges } = scene(app.view(), 'wide', SIZE);
      return [...parts.flatMap(({ chips, cells }) => [...chips, ...cells]), ...edges];
    };
    app.pull('w71', 0.41);
    const before = new Set(shown());
    app.pull('w71', 0.42);
    const others = shown().filter((each) => !before.has(each));
    // Its chip and its edge.
    expect(others.map(({ ref }) => ref).sort()).toEqual([
      'E_o1',
      'E_total',
      'net_o1',
      'out_o1',
      'w71',
      'w71',
    ]);
  });
});
