import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { keyWords } from '../src/views/controls/keyWords';
import { noticeWords } from '../src/views/controls/noticeWords';
import { words } from '../src/views/words';
import { expect, test } from './page';
import { policyOf } from './policyOf';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITE = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));

/** Of a script that is allowed by what it holds. */
const HASH = /^'sha256-[\w+/]{43}='$/;

test('the page in one file does a round without a server, and says what it lacks', async ({
  app,
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('single');
  const args = ['build', '--mode', 'single', '--outDir', folder, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [VITE, ...args], { cwd: ROOT });
  expect(readdirSync(folder)).toEqual(['backstep.html']);
  const text = readFileSync(`${folder}/backstep.html`, 'utf8');
  expect(text.indexOf('<meta charset')).toBeLessThan(1000);
  expect(policyOf(text)).toEqual({
    'default-src': ["'none'"],
    'script-src': [expect.stringMatching(HASH), expect.stringMatching(HASH)],
    'style-src': ["'unsafe-inline'"],
    'img-src': ['data:'],
    'font-src': ['data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });

  const { href } = pathToFileURL(`${folder}/backstep.html`);
  // What a file asks for has no host.
  app.origins.add('null');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(href);
  await app.expectWhole('.place');
  await expect(app.heading).toHaveText('How does a network learn from one example?');
  await page.keyboard.press('ArrowRight');
  await expect(app.slot('net_h1')).toHaveText('0.377500000');
  expect(await page.evaluate(() => document.fonts.check('italic 1em KaTeX_Math', 'w'))).toBe(true);
  await page.keyboard.press('End');
  await expect(page.locator('.total')).toHaveText('Total error 0.291027774−0.007343335');
  await page.keyboard.press('ArrowRight');
  await expect(app.place).toHaveText('1 / 68');
  await expect(page.locator('.total .number')).toHaveText('0.291027774');
  await app.tab(words.tabs.rounds).click();
  await app.expectWhole('.paths');

  await page.keyboard.press('s');
  await expect(app.notice).toHaveText(`${noticeWords.alone} ${words.dismiss}`);
  await app.button(words.dismiss).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(keyWords.oneFile);
  await page.keyboard.press('Escape');

  // The address carries the round here, too.
  await expect.poll(() => app.hash()).toBe('#round=1&tab=rounds');
  await page.reload();
  await expect(page.locator('.total .number')).toHaveText('0.291027774');
  expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(href))).toEqual([]);
});
