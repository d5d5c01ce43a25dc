import type { Page } from '@playwright/test';
import { words } from '../src/views/presenter/words';
import { faultsOf } from './faults';
import { emptied, expect, test } from './page';
import { serve } from './serve';

/** A lecture that asks first, at a step. */
const lecture = (step: string) => `step=${step}&screen=lecture&results=asked`;

const PLACE = '.lecture-place';

/** The lecturer's window as the tests see and handle it. */
class Presenter {
  constructor(readonly page: Page) {}

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  get present() {
    return this.page.getByRole('region', { name: words.present });
  }

  get ahead() {
    return this.page.locator('.ahead');
  }

  get place() {
    return this.page.locator('.place');
  }

  get timer() {
    return this.page.getByRole('timer');
  }

  get unseen() {
    return this.page.getByText(words.unseen, { exact: true });
  }

  /** The result of a quantity's own equation. */
  result(ref: string) {
    return numberIn(this.present, ref);
  }
}

const numberIn = (within: Presenter['present'], ref: string) =>
  within.locator(`.equation [data-ref="${ref}"][data-slot] .slot`).last();

const equationsOf = (lesson: Page) => lesson.locator('.lecture-equations');

/** Opens the lesson, and from it the lecturer's window. */
async function open(lesson: Page, address: string): Promise<Presenter> {
  await lesson.goto(address);
  await expect(lesson.locator(PLACE)).toHaveText(/^Step \d+ of \d+$/);
  const opening = lesson.waitForEvent('popup');
  await lesson.keyboard.press('s');
  const presenter = new Presenter(await opening);
  await expect(presenter.page.getByText(words.other.here)).toBeVisible();
  return presenter;
}

test('both windows are on the same step and numbers, whichever is used', async ({ app, page }) => {
  const presenter = await open(page, `/#${lecture('w5.product')}`);
  await expect(presenter.page).toHaveTitle(
    'Lecturer’s window · w5: the product · Output layer · Backstep',
  );
  expect(new URL(presenter.page.url()).search).toMatch(/^\?presenter=\w+$/);
  await expect(presenter.place).toHaveText('17 / 68');

  // The class is still to find it; the lecturer has it, and what comes after it.
  const asked = numberIn(equationsOf(page), 'dE_total/dw5');
  await expect(asked).toHaveText('?');
  await expect(presenter.result('dE_total/dw5')).toHaveText('0.08217');
  await expect(presenter.unseen).toHaveCount(1);
  await expect(presenter.ahead.getByRole('heading', { level: 2 })).toHaveText('Next, step 18');
  await expect(numberIn(presenter.ahead, 'delta_o1')).toHaveText('0.1385');

  await presenter.button('Show the result').click();
  await expect(asked).toHaveText('0.08217');
  await expect(presenter.unseen).toHaveCount(0);
  await expect(page.locator(PLACE)).toHaveText('Step 17 of 68');
  await presenter.button('Next').click();
  await expect(page.locator(PLACE)).toHaveText('Step 18 of 68');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(presenter.place).toHaveText('19 / 68');
  await expect(presenter.result('w5+')).toHaveText('0.3589');
  await expect(numberIn(equationsOf(page), 'w5+')).toHaveText('?');

  // A number that the room calls out is typed here, and judged where the class sees it.
  await presenter.page.getByText('Check a number that the room calls out').click();
  const called = (window: Page) => window.getByLabel('Your number for the new w5');
  await called(presenter.page).fill('0.4411');
  await called(presenter.page).press('Enter');
  await expect(page.locator('.called output')).toContainText('a weight moves against its slope');
  await expect(called(page)).toHaveValue('0.4411');
  await expect(numberIn(equationsOf(page), 'w5+')).toHaveText('?');

  // A weight is dragged in the lesson, and followed while it moves.
  await page.keyboard.press('PageDown');
  await app.dragChip('w5', 60, 0, { letGo: false });
  await expect(presenter.present.locator('[data-ref="w5"][data-slot] .slot')).toHaveText('1.00');
  const moved = await numberIn(equationsOf(page), 'w5+').innerText();
  expect(Number(moved)).toBeCloseTo(0.96, 1);
  await expect(presenter.result('w5+')).toHaveText(moved);
  await page.mouse.up();
  await expect(presenter.result('w5+')).toHaveText(moved);
  // And in the lecturer's window: the class follows.
  await presenter.present.locator('[data-ref="eta"][data-slot] .slot').dblclick();
  await presenter.page.getByRole('textbox', { name: 'learning rate eta' }).fill('0');
  await presenter.page.keyboard.press('Enter');
  await expect(numberIn(equationsOf(page), 'w5+')).toHaveText('1.000');

  // By number, from a list, and to another round.
  await presenter.page.keyboard.type('44');
  await presenter.page.keyboard.press('Enter');
  await expect(page.locator(PLACE)).toHaveText('Step 44 of 68');
  await presenter.page
    .getByRole('combobox', { name: 'Step' })
    .selectOption('68. Error before and after');
  await expect(page.locator(PLACE)).toHaveText('Step 68 of 68');
  await presenter.button('Show the result').click();
  await presenter.button('On to the next round').click();
  await expect(page.locator(PLACE)).toHaveText('Step 1 of 68');
  await expect(presenter.page.getByRole('group', { name: 'Rounds done' })).toContainText(
    'Rounds done 1',
  );
  await expect(presenter.present.getByRole('heading')).toHaveText('Where does the network stand?');
  await expect(presenter.present).toContainText('how the weights stand after the rounds so far');
});

