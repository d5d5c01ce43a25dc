import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe has against the page as it stands, each with what it is about.
 * @param rules the tags of rules, or the rules, to look by; all where none are named
 * @param without rules to leave out
 * @param parts the parts of the page to look at, each of which must be there; all of it where none
 * are named, and then by the rules for whole pages, too
 */
export async function faultsOf(
  page: Page,
  rules?: readonly string[],
  without: readonly string[] = [],
  parts?: readonly string[],
): Promise<string[]> {
  // Into a page once: reading axe's code takes longer than looking at a view.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ runOnly, left, parts }) => {
      const here = window as unknown as { axe: typeof axe };
      const missing = parts?.filter((part) => !document.querySelector(part)) ?? [];
      if (missing.length > 0) return [`there is no ${missing}`];
      const { violations } = await here.axe.run(parts ?? document, {
        ...(runOnly && { runOnly }),
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      );
    },
    { runOnly: rules && [...rules], left: [...without], parts: parts && [...parts] },
  );
}
