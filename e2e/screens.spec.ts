import type { Locator } from '@playwright/test';
import { words } from '../src/views/words';
import { faults, overlaps, regions, scrollIntoPanel, scrollToEnd, tooSmall } from './layout';
import { type BackstepPage, emptied, expect, test } from './page';

/** The steps with the longest equations and words, after the welcome. */
const LONGEST = [
  { step: 'start' },
  { step: 'w1.delta' },
  { step: 'update.output' },
  { step: 'update.error', also: 'decimals=12' },
];

const {
  undo,
  redo,
  lecture,
  network,
  notation,
  share,
  menu,
  article,
  random,
  open,
  save,
  display,
  print,
  worksheets,
  keys,
  practise,
} = words.header;

/** Opens each of the longest steps in the page that is there. */
async function eachStep(app: BackstepPage, check: (step: string) => Promise<void>): Promise<void> {
  for (const { step, also } of LONGEST) {
    await app.goTo(step, also);
    await check(step);
  }
}

/** Screens with a mouse, and how large their type is. */
const SCREENS = [
  { width: 1024, height: 768, type: '16px' },
  { width: 1440, height: 900, type: '16.64px' },
  { width: 1920, height: 1080, type: '19.52px' },
  { width: 2560, height: 1440, type: '24.32px' },
  { width: 3440, height: 1440, type: '24.336px' },
  { width: 3840, height: 2160, type: '36.48px' },
];

