import type { Locator } from '@playwright/test';
import { words } from '../src/views/words';
import { BackstepPage, emptied, expect, REST, test } from './page';
import { round } from './round';

const dialogOf = ({ page }: BackstepPage): Locator => page.getByRole('dialog', { name: 'Network' });

async function opened(app: BackstepPage): Promise<Locator> {
  await app.choose(words.header.network);
  await expect(dialogOf(app)).toHaveCount(1);
  return dialogOf(app);
}

/** All that stands in the dialog: counts, choices, numbers and boxes, by their names. */
const standing = (dialog: Locator): Promise<string[]> =>
  dialog
    .locator('input, select, .stepper output')
    .evaluateAll((all) =>
      all.map((each) =>
        each instanceof HTMLInputElement && each.type !== 'text'
          ? `${each.ariaLabel} ${each.checked}`
          : `${each.ariaLabel} ${(each as HTMLInputElement).value}`,
      ),
    );

emptied(
  '3-4-2 with tanh and ReLU is built by the keyboard alone, stepped, trained with a weight held, undone and sent',
  async ({ app, page, context }) => {
    await page.clock.install();
    await app.open();
    const { keyboard } = page;
    const dialog = dialogOf(app);
    const tabTo = async (target: Locator) => {
      for (let n = 0; n < 60; n++) {
        await keyboard.press('Tab');
        if (await target.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`${target} is not reached`);
    };
    const press = async (target: Locator, key = 'Enter') => {
      await tabTo(target);
      await keyboard.press(key);
    };
    const button = (name: string) => dialog.getByRole('button', { name, exact: true });
    await press(app.button(words.header.menu));
    await press(app.button(words.header.network));
    await expect(dialog).toHaveCount(1);
    await press(button('Inputs: one more'));
    await press(button('Hidden layer: one more'));
    await keyboard.press('Enter');
    await press(dialog.getByLabel('Hidden layer: activation'), 't');
    await press(dialog.getByLabel('Outputs: activation'), 'R');
    await tabTo(dialog.getByLabel('input i3'));
    await keyboard.type('1');
    await press(dialog.locator('summary').last());
    await press(dialog.getByLabel('Hold some'), 'Space');
    await press(dialog.getByLabel('Hold weight w1, from i1 to h1'), 'Space');
    await tabTo(dialog.getByLabel('weight w3, from i3 to h1', { exact: true }));
    await keyboard.type('0,5');
    await press(button('Use this network'));
    await expect(dialog).toHaveCount(0);

    await keyboard.press('ArrowRight');
    await app.expectStep('net_h1');
    await expect(app.slot('net_h1')).toHaveText('0.877500000');
    await keyboard.press('ArrowRight');
    await app.expectStep('out_h1');
    await expect(app.slot('out_h1')).toHaveText(Math.tanh(0.8775).toFixed(9));
    const [, steps] = (await app.place.innerText()).split(' / ');
    expect(Number(steps)).toBeGreaterThan(100);
    await keyboard.press('End');
    await app.expectStep('update.error');

    await keyboard.press('r');
    await expect(page.getByLabel('Rounds done')).toHaveValue('1');
    await opened(app);
    const w = (n: number, ends: string) =>
      dialog.getByLabel(`weight w${n}, ${ends}`, { exact: true });
    await expect(w(1, 'from i1 to h1')).toHaveValue('0.15');
    await expect(dialog.getByLabel('Hold weight w1, from i1 to h1')).toBeChecked();
    await expect(w(2, 'from i2 to h1')).not.toHaveValue('0.2');
    await expect(dialog.getByLabel('Outputs: activation')).toHaveValue('ReLU');
    const all = await standing(dialog);
    expect(all.filter((each) => /^weight/.test(each)).length).toBe(20);
    await keyboard.press('Escape');
    await page.clock.runFor(REST);
    const link = page.url();

    // One edit brought it, one undo takes it back.
    await keyboard.press('Control+z');
    await expect(app.place).toHaveText(new RegExp(`/ ${round.length}$`));
    await opened(app);
    await expect(button('Worked example')).toHaveAttribute('aria-pressed', 'true');
    await keyboard.press('Escape');
    await keyboard.press('Control+Shift+z');
    await expect(app.place).toHaveText(new RegExp(`/ ${steps}$`));

    const other = new BackstepPage(await context.newPage(), '');
    await other.page.goto(link);
    await other.expectWhole('.place');
    await expect(other.notice).toHaveCount(0);
    expect(await standing(await opened(other))).toEqual(all);
  },
);

const TABLE = 'x1\tx2\ty\n0\t0\t0\n0\t1\t1\n1\t0\t1\n1\t1\t0';

/**
 * The mean error over XOR after so many rounds, each by the mean of the slopes over all four pairs: 2-2-1,
 * logistic, with the article’s first six weights, its frozen biases and a rate of 0.5.
 */
function meanErrorAfter(rounds: number): number {
  const pairs = TABLE.split('\n')
    .slice(1)
    .map((line) => line.split('\t').map(Number));
  const logistic = (net: number) => 1 / (1 + Math.exp(-net));
  let w = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45];
  for (let n = 0; ; n++) {
    const [w1 = 0, w2 = 0, w3 = 0, w4 = 0, w5 = 0, w6 = 0] = w;
    const each = pairs.map(([i1 = 0, i2 = 0, target = 0]) => {
      const h1 = logistic(w1 * i1 + w2 * i2 + 0.35);
      const h2 = logistic(w3 * i1 + w4 * i2 + 0.35);
      const out = logistic(w5 * h1 + w6 * h2 + 0.6);
      const d = (out - target) * out * (1 - out);
      const [d1, d2] = [d * w5 * h1 * (1 - h1), d * w6 * h2 * (1 - h2)];
      return {
        error: (target - out) ** 2 / 2,
        slopes: [d1 * i1, d1 * i2, d2 * i1, d2 * i2, d * h1, d * h2],
      };
    });
    const mean = (of: (pair: (typeof each)[number]) => number) =>
      each.reduce((sum, pair) => sum + of(pair), 0) / each.length;
    if (n === rounds) return mean(({ error }) => error);
    w = w.map((weight, at) => weight - 0.5 * mean(({ slopes }) => slopes[at] as number));
  }
}

