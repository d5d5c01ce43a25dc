import type { Page } from '@playwright/test';
import { tableWords } from '../src/views/numbers/tableWords';
import { words } from '../src/views/words';
import { expect, test } from './page';

const CHAIN = '∂E_total/∂w5 = 0.741365070 · 0.186815602 · 0.593269992 = 0.082167041';

/** What a copy of everything between two places puts on the clipboard. */
async function copied(page: Page, from: string, to = from): Promise<string> {
  return page.evaluate(
    ([first = '', last = '']) => {
      const ends = [document.querySelector(first), document.querySelector(last)];
      if (!ends[0] || !ends[1]) throw new Error(`there is no ${first} or ${last}`);
      const range = document.createRange();
      range.setStart(ends[0], 0);
      range.setEnd(ends[1], ends[1].childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      ends[0].dispatchEvent(event);
      return clipboardData.getData('text/plain');
    },
    [from, to],
  );
}

test('an equation is copied once, as a line, alone or with what is around it, and the table in rows', async ({
  app,
  page,
}) => {
  await app.open('step=w5.product');
  await expect(app.slot('dE_total/dw5')).toHaveText('0.082167041');
  expect(await copied(page, '.card .equation')).toBe(CHAIN);
  expect(await copied(page, '.card .equation .katex-html', '.card .equation .slot')).toBe(CHAIN);
  const all = await copied(page, '.step h2', '.narration');
  expect(all.split('\n').filter((row) => row.startsWith('∂E_total/∂w5 ='))).toEqual([CHAIN]);
  expect(all).toMatch(/^How fast does the total error change when w5 changes\?\n/);
  expect(all).toMatch(/raising w5 raises the error\.$/);
  // What is not worked out yet, and what changes.
  await app.goTo('w5.chain');
  expect(await copied(page, '.card .equation')).toBe(
    '∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5',
  );
  await app.goTo('w5.new', 'w5=-0.5');
  expect(await copied(page, '.card .equation')).toMatch(
    /^w5\+ = -0\.50 - 0\.50 · 0\.\d{9} = -0\.\d{9}$/,
  );

  // A derivation comes in lines of its own, without TeX.
  await app.goTo('w5.new');
  await expect(page.locator('.derivation .katex')).toHaveCount(1);
  const whole = await copied(page, '.tab-panel');
  expect(whole).toContain(
    'ΔE_total ≈ ∂E_total/∂w5 · Δw5\nΔw5 = -η · ∂E_total/∂w5 ⇒ ΔE_total ≈ -η · (∂E_total/∂w5)² ≤ 0',
  );
  expect(whole).not.toMatch(/[\\{}]/);

  // The table of numbers comes in rows and tabs, for a spreadsheet.
  await app.goTo('w1.sum', 'tab=numbers&w5=-0.5');
  await expect(page.locator('.numbers tbody tr').first()).toContainText('neth1');
  const rows = (await copied(page, '.numbers table')).split('\n');
  expect(rows.slice(0, 3).map((row) => row.split('\t').slice(0, 3))).toEqual([
    [tableWords.symbol, tableWords.value, tableWords.step],
    ['net_h1', '0.377500000', '2'],
    ['out_h1', '0.593269992', '3'],
  ]);
  const numbers = rows.slice(1).map((row) => row.split('\t')[1]);
  expect(numbers.length).toBe(await page.locator('.numbers tbody tr').count());
  expect(numbers.filter((text) => !/^-?\d+\.\d+$/.test(text ?? ''))).toEqual([]);
  expect(numbers.filter((text) => text?.startsWith('-')).length).toBeGreaterThan(0);

  // So do the article's figures, and those of the rounds: numbers, without what is said of them.
  await app.goTo('net_h2', 'tab=numbers');
  await expect(page.locator('.numbers tbody tr')).toHaveCount(3);
  expect((await copied(page, '.numbers table')).split('\n').slice(1, 3)).toEqual([
    'net_h1\t0.377500000\t2\t0.3775',
    'out_h1\t0.593269992\t3\t0.593269992',
  ]);
  await app.goTo('start', 'tab=rounds');
  await expect(page.locator('.headlines tbody tr')).toHaveCount(4);
  expect((await copied(page, '.headlines table')).split('\n')).toEqual([
    'Figure\tPrinted\tAll together\tOutput layer first',
    'E_total after 1 round\t0.291027924\t0.291027774\t0.291027924',
    'E_total after 10,000 rounds\t0.000035085\t0.000035102\t0.000035085',
    'out_o1 after 10,000 rounds\t0.015912196\t0.015913620\t0.015912196',
    'out_o2 after 10,000 rounds\t0.984065734\t0.984064274\t0.984065734',
  ]);
  // A chart's ticks, and what a list offers, are no text.
  const rounds = await copied(page, '.rounds');
  expect(rounds).toMatch(
    /^The error, round by round\n+All together\n+After 0 rounds\nE_total 0\.298371109\n/,
  );
  expect(rounds).not.toContain('logarithmic');
});

test.describe('TeX', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium can be asked to allow');

  test('comes by a button on the equation, by pointer and by keys', async ({
    app,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.open('step=w5.new');
    const button = page.getByRole('button', {
      name: words.copyTex.name('the new w5'),
      exact: true,
    });
    await expect(button).toHaveCSS('opacity', '0');
    await page.locator('.card .equation').hover();
    await expect(button).toHaveCSS('opacity', '1');
    await button.click();
    await expect(button).toHaveAttribute('data-mark', 'Copied');
    await expect(page.locator('.card output')).toHaveText('Copied');
    const text = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await text()).toBe(
      '\\[\n\\begin{aligned}w_{5}^{+} &= w_{5} - \\eta \\cdot \\frac{\\partial E_{\\textit{total}}}{\\partial w_{5}} \\\\[0.3em] &= 0.40 - 0.50 \\cdot 0.082167041 \\\\[0.3em] &= 0.358916480\\end{aligned}\n\\]',
    );
    const chain = page.getByRole('button', {
      name: words.copyTex.name('the slope of E total by w5'),
      exact: true,
    });
    await app.goTo('w5.product');
    await page.mouse.move(0, 0);
    await chain.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.card output')).toHaveText('Copied');
    expect(await text()).toContain('0.741365070 \\cdot 0.186815602 \\cdot 0.593269992');
    await expect(chain).toHaveCSS('opacity', '1');
  });
});
