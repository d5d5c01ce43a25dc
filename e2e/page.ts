import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Fixtures,
  type Locator,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type Request,
  type WebError,
} from '@playwright/test';
import { words } from '../src/views/words';
import { KeptWindow } from './keptWindow';
import { type Printed, readEquations } from './readEquations';

export { expect };

/** All that a learner can tell two screens apart by. */
export type Screen = {
  step: string;
  title: string;
  question: string;
  panel: string;
  graph: string[];
  place: string;
};

/** How long the choices must rest before the address is written. */
export const REST = 250;

/** The page as the tests see and handle it. */
export class BackstepPage {
  readonly graph: Locator;
  readonly panel: Locator;
  readonly timeline: Locator;
  readonly heading: Locator;
  readonly place: Locator;
  readonly notice: Locator;
  /** Everything that should not have happened: errors, warnings, requests to elsewhere. */
  readonly complaints: string[] = [];
  readonly origins: Set<string>;

  constructor(
    readonly page: Page,
    origin: string,
  ) {
    this.origins = new Set([origin]);
    this.graph = page.getByRole('group', { name: words.network });
    this.panel = page.getByRole('region', { name: words.working });
    this.timeline = page.getByRole('slider', { name: words.timeline });
    this.heading = this.panel.getByRole('heading', { level: 2 });
    this.place = page.locator('.place');
    this.notice = page.locator('.notice');
  }

  /** Returns the end of it. */
  watch(context: BrowserContext): () => void {
    const hearConsole = (message: ConsoleMessage) => {
      const blocked = message.text().startsWith('Service Worker registration blocked');
      if (['error', 'warning'].includes(message.type()) && !blocked) {
        this.complaints.push(`${message.type()}: ${message.text()}`);
      }
    };
    const hearError = (error: WebError) => {
      const { message } = error.error();
      // Playwright's own clock may throw while a window is emptied for the next test.
      if (error.location().url === '' && message.includes("reading 'controller'")) return;
      this.complaints.push(`thrown: ${message}`);
    };
    const hearRequest = (request: Request) => {
      const { origin, protocol } = new URL(request.url());
      if (['data:', 'blob:'].includes(protocol) || this.origins.has(origin)) return;
      this.complaints.push(`asked of another host: ${request.url()}`);
    };
    context.on('console', hearConsole).on('weberror', hearError).on('request', hearRequest);
    return () =>
      context.off('console', hearConsole).off('weberror', hearError).off('request', hearRequest);
  }

