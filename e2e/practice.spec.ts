import { readFile } from 'node:fs/promises';
import { words } from '../src/views/words';
import { given } from './figures';
import { articleValue, isAmong, numbersOn } from './numbersOn';
import { type BackstepPage, expect, test } from './page';

const field = (app: BackstepPage, ref: string) =>
  app.page.locator(`.answer[data-answer="${ref}"] input`);

const outcome = (app: BackstepPage, ref: string) =>
  app.page.locator(`.answer[data-answer="${ref}"] output`);

/** A learner's number, given by Enter. */
async function answer(app: BackstepPage, ref: string, text: string): Promise<void> {
  await field(app, ref).fill(text);
  // Filled, it has the focus.
  await app.page.keyboard.press('Enter');
}

test('practising is entered and left by one press, and met by nobody else', async ({
  app,
  page,
}) => {
  await app.open('step=net_h1');
  await expect(page.locator('.practice')).toHaveCount(0);
  await app.choose(words.header.practise);
  await app.expectWhole('.practice');
  await expect(app.panel.locator('.equation')).toHaveCount(0);
  await expect(app.cell('net_h1')).toContainText('?');
  // Nor does the map tell what is to be worked out.
  await app.tab(words.tabs.landscape).click();
  const map = page.locator('.landscape');
  await expect(map).toContainText('total error ?.');
  await expect(map).toContainText('The way down shows once both slopes have been worked out.');
  await expect(map.locator('[aria-valuetext$="total error ?"]')).toHaveCount(1);
  await app.tab(words.tabs.step).click();
  await app.button('Stop practising').click();
  await expect(page.locator('.practice')).toHaveCount(0);
  await expect(app.cell('net_h1')).toContainText('0.3775');
  await page.keyboard.press('a');
  await expect(field(app, 'net_h1')).toHaveAccessibleName('Your number for net h1');
  await page.keyboard.press('a');
  await expect(page.locator('.practice')).toHaveCount(0);
});

/** What sheet 42 has, in the order of the picture: on any machine. */
const SHEET_42 = '0.31 0.37 -0.01 0.93 0.25 0.92 -0.52 0.21 0.8 0.83 0.48 -0.93 0.23 0.02';

/** What learners get wrong about this example: what they type, and what they are told. */
const MISTAKES: readonly [step: string, ref: string, typed: string, told: string][] = [
  ['net_h1', 'net_h1', '0.3825', 'This reads w3 where w2 belongs'],
  [
    'w5.dE_dout',
    'dE_total/dout_o1',
    '1,48273',
    'the 2 of the exponent has to cancel against the ½',
  ],
  ['w5.dE_dout', 'dE_total/dout_o1', '−.7414', 'the slope is out − target'],
  ['w5.dout_dnet', 'dout_o1/dnet_o1', '-0.1171', 'it is written with outo1'],
  ['w5.product', 'dE_total/dw5', '1.5214', 'slopes along a path are multiplied'],
  ['w5.product', 'dE_total/dw5', '0.082954', 'Right, but rounded too early'],
  ['w5.new', 'w5+', '0.317832959', 'η is missing'],
  ['w5.new', 'w5+', '0.441083520', 'a weight moves against its slope'],
  ['w1.sum', 'dE_total/dout_h1', '5.54e-2', 'This is ∂Eo1/∂outh1 alone'],
  ['w1.new', 'w1+', '0.149817639', 'already updated w5+'],
  ['update.error', 'E_total+', '0.280471447', 'This trains b1 for each neuron by itself'],
  ['update.error', 'E_total+', '0.291027924', 'already updated w5+'],
];

test('each usual mistake is named, and the rule stands beside it', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('a');
  for (const [step, ref, typed, told] of MISTAKES) {
    if ((await app.step()) !== step) await app.goTo(step);
    await answer(app, ref, typed);
    await expect(outcome(app, ref), `${ref} = ${typed}`).toContainText(told);
  }
  await app.goTo('out_h1');
  await answer(app, 'out_h1', '0.4067');
  const lines = outcome(app, 'out_h1').locator('.worked .katex-mathml');
  await expect(lines).toHaveText([/e0\.377500000=0\.406730008/, /e−0\.377500000=\?/]);
  await answer(app, 'out_h1', '0.12');
  await expect(outcome(app, 'out_h1')).toContainText('no usual mistake gives it');
  await answer(app, 'out_h1', 'a half');
  await expect(outcome(app, 'out_h1')).toContainText('This is not a number.');
});

