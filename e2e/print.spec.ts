import { extractText, extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { figure } from './figures';
import { type BackstepPage, emptied, expect, test } from './page';
import { round } from './round';
import { expectTrue } from './truth';

// Only Chromium makes a PDF without a printer.
test.skip(({ browserName }) => browserName !== 'chromium');

const HEADINGS = ['Forward', 'Error', 'Output layer', 'Hidden layer', 'Biases', 'Update'];

/** Has the page fetch what it prints with, as the keys for printing do. */
const getReady = ({ page }: BackstepPage): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        window.print = done;
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }));
      }),
  );

/** Prints the page, and reads the text of each sheet of paper. */
async function printed(app: BackstepPage, format: 'A4' | 'Letter') {
  await getReady(app);
  const paper = await getDocumentProxy(new Uint8Array(await app.page.pdf({ format })));
  const { items } = await extractTextItems(paper);
  const { info } = await getMeta(paper);
  // KaTeX keeps lines in shape with characters of no width.
  const pages = items.map((page) =>
    page
      .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
      .join('')
      .replaceAll('\u200b', '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  // What stands lower on the page than its last heading, the page's number not counted.
  const below = items.flatMap((page) => {
    const headings = page.filter(({ str }) => HEADINGS.includes(str.trim()));
    return headings.map(({ str, y }) => {
      return {
        heading: str,
        lines: page.filter((item) => item.str.trim() && item.y < y).length - 1,
      };
    });
  });
  return { pages, all: pages.join(' '), title: info.Title as string, below };
}

/** Shows what would be printed, to look at it as at a page. */
async function asPaper(app: BackstepPage): Promise<void> {
  await getReady(app);
  await app.page.emulateMedia({ media: 'print' });
  await expect(app.page.locator('.sheet')).toHaveCount(1);
  // Another medium makes the browser take its typefaces up anew.
  await app.page.evaluate(() => document.fonts.ready.then(() => {}));
}

/** What stands on the screen and has no business on paper. */
const INTERFACE = ['Undo', 'Share', 'Notation', 'All numbers so far', 'Speed', '← drag →'];

test('the article’s round on A4 and on Letter', async ({ app, page }) => {
  await app.open('step=w5.product');
  await app.button('Next').focus();
  const before = await app.screen();
  for (const format of ['A4', 'Letter'] as const) {
    const { pages, all, title, below } = await printed(app, format);

    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(pages.length).toBeLessThanOrEqual(5);
    expect(title).toBe('Backstep, round 1');
    expect(all).toMatch(/^1 Backstep: round 1 of the article’s example The numbers are those of /);
    expect(all).toContain('1 How much input does h1 receive?');
    expect(all).toContain('12 How should w5 change?');
    expect(all).toContain('23 Has the round helped?');
    expect(below.map(({ heading }) => heading)).toEqual(
      HEADINGS.filter((name) => name !== 'Biases'),
    );
    expect(below.filter(({ lines }) => lines < 10)).toEqual([]);

    const missing = round
      .flatMap(({ computes }) => computes)
      .map((ref) => (/^(net|out|E_o\d)_?.*\+$/.test(ref) ? '' : figure(ref)))
      .filter((text) => !all.includes(text));
    expect(missing).toEqual([]);
    expect(all).toContain('= 0.377500000');
    expect(all).toContain(
      'Before the round the total error was 0.298371109, now it is 0.291027774. So it has',
    );
    expect(all).toMatch(/can be changed: http:\/\/127\.0\.0\.1:\d+\/#step=w5\.product /);
    expect(INTERFACE.filter((words) => all.includes(words))).toEqual([]);
  }
  expect(await app.screen()).toEqual(before);
  await expect(page.locator('.sheet')).toHaveCount(0);
  await expect(app.button('Next')).toBeFocused();
});

/** Rounds of the article's network with a bias for each neuron and another w5. */
function rounds(count: number, w5: number) {
  const logistic = (net: number) => 1 / (1 + Math.exp(-net));
  let w = [0, 0.15, 0.2, 0.25, 0.3, w5, 0.45, 0.5, 0.55];
  let b = [0.35, 0.35, 0.6, 0.6];
  for (let n = 0; ; n++) {
    const [, w1 = 0, w2 = 0, w3 = 0, w4 = 0, v5 = 0, w6 = 0, w7 = 0, w8 = 0] = w;
    const [bh1 = 0, bh2 = 0, bo1 = 0, bo2 = 0] = b;
    const h1 = logistic(w1 * 0.05 + w2 * 0.1 + bh1);
    const h2 = logistic(w3 * 0.05 + w4 * 0.1 + bh2);
    const o1 = logistic(v5 * h1 + w6 * h2 + bo1);
    const o2 = logistic(w7 * h1 + w8 * h2 + bo2);
    if (n === count) return { w, b, E: (0.01 - o1) ** 2 / 2 + (0.99 - o2) ** 2 / 2 };
    const d1 = (o1 - 0.01) * o1 * (1 - o1);
    const d2 = (o2 - 0.99) * o2 * (1 - o2);
    const dh1 = (d1 * v5 + d2 * w7) * h1 * (1 - h1);
    const dh2 = (d1 * w6 + d2 * w8) * h2 * (1 - h2);
    const slopes = [0, dh1 * 0.05, dh1 * 0.1, dh2 * 0.05, dh2 * 0.1];
    slopes.push(d1 * h1, d1 * h2, d2 * h1, d2 * h2);
    w = w.map((weight, index) => weight - 0.5 * (slopes[index] ?? 0));
    b = b.map((bias, index) => bias - 0.5 * ([dh1, dh2, d1, d2][index] ?? 0));
  }
}

test('another network, in a later round, with its own numbers and four decimals', async ({
  app,
  page,
}) => {
  await app.open('w5=-0.73&biases=neuron&decimals=4&round=2');
  const renders = () => page.evaluate(() => performance.getEntriesByName('katex').length);
  await getReady(app);
  const beforehand = await renders();
  expect(beforehand).toBeGreaterThan(60);
  const { pages, all, title, below } = await printed(app, 'A4');
  expect(pages.length).toBeGreaterThanOrEqual(4);
  expect(pages.length).toBeLessThanOrEqual(6);
  expect(title).toBe('Backstep, round 3, other numbers');
  expect(all).toContain('Backstep: round 3 of an example with other numbers');
  expect(all).toContain('trained too, one for each neuron');
  expect(below.map(({ heading }) => heading)).toEqual(HEADINGS);
  const [now, next] = [rounds(2, -0.73), rounds(3, -0.73)];
  const text = (value: number) => value.toFixed(4).replace('-', '−');
  const expected = [now.w, now.b, next.w, next.b].flatMap((each) => each.filter(Boolean).map(text));
  expect(expected.filter((number) => !all.includes(`${number}`))).toEqual([]);
  expect(all).toContain(`was ${text(now.E)}, now it is ${text(next.E)}.`);

  // KaTeX makes each equation once, however many rounds are printed.
  const made = await renders();
  expect(made).toBe(beforehand);
  await app.follow('w5=0.4&biases=neuron&round=7');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet')).toContainText('round 8');
  expect(await renders()).toBe(made);
});

test('every printed equation is true, and as wide as its column at most', async ({ app, page }) => {
  // As wide as the text is on A4.
  await page.setViewportSize({ width: 680, height: 900 });
  await app.open();
  for (const [hash, decimals] of [
    ['', 9],
    ['w5=-0.73&i1=-0.4&biases=layer&decimals=12&order=output&delta=minus&times=cross&round=4', 12],
  ] as const) {
    await app.follow(hash);
    await asPaper(app);
    const equations = await app.equations('.sheet');
    const compared = equations.reduce((sum, each) => {
      return sum + expectTrue(each, `on paper, ${hash}`, decimals);
    }, 0);
    expect(equations.length).toBeGreaterThanOrEqual(60);
    expect(compared).toBeGreaterThanOrEqual(50);
    const wrong = await page.locator('.sheet .fitted').evaluateAll((all) =>
      all
        .filter((each) => each.scrollWidth > each.clientWidth)
        .concat(all.filter((each) => getComputedStyle(each).breakInside !== 'avoid'))
        .map((each) => each.textContent),
    );
    expect(wrong, 'too wide, or to be cut by the end of a page').toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('.sheet')).toHaveCount(0);
  }
});

test('it is black on white on a dark screen, too', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.open('step=w1.delta');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.locator('.sheet')).toHaveCount(1);
  const colours = await page.evaluate(() => {
    const of = (selector: string, property: 'color' | 'fill' | 'backgroundColor') => [
      ...new Set(
        [...document.querySelectorAll(selector)].map((each) => getComputedStyle(each)[property]),
      ),
    ];
    return {
      paper: of('html, body, .sheet', 'backgroundColor'),
      text: of('.sheet, .sheet *:not(svg, svg *)', 'color'),
      picture: of('.sheet svg text', 'fill'),
      page: getComputedStyle(document.querySelector('.page') as Element).display,
      dashed: getComputedStyle(document.querySelector('.sheet .edge') as Element).strokeDasharray,
    };
  });
  expect(colours).toEqual({
    paper: ['rgb(255, 255, 255)'],
    text: ['rgb(0, 0, 0)'],
    picture: ['rgb(0, 0, 0)'],
    page: 'none',
    dashed: 'none',
  });
});

