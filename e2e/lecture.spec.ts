import type { Fixtures, Page } from '@playwright/test';
import { words } from '../src/views/words';
import { given } from './figures';
import { articleValue, isAmong, numbersOn } from './numbersOn';
import { type BackstepPage, emptied, expect, test } from './page';
import { round } from './round';

/** The lesson as a class sees it. */
class Lecture {
  constructor(
    readonly app: BackstepPage,
    readonly page: Page,
  ) {}

  /** Opens it by the address, which is what the key leads to as well. */
  async open(hash = ''): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`/#screen=lecture${hash && `&${hash}`}`);
    await this.page.evaluate(() => document.fonts.ready.then(() => {}));
    await expect(this.place).toHaveText(/^Step \d+ of \d+$/);
  }

  get place() {
    return this.page.locator('.lecture-place');
  }

  get black() {
    return this.page.getByRole('button', { name: words.lecture.isBlack });
  }

  get held() {
    return this.page.locator('.held');
  }

  slot(ref: string) {
    return this.page.locator(`.equation [data-ref="${ref}"][data-slot] .slot`);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

/**
 * The question on the screen, and what does not fit: digits lower than a thirtieth of the height,
 * equations that are cut off, and a page larger than its window.
 */
const lookAt = (page: Page): Promise<{ question: string; faults: string[] }> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('no canvas');
    const heights = [...document.querySelectorAll<HTMLElement>('.slot')].map((slot) => {
      const { fontSize, fontFamily } = getComputedStyle(slot);
      // Heights of glyphs are whole pixels: large, that is no matter.
      pen.font = `1000px ${fontFamily}`;
      const share = pen.measureText('0').actualBoundingBoxAscent / 1000;
      return share * Number.parseFloat(fontSize);
    });
    const least = Math.min(...heights);
    if (least < innerHeight / 30) faults.push(`digits of ${least}`);
    const boxes = document.querySelectorAll('.lecture-equations, .lecture-equations .equation');
    for (const { scrollWidth, clientWidth, scrollHeight, clientHeight, className } of boxes) {
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) {
        faults.push(`${className} is cut off`);
      }
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) {
      faults.push(`${scrollWidth} × ${scrollHeight}`);
    }
    const question = document.querySelector<HTMLElement>('.lecture h2')?.innerText ?? '';
    return { question, faults };
  });

const onLecture: Fixtures<{ lecture: Lecture }, object, { app: BackstepPage; page: Page }> = {
  lecture: ({ app, page }, use) => use(new Lecture(app, page)),
};

const lectureTest = test.extend(onLecture);
const emptiedLecture = emptied.extend(onLecture);

const HALLS = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
] as const;

lectureTest(
  'a whole round by a clicker, where every step fits, with a black screen and a jump',
  async ({ app, page, lecture }) => {
    test.slow();
    await app.open();
    await page.keyboard.press('l');
    await expect(lecture.place).toHaveText('Step 1 of 68');
    await expect(page.getByRole('tablist')).toHaveCount(0);
    await expect(app.timeline).toHaveCount(0);
    const clicker = ['PageDown', 'ArrowRight', 'Space'];
    for (const size of HALLS) {
      await page.setViewportSize(size);
      await lecture.press('Home');
      for (const [index, { id, question }] of round.entries()) {
        if (index > 0) await lecture.press(clicker[index % 3] ?? '');
        expect(await lookAt(page), `${id}, ${size.width} wide`).toEqual({ question, faults: [] });
      }
    }
    await expect(lecture.place).toHaveText('Step 68 of 68');
    await expect(lecture.slot('E_total+')).toHaveText('0.2910');
    await expect(page.locator('.lecture .narration')).toHaveText(
      'Before the round the total error was 0.2984, now it is 0.2910. So it has, by about 0.007343: one small step. Learning takes many of them.',
    );
    // On to the next round, and back.
    await lecture.press('PageDown');
    await expect(lecture.place).toHaveText('Step 1 of 68');
    await lecture.press('PageUp');
    await expect(lecture.place).toHaveText('Step 68 of 68');

    await lecture.press('PageUp');
    await expect(lecture.place).toHaveText('Step 67 of 68');
    await lecture.press('.');
    await expect(lecture.black).toHaveCount(1);
    const covers = await lecture.black.evaluate((element) => {
      const { width, height } = element.getBoundingClientRect();
      const { backgroundColor } = getComputedStyle(element);
      return { width, height, backgroundColor };
    });
    expect(covers).toEqual({ ...HALLS[1], backgroundColor: 'rgb(0, 0, 0)' });
    // The next press brings the lesson back where it was.
    await lecture.press('PageDown');
    await expect(lecture.black).toHaveCount(0);
    await expect(lecture.place).toHaveText('Step 67 of 68');
    await lecture.press('b', 'b');
    await expect(lecture.black).toHaveCount(0);

    await lecture.press('1', '7');
    await expect(page.locator('.step-by-number')).toHaveText(
      'Go to step 17: w5: the product Enter',
    );
    await lecture.press('Enter');
    await expect(lecture.place).toHaveText('Step 17 of 68');
    await expect(lecture.slot('dE_total/dw5')).toHaveText('0.08217');
    // A number that is given up, and one beyond the end.
    await lecture.press('3', 'Escape', 'Enter');
    await expect(lecture.place).toHaveText('Step 17 of 68');
    await lecture.press('9', '9');
    await expect(page.locator('.step-by-number')).toHaveText(
      'Go to step 68: Error before and after Enter',
    );
    await lecture.press('Enter');
    await expect(lecture.place).toHaveText('Step 68 of 68');

    await lecture.press('b', 'Escape');
    await expect(lecture.black).toHaveCount(0);
    await expect(lecture.place).toHaveText('Step 68 of 68');
    await lecture.press('Escape');
    await app.expectStep('update.error');
    await expect(app.slot('E_total+')).toHaveText('0.291027774');

    // With one step a weight, all of its working fits, too.
    for (const size of HALLS) {
      await page.setViewportSize(size);
      await app.follow('screen=lecture&pace=weight&step=w5');
      for (let at = 13; at <= 20; at++) {
        await expect(lecture.place).toHaveText(`Step ${at} of 24`);
        expect((await lookAt(page)).faults, `step ${at} of 24, ${size.width} wide`).toEqual([]);
        await lecture.press('PageDown');
      }
    }
  },
);

