import { refusals } from '../src/views/words';
import { numberOf } from './arithmetic';
import { given } from './figures';
import { expect, test } from './page';

const NAMES: Record<string, string> = {
  i1: 'input i1',
  i2: 'input i2',
  target_o1: 'target of o1',
  target_o2: 'target of o2',
  w1: 'weight w1, from i1 to h1',
  w2: 'weight w2, from i2 to h1',
  w3: 'weight w3, from i1 to h2',
  w4: 'weight w4, from i2 to h2',
  w5: 'weight w5, from h1 to o1',
  w6: 'weight w6, from h2 to o1',
  w7: 'weight w7, from h1 to o2',
  w8: 'weight w8, from h2 to o2',
  b1: 'bias b1, of h1 and h2',
  b2: 'bias b2, of o1 and o2',
  eta: 'learning rate eta',
};

const plus = (text: string | undefined, by: number): number =>
  Number((Number(text) + by).toFixed(12));

test.describe('dragging', () => {
  test('every given number is a spinbutton with its name and value, and can be dragged', async ({
    app,
    page,
  }) => {
    await app.open();
    await expect(page.getByRole('spinbutton')).toHaveCount(Object.keys(given).length);
    for (const [ref, text] of Object.entries(given)) {
      const number = page.getByRole('spinbutton', { name: NAMES[ref] ?? '', exact: true });
      await expect(number).toHaveAttribute('data-ref', ref);
      await expect(number).toHaveAttribute('aria-valuenow', String(Number(text)));
      await expect(number).toHaveAttribute('aria-valuetext', text);
      await app.drag(number, 10, 0);
      await app.expectValue(ref, plus(text, 0.1));
    }
  });

  test('sideways and up are more, a hundredth a pixel, a thousandth with Shift', async ({
    app,
    page,
  }) => {
    await app.open();
    // A click that strays by two pixels changes nothing.
    await app.dragChip('w5', 2, 0);
    await app.expectValue('w5', 0.4);
    await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');

    await app.dragChip('w5', 20, 0, { moves: 20 });
    await app.expectValue('w5', 0.6);
    await app.dragChip('w5', 20, 0, { shift: true });
    await app.expectValue('w5', 0.62);
    await app.dragChip('w5', 0, -5);
    await app.expectValue('w5', 0.67);
    await app.dragChip('w5', 0, 7);
    await app.expectValue('w5', 0.6);
    await app.dragChip('w5', -100, 0, { moves: 3 });
    await app.expectValue('w5', -0.4);
    await app.dragChip('w5', 3, 0);
    await app.expectValue('w5', -0.37);

    // Parts of a pixel, as on a scaled display, add up to the whole.
    const { x, y } = await app.middle(app.chip('w5'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let third = 1; third <= 60; third++) await page.mouse.move(x - third / 3, y);
    await page.mouse.up();
    await app.expectValue('w5', -0.57);
    await expect(app.chip('w5')).toHaveText('w5 −0.57');

    // Shift can be pressed and let go on the way.
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 10, y);
    await page.keyboard.down('Shift');
    await page.mouse.move(x + 20, y);
    await page.keyboard.up('Shift');
    await page.mouse.move(x + 21, y);
    await page.mouse.up();
    await app.expectValue('w5', -0.45);
  });

  test('Escape gives a drag up, and one that is let go is one undo, by button and by key', async ({
    app,
    page,
  }) => {
    await app.open('step=w5.product');
    await app.dragChip('w5', 30, 0, { letGo: false });
    await app.expectValue('w5', 0.7);
    await page.keyboard.press('Escape');
    await app.expectValue('w5', 0.4);
    await page.mouse.move(0, 0);
    await page.mouse.up();
    await app.expectValue('w5', 0.4);
    await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');

    await app.dragChip('w5', 20, 0, { moves: 20 });
    await app.dragChip('b2', -40, 0, { moves: 20 });
    await app.undo();
    await app.expectValue('b2', 0.6);
    await app.expectValue('w5', 0.6);
    // Steps are no changes of numbers: undo leaves the step alone.
    await app.next(2);
    await page.keyboard.press('Control+z');
    await app.expectValue('w5', 0.4);
    expect(await app.step()).toBe('w5.new');
    await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Control+Shift+Z');
    await app.expectValue('w5', 0.6);
    await app.redo();
    await app.expectValue('b2', 0.2);
    await expect(app.button('Redo')).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await app.expectValue('b2', 0.2);
  });

  test('equations follow while the pointer is down, and are read aloud when it lets go', async ({
    app,
    page,
  }) => {
    await app.open('step=w5.product');
    const numbers = page.locator('.equation :is(.slot, .mrel), .total .number');
    const tops = () => numbers.evaluateAll(topsOfLetters);
    const boxes = page.locator('.own-box');
    const atRest = await tops();
    await app.dragChip('w5', 60, 0, { letGo: false });
    await expect(app.chip('w5')).toHaveText('w5 1.00');
    // Four numbers and the sign of the equation and the total error are laid out by themselves.
    expect(
      await boxes.evaluateAll((all) => all.map((each) => getComputedStyle(each).contain)),
    ).toEqual(Array(6).fill('size layout'));
    expect(await tops()).toEqual(atRest);
    const texts = (await app.slot('dE_total/dw5').allInnerTexts()).map(numberOf);
    const factors = await Promise.all(
      ['dE_total/dout_o1', 'dout_o1/dnet_o1', 'dnet_o1/dw5'].map(async (ref) =>
        numberOf(await app.slot(ref).first().innerText()),
      ),
    );
    const product = factors.reduce((a, b) => a * b);
    expect(texts).toHaveLength(1);
    expect(Math.abs((texts[0] ?? 0) - product)).toBeLessThan(1.5e-9);
    // w5 = 1: o1 = 1 / (1 + e^−1.461867962), as any calculator gives it.
    await expect(app.slot('dE_total/dout_o1').first()).toHaveText('0.801818209');
    await expect(app.slot('dE_total/dw5')).toHaveText('0.072671593');
    expect(await app.step()).toBe('w5.product');
    await page.mouse.up();
    await expect(app.slot('dE_total/dw5')).toHaveText('0.072671593');
    await expect(boxes).toHaveCount(0);
    expect(await tops()).toEqual(atRest);
    // So do those in the line of the chain.
    await app.goTo('w5.delta');
    await app.dragChip('w5', 60, 0, { letGo: false });
    await expect(app.factor('dE_total/dout_o1')).toHaveText('0.801818209');
    await page.mouse.up();

    await app.goTo('E_o1');
    const before = (await app.equations()).flatMap(({ spoken }) => spoken);
    await app.dragChip('target_o1', 9, 0, { letGo: false });
    await expect(app.slot('target_o1').first()).toHaveText('0.10');
    expect((await app.equations()).flatMap(({ spoken }) => spoken)).toEqual(before);
    await page.mouse.up();
    for (const { slots, spoken } of await app.equations()) {
      expect(spoken).toEqual(slots.map(({ text }) => text));
    }
    await app.drag(app.chip('target_o1'), 9, 0, { letGo: false });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    for (const { slots, spoken } of await app.equations()) {
      expect(spoken).toEqual(slots.map(({ text }) => text));
    }
  });

  test('a given number in an equation can be dragged, and typed, as well', async ({
    app,
    page,
  }) => {
    await app.open('step=w5.new');
    await expect(app.slot('w5+')).toHaveText('0.358916480');
    await app.drag(app.slot('eta'), 50, 0, { moves: 10 });
    await app.expectValue('eta', 1);
    await expect(app.slot('eta')).toHaveText('1.00');
    // 0.4 − 0.08216704056423077885
    await expect(app.slot('w5+')).toHaveText('0.317832959');
    await app.drag(app.slot('w5'), 0, -10, { shift: true });
    await app.expectValue('w5', 0.41);
    expect(await app.step()).toBe('w5.new');
    await app.undo();
    await app.undo();
    await expect(app.slot('w5+')).toHaveText('0.358916480');
    await app.drag(app.slot('w5'), 20, 0, { letGo: false });
    await app.expectValue('w5', 0.6);
    await page.keyboard.press('Escape');
    await app.expectValue('w5', 0.4);
    await page.mouse.up();
    await app.expectValue('w5', 0.4);

    // The one in the header can be typed, too.
    await app.type('eta', '2');
    await expect(app.chip('eta')).toHaveText('η 2.00');
    await app.slot('w5').dblclick();
    await expect(app.field).toHaveAccessibleName('weight w5, from h1 to o1');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await app.expectValue('w5', 1);
  });

  test('an edge follows in colour and dashes, and the first step in what it calls the numbers', async ({
    app,
    page,
  }) => {
    const told = page.locator('.step .narration');
    await app.open('i1=0.35');
    await expect(told).toContainText('The numbers are your own.');
    await expect(told).not.toContainText('Mazur');
    await app.follow('');
    await expect(told).toContainText('Matt Mazur’s worked example');
    await app.dragChip('w5', 20, 0, { letGo: false });
    await expect(told).toContainText('The numbers are your own.');
    await page.keyboard.press('Escape');
    await expect(told).toContainText('Matt Mazur’s worked example');
    await page.mouse.up();

    const edge = app.graph.locator('.edge[data-ref="w5"]');
    const look = () =>
      edge.evaluate((line) => {
        const { stroke, strokeDasharray } = getComputedStyle(line);
        return { stroke, dashes: strokeDasharray };
      });
    await expect(edge).toHaveClass('edge positive plain');
    const positive = await look();
    expect(positive.dashes).toBe('none');
    await app.dragChip('w5', -80, 0);
    await expect(app.chip('w5')).toHaveText('w5 −0.40');
    await expect(edge).toHaveClass('edge negative plain');
    const negative = await look();
    expect(negative.dashes).toBe('9px, 6px');
    expect(negative.stroke).not.toBe(positive.stroke);
    await app.dragChip('w5', 40, 0);
    await expect(app.chip('w5')).toHaveText('w5 0.00');
    await expect(edge).toHaveClass('edge positive plain');
  });
});

