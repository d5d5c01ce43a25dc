import { numberOf } from './arithmetic';
import { type BackstepPage, expect, test } from './page';
import { round } from './round';
import { expectTrue } from './truth';

/** Through zero, and further up. */
const DRAGS = [
  ['w5', -113],
  ['i1', -61],
  ['w5', 121],
  ['i1', 67],
] as const;

/** Where numbers are dragged: all other equations are worked out as one of these is. */
const DRAGGED = /^(net_h1|out_h1|net_o2|out_o1|E_|w5\.|w1\.|update\.)/;

test('every equation stays true as it is printed after a drag', async ({ app }) => {
  await app.open();
  const checked = new Set<string>();
  const dragged = round.filter(({ id }) => DRAGGED.test(id));
  for (const [index, { id }] of dragged.entries()) {
    // With the article's numbers again.
    await app.goTo(id);
    const [ref, by] = DRAGS[index % DRAGS.length] ?? ['w5', 0];
    await app.dragChip(ref, by, 0);
    for (const equation of await app.equations()) {
      if (expectTrue(equation, `on ${id}, dragged`)) checked.add(equation.ref);
    }
  }
  // The others have no numbers to work out: they are another quantity's own.
  const refs = dragged
    .flatMap(({ computes }) => computes)
    .filter((ref) => !/^dnet_|^dE_(o\d)\/dnet_\1$/.test(ref));
  expect([...checked]).toEqual(expect.arrayContaining(refs));
  expect(refs.length).toBeGreaterThan(25);
});

test('the equations are true with one step a weight, too', async ({ app, page }) => {
  await app.open('pace=weight&w2=-0.35&w5=-0.7&w8=1.25&i2=-0.4&target_o1=-2&step=w5');
  const pairs: number[] = [];
  for (let place = 13; place <= 24; place++) {
    const equations = await app.equations();
    pairs.push(equations.reduce((sum, each) => sum + expectTrue(each, `at ${place} of 24`), 0));
    if (place < 24) await page.keyboard.press('PageDown');
  }
  // The weights into one neuron share what the first of them worked out.
  const [w5, w6, w7, w8, w1, w2, w3, w4] = [6, 3, 6, 3, 9, 3, 9, 3];
  expect(pairs).toEqual([w5, w6, w7, w8, w1, w2, w3, w4, 8, 4, 4, 3]);
});

test('a drag renders no equation anew, every frame is right, and nothing is pushed', async ({
  app,
  page,
}) => {
  await app.open('step=w5.product');
  await page.evaluate(() => {
    const seen = { values: [] as string[], products: [] as string[], rebuilt: 0 };
    Object.assign(window, { seen });
    const chip = document.querySelector('[role=spinbutton][data-ref=w5]');
    const slots = [...document.querySelectorAll('.equation .slot')];
    const product = slots.at(-1);
    if (!chip || !product) throw new Error('there is nothing to watch');
    new MutationObserver(() => {
      seen.values.push(chip.getAttribute('aria-valuenow') ?? '');
      seen.products.push(product.textContent ?? '');
    }).observe(chip, { attributeFilter: ['aria-valuenow'] });
    new MutationObserver((records) => {
      seen.rebuilt += records.length;
    }).observe(document.querySelector('.working') as Element, { childList: true, subtree: true });
  });
  const renders = () => page.evaluate(() => performance.getEntriesByName('katex').length);
  const before = await renders();
  expect(before).toBeGreaterThan(0);

  await app.dragChip('w5', 60, 0, { moves: 60 });

  // The first two pixels are not a drag yet; the third brings all three.
  const values = Array.from({ length: 58 }, (_, move) => String((43 + move) / 100));
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Record<'values' | 'products', string[]> }).seen,
  );
  expect(seen.values).toEqual(values);
  expect(seen.products).toEqual(values.map((value) => productAt(Number(value)).toFixed(9)));
  expect(await renders()).toBe(before);
  expect(
    await page.evaluate(() => (window as unknown as { seen: { rebuilt: number } }).seen.rebuilt),
    'nodes put in or taken out in the panel',
  ).toBe(0);

  // A number that turns negative does not push the rest of its equation.
  await app.goTo('w7.new');
  const left = async () => (await app.slot('w7+').boundingBox())?.x;
  const place = await left();
  expect(numberOf(await app.slot('w7+').innerText())).toBe(0.51130127);
  await app.dragChip('w7', -140, 0);
  expect(numberOf(await app.slot('w7').innerText())).toBe(-0.9);
  expect(await left()).toBe(place);
});

