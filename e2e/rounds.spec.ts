import { numberOf } from './arithmetic';
import { example, rounded } from './figures';
import { type BackstepPage, emptied, expect, test } from './page';
import { trained } from './trained';
import { expectTrue } from './truth';

const ORDERS = [
  { order: 'simultaneous', name: 'All together' },
  { order: 'output layer first', name: 'Output layer first' },
] as const;

/** What the example gives for a round with frozen biases, to nine decimals. */
function after(rounds: number, order: string) {
  const row = example.training.find(
    (each) => each['update order'] === order && each.biases === 'frozen' && each.rounds === rounds,
  );
  if (!row) throw new RangeError(`the example has no ${rounds} rounds`);
  return { total: rounded(row.E_total), outs: [rounded(row.out_o1), rounded(row.out_o2)] };
}

const total = (app: BackstepPage) => app.page.locator('.total .number');
const field = (app: BackstepPage) => app.page.getByRole('textbox', { name: 'Rounds done' });
const marker = (app: BackstepPage) => app.page.getByRole('slider', { name: 'Round', exact: true });

async function expectRound(app: BackstepPage, round: string) {
  await expect(field(app)).toHaveValue(round);
}

async function typeRound(app: BackstepPage, text: string) {
  await field(app).fill(text);
  await field(app).press('Enter');
}

test('one and 10,000 rounds, in both orders, to nine decimals, and what the article prints for them', async ({
  app,
}) => {
  await app.open();
  await expectRound(app, '0');
  await app.button('+1').click();
  await expectRound(app, '1');
  await expect(total(app)).toHaveText(after(1, 'simultaneous').total);
  await app.button('See it with “Output layer first”').click();
  await expect(total(app)).toHaveText(after(1, 'output layer first').total);
  await app.button('Previous round').click();
  await app.button('+10,000').click();
  await expectRound(app, '10,000');
  await expect(total(app)).toHaveText('0.000035085');
  await expect(app.page.locator('.round-note')).toContainText(
    'For the error after 10,000 rounds the article prints 0.000035085, as it is here',
  );
  await app.button('See it with “All together”').click();
  await expect(total(app)).toHaveText('0.000035102');
  await expect(app.page.locator('.round-note')).toContainText(
    'the article prints 0.000035085; here it is 0.000035102. You have not miscalculated',
  );
  for (const { order } of ORDERS) {
    await app.goTo('out_o2', `round=10000${order === 'simultaneous' ? '' : '&order=output'}`);
    const { outs } = after(10_000, order);
    await expect(app.slot('out_o2').last()).toHaveText(outs[1] as string);
    await app.back(2);
    await expect(app.slot('out_o1').last()).toHaveText(outs[0] as string);
  }
  await app.follow('round=9999');
  await expect(app.page.locator('.round-note p')).toHaveText(
    'Newer copies of the article print 0.0000351085 for the error after 10,000 rounds. All weights together give that after 9,999 rounds; here it is 0.0000351085.',
  );
});

test('all that the article prints after many rounds stands beside both orders', async ({ app }) => {
  await app.open('tab=rounds');
  const table = app.panel.getByRole('table');
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const [first, many] = [1, 10_000].map((n) => ORDERS.map(({ order }) => after(n, order)));
  if (!first || !many) throw new Error('there are two orders');
  const marked = (text: string | undefined, printed: string) =>
    text === printed ? `${text} ✓` : `${text} `;
  const row = (name: string, printed: string, texts: (string | undefined)[]) => [
    name,
    printed,
    ...texts.map((text) => marked(text, printed)),
  ];
  expect(rows).toEqual([
    row(
      'Etotal after 1 round',
      '0.291027924',
      first.map(({ total: text }) => text),
    ),
    row(
      'Etotal after 10,000 rounds',
      '0.000035085',
      many.map(({ total: text }) => text),
    ),
    row(
      'outo1 after 10,000 rounds',
      '0.015912196',
      many.map(({ outs }) => outs[0]),
    ),
    row(
      'outo2 after 10,000 rounds',
      '0.984065734',
      many.map(({ outs }) => outs[1]),
    ),
  ]);
  await table.getByRole('button', { name: 'after 10,000 rounds' }).first().click();
  await expectRound(app, '10,000');
  await table.getByRole('button', { name: 'Output layer first' }).click();
  await expect(total(app)).toHaveText('0.000035085');
});