emptiedLecture(
  'a link opens the lecture on its step, and the address says so; A switches asking on and off',
  async ({ app, page, lecture }) => {
    await lecture.open('step=w5.new&results=asked&decimals=6');
    await expect(lecture.place).toHaveText('Step 19 of 68');
    await expect(lecture.slot('w5+')).toHaveText('?');
    await lecture.press('PageDown');
    await expect(lecture.slot('w5+')).toHaveText('0.358916');
    await page.clock.install();
    await lecture.press('PageDown');
    await page.clock.runFor(1000);
    expect(await app.hash()).toBe('#step=w6.chain&decimals=6&screen=lecture&results=asked');

    await app.follow('screen=lecture&step=net_h1');
    await expect(lecture.slot('net_h1')).toHaveText('0.3775');
    await lecture.press('a');
    // What the class has seen stays.
    await expect(lecture.slot('net_h1')).toHaveText('0.3775');
    await lecture.press('PageDown');
    await expect(lecture.slot('out_h1')).toHaveText('?');
    await lecture.press('a');
    await expect(lecture.slot('out_h1')).toHaveText('0.5933');
  },
);

lectureTest(
  'rounds, curve, landscape and numbers stand beside the picture, in type for a hall',
  async ({ app, page, lecture }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await lecture.open('step=w5.product&round=1000');
    const panel = page.locator('.lecture-panel');
    const view = page.getByRole('combobox', { name: 'Beside the picture' });
    const smallest = () =>
      panel.evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const sizes: number[] = [];
        while (walker.nextNode()) {
          const { parentElement } = walker.currentNode;
          if (!walker.currentNode.textContent?.trim() || !parentElement) continue;
          if (parentElement.closest('sub, sup, option, .sr-only')) continue;
          // Indices are smaller than their symbol.
          const written = parentElement.closest('text') ?? parentElement;
          sizes.push(Number.parseFloat(getComputedStyle(written).fontSize));
        }
        return Math.min(...sizes);
      });
    const shown = ['All numbers so far', 'Rounds', 'Landscape'];
    for (const name of shown) {
      await page.keyboard.press('v');
      await expect(panel).toHaveAttribute('aria-label', name);
      await app.expectWhole();
      // A fifty-fifth of the height at least: 20 pixels of 1080.
      expect(await smallest(), name).toBeGreaterThanOrEqual(1080 / 55);
    }
    // A clicker scrolls nothing: the present step's row is always there to be seen.
    await page.setViewportSize({ width: 1366, height: 768 });
    await app.follow('screen=lecture&step=w1.dE_o2_dout');
    await view.selectOption('All numbers so far');
    for (const name of ['∂Etotal/∂outh1', '∂outh1/∂neth1']) {
      await lecture.press('PageDown');
      const row = panel.locator('tr[aria-current]');
      await expect(row).toContainText(name);
      await expect(row).toBeInViewport({ ratio: 1 });
    }
    await page.setViewportSize({ width: 1920, height: 1080 });
    await app.follow('screen=lecture&step=w5.product&round=1000');
    await view.selectOption('Rounds');
    await panel.getByRole('button', { name: '+100', exact: true }).click();
    await expect(panel.locator('.curve-reading')).toContainText('After 1,100 rounds');
    await view.selectOption('This step');
    await expect(panel).toHaveCount(0);
    await app.follow('screen=lecture&step=w1.dout_dnet');
    await expect(page.locator('.lecture .logistic .slope')).toHaveText('slope 0.2413');
  },
);

