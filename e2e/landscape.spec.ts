import { example } from './figures';
import { type BackstepPage, emptied, expect, test } from './page';
import { trained } from './trained';

const map = (app: BackstepPage) => app.page.locator('.landscape');
const point = (app: BackstepPage) => app.page.getByRole('slider', { name: 'The present point' });
const end = (app: BackstepPage, name: string) =>
  map(app).getByRole('textbox', { name, exact: true });

const number = (text: string) => Number(text.replaceAll('−', '-'));

/** The error of the article's network with some weights changed. */
function errorWith(weights: Record<string, number>): number {
  const { w } = trained(0);
  for (const [ref, value] of Object.entries(weights)) w[Number(ref.slice(1)) - 1] = value;
  return trained(0, w).E_total;
}

/** Where the point is, and where values stand on the map, in pixels of the screen. */
async function geometry(app: BackstepPage) {
  const names = [
    'lowest value across',
    'highest value across',
    'lowest value up',
    'highest value up',
  ];
  const ends: number[] = [];
  for (const name of names) ends.push(number(await end(app, name).inputValue()));
  const [left = 0, right = 0, low = 0, high = 0] = ends;
  const ground = await map(app).locator('rect.ground').boundingBox();
  if (!ground) throw new Error('there is no map');
  return {
    x: (value: number) => ground.x + (ground.width * (value - left)) / (right - left),
    y: (value: number) => ground.y + (ground.height * (high - value)) / (high - low),
  };
}

test('the point stands at the two weights, the arrow points downhill, and the pointer reads the error', async ({
  app,
  page,
}) => {
  await app.open('tab=landscape');
  await expect(point(app)).toHaveAttribute(
    'aria-valuetext',
    'w5 = 0.40, w7 = 0.50, total error 0.298371109',
  );
  const place = await geometry(app);
  const lefts = await map(app)
    .locator('select')
    .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().left));
  expect(lefts[1]).toBe(lefts[0]);
  const { x, y } = await app.middle(point(app).locator('.dot'));
  expect(Math.abs(x - place.x(0.4))).toBeLessThanOrEqual(1.5);
  expect(Math.abs(y - place.y(0.5))).toBeLessThanOrEqual(1.5);

  // The arrow points along minus the gradient.
  const slopes = ['w5', 'w7'].map((ref) => Number(example['round 1'][`dE_total/d${ref}`]));
  const arrow = await map(app)
    .locator('.arrow .line')
    .evaluate((line) => {
      const at = (name: string) => Number(line.getAttribute(name));
      return { x: at('x2') - at('x1'), y: at('y2') - at('y1') };
    });
  const factor = number((await map(app).getByText('The arrow is').innerText()).split(' ')[3] ?? '');
  expect(factor).toBeLessThan(0);
  const [dx = 0, dy = 0] = slopes.map((slope) => factor * slope);
  expect(arrow.x).toBeCloseTo(place.x(dx) - place.x(0), 0);
  expect(arrow.y).toBeCloseTo(place.y(dy) - place.y(0), 0);

  // The error under the pointer is read out.
  await page.mouse.move(place.x(-0.5), place.y(1.25));
  const told = map(app).getByText('At the pointer');
  const [w5 = 0, w7 = 0, error = 0] =
    (await told.innerText())
      .match(/−?\d+\.?\d*(?=[,:.]|$)/g)
      ?.map(number)
      .filter((value) => !Number.isNaN(value)) ?? [];
  expect(w5).toBeCloseTo(-0.5, 1);
  expect(w7).toBeCloseTo(1.25, 1);
  expect(error).toBeCloseTo(errorWith({ w5, w7 }), 9);
});

test('the point is dragged and moved by keys: both weights, as one change, which Escape gives up', async ({
  app,
  page,
}) => {
  await app.open('tab=landscape&step=E_total');
  // The map takes its final size in the frame after the panel has.
  const at = async () => {
    const [place, { x, y }] = [await geometry(app), await app.middle(point(app).locator('.dot'))];
    return Math.hypot(x - place.x(0.4), y - place.y(0.5));
  };
  await expect.poll(at).toBeLessThan(2);
  const place = await geometry(app);
  await page.mouse.move(place.x(0.4), place.y(0.5));
  await page.mouse.down();
  await page.mouse.move(place.x(-1), place.y(1), { steps: 4 });
  await page.mouse.up();
  const [w5, w7] = await Promise.all(
    ['w5', 'w7'].map(async (ref) => Number(await app.chip(ref).getAttribute('aria-valuenow'))),
  );
  expect(w5).toBeCloseTo(-1, 1);
  expect(w7).toBeCloseTo(1, 1);
  const expected = errorWith({ w5: w5 ?? 0, w7: w7 ?? 0 });
  await expect(page.locator('.total .number')).toHaveText(expected.toFixed(9));
  await app.undo();
  await app.expectValue('w5', 0.4);
  await app.expectValue('w7', 0.5);
  await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');

  // Escape gives a drag up.
  await page.mouse.move(place.x(0), place.y(0));
  await page.mouse.down();
  await expect(app.chip('w5')).not.toHaveAttribute('aria-valuenow', '0.4');
  await page.keyboard.press('Escape');
  await app.expectValue('w5', 0.4);
  await page.mouse.up();
  await app.expectValue('w7', 0.5);

  // Keys are the point's own for who came to it by keys.
  await end(app, 'highest value up').focus();
  for (let n = 0; n < 10 && !(await point(app).evaluate((it) => it.matches(':focus'))); n++) {
    await page.keyboard.press('Shift+Tab');
  }
  await expect(point(app)).toBeFocused();
  const presses: [key: string, w5: number, w7: number][] = [
    ['ArrowRight', 0.41, 0.5],
    ['ArrowUp', 0.41, 0.51],
    ['Shift+ArrowLeft', 0.409, 0.51],
    ['PageDown', 0.409, 0.41],
  ];
  for (const [key, w5, w7] of presses) {
    await page.keyboard.press(key);
    await app.expectValue('w5', w5);
    await app.expectValue('w7', w7);
  }
  for (const _ of presses) await app.undo();
  await app.expectValue('w5', 0.4);
  await app.expectValue('w7', 0.5);
});

