import { expect, it } from 'vitest';
import { createBackstep } from './backstep';
import { shownTab, tabsOf } from './choices';
import { readLink } from './link';

/** The tabs that the key for the next one goes through, from the first until it is there again. */
function round(link: string): string[] {
  const app = createBackstep(readLink(link).choices);
  const seen: string[] = [];
  do {
    seen.push(app.store.getState().tab);
    app.nextTab();
  } while (app.store.getState().tab !== 'step' && seen.length < 9);
  return seen;
}

const ALWAYS = ['step', 'numbers', 'rounds', 'landscape'];

it.each([
  ['', ALWAYS],
  ['biases=neuron&order=output', ALWAYS],
  ['sizes=3-2-1', ALWAYS],
  ['sizes=2-2-1', [...ALWAYS, 'answers']],
  ['act=tanh-logistic', [...ALWAYS, 'answers']],
  ['biases=none', [...ALWAYS, 'answers']],
])('of %s there are the tabs %j', (link, tabs) => {
  expect(round(link)).toEqual(tabs);
  expect(tabsOf(readLink(link).choices)).toEqual(tabs);
});

it('a tab that is not there with a network gives way to the step, and comes back', () => {
  const app = createBackstep(readLink('sizes=2-1&tab=answers').choices);
  const shown = () => shownTab(app.store.getState());
  const { network } = app.view();
  const { parameters } = readLink('sizes=3-1').choices;
  expect(shown()).toBe('answers');
  app.setNetwork({ ...network, sizes: [3, 1], parameters });
  expect(shown()).toBe('step');
  app.setNetwork(network);
  expect(shown()).toBe('answers');
});