test('round 7,342 can be stepped through, its equations true', async ({ app, page }) => {
  const { w, E_total } = trained(7342);
  await app.open('pace=weight');
  await typeRound(app, '7,342');
  await expectRound(app, '7,342');
  await expect(total(app)).toHaveText(E_total.toFixed(9));
  for (const [index, weight] of w.entries()) {
    const value = await app.chip(`w${index + 1}`).getAttribute('aria-valuenow');
    expect(Number(value)).toBeCloseTo(weight, 12);
  }
  const ticks = app.timeline.locator('.tick');
  const steps = await ticks.evaluateAll((all) =>
    all.map((each) => each.getAttribute('data-step') ?? ''),
  );
  let compared = 0;
  // Of each layer the first weight and the last: the others are written as these are.
  for (const step of steps.slice(1).filter((id) => !/^w[2367]$/.test(id))) {
    if (['w8', 'w4'].includes(step)) {
      const { x, y } = await app.middle(app.timeline.locator(`[data-step="${step}"]`));
      await page.mouse.click(x, y);
    } else await app.next();
    await app.expectStep(step);
    for (const equation of await app.equations()) compared += expectTrue(equation, `on ${step}`);
  }
  expect(compared).toBe(51);
  await expect(app.place).toHaveText('24 / 24');
  const next = trained(7343);
  await expect(app.slot('E_total+').last()).toHaveText(next.E_total.toFixed(9));
  await app.button('Next round').click();
  await expectRound(app, '7,343');
  await expect(app.place).toHaveText('1 / 24');
  await expect(total(app)).toHaveText(next.E_total.toFixed(9));
});

test('the curve takes to any round by pointer, and Escape gives a drag up', async ({
  app,
  page,
}) => {
  await app.open('round=10000&rounds=linear&step=E_total');
  await expect(marker(app)).toHaveAttribute('aria-valuetext', 'After 10,000 rounds, 0.000035102');
  const box = await page.locator('.strip svg').boundingBox();
  if (!box) throw new Error('there is no curve');
  const knob = await app.middle(marker(app).locator('circle'));
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 2, knob.y, { steps: 5 });
  await expectRound(app, '0');
  await expect(total(app)).toHaveText('0.298371109');
  await page.keyboard.press('Escape');
  await expectRound(app, '10,000');
  await page.mouse.move(box.x + box.width / 2, knob.y);
  await page.mouse.up();
  await expectRound(app, '10,000');
  await expect(total(app)).toHaveText('0.000035102');

  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 2, knob.y, { steps: 5 });
  await expectRound(app, '0');
  await page.mouse.move(box.x + box.width / 2, knob.y, { steps: 3 });
  await page.mouse.up();
  const round = Number(await marker(app).getAttribute('aria-valuenow'));
  expect(round).toBeGreaterThan(4000);
  expect(round).toBeLessThan(6000);
  await expect(total(app)).toHaveText(trained(round).E_total.toFixed(9));
  await app.expectStep('E_total');
  // A clicker's keys are the lesson's again.
  await page.keyboard.press('PageDown');
  await app.expectStep('w5.chain');
  await expect(marker(app)).toHaveAttribute('aria-valuenow', String(round));
});

test('keys go from round to round, those of the marker and R', async ({ app, page }) => {
  await app.open('round=10000&rounds=linear&step=E_total');
  await marker(app).focus();
  const keys: [key: string, expected: number][] = [
    ['Home', 0],
    ['ArrowLeft', 0],
    ['ArrowRight', 1],
    ['PageUp', 501],
    ['PageDown', 1],
    ['End', 10_000],
    ['ArrowUp', 10_000],
    ['ArrowDown', 9999],
  ];
  for (const [key, expected] of keys) {
    await page.keyboard.press(key);
    await expect(marker(app)).toHaveAttribute('aria-valuenow', String(expected));
  }
  await app.expectStep('E_total');

  await app.goTo('E_total');
  await app.heading.click();
  await page.keyboard.press('r');
  await page.keyboard.press('r');
  await expectRound(app, '2');
  await expect(total(app)).toHaveText(after(2, 'simultaneous').total);
  await page.keyboard.press('Shift+R');
  await expectRound(app, '1');
  await app.expectStep('E_total');
});