test('a number that starts from an earlier wrong one is right but for that', async ({
  app,
  page,
}) => {
  await app.open('step=net_h1');
  await page.keyboard.press('a');
  await answer(app, 'net_h1', '0.0275');
  await expect(outcome(app, 'net_h1')).toContainText('This is neth1 without its bias, b1.');
  await app.goTo('out_h1');
  await answer(app, 'out_h1', String(1 / (1 + Math.exp(-0.0275))));
  await expect(outcome(app, 'out_h1')).toContainText('it starts from your neth1');
  // What was typed is there after a reload, and what is said of it.
  await page.reload();
  await expect(outcome(app, 'out_h1')).toContainText('it starts from your neth1');
  await expect(app.panel.locator('.step > .card')).toHaveCount(0);
  await page.getByText('Keep or send my numbers').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    app.button('Save my numbers').click(),
  ]);
  expect(file.suggestedFilename()).toBe('backstep-round-0.csv');
  const lines = (await readFile(await file.path(), 'utf8')).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'round,quantity,typed,right,verdict',
    '0,net_h1,0.0275,no,"This is net_h1 without its bias, b1."',
  ]);

  // Closed and opened again, the page has them where that was wanted, and only there.
  const reopen = async (address = page.url()) => {
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
    await page.goto(address);
    await app.expectWhole('.place');
  };
  const keep = page.getByLabel('Keep them on this device when the page is closed');
  await keep.check();
  await page.evaluate(() => {
    const writeText = async (text: string) => {
      document.title = text;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  await app.button('Copy a link with my numbers').click();
  await expect(page.locator('.keeping output')).toHaveText('Link copied');
  const link = await page.title();
  await reopen();
  await expect(outcome(app, 'out_h1')).toContainText('it starts from your neth1');
  await page.getByText('Keep or send my numbers').click();
  await keep.uncheck();
  await reopen();
  await page.keyboard.press('a');
  await expect(field(app, 'out_h1')).toHaveValue('');

  // Who gets the link sees the same, and has it in an address of their own no more.
  await reopen(link);
  await expect(outcome(app, 'out_h1')).toContainText('it starts from your neth1');
  expect(await app.hash()).toBe('#step=out_h1');
});

test('after the first weight it is the learner’s turn', async ({ app }) => {
  await app.open('step=w1.new');
  await app.button('Your turn: work the next one out').click();
  await app.expectStep('w2.chain');
  await app.expectWhole('.practice');
  await app.next();
  await answer(app, 'dnet_h1/dw2', '0.2');
  await expect(outcome(app, 'dnet_h1/dw2')).toContainText(
    'its slope by the weight is the signal, i2',
  );
});

test('a sheet has the same numbers for everybody, and undo takes them back', async ({
  app,
  page,
}) => {
  await app.open();
  await page.keyboard.press('a');
  await app.expectWhole('.practice');
  const sheet = page.getByRole('textbox', { name: 'or those of sheet' });
  await sheet.fill(' 0042');
  await sheet.press('Enter');
  await expect(sheet).toHaveValue('42');
  const numbers = () =>
    page
      .locator('.picture [role="spinbutton"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-valuenow')).join(' '));
  expect(await numbers()).toBe(SHEET_42);
  await app.button('New numbers').click();
  expect(await numbers()).not.toBe(SHEET_42);
  await sheet.fill('42');
  await sheet.press('Enter');
  expect(await numbers()).toBe(SHEET_42);
  for (let n = 0; n < 3; n++) await app.undo();
  await app.expectValue('w5', 0.4);
});

test('hints come one by one, and the result when it is wanted', async ({ app, page }) => {
  await app.open('step=w5.dout_dnet');
  await page.keyboard.press('a');
  const card = app.panel.locator('.practice .card');
  await app.button('Hint: the rule').click();
  await expect(app.panel.locator('.practice .narration')).toContainText(
    'The slope of the logistic curve',
  );
  await expect(card).toHaveCount(0);
  await app.button('Hint: its symbols').click();
  await expect(card.locator('.slot')).toHaveCount(0);
  await app.button('Hint: its numbers').click();
  await expect(card.locator('.slot')).toHaveText(['0.751365070', '0.751365070', '?']);
  await expect(app.button('Show the result')).toBeFocused();
  await app.button('Show the result').click();
  await expect(app.slot('dout_o1/dnet_o1')).toHaveText(['0.186815602']);
});

