import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { words } from '../src/views/words';
import { expect, test } from './page';
import { DIST, serve, total } from './serve';

/** How much may be fetched, in bytes: until a weight can be dragged, and until an equation stands. */
const BUDGET = { draggable: 150_000, equation: 240_000 };

/** What only other networks than the worked example take. */
const OTHERS = '**/assets/everyNetwork-*.js';

test('the first screen is read and a weight dragged before React is there, within 150 kB', async ({
  app,
  page,
}) => {
  const server = await serve();
  app.origins.add(server.origin);
  const script = await hold(page, '**/assets/page-*.js');
  await page.goto(server.origin, { waitUntil: 'commit' });
  await expect(app.heading).toHaveText('How does a network learn from one example?');
  const picture = app.graph;
  await expect(picture).toHaveAttribute('data-format', 'wide');
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await expect(app.panel.locator('.narration')).toContainText('this network should answer 0.01');
  await app.dragChip('w5', 50, 0);
  await app.expectValue('w5', 0.9);
  await expect(page.locator('.total .number')).toHaveText('0.337656937');
  // What it answers now follows in large, and the error in its own box.
  await expect(app.panel.locator('.reply')).toHaveText([
    'o1 answers 0.8026; it should answer 0.01',
    'o2 answers 0.7729; it should answer 0.99',
  ]);
  await expect(app.cell('E_total').locator('.value')).toHaveText('0.337657');
  await expect(app.cell('out_o1').locator('.value')).toHaveText('0.8026');
  await expect(app.cell('E_o1').locator('.value')).toHaveText('?');
  await expect(app.panel.locator('.narration')).toContainText('now 0.337656937');
  expect(script.asked()).toBe(1);
  const { asked } = server;
  expect([...asked.keys()].filter((path) => /page-.*js|katex|KaTeX|paper/.test(path))).toEqual([]);
  expect(total(asked)).toBeLessThanOrEqual(BUDGET.draggable);

  // React takes over what stands there, with what has been done to it by then.
  script.release();
  await expect(page.locator('#root')).not.toHaveAttribute('aria-busy');
  await app.expectValue('w5', 0.9);
  await app.undo();
  await app.expectValue('w5', 0.4);
  await expect(page.locator('.total .number')).toHaveText('0.298371109');
  await page.goto('about:blank');
  await server.close();
});

test('the first equation stands within 240 kB, and nothing is fetched before that is not needed', async ({
  app,
  page,
}) => {
  const server = await serve();
  app.origins.add(server.origin);
  await page.goto(server.origin);
  await expect(page.locator('#root')).not.toHaveAttribute('aria-busy');
  // KaTeX comes by itself, before Next is pressed.
  await expect.poll(() => [...server.asked.keys()].join()).toContain('/katex-');
  await expect
    .poll(() => page.evaluate(() => document.fonts.check('italic 1em KaTeX_Math', 'w')))
    .toBe(true);
  const before = new Map(server.asked);
  await app.next();
  await expect(app.slot('net_h1')).toHaveText('0.377500000');
  expect(
    [...before.keys()]
      .filter((path) => path.includes('/assets/'))
      .map(nameOf)
      .sort(),
  ).toEqual([
    ...['KaTeX_Main-Italic.woff2', 'KaTeX_Main-Regular.woff2', 'KaTeX_Math-Italic.woff2'],
    ...['index.js', 'inter.woff2', 'katex.js', 'katexStyle.css'],
    ...['page.js', 'rolldown-runtime.js'],
  ]);
  expect(total(before)).toBeLessThanOrEqual(BUDGET.equation);
  await page.goto('about:blank');
  await server.close();
});

test('Next is not kept waiting without a sign', async ({ app, page }) => {
  const script = await hold(page, '**/assets/katex-*.js');
  await page.goto('/');
  await expect(page.locator('#root')).not.toHaveAttribute('aria-busy');
  await app.button('Next').click();
  await expect(app.heading).toHaveText('How much input does h1 receive?');
  await expect(app.panel.locator('.card .coming')).toHaveText('One moment …');
  script.release();
  await expect(app.slot('net_h1')).toHaveText('0.377500000');
  await expect(app.panel.locator('.coming')).toHaveCount(0);
});