test('the map stays under the hand, its lines true at rest and gone while numbers move', async ({
  app,
  page,
}) => {
  await app.open('tab=landscape&round=100');
  const labels = map(app).locator('.labels text');
  await expect(labels).not.toHaveCount(0);
  // Each line is where the error is what its label says: at the label itself.
  const { w } = trained(100);
  const place = await geometry(app);
  const all = await labels.evaluateAll((texts) =>
    texts.map((text) => {
      const { left, top, width, height } = text.getBoundingClientRect();
      return { text: text.textContent ?? '', x: left + width / 2, y: top + height / 2 };
    }),
  );
  const [x0, y0] = [place.x(0), place.y(0)];
  const unit = { x: place.x(1) - x0, y: place.y(1) - y0 };
  for (const { text, x, y } of all) {
    const weights = [...w];
    weights[4] = (x - x0) / unit.x;
    weights[6] = (y - y0) / unit.y;
    const error = trained(0, weights).E_total;
    expect(error / number(text), `at the label ${text}`).toBeGreaterThan(0.93);
    expect(error / number(text), `at the label ${text}`).toBeLessThan(1.07);
  }
  await app.dragChip('w6', 40, 0, { moves: 4, letGo: false });
  await expect(labels).toHaveCount(0);
  await page.mouse.up();
  await expect(labels).not.toHaveCount(0);

  // A press leads where it was made, again and again.
  const now = await geometry(app);
  const at = { x: Math.round(now.x(-0.5)), y: Math.round(now.y(1)) };
  const seen: (string | null)[] = [];
  for (let n = 0; n < 3; n++) {
    await page.mouse.click(at.x, at.y);
    seen.push(await app.chip('w5').getAttribute('aria-valuenow'));
  }
  expect(new Set(seen).size).toBe(1);
  expect(Number(seen[0])).toBeCloseTo(-0.5, 1);
  await expect(app.button('Fit')).toHaveAttribute('aria-disabled', 'false');
  await app.button('Fit').click();
  await expect(app.button('Fit')).toHaveAttribute('aria-disabled', 'true');
});

emptied(
  'any two numbers can be looked at, one of them twice cannot, and their ranges are set',
  async ({ app, page }) => {
    await app.open('tab=landscape');
    const [low, high] = [end(app, 'lowest value across'), end(app, 'highest value across')];
    const before = await low.inputValue();
    await low.fill('5');
    await low.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(
      'The lower end has to be below the upper one.',
    );
    await low.fill('wide');
    await low.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(
      'This is not a number. Digits, a minus sign and a point or comma are.',
    );
    await low.press('Escape');
    await expect(low).toHaveValue(before);
    await high.fill('12');
    await high.press('Enter');
    await expect(high).toHaveValue('12');
    const place = await geometry(app);
    const { x } = await app.middle(point(app).locator('.dot'));
    expect(Math.abs(x - place.x(0.4))).toBeLessThanOrEqual(1.5);
    await app.button('Fit').click();
    await expect(high).not.toHaveValue('12');
    await expect(low).toHaveValue(before);

    // Any two numbers.
    const across = map(app).getByRole('combobox', { name: 'Across' });
    const up = map(app).getByRole('combobox', { name: 'Up', exact: true });
    await across.selectOption('w1');
    await expect(point(app)).toHaveAttribute('aria-valuetext', /^w1 = 0\.15, w7 = 0\.50,/);
    await across.selectOption('w7');
    await expect(up).toHaveValue('w1');
    await up.selectOption('target_o2');
    await expect(point(app)).toHaveAttribute('aria-valuetext', /^w7 = 0\.50, target.?o2 = 0\.99,/);
    await page.clock.install();
    await expect.poll(() => app.hash()).toBe('#tab=landscape&x=w7&y=target_o2');
  },
);