test('everything fits into the window, nothing lies over anything, and type grows with the screen', async ({
  app,
  page,
}) => {
  await app.open();
  for (const { width, height, type } of SCREENS) {
    await page.setViewportSize({ width, height });
    const size = `${width} × ${height}`;
    const fontSize = () => getComputedStyle(document.documentElement).fontSize;
    expect(await page.evaluate(fontSize), size).toBe(type);
    // Between the largest two lie the same rules.
    if (width > 1920 && width < 3840) continue;
    await eachStep(app, async (step) => {
      const at = `${step}, ${size}`;
      const { header, graph, working, footer } = await regions(page);
      expect(overlaps({ header, graph, working, footer }), at).toEqual([]);
      expect(header, at).toMatchObject({ left: 0, top: 0, right: width });
      expect(footer, at).toMatchObject({ left: 0, right: width, bottom: height });
      expect(await faults(page), at).toEqual([]);
      const { scrollHeight, panel } = await page.evaluate(() => {
        const box = document.querySelector('.tab-panel');
        const panel = (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0);
        return { scrollHeight: document.documentElement.scrollHeight, panel };
      });
      expect({ scrollHeight, panel }, at).toEqual({ scrollHeight: height, panel: 0 });
    });
  }
  // The first tab's label begins where the words below it do.
  for (const size of [
    { width: 1024, height: 600 },
    { width: 1366, height: 641 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    const begins = await page.evaluate(() =>
      ['[role="tab"]', '.tab-panel h2'].map((name) => {
        const text = document.createRange();
        text.selectNodeContents(document.querySelector(name) as Element);
        return Math.round(text.getBoundingClientRect().left);
      }),
    );
    expect(begins[0], `${size.width} × ${size.height}`).toBe(begins[1]);
  }
});

/** The least share of the screen's height that is the panel's, and how the page is laid out. */
const PHONES = [
  { width: 360, height: 640, share: 0.9, beside: false },
  { width: 390, height: 844, share: 0.9, beside: false },
  { width: 768, height: 1024, share: 0.45, beside: false },
  { width: 844, height: 390, share: 0.85, beside: true },
  { width: 667, height: 375, share: 0.85, beside: true },
];

/** The widest screen, in pixels, on which the picture goes with the page. */
const PHONE = 576;

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
  test.skip(({ browserName }) => browserName === 'firefox', 'Firefox emulates no phone');

  emptied(
    'the bar stays while the panel is read, the picture where it has room, nothing is cut off',
    async ({ app, page }) => {
      test.slow();
      await app.open();
      for (const { width, height, share, beside } of PHONES) {
        await page.setViewportSize({ width, height });
        await eachStep(app, async (step) => {
          const at = `${step}, ${width} × ${height}`;
          await page.evaluate(() => window.scrollTo(0, 0));
          const { header, graph, working, footer } = await regions(page);
          expect(overlaps({ header, graph, working, footer }), at).toEqual([]);
          expect(header, at).toMatchObject({
            left: beside ? graph.right : 0,
            top: 0,
            right: width,
          });
          // One row, as high as a control.
          if (width <= PHONE) expect(header.bottom, at).toBe(61);
          expect(await faults(page), at).toEqual([]);
          expect(await tooSmall(page), at).toEqual([]);

          await scrollIntoPanel(page);
          const { header: above, graph: picture, working: panel, steps: bar } = await regions(page);
          // Where all of the page is on the screen, there is nothing to scroll.
          if (width > PHONE) expect(picture.top, at).toBe(beside ? 0 : Math.max(0, above.bottom));
          expect(bar, at).toMatchObject({
            left: beside ? picture.right : 0,
            right: width,
            bottom: height,
          });
          // Beside the bar the picture has the whole height.
          if (beside) expect(picture.bottom, at).toBe(height);
          else expect(picture.bottom, at).toBeLessThanOrEqual(bar.top);
          if (beside) expect(picture.right, at).toBeLessThanOrEqual(panel.left);
          // On a phone the picture goes with the page.
          const room = bar.top - (beside || width <= PHONE ? 0 : picture.bottom - picture.top);
          expect(room / height, at).toBeGreaterThanOrEqual(share);

          await scrollToEnd(page);
          const { graph: last, footer: end } = await regions(page);
          expect(overlaps({ last, end, bar }), at).toEqual([]);
        });
      }
    },
  );

  emptied('a new step is read from its question, clear of what stays', async ({ app, page }) => {
    await app.open('step=w1.delta');
    for (const { width, height, beside } of PHONES) {
      await page.setViewportSize({ width, height });
      await app.goTo('w1.delta');
      await scrollToEnd(page);
      await app.next();
      await app.expectStep('w1.new');
      const { graph, steps } = await regions(page);
      const { y, height: high } = (await app.heading.boundingBox()) ?? { y: 0, height: 0 };
      const at = `${width} × ${height}`;
      expect(y, at).toBeGreaterThanOrEqual(beside ? 0 : Math.max(0, graph.bottom));
      expect(y + high, at).toBeLessThanOrEqual(steps.top);
    }
  });

  emptied(
    'every tab, the menu and the dialogs have room for fingers, which may miss a number by as much as they need',
    async ({ app, page }) => {
      await app.open('step=update.error');
      const { answers, ...tabs } = words.tabs;
      for (const name of Object.values(tabs)) {
        await app.tab(name).tap();
        expect(await faults(page), name).toEqual([]);
        expect(await tooSmall(page), name).toEqual([]);
      }
      await app.follow('sizes=2-3-1&act=tanh-tanh&w1=0.5&w4=-0.7&w8=1');
      await app.tab(answers).tap();
      await app.expectWhole('.answers');
      expect(await faults(page), answers).toEqual([]);
      expect(await tooSmall(page), answers).toEqual([]);
      await app.follow('step=update.error');
      // All that the article prints and what comes out stands there, whole.
      await app.tab(words.tabs.rounds).tap();
      const figures = page.locator('.headlines td');
      await expect(figures.last()).toBeVisible();
      const cutOff = await figures.evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          const [edge, box, room] = [cell.closest('.scrolled') as Element, cell, text].map((each) =>
            each.getBoundingClientRect(),
          );
          if (!edge || !box || !room) return [cell.textContent];
          const whole = room.right <= box.right - 4 && box.right <= edge.right + 0.5;
          return whole ? [] : [cell.textContent];
        }),
      );
      expect(cutOff).toEqual([]);
      await app.tab(words.tabs.step).tap();

      await app.button(menu).tap();
      expect(await tooSmall(page)).toEqual([]);
      for (const choice of [keys, notation, display]) {
        if (choice !== keys) await app.button(menu).tap();
        await app.button(choice).tap();
        const dialog = page.getByRole('dialog');
        if (choice === display) {
          const boxes = dialog.locator('input');
          await expect(boxes).toHaveCount(6);
          const lefts = await boxes.evaluateAll((all) =>
            all.map((box) => box.getBoundingClientRect().left),
          );
          expect(new Set(lefts).size).toBe(1);
        }
        expect(await faults(page), choice).toEqual([]);
        expect(await tooSmall(page), choice).toEqual([]);
        const { x, y, width, height } = (await dialog.boundingBox()) ?? {};
        expect(
          [x, y].every((edge) => (edge ?? -1) >= 0),
          choice,
        ).toBe(true);
        expect((x ?? 0) + (width ?? 0), choice).toBeLessThanOrEqual(360);
        expect((y ?? 0) + (height ?? 0), choice).toBeLessThanOrEqual(640);
        await app.button('Close').tap();
        await expect(dialog).toHaveCount(0);
      }

      await app.goTo('w5.new');
      await scrollIntoPanel(page);
      const slot = app.slot('w5').first();
      const hit = await slot.evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return [-21, 0, 10].map((by) => document.elementFromPoint(x, y + by) === element);
      });
      expect(hit).toEqual([true, true, true]);

      // A factor of the chain takes no more than its line, and can be touched beyond it.
      await app.goTo('w1.dE_o2_dout');
      const factor = await page.locator('.chain-line [aria-current]').evaluate(async (element) => {
        element.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom, height } = element.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const touched = [-11, 0, 21].map((by) => document.elementFromPoint(x, y + by) === element);
        return { touched, height };
      });
      expect(factor).toEqual({ touched: [true, true, true], height: 24 });
    },
  );
});