test('keys step a number, and a key that is held is one undo', async ({ app, page }) => {
  await app.open('step=E_total');
  await app.chip('w5').focus();
  for (let n = 0; n < 15; n++) await page.keyboard.down('ArrowUp');
  await page.keyboard.up('ArrowUp');
  await app.expectValue('w5', 0.55);
  await app.undo();
  await app.expectValue('w5', 0.4);
  await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');

  // Escape gives it up.
  await app.chip('w5').focus();
  for (let n = 0; n < 5; n++) await page.keyboard.down('ArrowDown');
  await app.expectValue('w5', 0.35);
  await page.keyboard.press('Escape');
  await page.keyboard.up('ArrowDown');
  await app.expectValue('w5', 0.4);
  await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');

  // Arrows by a hundredth, with Shift by a thousandth, Page Up and Down by a tenth.
  for (const [key, value] of [
    ['ArrowUp', 0.41],
    ['ArrowRight', 0.42],
    ['ArrowDown', 0.41],
    ['ArrowLeft', 0.4],
    ['Shift+ArrowUp', 0.401],
    ['Shift+ArrowRight', 0.402],
    ['Shift+ArrowDown', 0.401],
    ['Shift+ArrowLeft', 0.4],
    ['PageUp', 0.5],
    ['PageDown', 0.4],
  ] as const) {
    await page.keyboard.press(key);
    await app.expectValue('w5', value);
  }
  expect(await app.step()).toBe('E_total');
  await expect(app.chip('w5')).toBeFocused();
});