emptied('closing or reloading either window loses nothing', async ({ app, context, page }) => {
  const begin = new Date('2026-03-02T10:15:00');
  await context.clock.install({ time: begin });
  const stopAt = (seconds: number) =>
    context.clock.pauseAt(new Date(begin.getTime() + seconds * 1000));
  const presenter = await open(page, `/#${lecture('E_o2')}`);
  await stopAt(60);
  await expect(presenter.timer).toHaveText('00:00');
  await presenter.button('Start').click();
  await presenter.button('Next round').click();
  await presenter.button('Show the result').click();
  await app.dragChip('w8', 25, 0);
  await stopAt(125);
  await expect(presenter.timer).toHaveText('01:05');
  const error = await presenter.result('E_o2').innerText();

  const expectAll = async (lesson: Page, time: string) => {
    await expect(lesson.locator(PLACE)).toHaveText('Step 11 of 68');
    await expect(numberIn(equationsOf(lesson), 'E_o2')).toHaveText(error);
    await expect(presenter.place).toHaveText('11 / 68');
    await expect(presenter.result('E_o2')).toHaveText(error);
    await expect(presenter.unseen).toHaveCount(0);
    await expect(presenter.timer).toHaveText(time);
    await expect(presenter.page.getByText('Rounds done 1')).toBeVisible();
    await expect(presenter.page.getByText(words.other.here)).toBeVisible();
  };
  await page.reload();
  await expectAll(page, '01:05');
  // What is loaded when it is wanted comes with a timer of its own.
  await context.clock.resume();
  await presenter.page.reload();
  await expect(presenter.place).toHaveText('11 / 68');
  await stopAt(60 + 3605);
  await expectAll(page, '1:00:05');

  // S brings the lesson to the front, and does not load it anew.
  await page.evaluate(() => document.body.setAttribute('data-same', ''));
  await presenter.page.keyboard.press('s');
  // It waits a second, in which the lesson might go: it does not.
  await stopAt(60 + 3606);
  await expect(page.locator('body[data-same]')).toHaveCount(1);
  expect(context.pages()).toHaveLength(2);

  await presenter.button('Black screen').click();
  await expect(page.locator('.black')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await expect(presenter.page.getByText(words.isBlack)).toBeVisible();
  await page.close();
  await expect(presenter.page.getByText(words.other.here)).toHaveCount(0);
  const opening = context.waitForEvent('page');
  await presenter.button(words.other.open).click();
  const again = await opening;
  await expect(again.locator('.black')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await presenter.button(words.controls.brighten).click();
  await expect(again.locator('.black')).toHaveCount(0);
  await expectAll(again, '1:00:06');

  await presenter.button('Pause').click();
  await stopAt(60 + 3700);
  await expect(presenter.timer).toHaveText('1:00:06');
  await presenter.button('Reset').click();
  await expect(presenter.timer).toHaveText('00:00');
  await presenter.button('Lecture').click();
  await expect(again.getByRole('region', { name: 'The step' })).toContainText(
    'How far is o2 from its target?',
  );
  await expect(presenter.button('Black screen')).toHaveAttribute('aria-disabled', 'true');

  // One window keeps the pace: two steps in two seconds, not four.
  await presenter.page.keyboard.press('p');
  await expect(again.getByRole('button', { name: 'Pause', exact: true })).toHaveCount(1);
  await context.clock.runFor(2000);
  await expect(again.locator('.place')).toHaveText('13 / 68');
  await expect(presenter.place).toHaveText('13 / 68');
});

test('the window opens again while the last one is closing', async ({ context, page }) => {
  let presenter = await open(page, `/#${lecture('net_h1')}`);
  for (let n = 0; n < 2; n++) {
    const closing = presenter.page.close();
    // Said at once, before the browser is done with the window.
    await expect(page.locator(PLACE)).toHaveText('Step 2 of 68');
    const opening = context.waitForEvent('page');
    await page.keyboard.press('s');
    presenter = new Presenter(await opening);
    await expect(presenter.place).toHaveText('2 / 68');
    await closing;
  }
});

test('both windows come from any path of any server', async ({ app, page }) => {
  const path = '/talks/2026/backstep/';
  const server = await serve({ below: path });
  app.origins.add(server.origin);
  const presenter = await open(page, `${server.origin}${path}#${lecture('net_h1')}`);
  expect(new URL(presenter.page.url()).pathname).toBe(path);
  await expect(presenter.result('net_h1')).toHaveText('0.3775');
  await presenter.page.keyboard.press('ArrowRight');
  await expect(numberIn(equationsOf(page), 'net_h1')).toHaveText('0.3775');
  expect(server.missing).toEqual([]);
  await presenter.page.close();
  await page.goto('about:blank');
  await server.close();
});

test('where a step has all the working of a weight, its product is there, too', async ({
  page,
}) => {
  await page.goto('/?presenter=alone#pace=weight&step=w5');
  const presenter = new Presenter(page);
  await expect(presenter.place).toHaveText('13 / 24');
  const product = presenter.present.locator('.whole');
  await expect(numberIn(product, 'dE_total/dw5')).toHaveText('0.082167041');
  const next = presenter.ahead.locator('.equation');
  await expect(next.filter({ has: page.locator('[data-ref="dE_total/dw6"]') })).toHaveCount(3);
  await expect(numberIn(presenter.ahead, 'w6+')).toHaveText('0.408666186');
});

const SIZES = [
  { width: 1180, height: 820 },
  { width: 1366, height: 768 },
  { width: 1024, height: 600 },
  { width: 390, height: 844 },
] as const;

test('the lecturer’s window fits a tablet, laptops and a phone', async ({ app, page }) => {
  await page.goto(`/?presenter=alone#${lecture('start')}`);
  for (const step of ['start', 'w1.delta', 'update.error']) {
    await app.follow(lecture(step));
    await expect(new Presenter(page).place).toHaveText(/^\d+ \/ 68$/);
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      const place = `${step}, ${width} × ${height}`;
      const { left, right, scrolls, next, least } = await page.evaluate(() => {
        const places = [
          ...document.querySelectorAll('.presenter :is(button, p, h2, h3, .present-equations)'),
        ]
          .map((part) => part.getBoundingClientRect())
          .filter(({ width: wide }) => wide > 1);
        const { scrollWidth, scrollHeight } = document.documentElement;
        const primary = document.querySelector('.presenter .primary') as Element;
        const box = primary.getBoundingClientRect();
        const note = document.querySelector('.lecturer-notes p') as Element;
        return {
          left: Math.min(...places.map((each) => each.left)),
          right: Math.max(...places.map((each) => each.right)),
          scrolls: [scrollWidth, scrollHeight],
          next: { bottom: box.bottom, height: box.height },
          least: Number.parseFloat(getComputedStyle(note).fontSize),
        };
      });
      expect(left, place).toBeGreaterThanOrEqual(0);
      expect(right, place).toBeLessThanOrEqual(width);
      expect(scrolls[0], place).toBe(width);
      if (width > 900) expect(scrolls[1], place).toBe(height);
      expect(next.bottom, place).toBeLessThanOrEqual(height);
      expect(next.height, place).toBeGreaterThanOrEqual(44);
      expect(least, place).toBeGreaterThanOrEqual(16);
    }
    if (step === 'w1.delta') expect(await faultsOf(page)).toEqual([]);
  }
  expect(app.complaints).toEqual([]);
});