test('four pairs are pasted and trained in a batch; what cannot be read changes nothing, nor does Escape', async ({
  app,
  page,
}) => {
  await app.open('names=to');
  const dialog = await opened(app);
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const place = await dialog.boundingBox();
  await press('One neuron');
  const { x, y } = (await dialog.boundingBox()) ?? {};
  expect({ x, y }).toEqual({ x: place?.x, y: place?.y });
  // By its own neurons, not by those of the page.
  expect((await dialog.locator('.cell-head').allTextContents()).join(' ')).toBe(
    'wo1,i1 wo1,i2 bo1',
  );
  await expect(dialog.locator('.examples output')).toHaveText(/^The delta rule by itself/);
  // Of three inputs and targets all are in sight where there is little room.
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await press('Three classes');
  await dialog.locator('summary').last().click();
  const beyond = await dialog
    .locator('.fields, .scrolling')
    .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  expect(beyond).toEqual([0, 0, 0, 0, 0]);
  await page.setViewportSize(size ?? { width: 1440, height: 900 });
  await page.keyboard.press('Escape');
  await expect(app.place).toHaveText(new RegExp(`/ ${round.length}$`));

  await opened(app);
  await press('Outputs: one fewer');
  const before = await standing(dialog);
  await press('Paste a table: Training pairs');
  const field = dialog.getByLabel('A row for each pair: 2 inputs, then 1 target');
  await expect(field).toBeFocused();
  for (const [text, sentence] of [
    ['0 0 0\n0 1 one', 'Row 2, column 3: “one” is not a number.'],
    [
      '0 0\n0 1',
      'This has 2 rows of 2 numbers. There can be 1 to 16 rows of 3: 2 inputs and 1 target.',
    ],
  ] as const) {
    await field.fill(text);
    await press('Take over');
    await expect(dialog.getByRole('alert')).toHaveText(`${sentence} Nothing has been changed.`);
    await expect(field).toBeFocused();
    expect(await standing(dialog)).toEqual(before);
  }

  // Into a field, as from a spreadsheet.
  const first = dialog.locator('.fields input').first();
  const pasteTable = () =>
    first.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, TABLE);
  await pasteTable();
  const said = dialog.locator('.beside output').first();
  await expect(said).toHaveText('4 pairs taken over.');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByLabel('target of o1, pair 3')).toHaveValue('1');
  const passes = dialog.getByLabel('Each round takes');
  await passes.selectOption('All pairs, their mean');
  await expect(said).toHaveText('');
  for (const left of [3, 2, 1]) {
    await press('Remove pair 1');
    await expect(said).toHaveText(`Pair 1 removed, ${left} left.`);
  }
  await expect(passes).toHaveCount(0);
  await press('Add a pair');
  await expect(said).toHaveText('Pair 2 added.');
  await pasteTable();
  await expect(passes).toHaveValue('batch mean');

  // What makes no sense is said, and not taken.
  await dialog.getByLabel('Loss').selectOption('Cross-entropy');
  await press('Use this network');
  await expect(dialog.getByLabel('Loss')).toBeFocused();
  await expect(dialog.getByRole('alert')).toHaveText(
    'Cross-entropy is for outputs that sum up to 1: it needs softmax, not logistic.',
  );
  await dialog.getByLabel('Loss').selectOption('Half the squared error');
  await press('Use this network');
  await expect(dialog).toHaveCount(0);

  const total = page.locator('.total .number');
  await expect(total).toHaveText(meanErrorAfter(0).toFixed(9));
  await app.button('+100').click();
  await expect(total).toHaveText(meanErrorAfter(100).toFixed(9));
});