lectureTest(
  'what is asked for first is nowhere on the page before it is shown',
  async ({ app, page, lecture }) => {
    await lecture.open('results=asked');
    const faults: string[] = [];
    let checked = 0;
    // What is on the screen by right is no secret: a slope may equal a signal, a new value an old one.
    const seen = new Set(Object.values(given).map((text) => Number(text).toFixed(4)));
    // All others are asked for as one of these is.
    const kinds = /^(net_h1|out_h1|net_o2|out_o1|E_|w5\.|w7\.delta|w1\.|update\.)/;
    for (const { id, computes } of round.filter((step) => kinds.test(step.id))) {
      await app.follow(`screen=lecture&results=asked&step=${id}`);
      const results = computes.map((ref) => ({ ref, value: articleValue(ref) }));
      const secret = results.filter(({ value }) => value && !seen.has(value.toFixed(4)));
      if (computes.length > 0) {
        await expect(lecture.held, id).toHaveText(words.lecture.held);
        const found = await numbersOn(page);
        for (const { ref, value } of secret) {
          checked++;
          if (isAmong(found, value)) faults.push(`${ref} before its press`);
        }
        await lecture.press('PageDown');
        await expect(lecture.held, id).toHaveCount(0);
        const after = await numbersOn(page);
        for (const { ref, value } of secret)
          if (!isAmong(after, value)) faults.push(`${ref} not after it`);
      }
      for (const { value } of results) seen.add(value.toFixed(4));
    }
    await expect(lecture.place).toHaveText('Step 68 of 68');
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(20);
  },
);

emptiedLecture(
  'the pointer hides while it rests, and a light follows it while H is held',
  async ({ page, lecture }) => {
    await page.clock.install();
    await lecture.open('step=w5.product');
    await page.clock.pauseAt(Date.now() + 60_000);
    const root = page.locator('.lecture');
    const tools = page.getByRole('group', { name: words.lecture.tools });
    await page.mouse.move(300, 300);
    await expect(root).toHaveCSS('cursor', 'auto');
    await page.clock.runFor(2499);
    await expect(root).toHaveCSS('cursor', 'auto');
    await page.clock.runFor(1);
    await expect(root).toHaveCSS('cursor', 'none');
    await expect(tools).toHaveCSS('pointer-events', 'none');
    await page.mouse.move(420, 240);
    await expect(root).toHaveCSS('cursor', 'auto');
    await expect(tools).toHaveCSS('pointer-events', 'auto');

    // What they cover is not what the class is to do.
    await page.setViewportSize({ width: 1366, height: 768 });
    await lecture.press('a', 'PageDown');
    await expect(lecture.held).toBeVisible();
    const [mark, over] = await Promise.all([lecture.held.boundingBox(), tools.boundingBox()]);
    expect(over?.y).toBe(0);
    expect(mark?.y).toBeGreaterThanOrEqual(over?.height ?? 768);

    const light = page.locator('.spotlight');
    await expect(light).toHaveCSS('display', 'none');
    await page.keyboard.down('h');
    await expect(light).toHaveCSS('display', 'block');
    await page.mouse.move(500, 260);
    await expect(light).toHaveAttribute('style', '--x: 500px; --y: 260px;');
    await page.keyboard.up('h');
    await expect(light).toHaveCSS('display', 'none');
  },
);

lectureTest('the buttons do what the keys do', async ({ app, page, lecture }) => {
  await app.open('step=w5.product');
  await app.button('Lecture').click();
  const tool = (name: string) =>
    page
      .getByRole('group', { name: words.lecture.tools })
      .getByRole('button', { name, exact: true });
  await tool('Next').click();
  await expect(lecture.place).toHaveText('Step 18 of 68');
  await tool('Back').click();
  await expect(lecture.place).toHaveText('Step 17 of 68');
  await tool('Ask first').click();
  await expect(tool('Ask first')).toHaveAttribute('aria-pressed', 'true');
  await tool('Black screen').click();
  await lecture.black.click();
  await expect(lecture.black).toHaveCount(0);
  await tool('Full screen').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('html');
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  await tool('Notation').click();
  await page.getByRole('slider', { name: 'Significant digits' }).fill('7');
  await page.keyboard.press('Escape');
  await expect(lecture.slot('dE_total/dw5')).toHaveText('0.08216704');
  await tool('Leave').click();
  await app.expectStep('w5.product');
});

emptiedLecture('the lesson can be played, and numbers dragged', async ({ app, page, lecture }) => {
  await page.clock.install();
  await lecture.open('step=net_h1');
  await lecture.press('p');
  await page.clock.runFor(2000);
  await expect(lecture.place).toHaveText('Step 4 of 68');
  await lecture.press('p', '2', 'Enter');
  await app.dragChip('w1', 30, 0, { moves: 3 });
  await app.expectValue('w1', 0.45);
  await expect(lecture.slot('net_h1')).toHaveText('0.3925');
});