  /** Loads the page anew with this hash. */
  async open(hash = ''): Promise<void> {
    // The same address would only be scrolled, not loaded.
    if (this.page.url() !== 'about:blank') await this.page.goto('about:blank');
    await this.page.goto(`/${hash && `#${hash}`}`);
    await this.expectWhole('.place');
    // Texts take their final widths only with their own typeface.
    await this.page.evaluate(() => document.fonts.ready.then(() => {}));
  }

  /** Waits until the page answers, and for what has code of its own, or needs KaTeX. */
  async expectWhole(among = '#root'): Promise<void> {
    // What stands there at first was rendered beforehand, and does not answer yet.
    const whole = `body:not(:has(#root[aria-busy], .coming)) ${among}`;
    // So it is most of the time, and asking once takes half of what beginning to wait does.
    if (await this.page.evaluate((selector) => !!document.querySelector(selector), whole)) return;
    await expect(this.page.locator(whole)).not.toHaveCount(0);
  }

  /** Puts another hash into the address of the open page. */
  async follow(hash: string): Promise<void> {
    await this.put(hash);
    await this.expectWhole();
  }

  /** Changes the address by hand. */
  put(hash: string): Promise<void> {
    return this.page.evaluate((next) => {
      // Told at once, the page cannot write its own address in between.
      window.history.replaceState(null, '', `#${next}`);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    }, hash);
  }

  /** Goes to a step by the address; `also` holds whatever else the address is to carry. */
  async goTo(step: string, also = ''): Promise<void> {
    await this.put(`step=${step}${also && `&${also}`}`);
    await this.expectStep(step);
  }

  async expectStep(step: string): Promise<void> {
    await this.expectWhole(`.tick.now[data-step="${step}"]`);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Presses a button wherever it is: in sight, or in the menu. */
  async choose(name: string): Promise<void> {
    if (!(await this.button(name).isVisible())) await this.button(words.header.menu).click();
    await this.button(name).click();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  next(times = 1): Promise<void> {
    return this.press('Next', times);
  }

  back(times = 1): Promise<void> {
    return this.press('Back', times);
  }

  /**
   * Presses a button where it stands. A locator's click would first wait for two frames, and its
   * role work out the names of all buttons, which takes as long as the rest of this.
   */
  private async press(name: string, times: number): Promise<void> {
    const at = await this.page.evaluate((text) => {
      const all = [...document.querySelectorAll('button')];
      const [button, ...others] = all.filter(
        (each) => each.textContent === text && each.checkVisibility({ visibilityProperty: true }),
      );
      if (!button || others.length > 0) return null;
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    }, name);
    if (!at) throw new Error(`there is not one button ${name}`);
    const { x, y } = at;
    for (let n = 0; n < times; n++) await this.page.mouse.click(x, y);
    await this.expectWhole();
  }

  /** The pixel in the middle of an element. */
  async middle(of: Locator): Promise<{ x: number; y: number }> {
    // In one round trip, where `boundingBox` takes several.
    const { x, y, width, height } = await of.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
    if (width + height === 0) throw new Error(`${of} is not on the screen`);
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  }

  async undo(): Promise<void> {
    await this.button('Undo').click();
  }

  async redo(): Promise<void> {
    await this.button('Redo').click();
  }

  question(): Promise<string> {
    return this.heading.innerText();
  }

  async step(): Promise<string> {
    return (await this.page.locator('.tick.now').getAttribute('data-step')) ?? '';
  }

  hash(): Promise<string> {
    return this.page.evaluate(() => window.location.hash);
  }

  /** A number that can be changed. */
  chip(ref: string): Locator {
    return this.page.locator(`[role="spinbutton"][data-ref="${ref}"]`);
  }

  // Asked for again and again, these are found by their place: finding a role takes much longer.

  /** The numbers of a quantity in the equations of the step, its chain among them. */
  slot(ref: string): Locator {
    return this.page.locator(`.working .equation [data-ref="${ref}"][data-slot] .slot`);
  }

  /** The symbols of a quantity in the equations of the step. */
  term(ref: string): Locator {
    return this.page.locator(`.working .equation [data-ref="${ref}"]:not([data-slot])`);
  }

  /** The number of a quantity in the line of its chain. */
  factor(ref: string): Locator {
    return this.page.locator(`.working .chain-line [data-ref="${ref}"] .number`);
  }

  /** A number that is worked out, as the graph shows it. */
  cell(ref: string): Locator {
    return this.page.locator(`section.graph .cell[data-ref="${ref}"]`);
  }

  async expectValue(ref: string, value: number): Promise<void> {
    await expect(this.chip(ref)).toHaveAttribute('aria-valuenow', String(value));
  }

  /** Types a number over the one that is there. */
  async type(ref: string, text: string): Promise<void> {
    await this.chip(ref).focus();
    await this.page.keyboard.press('Enter');
    await this.field.fill(text);
    await this.page.keyboard.press('Enter');
  }

  get field(): Locator {
    return this.page.locator('.number-editor').getByRole('textbox');
  }

  /** Drags with a real pointer, by whole pixels. */
  async drag(
    what: Locator,
    dx: number,
    dy: number,
    { moves = 1, shift = false, letGo = true } = {},
  ): Promise<void> {
    const { mouse, keyboard } = this.page;
    const { x, y } = await this.middle(what);
    if (shift) await keyboard.down('Shift');
    await mouse.move(x, y);
    await mouse.down();
    for (let n = 1; n <= moves; n++) {
      await mouse.move(x + Math.round((dx * n) / moves), y + Math.round((dy * n) / moves));
    }
    if (letGo) await mouse.up();
    if (shift) await keyboard.up('Shift');
  }

  dragChip(
    ref: string,
    dx: number,
    dy: number,
    how: { moves?: number; shift?: boolean; letGo?: boolean } = {},
  ): Promise<void> {
    return this.drag(this.chip(ref), dx, dy, how);
  }

  /** The refs of what is lit in the graph and in the panel, each once. */
  async pointed(): Promise<{ graph: string[]; panel: string[] }> {
    return this.page.evaluate(() => {
      const lit = (within: string) => [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>(`${within} [data-pointed]`)].map(
            ({ dataset }) => dataset.ref ?? '',
          ),
        ),
      ];
      return { graph: lit('.graph').sort(), panel: lit('.working').sort() };
    });
  }

  screen(): Promise<Screen> {
    return this.page.evaluate(() => {
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)].map((part) =>
          ['class', 'aria-label', 'aria-valuetext', 'transform', 'style', 'd']
            .map((name) => part.getAttribute(name))
            .concat(part.textContent)
            .join(' '),
        );
      return {
        step: document.querySelector('.tick.now')?.getAttribute('data-step') ?? '',
        title: document.title,
        question: document.querySelector('.step h2')?.textContent ?? '',
        panel: document.querySelector<HTMLElement>('.working')?.innerText ?? '',
        graph: texts('.graph svg :is(line, path, g[data-ref], text)'),
        place: document.querySelector('.place')?.textContent ?? '',
      };
    });
  }

  /** The equations of the step, without those of the derivations; or those of the printed page. */
  equations(within: '.step' | '.sheet' = '.step'): Promise<Printed[]> {
    return this.page.evaluate(readEquations, within);
  }
}

type OnPage = { app: BackstepPage };

const onPage: Fixtures<OnPage, object, PlaywrightTestArgs & PlaywrightTestOptions> = {
  app: async ({ context, page, baseURL }, use) => {
    const app = new BackstepPage(page, new URL(baseURL ?? '').origin);
    const unwatch = app.watch(context);
    await use(app);
    unwatch();
    expect(app.complaints, 'errors, warnings and requests to elsewhere').toEqual([]);
    // The next test gets this window: all else is put back.
    await context.clearPermissions();
  },
};

/**
 * A test in a window that Playwright has emptied: for those with a clock, with scripts that run
 * before the page's, or on a device of another kind.
 */
export const emptied = base.extend<OnPage>(onPage);

/** A test in the window that the last one has left. */
export const test = base
  .extend<object, { kept: KeptWindow }>({
    kept: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
      async ({}, use) => {
        const kept = new KeptWindow();
        await use(kept);
        await kept.close();
      },
      { scope: 'worker' },
    ],
    page: async (
      { kept, browser, baseURL, viewport, contextOptions, hasTouch, isMobile, deviceScaleFactor },
      use,
    ) => {
      if (hasTouch || isMobile || deviceScaleFactor) {
        throw new Error('a device of another kind needs a window of its own: take `emptied`');
      }
      const usual = { baseURL: baseURL ?? '', serviceWorkers: 'block', ...contextOptions } as const;
      await use(await kept.emptied(browser, { ...usual, viewport }));
    },
    context: ({ page }, use) => use(page.context()),
  })
  .extend<OnPage>(onPage);