/** ∂E_total/∂w5 of the article's network at another w5. */
function productAt(w5: number): number {
  const logistic = (net: number) => 1 / (1 + Math.exp(-net));
  const h1 = logistic(0.15 * 0.05 + 0.2 * 0.1 + 0.35);
  const h2 = logistic(0.25 * 0.05 + 0.3 * 0.1 + 0.35);
  const o1 = logistic(w5 * h1 + 0.45 * h2 + 0.6);
  return (o1 - 0.01) * o1 * (1 - o1) * h1;
}

test('the pointer hits every glyph of every fraction, above and below the line', async ({
  app,
}) => {
  const glyphs: Record<string, number> = {};
  await app.open();
  for (const step of ['w5.chain', 'w5.delta', 'w7.new', 'w1.sum', 'w1.delta', 'update.weights']) {
    await app.goTo(step);
    const { hit, missed } = await glyphsOfFractions(app);
    expect(missed, `glyphs on ${step} that the pointer does not find`).toEqual([]);
    glyphs[step] = hit;
  }
  // Letters and digits: ∂E_total∂w5, ∂E_total∂out_o1, ∂out_o1∂net_o1, ∂net_o1∂w5.
  expect(glyphs['w5.chain']).toBe(10 + 13 + 12 + 9);
});

/** Points at the middle of each glyph in the fractions that have no numbers. */
function glyphsOfFractions(app: BackstepPage): Promise<{ hit: number; missed: string[] }> {
  return app.page.evaluate(async () => {
    await document.fonts.ready;
    const missed: string[] = [];
    let hit = 0;
    const own = (equation: Element) => !equation.closest('.derivation');
    for (const equation of [...document.querySelectorAll('.step .equation')].filter(own)) {
      equation.scrollIntoView({ block: 'center' });
      const fractions = [...equation.querySelectorAll('.katex-html .mfrac')];
      for (const fraction of fractions.filter((each) => each.closest('[data-ref]'))) {
        const walker = document.createTreeWalker(fraction, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          for (let place = 0; place < text.data.length; place++) {
            const range = document.createRange();
            range.setStart(text, place);
            range.setEnd(text, place + 1);
            const { left, top, width, height } = range.getBoundingClientRect();
            if (width === 0) continue;
            const found = document.elementFromPoint(left + width / 2, top + height / 2);
            const wanted = text.parentElement?.closest<HTMLElement>('[data-ref]')?.dataset.ref;
            const got = found?.closest<HTMLElement>('[data-ref]')?.dataset.ref;
            if (got === wanted && wanted?.includes('/d')) hit++;
            else missed.push(`${text.data[place]} of ${wanted}: ${got}`);
          }
        }
      }
    }
    return { hit, missed };
  });
}

test('the derivation opens by click and by key', async ({ app, page }) => {
  await app.open('step=w7.dout_dnet');
  const details = app.panel.locator('details.derivation');
  const summary = details.locator('summary');
  const last = details.locator('.equation');
  await expect(details).not.toHaveAttribute('open');
  await expect(last).toBeHidden();
  await summary.click();
  await expect(details).toHaveAttribute('open', '');
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await expect(last.locator('mtr').last()).toHaveText(/=outo2.\(1−outo2\)$/);
  await summary.press('Enter');
  await expect(details).not.toHaveAttribute('open');
  await page.keyboard.press('Space');
  await expect(details).toHaveAttribute('open', '');
  expect(await app.step()).toBe('w7.dout_dnet');
});