test.describe('on a phone with keys', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('what has the focus is never behind the picture or the bar', async ({ app, page }) => {
    await app.open('step=update.error');
    await page.getByRole('tab', { selected: true }).focus();
    const hidden: string[] = [];
    const reached: string[] = [];
    for (let n = 0; n < 60; n++) {
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.getBoundingClientRect();
        const bottomOf = (name: string) =>
          document.querySelector(name)?.getBoundingClientRect() as DOMRect;
        const apart = element.closest('.steps, .graph, .header') !== null;
        const clear =
          box.top >= Math.max(0, bottomOf('.graph').bottom) - 0.5 &&
          box.bottom <= bottomOf('.steps').top + 0.5;
        const end = element === document.body;
        return { name: element.textContent || element.localName, ok: apart || clear, end };
      });
      if (at.end) break;
      reached.push(at.name);
      if (!at.ok) hidden.push(at.name);
      await page.keyboard.press('Tab');
    }
    expect(hidden).toEqual([]);
    expect(reached).toEqual(expect.arrayContaining(['This step', 'Next round', 'Play', '+10,000']));
  });

  test('the picture comes back by a touch, and where it stays, the focus on it moves nothing', async ({
    app,
    page,
  }) => {
    await app.open('step=w1.delta');
    const tops = () =>
      page.evaluate(() =>
        ['.graph', '.tab-panel'].map((name) =>
          Math.round(document.querySelector(name)?.getBoundingClientRect().top ?? -1),
        ),
      );
    await app.button('To the step').click();
    await expect(app.button('Picture')).toHaveCount(1);
    const [gone, read] = await tops();
    expect(gone).toBeLessThan(-200);
    expect(read).toBeGreaterThanOrEqual(0);
    expect(read).toBeLessThan(20);
    await app.button('Picture').click();
    await expect(app.button('To the step')).toHaveCount(1);
    expect((await tops())[0]).toBeGreaterThanOrEqual(0);

    await page.setViewportSize({ width: 768, height: 900 });
    await scrollIntoPanel(page);
    const before = await page.evaluate(() => window.scrollY);
    await app.chip('w5').focus();
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
  });

  test('what there is to share has room, and what copying it led to is told', async ({
    app,
    page,
    context,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'only Chromium lets a test allow the clipboard');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.open('step=w5.product');
    await app.choose(share);
    await expect(app.button('Copy link')).toBeFocused();
    await page.keyboard.press('Enter');
    const said = page.getByRole('dialog').getByRole('status').filter({ hasText: 'Link copied' });
    const code = page.getByRole('img', { name: 'QR code of the link' });
    for (const seen of [said, code]) {
      const { x = 0, width = 0 } = (await seen.boundingBox()) ?? {};
      expect(width).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual(390);
    }
  });
});