test('a number that the room calls out is checked on the big screen', async ({ app, page }) => {
  await page.goto('/#screen=lecture&step=out_h1&results=asked');
  await app.expectWhole('.lecture');
  const button = app.button(words.lecture.check);
  await page.keyboard.press('c');
  await expect(field(app, 'out_h1')).toBeFocused();
  await page.keyboard.type('0.4067');
  await page.keyboard.press('Enter');
  await expect(outcome(app, 'out_h1')).toContainText('the exponent needs its minus');
  await expect(page.locator('.lecture .held')).toHaveText(words.lecture.held);
  await answer(app, 'out_h1', '0.593');
  await expect(outcome(app, 'out_h1')).toContainText('Right.');
  await expect(page.locator('.lecture .held')).toHaveCount(0);
  // Answered rightly, the keys are the lesson's again; and a clicker's are even in the field.
  await page.keyboard.press('c');
  await expect(page.locator('.called')).toHaveCount(0);
  await button.click();
  await expect(field(app, 'out_h1')).toBeFocused();
  await expect(field(app, 'out_h1')).toHaveValue('0.593');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.lecture-place')).toHaveText('Step 4 of 68');
  await expect(field(app, 'net_h2')).not.toBeFocused();
});

test('what can be foreseen is answered by a press, and a round is summed up', async ({
  app,
  page,
}) => {
  await app.open('step=w5.chain');
  await page.keyboard.press('a');
  const most = page.getByRole('group', { name: 'Which of w5, w6, w7 and w8 will move most?' });
  const way = page.getByRole('group', { name: 'Will w5 rise or fall?' });
  const told = page.locator('.prediction output');
  await expect(most.getByRole('button')).toHaveText(['w5', 'w6', 'w7', 'w8', 'None of them']);
  await expect(way.getByRole('button')).toHaveText(['It rises', 'It falls', 'It stays']);
  await expect(told).toHaveText(['', '']);
  await most.getByRole('button', { name: 'w6' }).click();
  await way.getByRole('button', { name: 'It rises' }).click();
  // The first answer counts.
  await way.getByRole('button', { name: 'It falls' }).press('Enter');
  await expect(told).toHaveText([
    '✓ As you said. w6 moves most: its slope is the steepest.',
    '✗ Not so. w5 falls: η times its slope is positive, and it is subtracted.',
  ]);
  await expect(way.getByRole('button', { pressed: true })).toHaveText('It rises');

  await app.goTo('net_h1');
  for (const text of ['0.0275', '0.3775']) await answer(app, 'net_h1', text);
  await expect(page.locator('.practice-ways .hint')).toHaveText('1 of 62 right');
  await app.goTo('w5.new');
  for (const text of ['.31783', '.31783', '.45']) await answer(app, 'w5+', text);
  await app.goTo('update.error');
  await app.button('Show the result').click();
  const summary = page.getByRole('region', { name: 'How it went' });
  await expect(summary.locator('p').first()).toHaveText(
    '1 of 62 numbers are right, 0 at the first try. You foresaw 1 of 2.',
  );
  await expect(summary.locator('.practice-ways')).toHaveText('Not right yet: To w5+');
  await expect(summary.getByRole('listitem')).toHaveText([
    '0.0275: This is neth1 without its bias, b1. To neth1',
    '.31783: This takes the whole slope from the old value: η is missing. To w5+',
    '.45: This is not the number, and no usual mistake gives it. To w5+',
  ]);
  await summary.getByRole('button', { name: 'To neth1' }).click();
  await app.expectStep('net_h1');
  // What is right stays shown.
  await expect.poll(() => app.hash()).toBe('#step=net_h1');
  await page.reload();
  await expect(app.slot('net_h1')).toHaveText(['0.377500000']);
});

/** What is worked out in the round: by the example, and once more forward by hand. */
function numbers(ref: string): number {
  const error = /^E_(o\d)\+$/.exec(ref)?.[1];
  if (error) return (Number(given[`target_${error}`]) - numbers(`out_${error}+`)) ** 2 / 2;
  const [, kind = '', layer = '', index = ''] = /^(net|out)_([ho])(\d)\+$/.exec(ref) ?? [];
  if (!kind) return articleValue(ref);
  const renewed = (weight: number) => articleValue(`w${weight}+`);
  const first = 2 * Number(index) - 1;
  const net =
    layer === 'h'
      ? renewed(first) * 0.05 + renewed(first + 1) * 0.1 + 0.35
      : renewed(first + 4) * numbers('out_h1+') + renewed(first + 5) * numbers('out_h2+') + 0.6;
  return kind === 'net' ? net : 1 / (1 + Math.exp(-net));
}