test.describe('typing', () => {
  test('what is none keeps the old number, and a sentence says why; what is one is taken', async ({
    app,
    page,
  }) => {
    await app.open();
    const alert = page.getByRole('alert');
    const sentences = {
      '': refusals.empty,
      '   ': refusals.empty,
      abc: refusals['not a number'],
      NaN: refusals['not a number'],
      Infinity: refusals['not a number'],
      '1 2': refusals['not a number'],
      '1,000.5': refusals['not a number'],
      '0x10': refusals['not a number'],
      '1000001': refusals['too large'],
      '-1e7': refusals['too large'],
      '1e999': refusals['too large'],
    };
    for (const [text, sentence] of Object.entries(sentences)) {
      await app.type('w5', text);
      await expect(alert).toHaveText(sentence);
      await expect(app.field).toHaveAttribute('aria-invalid', 'true');
      await expect(app.field).toHaveAccessibleDescription(sentence);
      const [beside, field] = [await alert.boundingBox(), await app.field.boundingBox()];
      expect(Math.abs((beside?.x ?? 0) - (field?.x ?? 0))).toBeLessThan(20);
      expect((beside?.y ?? 0) - (field?.y ?? 0)).toBeGreaterThan(30);
      expect((beside?.y ?? 0) - (field?.y ?? 0)).toBeLessThan(60);
      await app.expectValue('w5', 0.4);
      await page.keyboard.press('Escape');
      await expect(app.field).toHaveCount(0);
      await app.expectValue('w5', 0.4);
    }
    await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');

    // The sentence goes as soon as the text is changed.
    await app.type('w5', 'abc');
    await expect(alert).toHaveCount(1);
    await app.field.fill('0.5');
    await expect(alert).toHaveCount(0);
    await page.keyboard.press('Enter');
    await app.expectValue('w5', 0.5);

    for (const [text, value, brief] of [
      ['0.25', 0.25, '0.25'],
      ['0,125', 0.125, '0.125'],
      ['-3', -3, '−3.00'],
      ['−0.5', -0.5, '−0.50'],
      ['+2', 2, '2.00'],
      ['.5', 0.5, '0.50'],
      [' 7 ', 7, '7.00'],
      ['1e-3', 0.001, '0.001'],
      ['1000000', 1_000_000, '1.0×10⁶'],
      ['-1000000', -1_000_000, '−1.0×10⁶'],
      ['-0', 0, '0.00'],
    ] as const) {
      await app.type('w5', text);
      await expect(app.field).toHaveCount(0);
      await app.expectValue('w5', value);
      await expect(app.chip('w5')).toHaveText(`w5 ${brief}`);
      await expect(app.chip('w5')).toBeFocused();
    }
  });

  test('Enter and a double click open the field with the number selected; Escape, Tab and a click away close it', async ({
    app,
    page,
  }) => {
    await app.open();
    // A click away takes a good number, and a bad one it does not.
    await app.chip('w5').dblclick();
    await page.keyboard.type('0.8');
    await app.graph.click({ position: { x: 20, y: 20 } });
    await app.expectValue('w5', 0.8);
    await expect(app.field).toHaveCount(0);
    await app.chip('w5').dblclick();
    await page.keyboard.type('x');
    await app.graph.click({ position: { x: 20, y: 20 } });
    await app.expectValue('w5', 0.8);
    await expect(app.field).toHaveCount(0);

    const selected = () =>
      app.field.evaluate((input: HTMLInputElement) =>
        input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
      );
    await app.chip('w7').dblclick();
    await expect(app.field).toBeFocused();
    await expect(app.field).toHaveAccessibleName('weight w7, from h1 to o2');
    expect(await selected()).toBe('0.5');
    await page.keyboard.type('0.9');
    await page.keyboard.press('Escape');
    await expect(app.field).toHaveCount(0);
    await expect(app.chip('w7')).toBeFocused();
    await app.expectValue('w7', 0.5);

    await page.keyboard.press('Enter');
    expect(await selected()).toBe('0.5');
    await page.keyboard.type('-0.9');
    await page.keyboard.press('Enter');
    await app.expectValue('w7', -0.9);
    await page.keyboard.press('Enter');
    expect(await selected()).toBe('−0.9');
    await page.keyboard.press('Escape');

    // Tab takes the number and goes on from it.
    await app.chip('w1').focus();
    await page.keyboard.press('Tab');
    await expect(app.chip('w2')).toBeFocused();
    await app.chip('w1').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('0.9');
    await page.keyboard.press('Tab');
    await app.expectValue('w1', 0.9);
    await expect(app.field).toHaveCount(0);
    await expect(app.chip('w2')).toBeFocused();
  });
});

