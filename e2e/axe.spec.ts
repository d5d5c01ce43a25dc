import { words } from '../src/views/words';
import { faultsOf } from './faults';
import { type BackstepPage, expect, test } from './page';

const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

const THEMES = ['light', 'dark', 'projector'] as const;

const CONTRAST = ['color-contrast'];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What has colours of its own, or stands on others: looked at in every theme. */
const COLOURED = /lecture|black|product|numbers|rounds|landscape|refused/;

const MENU = 'the menu';

/** What stands elsewhere on a phone, or is touched there. */
const ON_PHONES = /start|product|numbers|rounds|refused|notation|menu|lecture that asks|window/;

/** Everything that the page can show, each with the way to it. */
const VIEWS: Readonly<Record<string, (app: BackstepPage) => Promise<void>>> = {
  start: (app) => app.goTo('start'),
  'a product': (app) => app.goTo('w5.product'),
  'the longest step': (app) => app.goTo('w1.delta'),
  'the end of the round': (app) => app.goTo('update.error'),
  numbers: (app) => app.goTo('w5.product', 'tab=numbers'),
  rounds: (app) => app.goTo('start', 'tab=rounds&round=1000&rival=output'),
  landscape: (app) => app.goTo('start', 'tab=landscape'),
  'a link that was not understood': (app) => app.goTo('start', 'foo=1'),
  'a number that is refused': async (app) => {
    await app.goTo('net_h1');
    await app.type('w1', 'one');
    await expect(app.page.getByRole('alert')).toHaveCount(1);
  },
  notation: (app) => dialog(app, 'notation'),
  display: (app) => dialog(app, 'display'),
  keys: (app) => dialog(app, 'keys'),
  [MENU]: async (app) => {
    await app.goTo('w5.product');
    await app.button(words.header.menu).click();
    await expect(app.button(words.header.print)).toHaveCount(1);
  },
  'a lecture': (app) => lecture(app, 'step=w1.delta'),
  'a lecture that asks': (app) => lecture(app, 'step=net_h1&results=asked'),
  'a black screen': async (app) => {
    await lecture(app, 'step=net_h1');
    await app.page.keyboard.press('b');
    await expect(app.button(words.lecture.isBlack)).toHaveCount(1);
  },
  'the lecturer’s window': async ({ page }) => {
    await page.goto('/?presenter=axe#step=w1.delta&screen=lecture&results=asked');
    await expect(page.locator('.presenter .equation').first()).toHaveCount(1);
  },
};

async function dialog({ page }: BackstepPage, which: 'notation' | 'display' | 'keys') {
  const { header } = words;
  await page.evaluate(
    (name) =>
      [...document.querySelectorAll<HTMLElement>('.tools button')]
        .find(({ textContent }) => textContent === name)
        ?.click(),
    header[which],
  );
  await expect(page.getByRole('dialog')).toHaveCount(1);
}

async function lecture(app: BackstepPage, hash: string) {
  await app.follow(`screen=lecture&${hash}`);
  await expect(app.page.locator('.lecture')).toHaveCount(1);
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`axe finds nothing on a ${size}, in any theme`, async ({ app, page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    const faults: string[] = [];
    await app.open();
    for (const [name, show] of Object.entries(VIEWS)) {
      if (size === 'phone' && !ON_PHONES.test(name)) continue;
      await page.keyboard.press('Escape');
      await show(app);
      // Colours are the same at any size: other themes are looked at once, but the menu.
      const themes = THEMES.filter(
        (theme) =>
          theme === 'light' || name === MENU || (size === 'desktop' && COLOURED.test(name)),
      );
      for (const theme of themes) {
        // As views/page/theme.ts has it; that a choice leads there is held in theme.spec.ts.
        await page.evaluate((shown) => {
          document.documentElement.dataset.theme = shown;
        }, theme);
        // Of what axe looks at, only the contrast differs between themes, and only it not by size.
        const found =
          theme === 'light'
            ? await faultsOf(page, WCAG, size === 'phone' && name !== MENU ? CONTRAST : [])
            : await faultsOf(page, CONTRAST);
        faults.push(...found.map((fault) => `${name}, ${theme}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
}
