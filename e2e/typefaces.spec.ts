import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BackstepPage, emptied, expect, test } from './page';

const ASSETS = fileURLToPath(new URL('../dist/assets', import.meta.url));

/** A typeface's file without the mark of its content. */
const nameOf = (address: string): string =>
  /([^/]+?)-[\w-]{8}(\.\w+)$/.exec(address)?.slice(1).join('') ?? address;

/** Notes which typefaces are fetched, in their order. */
function fetchedBy({ page }: BackstepPage): string[] {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fetched.push(nameOf(request.url()));
  });
  return fetched;
}

test('the built page has the typefaces that it shows, as woff2 alone', () => {
  const fonts = readdirSync(ASSETS).filter((name) => !/\.(js|css)$/.test(name));
  // Of three there are two: what other networks alone need is apart.
  expect(fonts.map(nameOf).sort()).toEqual([
    'KaTeX_Main-Italic.woff2',
    'KaTeX_Main-Italic.woff2',
    'KaTeX_Main-Regular.woff2',
    'KaTeX_Main-Regular.woff2',
    'KaTeX_Math-Italic.woff2',
    'KaTeX_Math-Italic.woff2',
    'KaTeX_Size1-Regular.woff2',
    'KaTeX_Size2-Regular.woff2',
    'inter-letters.woff2',
    'inter.woff2',
    'paper-bold.woff2',
    'paper.woff2',
  ]);
});

emptied('typefaces are fetched in the order in which they are needed', async ({ app, page }) => {
  const fetched = fetchedBy(app);
  await app.open();
  expect(fetched[0]).toBe('inter.woff2');
  // Those of equations, once the first screen stands.
  await expect.poll(() => fetched.length).toBe(4);
  // Had the page anything else to fetch when it has time, it would have by now.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done))));
  expect(fetched.slice(1).sort()).toEqual([
    'KaTeX_Main-Italic.woff2',
    'KaTeX_Main-Regular.woff2',
    'KaTeX_Math-Italic.woff2',
  ]);

  // Those of large brackets and of paper, once an equation stands.
  await app.next();
  await expect(app.slot('net_h1')).toHaveText('0.377500000');
  await expect
    .poll(() => fetched.slice(4).sort())
    .toEqual([
      'KaTeX_Size1-Regular.woff2',
      'KaTeX_Size2-Regular.woff2',
      'paper-bold.woff2',
      'paper.woff2',
    ]);

  // What only the learner writes comes with it.
  await app.follow('näher=1');
  await expect(app.notice).toContainText('näher');
  await expect.poll(() => fetched.slice(8)).toEqual(['inter-letters.woff2']);
});

/**
 * Which texts are drawn in none of the page's typefaces, and in which instead. Each character is
 * looked at once in each face.
 */
async function strangers({ page }: BackstepPage): Promise<string[]> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('[data-new]')) each.removeAttribute('data-new');
    const seen = new Set<string>();
    for (const element of document.querySelectorAll('body *:not(.katex-mathml *, script)')) {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element);
      for (const sign of own.map((text) => text.textContent?.trim()).join('')) {
        const drawn = `${sign} ${fontFamily} ${fontWeight} ${fontStyle}`;
        if (!seen.has(drawn)) element.setAttribute('data-new', '');
        seen.add(drawn);
      }
    }
  });
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument', { depth: 0 });
  const found = { nodeId: root.nodeId, selector: '[data-new]' };
  const { nodeIds } = await client.send('DOM.querySelectorAll', found);
  expect(nodeIds.length).toBeGreaterThan(10);
  const texts: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    const strange = fonts.filter(({ isCustomFont }) => !isCustomFont);
    if (strange.length === 0) continue;
    const { outerHTML } = await client.send('DOM.getOuterHTML', { nodeId });
    texts.push(`${strange.map(({ familyName }) => familyName)}: ${outerHTML.slice(0, 200)}`);
  }
  await client.detach();
  return texts;
}

test.describe('in Chromium, which tells what a text is drawn in', () => {
  test.skip(({ browserName }) => browserName !== 'chromium');

  test('every screen, and paper, is drawn in the page’s typefaces alone', async ({ app, page }) => {
    await app.open();
    expect(await strangers(app), 'the first screen').toEqual([]);
    for (const [hash, shown] of [
      ['step=w1.delta', '.katex'],
      ['rate=epsilon&delta=minus&times=cross&step=update.error', '.katex'],
      ['tab=numbers&step=update.error', 'table'],
      ['tab=rounds&round=100', '.round-status, .strip'],
      ['tab=landscape', 'canvas'],
    ] as const) {
      await app.follow(hash);
      await app.expectWhole();
      await expect(page.locator(shown).first(), hash).toBeAttached();
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      expect(await strangers(app), hash).toEqual([]);
    }
    await page.keyboard.press('l');
    await expect(page.locator('.lecture')).toHaveCount(1);
    await app.expectWhole();
    expect(await strangers(app), 'the lecture').toEqual([]);

    await app.goTo('w5.product');
    await page.emulateMedia({ media: 'print' });
    // All equations of the round are set before anything answers again.
    await expect(page.locator('.sheet')).toHaveCount(1, { timeout: 20_000 });
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    expect(await strangers(app), 'paper').toEqual([]);
  });

  test('no text moves when the typeface comes late', async ({ app, page }) => {
    let bring = () => {};
    const late = new Promise<void>((done) => {
      bring = done;
    });
    await page.route('**/inter-*.woff2', async (route) => {
      await late;
      await route.continue();
    });
    // All is loaded only when the typeface is.
    await page.goto('/', { waitUntil: 'commit' });
    await expect(app.place).toHaveText('1 / 68');
    const isThere = () =>
      page.evaluate(() => document.fonts.check('1em "Inter Variable"', 'Backstep'));
    // Before the style sheet is there, nothing is missing.
    await expect.poll(isThere).toBe(false);
    const moved = await page.evaluateHandle(async () => {
      const sum = { value: 0 };
      const add = (list: PerformanceObserverEntryList) => {
        for (const entry of list.getEntries()) {
          sum.value += (entry as PerformanceEntry & { value: number }).value;
        }
      };
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      new PerformanceObserver(add).observe({ type: 'layout-shift' });
      return sum;
    });
    bring();
    await expect.poll(isThere).toBe(true);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await moved.evaluate(({ value }) => value)).toBeLessThan(0.01);
  });
});
