import { words as answers } from '../src/views/answers/words';
import { pairsWords } from '../src/views/pairs/words';
import { words } from '../src/views/words';
import { type BackstepPage, expect, test } from './page';

/** 2-2-1 with tanh throughout and no biases; of weights that are left out each is 0. */
const TANH = 'sizes=2-2-1&act=tanh-tanh&biases=none';

const map = (app: BackstepPage) => app.page.locator('.answers');
const says = (app: BackstepPage, what: string) => map(app).locator(`[data-says=${what}]`);

/** What it answers to (1, 0), where w2 and w4 count for nothing. */
const answer = (w1: number, w3: number, w5: number, w6: number) =>
  Math.tanh(w5 * Math.tanh(w1) + w6 * Math.tanh(w3));

const here = (got: number) =>
  answers.present('o1', 'i1 = 1.00, i2 = 0.00', '1.00', got.toFixed(9).replace('-', '−'));

/** The colour of the map beside a place, whose mark lies over it. */
const colourAt = (app: BackstepPage, share: readonly [x: number, y: number]) =>
  map(app)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement, [x, y]) => {
      // A copy is read: of the map itself the browser would want to know beforehand.
      const one = new OffscreenCanvas(1, 1).getContext('2d');
      one?.drawImage(canvas, -x * canvas.width, -y * canvas.height);
      return [...(one?.getImageData(0, 0, 1, 1).data ?? [])].join();
    }, share);

test('all that a network of two inputs answers is seen at once, and follows the hand', async ({
  app,
  page,
}) => {
  const tabs = page.getByRole('tab');
  await app.open('tab=answers');
  await expect(tabs).toHaveText(['This step', 'All numbers so far', 'Rounds', 'Landscape']);
  await expect(app.tab('This step')).toHaveAttribute('aria-selected', 'true');

  await app.open(`${TANH}&i1=1&target_o1=1&w1=0.5&w2=0.8&w3=-0.4&w5=0.7&w6=0.3&tab=answers`);
  await expect(app.tab(words.tabs.answers)).toHaveAttribute('aria-selected', 'true');
  await expect(tabs).toHaveCount(5);
  const before = answer(0.5, -0.4, 0.7, 0.3);
  await expect(says(app, 'present')).toHaveText(here(before));
  await expect(says(app, 'sides')).toHaveText(answers.sides(1, 1));
  await expect(says(app, 'line')).toHaveText(answers.line('0'));
  const picture = map(app).getByRole('img', { name: answers.label('o1') });
  await expect(picture).toHaveAccessibleDescription(new RegExp(`^${here(before)}`));
  await expect(map(app).locator('.pair.present')).toHaveCount(1);
  // At rest there are lines all over; the one in the middle stays while a number moves.
  const lines = map(app).locator('.lines path');
  await expect(lines).toHaveCount(9);
  const half = map(app).locator('.lines .half');
  const line = await half.getAttribute('d');
  const colour = await colourAt(app, [0.5, 0.4]);

  await app.dragChip('w5', -150, 0, { letGo: false });
  const w5 = Number(await app.chip('w5').getAttribute('aria-valuenow'));
  expect(w5).toBeLessThan(-0.2);
  await expect(says(app, 'present')).toHaveText(here(answer(0.5, -0.4, w5, 0.3)));
  await expect(says(app, 'sides')).toHaveText(answers.sides(0, 1));
  await expect(lines).toHaveCount(1);
  expect(await half.getAttribute('d')).not.toBe(line);
  expect(await colourAt(app, [0.5, 0.4])).not.toBe(colour);
  await page.mouse.up();
  await expect(lines).toHaveCount(9);
  await app.undo();
  await expect(says(app, 'present')).toHaveText(here(before));
  await expect(half).toHaveAttribute('d', line ?? '');

  const ground = map(app).locator('rect.ground');
  await ground.hover({ position: { x: 20, y: 20 } });
  await expect(says(app, 'pointer')).toHaveText(
    /^At the pointer i1 = 0\.\d+, i2 = 0\.\d+: the answer is −?0\.\d{9}\.$/,
  );

  await app.follow('sizes=2-1-2&act=tanh-softmax&loss=cross&w1=1&w3=1&target_o1=1&tab=answers');
  await map(app).getByRole('combobox', { name: answers.output }).selectOption('o2');
  await expect(map(app).getByRole('img', { name: answers.label('o2') })).toHaveCount(1);
  await expect(says(app, 'present')).toHaveText(
    answers.present('o2', 'i1 = 0.00, i2 = 0.00', '0.00', '0.500000000'),
  );
  await expect(page).toHaveURL(/&output=o2(&|$)/);
  await app.follow('sizes=2-1-2&tab=answers&output=o3');
  await expect(map(app).getByRole('combobox', { name: answers.output })).toHaveValue('o1');
  await expect(app.notice).toContainText('output=o3');
  await expect(app.notice).toContainText('the network has no such output');
  await app.follow(`${TANH}&pairs=2&passes=mean&w1=0.5&w5=0.7&i1@2=1&target_o1@2=1&tab=answers`);
  await map(app)
    .getByRole('radio', { name: pairsWords.pair(2) })
    .check();
  await expect(says(app, 'present')).toHaveText(here(answer(0.5, 0, 0.7, 0)));
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 844 });
  const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().y));
  expect(new Set(tops).size).toBe(1);
  await page.setViewportSize(size ?? { width: 1440, height: 900 });
  await app.follow('sizes=3-1&tab=answers');
  await expect(tabs).toHaveCount(4);
  await expect(app.tab('This step')).toHaveAttribute('aria-selected', 'true');
});
