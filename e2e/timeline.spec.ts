import { type BackstepPage, expect, test } from './page';
import { round } from './round';

const tick = (app: BackstepPage, step: string) => app.timeline.locator(`[data-step="${step}"]`);

test('a tick for every step, in phases, and a click on it goes there', async ({ app, page }) => {
  await app.open();
  const phases = await app.timeline.locator('.phase').evaluateAll((all) =>
    all.map((phase) => ({
      name: phase.querySelector('.phase-name')?.textContent,
      steps: [...phase.querySelectorAll('.tick')].map((each) => each.getAttribute('data-step')),
    })),
  );
  expect(phases.map(({ name, steps }) => [name, steps.length])).toEqual([
    ['Start', 1],
    ['Forward', 8],
    ['Error', 3],
    ['Output layer', 24],
    ['Hidden layer', 28],
    ['Update', 4],
  ]);
  expect(phases.flatMap(({ steps }) => steps)).toEqual(round.map(({ id }) => id));

  for (const step of ['update.error', 'w5.chain', 'net_h1', 'w1.sum', 'start', 'E_total']) {
    const { x, y } = await app.middle(tick(app, step));
    await page.mouse.click(x, y);
    await app.expectStep(step);
  }

  // Those behind, at and ahead of the step look so.
  const count = (state: string) => app.timeline.locator(`.tick.${state}`).count();
  expect([await count('done'), await count('now'), await count('ahead')]).toEqual([11, 1, 56]);
  await expect(app.timeline.locator('.phase.now .phase-name')).toHaveText('Error');
  await app.next();
  await expect(app.timeline.locator('.phase.now .phase-name')).toHaveText('Output layer');
});

test('scrubbing goes through the steps under the pointer, and Escape gives it up', async ({
  app,
  page,
}) => {
  await app.open();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const place = document.querySelector('.place');
    if (!place) throw new Error('there is no place to watch');
    new MutationObserver(() => seen.push(place.textContent ?? '')).observe(place, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  const from = await app.middle(tick(app, 'E_o1'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const step of ['E_o2', 'E_total', 'w5.chain', 'w5.dE_dout', 'w5.chain']) {
    // As far above the ticks as a hand may stray.
    await page.mouse.move((await app.middle(tick(app, step))).x, from.y - 60);
    await app.expectStep(step);
  }
  await page.mouse.move(0, from.y);
  await app.expectStep('start');
  await page.mouse.up();
  await page.mouse.move((await app.middle(tick(app, 'w7.new'))).x, from.y);
  await app.expectStep('start');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual([10, 11, 12, 13, 14, 13, 1].map((place) => `${place} / 68`));

  await app.goTo('net_h1');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await app.expectStep('E_o1');
  await page.keyboard.press('Escape');
  await app.expectStep('net_h1');
  await page.mouse.move((await app.middle(tick(app, 'w7.new'))).x, from.y);
  await page.mouse.up();
  await app.expectStep('net_h1');
});

test('the step under the pointer is named, within the window', async ({ app, page }) => {
  await app.open();
  const name = page.locator('.tick-name');
  await expect(name).toHaveCount(0);
  for (const [step, text] of [
    ['start', '1. The network as given'],
    ['out_h1', '3. outh1'],
    ['w5.dout_dnet', '15. w5: slope of the logistic function'],
    ['w1.dE_o2_dout', '39. w1: the path through o2'],
    ['update.error', '68. Error before and after'],
  ] as const) {
    const { x, y } = await app.middle(tick(app, step));
    await page.mouse.move(x, y);
    await expect(name).toHaveText(text);
    const { left, right, wide, beyond } = await name.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const { scrollWidth, clientWidth } = document.documentElement;
      return { left: box.left, right: box.right, wide: clientWidth, beyond: scrollWidth };
    });
    expect(left, `left end of the name of ${step}`).toBeGreaterThanOrEqual(0);
    expect(right, `right end of the name of ${step}`).toBeLessThanOrEqual(wide);
    expect(beyond, 'nothing to scroll to').toBe(wide);
    expect(left, `${step} is under its name`).toBeLessThanOrEqual(x);
    expect(right, `${step} is under its name`).toBeGreaterThanOrEqual(x);
  }
  await page.mouse.move(700, 300);
  await expect(name).toHaveCount(0);
  await app.timeline.focus();
  await expect(name).toHaveText('1. The network as given');
});

test('First and Last, and the ends', async ({ app }) => {
  await app.open();
  const disabled = async () =>
    Object.fromEntries(
      await Promise.all(
        [/^First$/, /^Back$/, /^Next/, /^Last$/].map(async (name) => {
          const button = app.page.getByRole('button', { name });
          return [await button.innerText(), await button.getAttribute('aria-disabled')];
        }),
      ),
    );
  expect(await disabled()).toEqual({ First: 'true', Back: 'true', Next: 'false', Last: 'false' });
  await app.button('Last').click();
  await app.expectStep('update.error');
  await expect(app.place).toHaveText('68 / 68');
  expect(await disabled()).toEqual({
    First: 'false',
    Back: 'false',
    'Next round': 'false',
    Last: 'true',
  });
  await app.button('First').click();
  await app.expectStep('start');
  await app.next();
  expect(await disabled()).toEqual({
    First: 'false',
    Back: 'false',
    Next: 'false',
    Last: 'false',
  });
});

test('two paces: one step a weight has fewer steps, and one stays with one’s weight', async ({
  app,
  page,
}) => {
  await app.open('step=w5.dout_dnet');
  const pace = page.getByRole('combobox', { name: 'Steps' });
  await expect(pace.locator('option')).toHaveText(['Every factor', 'One a weight']);
  await pace.selectOption('One a weight');
  await app.expectStep('w5');
  await expect(app.place).toHaveText('13 / 24');
  await expect(app.timeline.locator('.tick')).toHaveCount(24);
  await expect(app.heading).toHaveText('How should w5 change?');
  await expect(app.slot('w5+')).toHaveText('0.358916480');
  expect(
    await app.timeline
      .locator('.tick')
      .evaluateAll((all) => all.slice(12, 20).map((each) => each.getAttribute('data-step'))),
  ).toEqual(['w5', 'w6', 'w7', 'w8', 'w1', 'w2', 'w3', 'w4']);
  await app.next();
  await app.expectStep('w6');
  await pace.selectOption('Every factor');
  await app.expectStep('w6.chain');
  await expect(app.place).toHaveText('20 / 68');
  await app.goTo('E_total');
  await pace.selectOption('One a weight');
  await app.expectStep('E_total');
});
