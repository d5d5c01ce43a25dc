import type { Locator, Page } from '@playwright/test';
import { type BackstepPage, emptied, expect, test } from './page';
import { trained } from './trained';

/** Where the page says what is new. */
const changes = (page: Page): Locator => page.locator('[data-says="changes"]');

/** How long after a step, and after a change of numbers, the page speaks, in ms. */
const REST = { step: 300, numbers: 700 };

/** Opens the page with its clock standing still. */
async function openStill(app: BackstepPage, hash = ''): Promise<void> {
  const { page } = app;
  await page.clock.install();
  await app.open(hash);
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** Keeps every text that is said from now on. Returns what gives them. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await changes(page).evaluate((region) => {
    const texts: string[] = [];
    Object.assign(window, { texts });
    new MutationObserver((all) => {
      for (const _ of all) texts.push(region.textContent ?? '');
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { texts: string[] }).texts);
}

const STEPS: readonly [id: string, text: string][] = [
  [
    'net_h1',
    'Step 2 of 68. How much input does h1 receive? net h1 equals w1 times i1, plus w2 times i2, plus b1; equals 0.15 times 0.05, plus 0.20 times 0.10, plus 0.35; equals 0.377500000.',
  ],
  [
    'out_o1',
    'Step 7 of 68. What does o1 send on? out o1 equals 1 over 1 plus e to the minus net o1; equals 1 over 1 plus e to the minus 1.105905967; equals 0.751365070.',
  ],
  [
    'w5.product',
    'Step 17 of 68. How fast does the total error change when w5 changes? the slope of E total by w5 equals the slope of E total by out o1, times the slope of out o1 by net o1, times the slope of net o1 by w5; equals 0.741365070, times 0.186815602, times 0.593269992; equals 0.082167041.',
  ],
  [
    'w1.sum',
    'Step 40 of 68. How fast does the total error change when out h1 changes? the slope of E total by out h1 equals the slope of E o1 by out h1, plus the slope of E o2 by out h1; equals 0.055399425, plus minus 0.019049118; is about 0.036350306.',
  ],
  [
    'w1.delta',
    'Step 44 of 68. What do all weights into h1 have in common? delta h1 equals the slope of E total by out h1, times the slope of out h1 by net h1; equals 0.036350306, times 0.241300709; equals 0.008771355. delta h1 equals delta o1 times w5, plus delta o2 times w7, all times the slope of out h1 by net h1; equals 0.138498562 times 0.40, plus minus 0.038098237 times 0.50, all times 0.241300709; equals 0.008771355.',
  ],
  [
    'update.error',
    'Step 68 of 68. Has the round helped? the new E o1 equals one half times the square of target o1 minus the new out o1; equals one half times the square of 0.01 minus 0.742088111; equals 0.267976501. the new E o2 equals one half times the square of target o2 minus the new out o2; equals one half times the square of 0.99 minus 0.775284968; equals 0.023051272. the new E total equals the new E o1, plus the new E o2; equals 0.267976501, plus 0.023051272; is about 0.291027774.',
  ],
  ['start', 'Step 1 of 68. How does a network learn from one example?'],
];

emptied(
  'each step is said once: its place, its question, its equations; of those passed through nothing',
  async ({ app, page }) => {
    await openStill(app);
    const said = await listen(page);
    await expect(changes(page)).toHaveRole('status');
    for (const [id] of STEPS) {
      await app.goTo(id);
      await page.clock.runFor(10_000);
    }
    expect(await said()).toEqual(STEPS.map(([, text]) => text));

    for (let n = 0; n < 5; n++) {
      await page.keyboard.press('ArrowRight');
      await page.clock.runFor(REST.step - 1);
    }
    expect(await said()).toHaveLength(STEPS.length);
    await page.clock.runFor(1);
    expect((await said()).slice(STEPS.length)).toEqual([
      'Step 6 of 68. How much input does o1 receive? net o1 equals w5 times out h1, plus w6 times out h2, plus b2; equals 0.40 times 0.593269992, plus 0.45 times 0.596884378, plus 0.60; equals 1.105905967.',
    ]);
    // The place beside the buttons shows it, and does not say it as well.
    await expect(app.place).toHaveText('6 / 68');
    expect(await app.place.evaluate((place) => place.closest('output, [aria-live], [role]'))).toBe(
      null,
    );
  },
);

emptied('nothing is said during a drag, and one text after it', async ({ app, page }) => {
  await openStill(app, 'step=w5.product');
  const said = await listen(page);
  await app.dragChip('w5', 50, 0, { moves: 10, letGo: false });
  await page.clock.runFor(10_000);
  expect(await said()).toEqual([]);
  await page.mouse.up();
  await page.clock.runFor(REST.numbers - 1);
  expect(await said()).toEqual([]);
  await page.clock.runFor(10_000);
  const { w } = trained(0);
  const error = trained(0, w.with(4, 0.9)).E_total.toFixed(9);
  const dragged = `weight w5, from h1 to o1: 0.90. Total error ${error}.`;
  expect(await said()).toEqual([dragged]);
  await app.undo();
  await page.clock.runFor(REST.numbers);
  const undone = 'weight w5, from h1 to o1: 0.40. Total error 0.298371109.';
  expect(await said()).toEqual([dragged, undone]);
  await app.type('b2', '-1');
  await page.clock.runFor(REST.numbers);
  expect((await said()).at(-1)).toMatch(
    /^bias b2, of o1 and o2: minus 1\.00\. Total error 0\.\d{9}\.$/,
  );
  // Drawn at random, a number may be the one that was there.
  await page.evaluate(() => {
    let drawn = 0.5;
    Math.random = () => {
      drawn = (drawn * 7.3 + 0.217) % 1;
      return drawn;
    };
  });
  await app.choose('Random numbers');
  await page.clock.runFor(REST.numbers);
  expect((await said()).at(-1)).toMatch(/^10 numbers have changed\. Total error 0\.\d{9}\.$/);
  expect(await said()).toHaveLength(4);
});

test('an equation is MathML to who hears it, and the skip link leads to it', async ({
  app,
  page,
}) => {
  await app.open('step=w5.product');
  const link = page.getByRole('link', { name: 'Skip to the step' });
  const box = async () => (await link.boundingBox()) ?? { y: 0, height: 0 };
  const { y, height } = await box();
  expect(y + height).toBeLessThanOrEqual(0);
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  expect((await box()).y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await expect(app.heading).toBeFocused();

  // The numbers of an equation take no focus.
  const hidden = await page
    .locator('.katex')
    .evaluateAll((all) =>
      all.map((each) => [
        each.querySelectorAll('.katex-mathml > math').length,
        each.querySelector('.katex-html')?.getAttribute('aria-hidden'),
        each.querySelectorAll('[tabindex], [role]').length,
      ]),
    );
  expect(hidden.length).toBeGreaterThan(1);
  for (const each of hidden) expect(each).toEqual([1, 'true', 0]);

  await page.keyboard.press('ArrowRight');
  await app.expectStep('w5.delta');
  await expect(app.heading).toBeFocused();
  expect(await app.hash()).toMatch(/^#step=w5\./);
});

test('on every tab there is one h1, no heading level is left out, each region has its landmark, and the skip link leads to it', async ({
  app,
  page,
}) => {
  await app.open('step=update.error');
  for (const [tab, heading] of [
    ['This step', 'Has the round helped?'],
    ['All numbers so far', 'All numbers so far'],
    ['Rounds', 'The error, round by round'],
    ['Landscape', 'The error as a map'],
  ] as const) {
    await app.tab(tab).click();
    await app.expectWhole();
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels).toContain(2);
    for (const [index, level] of levels.slice(1).entries()) {
      expect(level - (levels[index] ?? 0), `${tab}: ${levels}`).toBeLessThanOrEqual(1);
    }
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(role)).toHaveCount(1);
    }
    await page.getByRole('link', { name: 'Skip to the step' }).focus();
    await page.keyboard.press('Enter');
    await expect(app.panel.getByRole('heading', { name: heading, level: 2 })).toBeFocused();
  }
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 240, height: 700 } });

  test('an equation that is too wide can be reached and scrolled by keys', async ({
    app,
    page,
  }) => {
    await app.open('step=w1.product&decimals=12');
    const wide = page.getByRole('group', { name: /^Equation/ }).first();
    await expect(wide).toHaveAttribute('tabindex', '0');
    // Only what is too wide is a stop on the way.
    const stops = await page
      .locator('.equation')
      .evaluateAll((all) =>
        all.map((each) => [each.scrollWidth > each.clientWidth, each.hasAttribute('tabindex')]),
      );
    expect(stops.filter(([isWide, stop]) => isWide !== stop)).toEqual([]);
    expect(new Set(stops.map(([isWide]) => isWide))).toEqual(new Set([true, false]));
    await wide.focus();
    await page.keyboard.press('ArrowRight');
    expect(await wide.evaluate(({ scrollLeft }) => scrollLeft)).toBe(40);
    await page.keyboard.press('ArrowLeft');
    expect(await wide.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
    await app.expectStep('w1.product');
    // The step may go, but not the focus.
    await page.keyboard.press('PageDown');
    await app.expectStep('w1.delta');
    await expect(app.heading).toBeFocused();
    await app.goTo('w1.product');
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.getByRole('group', { name: /^Equation/ })).toHaveCount(0);
    await expect(page.locator('.equation[tabindex]')).toHaveCount(0);
  });
});

