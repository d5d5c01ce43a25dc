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

type View = {
  /** The way to it. */
  show: (app: BackstepPage) => Promise<void>;
  /** What it shows that no view before it does; all of the page where nothing is named. */
  parts?: readonly string[];
  /** It has colours of its own, or stands on others: looked at in every theme. */
  coloured?: true;
  /** On a phone it stands elsewhere, or is touched there; there its colours count where named so. */
  phone?: 'places' | 'colours';
};

const PANEL = ['.tab-panel'];
const DIALOG = ['dialog[open]'];

/** Everything that the page can show. */
const VIEWS: Readonly<Record<string, View>> = {
  start: { show: (app) => app.goTo('start'), phone: 'places' },
  'a product': { show: (app) => app.goTo('w5.product'), coloured: true, phone: 'places' },
  'the longest step': { show: (app) => app.goTo('w1.delta'), parts: PANEL },
  'the end of the round': { show: (app) => app.goTo('update.error'), parts: ['.main'] },
  numbers: {
    show: (app) => app.goTo('w5.product', 'tab=numbers'),
    parts: PANEL,
    coloured: true,
    phone: 'places',
  },
  rounds: {
    show: (app) => app.goTo('start', 'tab=rounds&round=1000&rival=output'),
    parts: [...PANEL, '.footer'],
    coloured: true,
    phone: 'places',
  },
  landscape: {
    show: async (app) => {
      await app.goTo('start', 'tab=landscape');
      // The point is put into its place by the first frame.
      await expect(app.page.locator('.landscape .point')).toHaveAttribute('aria-valuenow');
    },
    parts: PANEL,
    coloured: true,
  },
  answers: {
    show: async (app) => {
      await app.goTo('start', 'sizes=2-2-2&act=tanh-tanh&w1=2&tab=answers');
      await expect(app.page.locator('.answers .lines path')).not.toHaveCount(0);
    },
    parts: ['.answers'],
    coloured: true,
    phone: 'places',
  },
  'a link that was not understood': {
    show: (app) => app.goTo('start', 'foo=1'),
    parts: ['.notice'],
  },
  'a number that is refused': {
    show: async (app) => {
      await app.goTo('net_h1');
      await app.type('w1', 'one');
      await expect(app.page.getByRole('alert')).toHaveCount(1);
    },
    parts: ['.number-editor'],
    coloured: true,
    phone: 'places',
  },
  notation: { show: (app) => dialog(app, 'notation'), parts: DIALOG, phone: 'places' },
  display: { show: (app) => dialog(app, 'display'), parts: DIALOG },
  keys: { show: (app) => dialog(app, 'keys'), parts: DIALOG },
  sharing: { show: (app) => dialog(app, 'share'), parts: DIALOG },
  'a table that cannot be opened': {
    show: async (app) => {
      await dialog(app, 'open');
      const { page } = app;
      await page.getByLabel('Name for').fill('Mine');
      await page.getByRole('button', { name: 'Keep' }).click();
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page.getByRole('alert').first()).toHaveCount(1);
    },
    parts: DIALOG,
    phone: 'places',
  },
  'worksheets that cannot be made': {
    show: async (app) => {
      await dialog(app, 'worksheets');
      const sheets = app.page.getByRole('dialog');
      await sheets.getByLabel('How many sheets').fill('0');
      await sheets.getByRole('button', { name: words.header.print }).click();
      await expect(app.page.getByRole('alert')).toHaveCount(1);
    },
    parts: DIALOG,
    coloured: true,
    phone: 'places',
  },
  'a network that makes no sense': {
    show: async (app) => {
      await dialog(app, 'network');
      const network = app.page.getByRole('dialog');
      await network.getByLabel('Loss').selectOption('Cross-entropy');
      await network.getByLabel('Momentum').fill('none');
      await network.locator('summary').last().click();
      await network.getByLabel('Hold some').check();
      await network.getByRole('button', { name: 'Paste a table: Into the output layer' }).click();
      await network.getByRole('button', { name: 'Take over' }).click();
      await expect(app.page.getByRole('alert')).toHaveCount(3);
    },
    parts: DIALOG,
    phone: 'places',
  },
  'what can be saved': { show: (app) => dialog(app, 'save'), parts: DIALOG, phone: 'places' },
  'the menu': {
    show: async (app) => {
      await app.goTo('w5.product');
      await app.button(words.header.menu).click();
      await expect(app.button(words.header.print)).toHaveCount(1);
    },
    parts: ['.menu-choices[data-open]'],
    coloured: true,
    phone: 'colours',
  },
  'a lecture': { show: (app) => lecture(app, 'step=w1.delta'), coloured: true },
  'a lecture that asks': {
    show: (app) => lecture(app, 'step=net_h1&results=asked'),
    parts: ['.lecture-head', '.lecture-bar'],
    coloured: true,
    phone: 'places',
  },
  'a black screen': {
    show: async (app) => {
      await lecture(app, 'step=net_h1');
      await app.page.keyboard.press('b');
      await expect(app.button(words.lecture.isBlack)).toHaveCount(1);
    },
    parts: ['.black'],
    coloured: true,
  },
};

async function dialog(
  { page }: BackstepPage,
  which: 'network' | 'notation' | 'display' | 'keys' | 'save' | 'share' | 'open' | 'worksheets',
) {
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

test('axe finds nothing on a desktop or a phone, in any theme', async ({ app, page }) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  const look = async (size: keyof typeof SIZES, name: string, view: Omit<View, 'show'>) => {
    const { parts, coloured, phone } = view;
    // Colours are the same at any size, but the menu's: they are looked at once.
    const colours = size === 'desktop' || phone === 'colours';
    for (const theme of coloured && colours ? THEMES : (['light'] as const)) {
      // As views/page/theme.ts has it; that a choice leads there is held in theme.spec.ts.
      await page.evaluate((shown) => {
        document.documentElement.dataset.theme = shown;
      }, theme);
      // Of what axe looks at, only the contrast differs between themes.
      const found =
        theme === 'light'
          ? await faultsOf(page, WCAG, colours ? [] : CONTRAST, parts)
          : await faultsOf(page, CONTRAST, [], parts);
      faults.push(...found.map((fault) => `${name}, ${size}, ${theme}: ${fault}`));
    }
  };
  await app.open();
  for (const size of ['desktop', 'phone'] as const) {
    await page.setViewportSize(SIZES[size]);
    for (const [name, view] of Object.entries(VIEWS)) {
      if (size === 'phone' && !view.phone) continue;
      await page.keyboard.press('Escape');
      await view.show(app);
      await look(size, name, view);
    }
  }
  // A page of its own.
  await page.goto('/?presenter=axe#step=w1.delta&screen=lecture&results=asked');
  await expect(page.locator('.presenter .equation').first()).toHaveCount(1);
  await look('phone', 'the lecturer’s window', {});
  await page.setViewportSize(SIZES.desktop);
  await look('desktop', 'the lecturer’s window', { coloured: true });
  expect(faults).toEqual([]);
});
