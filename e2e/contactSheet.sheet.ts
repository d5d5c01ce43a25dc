/**
 * Twenty screens of the built page on one sheet, those of another build beside them where BEFORE
 * names its folder: `npm run e2e:sheet`, or `BEFORE=/path/to/dist npm run e2e:sheet`. The sheet and
 * its pictures come into e2e/.output/sheet.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, test } from '@playwright/test';
import { DIST, serve } from './serve';

type Screen = { name: string; hash: string; width: number; height: number; dark?: boolean };

const on = (width: number, height: number, hashes: readonly string[]): Screen[] =>
  hashes.map((hash) => ({ name: hash.replace(/^step=/, ''), hash, width, height }));

const SCREENS: readonly Screen[] = [
  ...on(1366, 768, ['step=start', 'step=net_h1', 'step=out_h1', 'step=w5.chain']),
  ...on(1366, 768, ['step=w5.dE_dout', 'step=w5.product', 'step=w5.delta']),
  ...on(1366, 768, ['step=w1.dE_o1_dout', 'step=w1.sum', 'step=w1.delta', 'step=w1.product']),
  ...on(1366, 768, ['step=update.weights', 'step=update.error']),
  ...on(1920, 1080, ['step=w1.sum&screen=lecture', 'step=update.error&screen=lecture']),
  ...on(390, 844, ['step=start', 'step=w5.product', 'step=w1.sum', 'tab=landscape']),
  { name: 'start, dark', hash: 'step=start', width: 1366, height: 768, dark: true },
];

const OUTPUT = fileURLToPath(new URL('.output/sheet/', import.meta.url));

async function shoot(browser: Browser, folder: string, into: string): Promise<string[]> {
  const server = await serve({ folder });
  const paths: string[] = [];
  for (const { hash, width, height, dark } of SCREENS) {
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    await page.goto(`${server.origin}/#${hash}`);
    await page.waitForFunction(
      () => !document.querySelector('#root[aria-busy], [aria-busy] .page, .coming'),
    );
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    // A step is read from its question: on a phone below the picture.
    if (width < 600) {
      await page.evaluate(() => document.querySelector('.tab-panel')?.scrollIntoView());
    }
    const path = join(OUTPUT, `${String(paths.length + 1).padStart(2, '0')} ${into}.png`);
    await page.screenshot({ path });
    paths.push(path);
    await context.close();
  }
  await server.close();
  return paths;
}

const picture = (path: string): string =>
  `<img src="data:image/png;base64,${readFileSync(path).toString('base64')}">`;

test('twenty screens on one sheet', async ({ browser }) => {
  test.setTimeout(300_000);
  mkdirSync(OUTPUT, { recursive: true });
  const before = process.env.BEFORE ? await shoot(browser, process.env.BEFORE, 'before') : null;
  const after = await shoot(browser, DIST, 'after');
  const rows = SCREENS.map(({ name, width, height }, index) => {
    const shots = [...(before ? [before[index]] : []), after[index]].map((path) =>
      picture(path ?? ''),
    );
    return `<figure><figcaption>${name}, ${width} × ${height}</figcaption><div>${shots.join('')}</div></figure>`;
  });
  const style = `body { font: 16px sans-serif; display: grid; grid-template-columns: 1fr 1fr; gap: 16px }
    figure { margin: 0 } div { display: flex; gap: 8px } img { min-width: 0; max-height: 420px; object-fit: contain; border: 1px solid #999 }`;
  const html = `<!doctype html><style>${style}</style>${rows.join('')}`;
  writeFileSync(join(OUTPUT, 'sheet.html'), html);
  const page = await browser.newPage({ viewport: { width: before ? 3000 : 1600, height: 1000 } });
  await page.setContent(html);
  await page.screenshot({ path: join(OUTPUT, 'sheet.png'), fullPage: true });
  console.log(join(OUTPUT, 'sheet.png'));
  expect(after).toHaveLength(20);
});