/** So many equations a round has on paper. */
const ON_PAPER = 78;

emptied(
  'the browser’s own command, before any equation stands, prints the page and then the round',
  async ({ app, page }) => {
    await app.open();
    const paper = await getDocumentProxy(new Uint8Array(await page.pdf()));
    const { text } = await extractText(paper, { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toContain('How does a network learn from one example?');
    expect([...INTERFACE, 'Play'].filter((words) => text.includes(words))).toEqual([]);
    const sheets = () =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        const { length } = document.querySelectorAll('.sheet');
        window.dispatchEvent(new Event('afterprint'));
        return length;
      });
    await expect.poll(sheets).toBe(1);

    // Who leaves the page with the pointer may be on the way to the menu.
    await app.open();
    const asked = page.waitForRequest(/\/Sheet-[^/]*\.js$/);
    await page.evaluate(() => {
      document.documentElement.dispatchEvent(new MouseEvent('mouseleave'));
    });
    await asked;

    // A page that has been read for a while has typeset the round, without being asked.
    await page.clock.install();
    await app.open('step=net_h1');
    // A clock that stands still keeps no marks of its own.
    const counted = await page.evaluateHandle(() => {
      const marks = { katex: 0 };
      performance.mark = (name) => {
        if (name === 'katex') marks.katex++;
        return new PerformanceMark(name);
      };
      return marks;
    });
    const renders = () => counted.evaluate(({ katex }) => katex);
    await page.clock.runFor(14_000);
    expect(await renders()).toBe(0);
    await expect
      .poll(async () => {
        await page.clock.runFor(1000);
        return renders();
      })
      .toBe(ON_PAPER);
    expect(await sheets()).toBe(1);
    expect(await renders()).toBe(ON_PAPER);
  },
);

for (const way of ['the button prints', 'the keys print'] as const) {
  emptied(`${way} once the typefaces are there`, async ({ app, page }) => {
    await page.addInitScript(() => {
      const faces = ['1em', 'bold 1em', 'italic 1em'].map((face) => `${face} KaTeX_Main`);
      const calls: boolean[] = [];
      Object.assign(window, {
        calls,
        print: () => calls.push(faces.every((face) => document.fonts.check(face))),
      });
    });
    await app.open();
    if (way === 'the keys print') await page.keyboard.press('Control+p');
    else await app.choose('Print');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { calls: boolean[] }).calls))
      .toEqual([true]);
  });
}
