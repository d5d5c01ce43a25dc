import type { Page } from '@playwright/test';
import { themeNames } from '../src/views/controls/displayWords';
import { words } from '../src/views/words';
import { expect, test } from './page';

/** What each theme lays below the page, and writes with. */
const LOOKS = {
  light: { paper: 'rgb(251, 250, 246)', ink: 'rgb(29, 34, 48)' },
  dark: { paper: 'rgb(28, 26, 23)', ink: 'rgb(237, 232, 221)' },
  projector: { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' },
};

async function expectTheme(page: Page, theme: keyof typeof LOOKS) {
  const { paper, ink } = LOOKS[theme];
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.locator('body')).toHaveCSS('background-color', paper);
  await expect(page.locator('body')).toHaveCSS('color', ink);
  const colours = page.locator('meta[name="theme-color"]');
  const said = () => colours.evaluateAll((all) => all.map((meta) => meta.getAttribute('content')));
  await expect.poll(said).toEqual([paper, paper]);
}

const colour = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('a theme is chosen in the dialog, and remembered', async ({ app, page }) => {
  await app.open('step=w5.product');
  await expectTheme(page, 'light');
  const cell = '.cell.lit path';
  const thin = Number.parseFloat(await colour(page, cell, 'stroke-width'));
  await app.choose(words.header.display);
  await page.getByRole('radio', { name: themeNames.dark }).check();
  await expectTheme(page, 'dark');
  await page.getByRole('radio', { name: themeNames.projector }).check();
  await expectTheme(page, 'projector');
  await page.reload();
  await expectTheme(page, 'projector');
  const thick = Number.parseFloat(await colour(page, cell, 'stroke-width'));
  expect(thick / thin).toBeCloseTo(1.6, 9);
  await app.choose(words.header.display);
  await expect(page.getByRole('radio', { name: themeNames.projector })).toBeChecked();
});

test('left to the system, it follows the system at once, and so does the map', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.open('tab=landscape&round=300');
  /** The map's upper left corner, where the error is least. */
  const corner = () =>
    page.locator('.map canvas').evaluate((canvas: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(1, 1).getContext('2d');
      copy?.drawImage(canvas, -1, -1);
      return [...(copy?.getImageData(0, 0, 1, 1).data ?? [])];
    });
  await expectTheme(page, 'dark');
  await expect.poll(corner).toEqual([36, 35, 31, 255]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectTheme(page, 'light');
  await expect.poll(corner).toEqual([253, 248, 231, 255]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(corner).toEqual([36, 35, 31, 255]);
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expectTheme(page, 'projector');
});

test('where colours are forced, what is told stays told', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.open('step=E_total&round=2&tab=rounds&w5=-1');
  const system = (name: string) =>
    page.evaluate((value) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = value;
      const found = getComputedStyle(probe).color;
      probe.remove();
      return found;
    }, name);
  const [canvas, text, link, chosen, disabled] = await Promise.all(
    ['Canvas', 'CanvasText', 'LinkText', 'SelectedItem', 'GrayText'].map(system),
  );
  expect(new Set([canvas, text, link, chosen, disabled]).size).toBe(5);

  expect(await colour(page, 'body', 'background-color')).toBe(canvas);
  expect(await colour(page, '.tick.ahead', 'background-color')).toBe(text);
  expect(await colour(page, '.tick.done', 'background-color')).toBe(text);
  expect(await colour(page, '.tick.now', 'background-color')).toBe(link);
  const heights = ['ahead', 'done', 'now'].map((state) => colour(page, `.tick.${state}`, 'height'));
  const [ahead = 0, done = 0, now = 0] = (await Promise.all(heights)).map(Number.parseFloat);
  expect(done / ahead).toBeCloseTo(2.4, 1);
  expect(now / ahead).toBeCloseTo(4, 1);

  expect(await colour(page, '[role=tab][aria-selected=true]', 'border-bottom-color')).toBe(link);
  expect(await colour(page, '[role=tab][aria-selected=false]', 'border-bottom-color')).toBe(canvas);
  const order = (pressed: boolean) => `.headlines [aria-pressed=${pressed}]`;
  await app.goTo('E_total', 'tab=rounds');
  expect(await colour(page, order(true), 'background-color')).toBe(chosen);
  expect(await colour(page, order(false), 'background-color')).toBe(canvas);
  expect(await colour(page, 'button[aria-disabled=true]', 'color')).toBe(disabled);

  await app.goTo('start', 'w5=-1');
  const [minus, plus] = ['.edge.negative', '.edge.positive'];
  expect(await colour(page, minus, 'stroke-dasharray')).toBe('9px, 6px');
  expect(await colour(page, plus, 'stroke-dasharray')).toBe('none');
  for (const edge of [minus, plus]) {
    const stroke = await colour(page, edge, 'stroke');
    const [light = Number.NaN] = (/oklab\(([\d.]+)/.exec(stroke) ?? []).slice(1).map(Number);
    expect(light, stroke).toBeCloseTo(0, 6);
  }
});
