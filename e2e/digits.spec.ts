import { words } from '../src/views/words';
import { type BackstepPage, emptied, expect, REST, test } from './page';

/** The last equation on the screen that has a quantity's number. */
const equationOf = (app: BackstepPage, ref: string) =>
  app.page.locator('.equation', { has: app.page.locator(`[data-slot][data-ref="${ref}"]`) }).last();

/** The sign before its result, as it is seen and as it is read aloud. */
const signs = (app: BackstepPage, ref: string) =>
  equationOf(app, ref).evaluate((equation) => {
    const last = (all: string) =>
      [...equation.querySelectorAll(all)]
        .map(({ textContent }) => textContent ?? '')
        .findLast((text) => /^[=≈]$/.test(text));
    return [last('.katex-html .mrel'), last('mo')];
  });

test('a lecture has four significant digits, and ≈ where they do not come out even', async ({
  app,
  page,
}) => {
  await page.goto('/#screen=lecture&step=w1.sum');
  const slots = (ref: string) => equationOf(app, ref).locator('.slot');
  await expect(slots('dE_total/dout_h1')).toHaveText(['0.05540', '(−0.01905)', '0.03635']);
  expect(await signs(app, 'dE_total/dout_h1')).toEqual(['=', '=']);
  const note = page.locator('.rounding');
  await expect(note).toHaveText('');

  await app.follow('screen=lecture&step=w1.product');
  await expect(slots('dE_total/dw1')).toHaveText(['0.03635', '0.2413', '0.05', '0.0004386']);
  expect(await signs(app, 'dE_total/dw1')).toEqual(['=', '=']);

  // ½(0.99 − 0.7729)² is 0.02357: the first of the round that is not even.
  await app.follow('screen=lecture&results=asked&step=E_o2');
  await expect(slots('E_o2')).toHaveText(['0.99', '0.7729', '?']);
  expect(await signs(app, 'E_o2')).toEqual(['=', '=']);
  await expect(note).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(slots('E_o2')).toHaveText(['0.99', '0.7729', '0.02356']);
  expect(await signs(app, 'E_o2')).toEqual(['≈', '≈']);
  await expect(note).toHaveText(words.rounding);

  // Chosen decimals, as in older links, are decimals: 0.0623 − 0.0210 is 0.0413.
  await app.follow('screen=lecture&decimals=4&step=w3.sum');
  await expect(slots('dE_total/dout_h2')).toHaveText(['0.0623', '(−0.0210)', '0.0414']);
  expect(await signs(app, 'dE_total/dout_h2')).toEqual(['≈', '≈']);
  await expect(note).toHaveText('');
});

test('the sign follows a drag in place, in the frame of its numbers', async ({ app, page }) => {
  await app.open('step=w1.sum&decimals=4');
  await expect(app.slot('dE_total/dout_h1')).toHaveText(['0.0364']);
  await page.evaluate(() => {
    const equation = [...document.querySelectorAll('.card .equation')].at(-1);
    const chip = document.querySelector('[role=spinbutton][data-ref=w5]');
    if (!equation || !chip) throw new Error('there is nothing to watch');
    const sign = [...equation.querySelectorAll('.katex-html .mrel')].at(-1);
    const seen = { rows: [] as string[][], rebuilt: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const numbers = [...equation.querySelectorAll('.slot')].map((slot) => slot.textContent ?? '');
      seen.rows.push([...numbers, sign?.textContent ?? '']);
    }).observe(chip, { attributeFilter: ['aria-valuenow'] });
    new MutationObserver((records) => {
      seen.rebuilt += records.length;
    }).observe(equation, { childList: true, subtree: true });
  });
  const renders = () => page.evaluate(() => performance.getEntriesByName('katex').length);
  const before = await renders();
  await app.dragChip('w5', 60, 0, { moves: 60 });
  const { rows, rebuilt } = await page.evaluate(
    () => (window as unknown as { seen: { rows: string[][]; rebuilt: number } }).seen,
  );
  expect(rows.length).toBe(58);
  // Counted in ten-thousandths, sums are exact.
  const whole = (text = '') =>
    Math.round(Number(text.replace(/[()]/g, '').replace('−', '-')) * 1e4);
  const wrong = rows.filter(([one, other, result, sign]) => {
    return (whole(one) + whole(other) === whole(result)) !== (sign === '=');
  });
  expect(wrong).toEqual([]);
  expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(['=', '≈']));
  expect(rebuilt).toBe(0);
  expect(await renders()).toBe(before);
  const [seen, read] = await signs(app, 'dE_total/dout_h1');
  expect(read).toBe(seen);
});

emptied(
  'significant digits are chosen in the dialog, and go with the link',
  async ({ app, page }) => {
    await page.clock.install();
    await app.open('step=w1.product');
    await app.choose('Notation');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Significant digits', { exact: true }).first().check();
    await dialog.getByRole('slider', { name: 'Significant digits' }).fill('5');
    await page.keyboard.press('Escape');
    await expect(app.slot('dE_total/dw1').last()).toHaveText('0.00043857');
    await expect(page.locator('.total .number')).toHaveText('0.29837');
    await expect(app.cell('E_o2')).toHaveAccessibleName('error of o2: 0.023560');
    await page.clock.runFor(REST);
    expect(await app.hash()).toBe('#step=w1.product&significant=5');
    const screen = await app.screen();
    await page.reload();
    await app.expectStep('w1.product');
    expect(await app.screen()).toEqual(screen);
  },
);