test('letters and signs are commands only where they are wanted', async ({ app, page }) => {
  await app.open('step=net_h1');
  await app.choose('Display');
  const letters = page.getByRole('checkbox', { name: /^Single letters/ });
  await expect(app.button('Lecture')).toHaveAttribute('aria-keyshortcuts', 'L');
  await letters.uncheck();
  expect(await page.locator('[aria-keyshortcuts]').count()).toBe(0);
  await page.keyboard.press('Escape');
  for (const key of ['p', 'r', 'Shift+R', '?']) await page.keyboard.press(key);
  await expect(app.button('Play')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Rounds done' })).toHaveValue('0');
  // Other keys, and letters with Ctrl, are what they were.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Space');
  await app.expectStep('out_h1');
  await app.type('w5', '2');
  await page.keyboard.press('Control+z');
  await app.expectValue('w5', 0.4);
  await app.choose('Display');
  await letters.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(1);
});

/** What is asked of the loudspeaker: the parameter, its value, and how. */
type Sound = [what: string, value: number];

/** Puts a stand-in in place of the browser's sound, which takes down what is asked of it. */
const recordSound = (page: Page) =>
  page.addInitScript(() => {
    const sounds: Sound[] = [];
    const param = (name: string) => ({
      value: 0,
      setValueAtTime: (value: number) => sounds.push([name, value]),
      setTargetAtTime: (value: number) => sounds.push([`${name} →`, value]),
    });
    const node = (more: object) => ({ connect: (to: unknown) => to, ...more });
    class Recorder {
      state = 'running';
      currentTime = 0;
      destination = node({});
      constructor() {
        sounds.push(['made', 0]);
      }
      createOscillator = () => node({ frequency: param('pitch'), start: () => {} });
      createGain = () => node({ gain: param('gain') });
      resume = async () => {};
      close = async () => {
        sounds.push(['closed', 0]);
      };
    }
    Object.assign(window, { sounds, AudioContext: Recorder });
  });

emptied(
  'a tone follows the error where it is wanted, and only while it changes',
  async ({ app, page }) => {
    await recordSound(page);
    await openStill(app, 'step=E_total');
    const heard = () =>
      page.evaluate(() => (window as unknown as { sounds: Sound[] }).sounds.splice(0));
    const { w } = trained(0);
    const pitch = (error: number) => 1760 * error ** 0.25;
    const pulled = (w5: number) => pitch(trained(0, w.with(4, w5)).E_total);
    const expectHeard = async (...expected: Sound[]) => {
      const sounds = await heard();
      expect(sounds.map(([what]) => what)).toEqual(expected.map(([what]) => what));
      for (const [index, [what, value]] of expected.entries()) {
        expect(sounds[index]?.[1], what).toBeCloseTo(value, 9);
      }
    };
    await app.dragChip('w5', 50, 0);
    await app.undo();
    await app.button('+1').click();
    await app.button('Previous round').click();
    await expectHeard();

    await app.choose('Display');
    const sound = page.getByRole('checkbox', { name: /^A tone/ });
    await sound.check();
    await page.keyboard.press('Escape');
    // Its code comes when it is wanted.
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { sounds: Sound[] }).sounds.length))
      .toBe(1);
    await expectHeard(['made', 0]);
    await app.dragChip('w5', 100, 0, { moves: 2, letGo: false });
    await expectHeard(['pitch', pulled(0.9)], ['gain →', 0.06], ['pitch →', pulled(1.4)]);
    await page.clock.runFor(199);
    await expectHeard();
    await page.clock.runFor(1);
    await expectHeard(['gain →', 0]);
    await page.mouse.up();
    // Not a drag, and no round.
    await app.undo();
    await app.next();
    await expectHeard();

    await app.button('+100').click();
    await app.button('+1').click();
    const rounds = (count: number) => pitch(trained(count).E_total);
    await expectHeard(['pitch', rounds(100)], ['gain →', 0.06], ['pitch →', rounds(101)]);
    await page.clock.runFor(10_000);
    await expectHeard(['gain →', 0]);

    await app.choose('Display');
    await sound.uncheck();
    await page.keyboard.press('Escape');
    await expectHeard(['closed', 0]);
    await app.dragChip('w5', 50, 0);
    await app.button('+1').click();
    await expectHeard();
  },
);