test('a round is filled in by the keyboard alone, and no answer is told before', async ({
  app,
  page,
}) => {
  test.slow();
  await app.open('pace=weight');
  await page.keyboard.press('a');
  await app.expectWhole('.practice');
  await app.button('Go on').focus();
  const faults: string[] = [];
  const seen = new Set(Object.values(given).map((text) => Number(text).toFixed(4)));
  let asked = 0;
  for (let place = 1; ; place++) {
    await expect(app.place).toHaveText(`${place} / 24`);
    await app.expectWhole('.practice');
    const refs = await page
      .locator('.answer')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.answer ?? ''));
    const before = await numbersOn(page);
    for (const ref of refs) {
      const value = numbers(ref);
      // What is on the screen by right is no secret.
      if (!seen.has(value.toFixed(4)) && isAmong(before, value)) faults.push(ref);
      seen.add(value.toFixed(4));
    }
    for (const ref of refs) {
      asked++;
      await page.keyboard.type(String(Number(numbers(ref).toPrecision(6))));
      await page.keyboard.press('Enter');
      await expect(outcome(app, ref), ref).toContainText('Right.');
      if (ref !== refs.at(-1)) {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
      }
    }
    if (place === 24) break;
    await page.keyboard.press('Enter');
  }
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThan(40);
});

/** A sheet of somebody who forgot the bias once, and went on with that number. */
const SHEET: readonly [line: string, told: string][] = [
  ['net_h1 = 0.0275', 'neth1 = 0.0275 ✗ This is neth1 without its bias, b1.'],
  ['0,506875', 'outh1 = 0,506875 ↳ Your arithmetic is right, but it starts from your neth1.'],
  ['0.3925', 'neth2 = 0.3925 ✓ Right.'],
  ['.596884', 'outh2 = .596884 ✓ Right.'],
  ['1.0713', 'neto1 = 1.0713 ↳ Your arithmetic is right, but it starts from your outh1.'],
  ['hm 3', 'hm 3 ✗ Line 6: no quantity here is called hm.'],
  ['out_o1\t0.7448', 'outo1 = 0.7448 ↳ Your arithmetic is right, but it starts from your neto1.'],
  ['1.2249', 'neto2 = 1.2249 ✓ Right.'],
  ['out_o2: 0.772', 'outo2 = 0.772 ✓ Right.'],
  ['δ_o2 −0.0381', 'δo2 = −0.0381 ✓ Right.'],
  ['∂E_total/∂w5 0.0821', '∂Etotal/∂w5 = 0.0821 ✓ Right.'],
  ['w5+ 0.35892', 'w5+ = 0.35892 ✓ Right.'],
];

test('a pasted sheet is told line by line, with the place to look first', async ({ app, page }) => {
  await app.open('step=w5.new&tab=numbers');
  const pasted = page.locator('.pasted');
  await expect(page.locator('.numbers')).toContainText('In the article');
  await expect(pasted).toHaveCount(0);
  await page.keyboard.press('a');
  await page
    .getByLabel('Your numbers, one a line: a name and a value, or values in the order of the steps')
    .fill(SHEET.map(([line]) => line).join('\n'));
  await app.button('Check all').click();
  await expect(pasted.locator('output')).toHaveText(
    '7 right, 1 wrong, 3 following from a wrong one, 1 not read',
  );
  const [[, slip = ''] = [], ...others] = SHEET;
  await expect(pasted.locator('li')).toHaveText([
    `${slip} The place to look first. Go to step 2`,
    ...others.map(([, told]) => told),
  ]);
  await expect(pasted.locator('.place-to-look')).toContainText(slip);
  const yours = page.locator('.numbers tbody form').filter({ has: page.locator('.verdict') });
  const marked = () =>
    yours.evaluateAll((all) =>
      all.map((each) => `${each.querySelector('input')?.value}${each.textContent}`),
    );
  expect(await marked()).toEqual([
    '0.0275 ✗, wrong',
    '0,506875 ↳, follows from an earlier number',
    '0.3925 ✓, right',
    '.596884 ✓, right',
    '1.0713 ↳, follows from an earlier number',
    '0.7448 ↳, follows from an earlier number',
    '1.2249 ✓, right',
    '0.772 ✓, right',
    '0.0821 ✓, right',
    '0.35892 ✓, right',
  ]);
  // A number of one row alone: the field is left where it is.
  const row = page.getByLabel('Your number for out h2', { exact: true });
  const mark = page.locator('.numbers form').filter({ has: row }).locator('output');
  await row.fill('0.3925');
  await row.press('Enter');
  await expect(row).toBeFocused();
  await expect(mark).toHaveText('✗, wrong');
  await expect(mark.locator('.verdict')).toHaveAttribute('title', /^This is the net input itself:/);
  await row.fill('.596884');
  await row.press('Enter');
  await expect(mark).toHaveText('✓, right');
  await app.button('Go to step 2').click();
  await app.expectStep('net_h1');
  await expect(field(app, 'net_h1')).toHaveValue('0.0275');
  await expect(outcome(app, 'net_h1')).toContainText('✗ This is neth1 without its bias, b1.');
  // What was pasted is there after a reload, and what is said of it.
  await page.reload();
  await app.tab(words.tabs.numbers).click();
  await expect(pasted.locator('.place-to-look')).toContainText(slip);
});