test('an edit at round 50 begins a new run there, and undo returns', async ({ app, page }) => {
  await app.open('step=E_total');
  await typeRound(app, '100');
  await typeRound(app, '50');
  const old = trained(50);
  await app.type('w5', '2');
  await expectRound(app, '50');
  const w = [...old.w];
  w[4] = 2;
  await expect(total(app)).toHaveText(trained(0, w).E_total.toFixed(9));
  await expect(marker(app)).toHaveAttribute('aria-valuemin', '50');
  // The run before is there at once.
  const ids = () =>
    page
      .locator('.strip .lines path')
      .evaluateAll((all) => all.map((line) => line.getAttribute('data-line')));
  await expect.poll(ids).toEqual(['ghost E_total', 'present E_total']);
  await expect(page.locator('.strip .curve-keys')).toHaveText('All togetherbefore the last change');
  await typeRound(app, '10');
  await expect(page.getByRole('alert')).toHaveText(
    'Type a whole number from 50 to 10,000,000. This course begins at round 50, with the last change of numbers. Undo leads back before it.',
  );
  await field(app).press('Escape');
  await app.button('+100').click();
  await expectRound(app, '150');
  await expect(total(app)).toHaveText(trained(100, w).E_total.toFixed(9));
  const lines = page.locator('.strip .lines path');
  expect(
    await lines.evaluateAll((all) => all.map((line) => line.getAttribute('data-line'))),
  ).toEqual(['ghost E_total', 'present E_total']);
  await app.undo();
  await expectRound(app, '50');
  await expect(total(app)).toHaveText(old.E_total.toFixed(9));
  await expect(marker(app)).toHaveAttribute('aria-valuemax', '100');
  // Back to where it was left.
  await app.redo();
  await expectRound(app, '150');
  await expect(total(app)).toHaveText(trained(100, w).E_total.toFixed(9));
});

test('ten million rounds: the page answers, and Stop and Escape keep what is done', async ({
  app,
  page,
}) => {
  // At the article's rate nothing moves any more after some 846,000 rounds, and all is done too soon.
  await app.open('eta=0.001');
  // Pressed within the page, frame after frame: from outside a press may come when all is done.
  const answer = page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const bar = () => document.querySelector('progress')?.getAttribute('aria-label') ?? '';
    const press = (name: string) =>
      [...document.querySelectorAll('button')].find((each) => each.textContent === name)?.click();
    while (!bar()) await frame();
    press('Next');
    await frame();
    const seen = {
      bar: bar(),
      step: document.querySelector('.tick.now')?.getAttribute('data-step'),
    };
    press('Stop');
    return seen;
  });
  await typeRound(app, '10,000,000');
  expect(await answer).toEqual({ bar: 'Training', step: 'net_h1' });
  await expect(page.getByRole('progressbar', { name: 'Training' })).toHaveCount(0);
  const reached = Number((await field(app).inputValue()).replaceAll(',', ''));
  expect(reached).toBeGreaterThan(0);
  expect(reached).toBeLessThan(10_000_000);
  await app.button('+1').click();
  await expectRound(app, (reached + 1).toLocaleString('en-US'));
  await typeRound(app, '0');
  await expect(total(app)).toHaveText('0.298371109');

  // A round that is typed and left is gone to as well.
  await app.follow('eta=0.001');
  await field(app).fill('70');
  await page.keyboard.press('Tab');
  await expectRound(app, '70');
  await typeRound(app, '10,000,000');
  const bar = page.getByRole('progressbar', { name: 'Training' });
  await expect(bar).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  expect(Number((await field(app).inputValue()).replaceAll(',', ''))).toBeLessThan(10_000_000);
});

test('a network that cannot move any more is told so, and why', async ({ app, page }) => {
  await app.open('w5=1000&w6=1000&w7=1000&w8=1000');
  const told = page.getByRole('status').filter({ hasText: 'nothing can' });
  await app.button('+100').click();
  await expectRound(app, '100');
  await expect(told).toHaveText(
    'From round 0 on nothing can move any more: every slope is exactly 0 in double precision. So it is when neurons are saturated, their outputs so close to 0 or 1 that out(1 − out) vanishes.',
  );
  await app.expectValue('w5', 1000);
  // The logistic function of 0 is one half, to the last digit.
  await app.follow('round=5&target_o1=0.5&target_o2=0.5&w5=0&w6=0&w7=0&w8=0&b2=0');
  await expect(told).toHaveText(
    'From round 0 on nothing can move any more: every output is its target, and there is nothing left to learn.',
  );
});