test('what cannot be fetched leaves the page as it is, and is asked for again', async ({
  app,
  page,
}) => {
  await page.route(/\/(Rounds|katex)-[^/]*\.js$/, (route) => route.abort());
  await app.open();
  await app.next();
  const missing = page.getByRole('alert');
  await expect(missing).toHaveText(`${words.missing} ${words.fetchAgain}`);
  await expect(app.heading).toHaveText('How much input does h1 receive?');
  await app.tab(words.tabs.rounds).click();
  await expect(missing).toHaveText(`${words.missing} ${words.fetchAgain}`);
  await app.expectValue('w5', 0.4);
  await page.unroute(/\/(Rounds|katex)-[^/]*\.js$/);
  await app.button(words.fetchAgain).click();
  await expect(page.locator('.rounds')).toHaveCount(1);
  await app.tab(words.tabs.step).click();
  await expect(app.slot('net_h1')).toHaveText('0.377500000');
  await expect(missing).toHaveCount(0);

  // Another network leaves the one that is there, until it can be had.
  await page.route(OTHERS, (route) => route.abort());
  const link = 'sizes=1-1&w1=2';
  await app.put(link);
  await expect(missing).toHaveText(`${words.missing} ${words.fetchAgain}`);
  await app.expectValue('w5', 0.4);
  await app.expectStep('net_h1');
  await page.goto('about:blank');
  await page.goto(`/#${link}`);
  await expect(missing).toHaveText(`${words.missing} ${words.fetchAgain}`);
  await app.expectValue('w5', 0.4);
  expect(new URL(page.url()).hash).toBe(`#${link}`);
  await page.unroute(OTHERS);
  await app.button(words.fetchAgain).click();
  await app.expectValue('w1', 2);
  await expect(missing).toHaveCount(0);
  // On its way it is waited for with a sign, and the last one that was asked for counts.
  const others = await hold(page, OTHERS);
  await page.goto('about:blank');
  await page.goto('/');
  await app.expectValue('w5', 0.4);
  await app.put(link);
  await expect(page.locator('#root > .coming')).toHaveText(words.coming);
  await app.put('w5=0.7');
  await app.expectValue('w5', 0.7);
  others.release();
  await app.put('sizes=1-1&w1=3');
  await app.expectValue('w1', 3);
  app.complaints.length = 0;
});

test('what is pressed before the page answers is done when it does', async ({ app, page }) => {
  const script = await hold(page, '**/assets/page-*.js');
  await page.goto('/', { waitUntil: 'commit' });
  await expect(app.graph).toHaveAttribute('data-format', 'wide');
  await app.button('Next').click();
  await expect(app.button('Next')).toHaveAttribute('data-early', '');
  await page.keyboard.press('ArrowRight');
  await expect(app.place).toHaveText('1 / 68');
  script.release();
  await expect(app.place).toHaveText('3 / 68');
  await expect(app.button('Next')).not.toHaveAttribute('data-early');
});

test('a link with other numbers or another step, or a frame, never shows the article’s first', async ({
  app,
  page,
}) => {
  const script = await hold(page, '**/assets/index-*.js');
  for (const hash of ['#w5=0.9', '#step=w5.product', '?embed']) {
    await page.goto('about:blank');
    await page.goto(`/${hash}`, { waitUntil: 'commit' });
    const heading = page.locator('h2').first();
    await expect(heading).toHaveText('How does a network learn from one example?');
    await expect(heading).toBeHidden();
  }
  await page.goto('about:blank');
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('h2').first()).toBeVisible();
  await expect(
    page.locator('.picture svg[data-format="wide"] .chip[data-ref="w5"]').first(),
  ).toBeVisible();
  script.release();
  await page.goto('/#step=w5.product');
  await expect(app.heading).toHaveText('How fast does the total error change when w5 changes?');
});

test('the built folder has no file that no browser of these years asks for', () => {
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /\.(woff|ttf|eot|otf|map)$/.test(name))).toEqual([]);
});

/** Keeps what is asked for under these addresses until it is released. */
async function hold(page: Page, addresses: string) {
  let asked = 0;
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(addresses, async (route) => {
    asked++;
    await released;
    await route.continue();
  });
  return { asked: () => asked, release };
}

/** A file's name without the mark of its content. */
const nameOf = (path: string): string =>
  path.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