test('all numbers at once, random or the article’s, come with one press and go with one undo', async ({
  app,
}) => {
  await app.open('w5=0.7');
  await app.choose('Random numbers');
  const values = async () =>
    Object.fromEntries(
      await app.page
        .getByRole('spinbutton')
        .evaluateAll((all) =>
          all.map((each) => [
            each.getAttribute('data-ref'),
            Number(each.getAttribute('aria-valuenow')),
          ]),
        ),
    ) as Record<string, number>;
  const drawn = await values();
  for (const [ref, value] of Object.entries(drawn)) {
    // What the example gives is left.
    if (/^[wb]/.test(ref)) {
      expect(value).toBe(Math.round(value * 100) / 100);
      expect(Math.abs(value)).toBeLessThanOrEqual(1);
      expect(value).not.toBe(0);
    } else expect(value).toBe(Number(given[ref]));
  }
  expect(new Set(Object.values(drawn)).size).toBeGreaterThan(8);
  await app.undo();
  await app.expectValue('w5', 0.7);
  await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');
  await app.redo();
  expect(await values()).toEqual(drawn);

  await app.goTo('w5.new', 'w5=0.7&eta=2&i1=-1');
  await app.choose('Article’s numbers');
  const article = Object.fromEntries(
    Object.entries(given).map(([ref, text]) => [ref, Number(text)]),
  );
  expect(await values()).toEqual(article);
  await expect(app.slot('w5+')).toHaveText('0.358916480');
  // Where nothing changes, there is nothing to undo.
  await app.choose('Article’s numbers');
  await app.type('w5', '0.4');
  await app.undo();
  await app.expectValue('w5', 0.7);
  await app.expectValue('eta', 2);
  await app.expectValue('i1', -1);
  expect(await app.step()).toBe('w5.new');
});

