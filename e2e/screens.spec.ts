import type { Locator } from '@playwright/test';
import { words } from '../src/views/words';
import { faults, overlaps, regions, scrollIntoPanel, scrollToEnd, tooSmall } from './layout';
import { type BackstepPage, expect, test } from './page';

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
  notation,
  share,
  menu,
  article,
  random,
  display,
  print,
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

for (const [width, height] of [
  [1024, 768],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('everything fits into the window, and nothing lies over anything', async ({
      app,
      page,
    }) => {
      await app.open();
      await eachStep(app, async (step) => {
        const { header, graph, working, footer } = await regions(page);
        expect(overlaps({ header, graph, working, footer }), step).toEqual([]);
        expect(header, step).toMatchObject({ left: 0, top: 0, right: width });
        expect(footer, step).toMatchObject({ left: 0, right: width, bottom: height });
        expect(await faults(page), step).toEqual([]);
        const { scrollHeight, panel } = await page.evaluate(() => {
          const box = document.querySelector('.tab-panel');
          const panel = (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0);
          return { scrollHeight: document.documentElement.scrollHeight, panel };
        });
        expect({ scrollHeight, panel }, step).toEqual({ scrollHeight: height, panel: 0 });
      });
    });
  });
}

test('type grows with the screen', async ({ app, page }) => {
  await app.open();
  const sizes: Record<string, string> = {};
  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
    [2560, 1440],
    [3840, 2160],
    [3440, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    sizes[`${width} × ${height}`] = await page.evaluate(
      () => getComputedStyle(document.documentElement).fontSize,
    );
  }
  expect(sizes).toEqual({
    '1024 × 768': '16px',
    '1920 × 1080': '19.52px',
    '2560 × 1440': '24.32px',
    '3840 × 2160': '36.48px',
    '3440 × 1440': '24.336px',
  });
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

for (const { width, height, share, beside } of PHONES) {
  test.describe(`by touch at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });
    test.skip(({ browserName }) => browserName === 'firefox', 'Firefox emulates no phone');

    test('the bar stays while the panel is read, the picture where it has room, nothing is cut off', async ({
      app,
      page,
    }) => {
      await app.open();
      await eachStep(app, async (step) => {
        await page.evaluate(() => window.scrollTo(0, 0));
        const { header, graph, working, footer } = await regions(page);
        expect(overlaps({ header, graph, working, footer }), step).toEqual([]);
        expect(header, step).toMatchObject({
          left: beside ? graph.right : 0,
          top: 0,
          right: width,
        });
        // One row, as high as a control.
        if (width <= PHONE) expect(header.bottom, step).toBe(61);
        expect(await faults(page), step).toEqual([]);
        expect(await tooSmall(page), step).toEqual([]);

        await scrollIntoPanel(page);
        const { header: above, graph: picture, working: panel, steps: bar } = await regions(page);
        // Where all of the page is on the screen, there is nothing to scroll.
        if (width > PHONE) expect(picture.top, step).toBe(beside ? 0 : Math.max(0, above.bottom));
        expect(bar, step).toMatchObject({
          left: beside ? picture.right : 0,
          right: width,
          bottom: height,
        });
        // Beside the bar the picture has the whole height.
        if (beside) expect(picture.bottom, step).toBe(height);
        else expect(picture.bottom, step).toBeLessThanOrEqual(bar.top);
        if (beside) expect(picture.right, step).toBeLessThanOrEqual(panel.left);
        // On a phone the picture goes with the page.
        const room = bar.top - (beside || width <= PHONE ? 0 : picture.bottom - picture.top);
        expect(room / height, step).toBeGreaterThanOrEqual(share);

        await scrollToEnd(page);
        const { graph: last, footer: end } = await regions(page);
        expect(overlaps({ last, end, bar }), step).toEqual([]);
      });
    });

    test('a new step is read from its question, clear of what stays', async ({ app, page }) => {
      await app.open('step=w1.delta');
      await scrollToEnd(page);
      await app.next();
      await app.expectStep('w1.new');
      const { graph, steps } = await regions(page);
      const { y, height: high } = (await app.heading.boundingBox()) ?? { y: 0, height: 0 };
      expect(y).toBeGreaterThanOrEqual(beside ? 0 : Math.max(0, graph.bottom));
      expect(y + high).toBeLessThanOrEqual(steps.top);
    });
  });
}

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
  test.skip(({ browserName }) => browserName === 'firefox', 'Firefox emulates no phone');

  test('every tab, the menu and the dialogs have room for fingers', async ({ app, page }) => {
    await app.open('step=update.error');
    for (const name of Object.values(words.tabs)) {
      await app.tab(name).tap();
      expect(await faults(page), name).toEqual([]);
      expect(await tooSmall(page), name).toEqual([]);
    }
    await app.button(menu).tap();
    expect(await tooSmall(page)).toEqual([]);
    for (const choice of [keys, notation, display]) {
      if (choice !== keys) await app.button(menu).tap();
      await app.button(choice).tap();
      const dialog = page.getByRole('dialog');
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
  });

  test('a finger may miss a number in an equation by as much as it needs', async ({
    app,
    page,
  }) => {
    await app.open('step=w5.new');
    await scrollIntoPanel(page);
    const slot = app.slot('w5').first();
    const hit = await slot.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return [-21, 0, 10].map((by) => document.elementFromPoint(x, y + by) === element);
    });
    expect(hit).toEqual([true, true, true]);
  });
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

  test('the picture comes back by a touch, and from there leads to the step', async ({
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
  });

  test('where the picture stays, the focus on a number in it leaves the page where it is', async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 768, height: 900 });
    await app.open('step=w1.delta');
    await scrollIntoPanel(page);
    const before = await page.evaluate(() => window.scrollY);
    await app.chip('w5').focus();
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
  });

  test('what copying a link led to is told after the menu has gone', async ({
    app,
    page,
    context,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'only Chromium lets a test allow the clipboard');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.open('step=w5.product');
    await app.choose(share);
    const said = page.locator('.tools output');
    await expect(said).toHaveText(words.header.shared);
    const { x = 0, width = 0 } = (await said.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(0);
    expect(x + width).toBeLessThanOrEqual(390);
  });
});

const OFTEN = [redo, lecture, notation, share];
const SELDOM = [practise, article, random, display, print, keys];

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
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
    });
  });
}

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
