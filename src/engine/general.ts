import type { Arithmetic } from './arithmetic';
import { tidy } from './complete';
import { floats } from './floats';
import { kernelOfLayers } from './kernelOfLayers';
import { layoutOfAny } from './layoutOfAny';
import { learn } from './learned';
import { moreRulesOn } from './moreRules';
import { patterns } from './ref';
import { coreRulesOn, type Rules, rules } from './rules';
import { workingsOf } from './workings';

/**
 * Makes the engine know all networks. The page begins with the article's alone, so that nothing else
 * has to be there by then: who opens another network fetches this file and calls this first.
 */
export function learnAllNetworks(): void {
  Object.assign(patterns, { 'v_(w\\d+|b\\d+|b_[ho]\\d+)': 'velocity', mu: 'mu', n: 'count' });
  Object.assign(rules, moreRulesOn(floats));
  learn({ tidy, layoutOf: layoutOfAny, workingsOf, kernelOfLayers });
}

/** Every rule on any arithmetic. */
export const rulesOn = <N>(arithmetic: Arithmetic<N>): Rules<N> => ({
  ...coreRulesOn(arithmetic),
  ...moreRulesOn(arithmetic),
});
