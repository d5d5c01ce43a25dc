import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe has against the page as it stands, each with what it is about.
 * @param rules the tags of rules, or the rules, to look by; all where none are named
 * @param without rules to leave out
 */
export async function faultsOf(
  page: Page,
  rules?: readonly string[],
  without: readonly string[] = [],
): Promise<string[]> {
  // Into a page once: reading axe's code takes longer than looking at a view.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ runOnly, left }) => {
      const here = window as unknown as { axe: typeof axe };
      const { violations } = await here.axe.run(document, {
        ...(runOnly && { runOnly }),
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      );
    },
    { runOnly: rules && [...rules], left: [...without] },
  );
}
