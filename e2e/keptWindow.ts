import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

const LASTS = 'lasts beyond the test: take `emptied` for it, in the place of `test`';

/** What a test may have listened to. */
const HEARD = ['console', 'dialog', 'download', 'request', 'requestfailed', 'response'] as const;

/**
 * A window that one test leaves to the next. Playwright's own way of keeping one empties the
 * browser's cache between two tests, the compiled scripts with it, which makes the next visit cost
 * almost twice as much. What is put back here is what a test can change but for what can't be: a
 * clock, and scripts that run before the page's.
 */
export class KeptWindow {
  private page: Page | undefined;

  /**
   * The window as at the start: at no page of ours, without storage, listeners or other windows.
   * @param options those of the test, of which only `viewport` may differ from one to the next
   */
  async emptied(browser: Browser, options: BrowserContextOptions): Promise<Page> {
    if (!this.page || this.page.isClosed()) this.page = await this.opened(browser, options);
    const page = this.page;
    const context = page.context();
    const others = context.pages().filter((each) => each !== page);
    await Promise.all(others.map((each) => each.close()));
    for (const type of HEARD) page.removeAllListeners(type);
    await Promise.all([page.unrouteAll(), context.unrouteAll()]);
    await page.emulateMedia({
      media: null,
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      reducedMotion: options.reducedMotion ?? null,
    });
    const { viewport } = options;
    const now = page.viewportSize();
    if (viewport && (viewport.width !== now?.width || viewport.height !== now.height)) {
      await page.setViewportSize(viewport);
    }
    // The page keeps its state when it is left: what it keeps is only gone from a place beside it.
    await page.goto('/robots.txt');
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    return page;
  }

  private async opened(browser: Browser, options: BrowserContextOptions): Promise<Page> {
    await this.close();
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const refuse = (what: string) => () => {
      throw new Error(`${what} ${LASTS}`);
    };
    for (const each of [context, page]) {
      each.addInitScript = refuse('addInitScript');
      each.clock.install = refuse('a clock');
    }
    return page;
  }

  async close(): Promise<void> {
    await this.page?.context().close();
    this.page = undefined;
  }
}