emptied(
  'a round that has come to rest is said with its error, and the link carries it and its run',
  async ({ app, page }) => {
    await page.clock.install();
    await app.open();
    await page.clock.pauseAt(Date.now() + 60_000);
    await app.button('+1').click();
    await app.button('+100').click();
    const said = page.locator('[data-says="changes"]');
    await page.clock.runFor(600);
    await expect(said).toHaveText('');
    await page.clock.runFor(200);
    await expect(said).toHaveText(
      `After 101 rounds the total error is ${trained(101).E_total.toFixed(9)}.`,
    );

    await app.type('w5', '2');
    await app.button('+1').click();
    await page.clock.runFor(250);
    const hash = await app.hash();
    expect(hash).toMatch(/^#from=101&round=102&w1=0\.19\d+&/);
    expect(hash).toContain('&w5=2&');
    const w = trained(101).w;
    w[4] = 2;
    await app.open(hash.slice(1));
    await expectRound(app, '102');
    await expect(total(app)).toHaveText(trained(1, w).E_total.toFixed(9));
    await expect(app.notice).toHaveCount(0);
  },
);

test('a round that is none is refused with the reason', async ({ app, page }) => {
  await app.open('round=100');
  const alert = page.getByRole('alert');
  for (const text of ['-1', '1.5', 'many', '', '10,000,001']) {
    await typeRound(app, text);
    await expect(alert).toHaveText('Type a whole number from 0 to 10,000,000.');
  }
  await field(app).press('Escape');
  await expectRound(app, '100');
  await expect(alert).toHaveCount(0);
  await typeRound(app, '1e3');
  await expectRound(app, '1,000');
  await expect(total(app)).toHaveText(after(1000, 'simultaneous').total);
  // A run that a link begins has nothing before it.
  await app.open('from=50&round=60&w5=2');
  await typeRound(app, '10');
  await expect(alert).toHaveText(
    'Type a whole number from 50 to 10,000,000. This course begins at round 50, with the last change of numbers.',
  );
});

emptied('playing trains at the chosen pace', async ({ app, page }) => {
  await page.clock.install();
  await app.open('speed=round-10&step=w1.chain');
  await page.clock.pauseAt(Date.now() + 60_000);
  const speed = page.getByRole('combobox', { name: 'Speed' });
  await app.button('Play').click();
  await page.clock.runFor(500);
  await expectRound(app, '5');
  await speed.selectOption('1,000 rounds/s');
  await page.clock.runFor(200);
  await expectRound(app, '205');
  await expect(app.place).toHaveText('37 / 68');
  await speed.selectOption('1 round/s, step by step');
  await page.clock.runFor(515);
  // A round of 68 steps takes a second, to a part of a step: so half of one is done.
  await expectRound(app, '206');
  await expect(app.place).toHaveText(/^[1-6] \/ 68$/);
  await app.button('Pause').click();
  await page.clock.runFor(2000);
  await expectRound(app, '206');
});

test('each parameter has its path, and another rule can be trained beside, on the same axes', async ({
  app,
  page,
}) => {
  await app.open('tab=rounds&round=10000');
  const paths = page.locator('.paths .path');
  expect(await paths.evaluateAll((all) => all.map((path) => path.textContent))).toEqual([
    ...['w1 0.3785', 'w2 0.6570', 'w3 0.4773', 'w4 0.7546'],
    ...['w5 −3.893', 'w6 −3.868', 'w7 2.862', 'w8 2.926', 'b1 0.35', 'b2 0.60'],
  ]);
  // Lit with its edge.
  await app.chip('w5').hover();
  await expect(page.locator('.paths [data-pointed]')).toHaveAttribute('data-ref', 'w5');
  await page.locator('.paths [data-ref="w2"]').hover();
  expect((await app.pointed()).graph).toContain('w2');

  const rivals = page.getByRole('group', { name: 'Compare with' });
  await expect(rivals.getByRole('button')).toHaveText([
    'Output layer first',
    'One bias a layer',
    'One bias a neuron',
  ]);
  await rivals.getByRole('button', { name: 'Output layer first' }).click();
  await page.getByRole('checkbox', { name: 'Each output’s error' }).check();
  const lines = page.locator('.rounds .lines path');
  await expect(lines).toHaveCount(6);
  const ids = await lines.evaluateAll((all) => all.map((line) => line.getAttribute('data-line')));
  expect(ids).toEqual(
    ['rival', 'present'].flatMap((owner) =>
      ['E_total', 'E_o1', 'E_o2'].map((ref) => `${owner} ${ref}`),
    ),
  );
  await expect(page.locator('.rounds .curve-keys')).toHaveText(
    'All togetherOutput layer first, for comparison',
  );
  const { total: text, outs } = after(10_000, 'simultaneous');
  const [E_o1 = 0, E_o2 = 0] = outs.map(
    (out, n) => (Number(out) - (n === 0 ? 0.01 : 0.99)) ** 2 / 2,
  );
  await expect(page.locator('.curve-reading')).toHaveText(
    `After 10,000 roundsEtotal ${text}Eo1 ${E_o1.toFixed(9)}Eo2 ${E_o2.toFixed(9)}`,
  );
  for (const scale of ['linear', 'logarithmic']) {
    await page.getByRole('combobox', { name: 'Rounds', exact: true }).selectOption(scale);
    const ticks = await page.locator('.rounds .axis.x .tick').allTextContents();
    expect(ticks).toEqual(
      scale === 'linear'
        ? ['0', '2,000', '4,000', '6,000', '8,000', '10,000']
        : ['0', '1', '10', '100', '1,000', '10,000'],
    );
  }
});

test('a nudge agrees with the slope, and neither too large nor too small a one', async ({
  app,
  page,
}) => {
  await app.open('step=w5.product');
  await page.locator('.nudge summary').click();
  const rows = page.locator('.nudge dd');
  const read = async () => (await rows.allTextContents()).map(numberOf);
  const { w } = trained(0);
  const moved = (by: number) => {
    const weights = [...w];
    weights[4] = (weights[4] as number) + by;
    return trained(0, weights).E_total;
  };
  const size = page.getByRole('slider', { name: 'Size of the nudge' });
  const distances: number[] = [];
  for (const exponent of [1, 5, 12]) {
    await size.fill(String(-exponent));
    await expect(size).toHaveAttribute('aria-valuetext', /^h = /);
    const h = 10 ** -exponent;
    const [up = 0, down = 0, quotient = 0, slope = 0, distance = 0] = await read();
    expect(up).toBeCloseTo(moved(h), 15);
    expect(down).toBeCloseTo(moved(-h), 15);
    expect(slope.toFixed(9)).toBe('0.082167041');
    expect(quotient).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 3 + exponent / 4);
    expect(Math.abs(quotient - slope) / distance).toBeCloseTo(1, 1);
    distances.push(distance);
  }
  const [large = 0, middle = 0, small = 0] = distances;
  expect(middle).toBeLessThan(1e-9);
  expect(large).toBeGreaterThan(1e-6);
  expect(small).toBeGreaterThan(1e-6);
});

test('the logistic curve shows the neuron’s slope, live', async ({ app, page }) => {
  await app.open('step=w5.dout_dnet');
  const plot = page.getByRole('img', { name: 'The logistic curve with the point of o1' });
  await expect(plot.locator('.slope')).toHaveText('slope 0.186815602');
  const points = async () => {
    const [x, y, x1, y1, x2, y2] = await plot.evaluate((svg) => {
      const read = (selector: string, names: string[]) =>
        names.map((name) => Number(svg.querySelector(selector)?.getAttribute(name)));
      return [...read('circle', ['cx', 'cy']), ...read('.tangent', ['x1', 'y1', 'x2', 'y2'])] as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
    });
    return { x, y, steep: (y1 - y2) / (x2 - x1) };
  };
  const before = await points();
  await app.type('b2', '-5');
  const out = 1 / (1 + Math.exp(-(Number(example['round 1'].net_o1) - 5.6)));
  const slope = out * (1 - out);
  await expect(plot.locator('.slope')).toHaveText(`slope ${slope.toFixed(9)}`);
  const after5 = await points();
  expect(after5.steep / before.steep).toBeCloseTo(slope / 0.186815602, 2);
  expect(after5.x).toBeLessThan(before.x);
});
