import { words } from '../src/views/words';
import { faults, overlaps, regions, scrollIntoPanel, scrollToEnd } from './layout';
import { type BackstepPage, emptied, expect, test } from './page';

const STEPS = ['start', 'w1.delta', 'update.output', 'update.error'];

async function readsWell(app: BackstepPage): Promise<void> {
  const { page } = app;
  await app.open();
  for (const step of STEPS) {
    await app.goTo(step);
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await faults(page), step).toEqual([]);
    // Whatever comes next can be read and pressed: the page goes on below the screen.
    await scrollIntoPanel(page);
    const { graph, working, steps } = await regions(page);
    expect(graph.right, step).toBe(steps.left);
    expect(graph.right, step).toBeLessThanOrEqual(working.left);
    await scrollToEnd(page);
    const end = await regions(page);
    expect(overlaps(end), step).toEqual([]);
    expect(end.footer.bottom, step).toBeCloseTo(end.steps.top, -1);
  }
  await app.goTo('w1.delta');
  await app.next(2);
  await app.back();
  await app.expectStep('w1.new');
  const { answers, ...tabs } = words.tabs;
  for (const name of Object.values(tabs)) {
    await app.tab(name).click();
    await app.expectWhole();
    expect(await faults(page), name).toEqual([]);
  }
  await app.follow('sizes=2-3-1&act=tanh-tanh&step=w1.new');
  await app.tab(answers).click();
  await app.expectWhole('.answers');
  expect(await faults(page), answers).toEqual([]);
  await app.follow('step=w1.new');
  await app.button(words.header.menu).click();
  expect(await faults(page)).toEqual([]);
  await app.button(words.header.notation).click();
  expect(await faults(page)).toEqual([]);
  await app.button('Close').click();
  await app.button('+100').click();
  await expect(page.getByRole('textbox', { name: words.rounds.done })).toHaveValue('100');
}

test.describe('twice as large by the browser’s zoom', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  emptied('everything is there, and the page only scrolls down', ({ app }) => readsWell(app));
});

test.describe('twice as large by the browser’s type', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'set by an argument of Chromium');

  test('everything is there, and the page only scrolls down', async ({ playwright, baseURL }) => {
    const browser = await playwright.chromium.launch({
      ...test.info().project.use.launchOptions,
      args: ['--disable-gpu', '--blink-settings=defaultFontSize=32'],
    });
    const page = await browser.newPage({
      baseURL: baseURL as string,
      viewport: { width: 1440, height: 900 },
    });
    const { BackstepPage } = await import('./page');
    const app = new BackstepPage(page, new URL(baseURL ?? '').origin);
    app.watch(page.context());
    await readsWell(app);
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe('32px');
    expect(app.complaints).toEqual([]);
    await browser.close();
  });
});