const OFTEN = [redo, lecture, notation, share];
const SELDOM = [practise, network, article, random, open, save, display, print, worksheets, keys];

for (const { width, height, row, choices } of [
  { width: 1280, height: 640, row: [undo, ...OFTEN], choices: SELDOM },
  { width: 390, height: 844, row: [undo], choices: [...OFTEN, ...SELDOM] },
]) {
  test.describe(`the menu at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('has what is not in the row, tells whether it is open, and goes at Escape, a choice and a press elsewhere', async ({
      app,
      page,
    }) => {
      await app.open('step=w5.product');
      const button = app.button(menu);
      const names = (within: Locator) =>
        within
          .getByRole('button')
          .evaluateAll((all) => all.map((one) => one.ariaLabel ?? one.textContent));
      expect(await names(page.locator('.tools'))).toEqual([...row, menu]);
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      const list = page.locator(`[id="${await button.getAttribute('aria-controls')}"]`);

      for (const key of ['Enter', 'Space']) {
        await button.press(key);
        await expect(button).toHaveAttribute('aria-expanded', 'true');
        expect(await names(list)).toEqual(choices);
        expect(await faults(page)).toEqual([]);
        await page.keyboard.press('Tab');
        await expect(app.button(choices[0] ?? '')).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(button).toHaveAttribute('aria-expanded', 'false');
        await expect(button).toBeFocused();
        await expect(list.getByRole('button')).toHaveCount(0);
        await app.expectStep('w5.product');
      }

      await button.click();
      await app.heading.click();
      await expect(button).toHaveAttribute('aria-expanded', 'false');

      await app.choose(keys);
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      // Its code comes when it is wanted, and until it stands Escape is not its own.
      const dialog = page.getByRole('dialog');
      await expect(dialog).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    });
  });
}

test('Escape gives up a dialog that is still on its way, and the focus stays on the menu', async ({
  app,
  page,
}) => {
  let bring = () => {};
  const late = new Promise<void>((done) => {
    bring = done;
  });
  await page.route('**/smallDialogs-*.js', async (route) => {
    await late;
    await route.continue();
  });
  await app.open();
  const asked = page.waitForRequest('**/smallDialogs-*.js');
  await app.choose(keys);
  const script = (await asked).url();
  await page.keyboard.press('Escape');
  bring();
  await page.evaluate(async (address) => {
    await import(address);
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }, script);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(app.button(menu)).toBeFocused();
  // Asked for again, it is there at once.
  await app.choose(keys);
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('that nothing can move any more is said without moving picture and controls', async ({
  app,
  page,
}) => {
  await app.open('eta=0');
  await app.type('eta', '0');
  const { graph, footer } = await regions(page);
  await app.button('+1').click();
  await expect(page.locator('.round-status')).toHaveText(
    'From round 0 on nothing can move any more: the learning rate is 0.',
  );
  const after = await regions(page);
  expect([after.graph, after.footer]).toEqual([graph, footer]);
});
