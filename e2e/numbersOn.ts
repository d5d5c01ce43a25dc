import type { Page } from '@playwright/test';
import { figure } from './figures';

/** All that can be read, heard or looked up on the page, as numbers. */
export const numbersOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const texts = [document.title];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest('script, style')) texts.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^(aria-|title|value|alt|data-(?!ref|slot))/.test(name)) texts.push(value);
      }
    }
    return texts.flatMap((text) => text.replaceAll('−', '-').match(/-?\d+\.\d{3,}/g) ?? []);
  });

/** A value of the article; 0 where the example has none. */
export function articleValue(ref: string): number {
  try {
    return Number(figure(ref, 12).replace('−', '-'));
  } catch {
    return 0;
  }
}

/** Whether a value is among these numbers, rounded as far as each is. */
export const isAmong = (numbers: readonly string[], value: number): boolean =>
  numbers.some((text) => text === value.toFixed(text.split('.')[1]?.length ?? 0));
