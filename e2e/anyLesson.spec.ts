import type { Page } from '@playwright/test';
import { expect, test } from './page';

/** XOR by a 2-2-1 network of hyperbolic tangents, in a batch of its four pairs. */
const XOR = [
  'sizes=2-2-1&act=tanh-tanh&pairs=4&passes=mean&biases=neuron',
  'i1@1=0&i2@1=0&target_o1@1=0&i1@2=0&i2@2=1&target_o1@2=1',
  'i1@3=1&i2@3=0&target_o1@3=1&i1@4=1&i2@4=1&target_o1@4=0',
  'w1=0.5&w2=-0.4&w3=0.3&w4=0.8&w5=0.7&w6=-0.6&b_h1=0.1',
].join('&');

const net = (i1: number, i2: number) => {
  const [h1, h2] = [Math.tanh(0.5 * i1 - 0.4 * i2 + 0.1), Math.tanh(0.3 * i1 + 0.8 * i2)];
  return { h1, out: Math.tanh(0.7 * h1 - 0.6 * h2) };
};

/** ∂E/∂w5 of a pair, and its mean over all. */
const slope = (i1: number, i2: number, target: number) => {
  const { h1, out } = net(i1, i2);
  return (out - target) * (1 - out * out) * h1;
};

const text = (value: number) => value.toFixed(9).replace('-', '\u2212');

/** What of these is cut off at its right, or below where that counts. */
const cut = (page: Page, selector: string, below = false): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll(
      (all, below) =>
        all
          .filter(
            ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
              scrollWidth > clientWidth + 1 || (below && scrollHeight > clientHeight + 1),
          )
          .map(({ textContent }) => textContent ?? ''),
      below,
    );

test('a batch is followed pair by pair, and put together; a long lesson is folded until it is entered', async ({
  app,
  page,
}) => {
  await app.open(`${XOR}&walk=2`);
  await expect(app.heading).toHaveText('How does a network learn from several examples?');
  await expect(page.locator('.narration')).toContainText(
    'The steps follow pair 2: given 0.00 and 1.00, the network should answer 1.00.',
  );
  const pair = (number: number) => page.getByRole('radio', { name: `Pair ${number}`, exact: true });
  await expect(page.getByRole('radio', { name: /^Pair/ })).toHaveCount(4);
  await expect(pair(2)).toBeChecked();

  // The step stays when another pair is followed, its numbers are that pair's.
  await app.follow(`${XOR}&walk=2&step=w5.product`);
  await expect(app.slot('dE_total@2/dw5').last()).toHaveText(text(slope(0, 1, 1)));
  await pair(2).press('ArrowRight');
  await expect(pair(3)).toBeFocused();
  await app.expectStep('w5.product');
  await expect(app.slot('dE_total@3/dw5').last()).toHaveText(text(slope(1, 0, 1)));
  await expect(app.heading).toHaveText('How fast does the error of pair 3 change when w5 changes?');

  await app.next(2);
  await app.expectStep('w5.gather');
  const slopes = [slope(0, 0, 0), slope(0, 1, 1), slope(1, 0, 1), slope(1, 1, 0)];
  const mean = slopes.reduce((a, b) => a + b) / 4;
  await expect(app.slot('dE_total/dw5').last()).toHaveText(text(mean));
  // What led to the slope of pair 3 is not what leads to that of all.
  await expect(page.locator('.chain-line')).toHaveCount(0);
  await expect(app.graph.locator('.note[data-ref="dE_total/dw5"]')).toContainText(
    text(mean).slice(0, 6),
  );
  // The table has the steps of pair 3 alone, and folded below them what the others come to.
  await app.tab('All numbers').click();
  const rows = app.panel.locator('div.numbers > table tbody tr');
  await expect(rows).toHaveCount(15);
  await expect(rows.first()).toHaveText(/^net_?h1\(3\).*2$/);
  const others = app.panel.locator('.other-pairs');
  await expect(others.locator('tbody tr').first()).toBeHidden();
  await others.locator('summary').click();
  await expect(others.locator('tbody tr').first()).toHaveText(/^net_?h1\(1\)0.100000000$/);
  await app.tab('This step').click();
  await app.next();
  await expect(app.slot('w5+').last()).toHaveText(text(0.7 - 0.5 * mean));

  // Long rows are broken where they would be cut off, beside the picture and for a class.
  const gathered = XOR.replace('passes=mean', 'passes=sum');
  for (const step of ['w5.gather', 'update.output']) {
    await app.follow(`${gathered}&step=${step}`);
    await app.expectStep(step);
    await expect.poll(() => cut(page, '.card .equation')).toEqual([]);
    const sizes = await page
      .locator('.card .katex')
      .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThan(14);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await app.follow(`${gathered}&step=w5.gather&screen=lecture`);
  await expect(page.locator('.lecture-equations .katex')).toHaveCount(1);
  expect(await cut(page, '.lecture-equations, .lecture-equations .equation', true)).toEqual([]);
  await app.follow(`${gathered}&step=w5.product&screen=lecture`);
  await expect(page.locator('.lecture-equations .katex')).toHaveCount(1);
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.follow(`${XOR}&walk=3&step=w5.new`);

  // The plot is that of the neuron's own activation.
  await app.follow(`${XOR}&walk=3&step=w5.dout_dnet`);
  const { out } = net(1, 0);
  await expect(
    page.getByRole('img', { name: 'The curve of the hyperbolic tangent with the point of o1' }),
  ).toContainText(`slope ${text(1 - out * out)}`);

  // Online there is nothing to choose: the pair is that of the round.
  await app.follow(XOR.replace('&passes=mean', ''));
  await expect(page.locator('.pairs')).toContainText('This round takes pair 1 of 4');
  await expect(pair(1)).toHaveCount(0);

  // One layer has no order of updates.
  await app.follow('sizes=2-1&step=update.error&tab=numbers');
  await expect(rows.last()).toHaveText(/^E_?total\+/);
  await expect(app.panel.locator('.orders')).toHaveCount(0);

  // 646 steps in 163 ticks, of which those of the weight that is entered are its steps.
  await app.follow('sizes=4-5-5-5-4&biases=neuron&step=w80.product');
  const ticks = (steps: string) => app.timeline.locator(`.tick[data-step^="${steps}"]`);
  expect([await app.timeline.locator('.tick').count(), await ticks('w80.').count()]).toEqual([
    163, 5,
  ]);
  await expect(app.place).toHaveText('96 / 646');
  const { x, y } = await app.middle(ticks('w30.'));
  await page.mouse.click(x, y);
  await app.expectStep('w30.chain');
  expect([await ticks('w30.').count(), await ticks('w80.').count()]).toEqual([5, 1]);
  await app.timeline.press('ArrowRight');
  await app.expectStep('w30.dnet_dw');
  await expect(app.timeline).toHaveAttribute('aria-valuemax', '646');
  await page.setViewportSize({ width: 390, height: 844 });
  const ends = await app.timeline.evaluate((timeline) => [
    timeline.scrollWidth <= timeline.clientWidth,
    [...timeline.querySelectorAll('.tick')].every(
      (tick) => tick.getBoundingClientRect().width >= 1,
    ),
  ]);
  expect(ends).toEqual([true, true]);
  expect(app.complaints).toEqual([]);
});