test('no number is too extreme for the page', async ({ app, page }) => {
  const million = (sign: string) =>
    Object.keys(given)
      .filter((ref) => ref.startsWith('w'))
      .map((ref) => `${ref}=${sign}1000000`)
      .join('&');
  const all = Object.keys(given)
    .map((ref, index) => `${ref}=${index % 2 ? '' : '-'}1000000`)
    .join('&');
  await app.open();
  for (const hash of [million('-'), all, 'i1=0&i2=0&eta=0&w5=0']) {
    await app.follow(hash);
    await app.button('Last').click();
    for (const tab of ['This step', 'All numbers so far']) {
      await app.tab(tab).click();
      await app.expectWhole();
      const text = await page.evaluate(() => {
        const labels = [...document.querySelectorAll('[aria-label], [aria-valuetext]')].map(
          (part) => part.getAttribute('aria-label') + (part.getAttribute('aria-valuetext') ?? ''),
        );
        return document.body.textContent + labels.join();
      });
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
    }
    for (const step of ['net_h1', 'out_h1', 'w5.delta', 'w1.delta', 'update.weights']) {
      await app.goTo(step, hash);
      const slots = (await app.equations()).flatMap((equation) => equation.slots);
      const isWhole = /^\(?−?\d+(\.\d+)?(×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\)?$/;
      expect(slots.length, step).toBeGreaterThan(0);
      expect(
        slots.filter(({ text }) => !isWhole.test(text)),
        step,
      ).toEqual([]);
    }
  }
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('what is no number stays to be mended, and all of the reason can be read', async ({
    app,
    page,
  }) => {
    await app.open();
    for (const key of ['Enter', 'Tab']) {
      await app.chip('target_o1').focus();
      await page.keyboard.press('Enter');
      await app.field.fill('abc');
      await page.keyboard.press(key);
      const refusal = page.getByRole('alert');
      await expect(refusal).toHaveText(refusals['not a number']);
      await expect(app.field).toBeFocused();
      await expect(app.field).toHaveValue('abc');
      const box = await refusal.boundingBox();
      expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      await page.keyboard.press('Escape');
      await app.expectValue('target_o1', 0.01);
    }
  });
});

function topsOfLetters(elements: Element[]): number[] {
  return elements.map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().top;
  });
}
