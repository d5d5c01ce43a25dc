import { rounded, totals } from './figures';
import { type BackstepPage, emptied, expect, REST, test } from './page';
import { round } from './round';
import { expectTrue } from './truth';

const dialog = (app: BackstepPage) =>
  app.page.getByRole('dialog', { name: 'Notation and rules', exact: true });

/** An option in the open dialog. */
const optionOf = (app: BackstepPage, group: string, option: string) =>
  dialog(app).getByRole('group', { name: group }).getByLabel(option, { exact: true });

/** Chooses in the dialog, and closes it. */
async function choose(app: BackstepPage, group: string, option: string): Promise<void> {
  await app.choose('Notation');
  await optionOf(app, group, option).check();
  await dialog(app).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(app)).toHaveCount(0);
}

/** What an equation says, row by row, as a screen reader is given it. */
const said = (app: BackstepPage, index: number): Promise<string[]> =>
  app.panel
    .locator('.card .equation')
    .nth(index)
    .locator('mtr')
    .evaluateAll((rows) => rows.map((row) => row.textContent?.replace(/\s/g, '') ?? ''));

emptied(
  'the dialog offers every choice, closes by Escape, and all that is chosen is kept in the address',
  async ({ app, page }) => {
    await page.clock.install();
    await app.open('step=w5.new');
    await app.choose('Notation');
    await expect(dialog(app)).toHaveCount(1);
    expect(await dialog(app).evaluate((element) => element.matches('dialog:modal'))).toBe(true);
    const groups = await dialog(app)
      .getByRole('group')
      .evaluateAll((all) =>
        all.map((group) => [
          group.querySelector('legend')?.textContent,
          ...[...group.querySelectorAll('label')].map((label) => label.textContent),
          group.querySelector<HTMLInputElement>(':checked')?.closest('label')?.textContent,
        ]),
      );
    expect(groups).toEqual([
      ['Learning rate', 'η', 'α', 'ε', 'η'],
      ['Names of goal and result', 'target and out', 'ideal and actual', 'target and out'],
      ['Multiplication sign', 'a · b', 'a × b', 'a · b'],
      ['Difference in the error’s slope', '−(target − out)', 'out − target', '−(target − out)'],
      ['Sign of delta', 'δ = ∂E/∂net', 'δ = −∂E/∂net', 'δ = ∂E/∂net'],
      [
        'Names of weights',
        'Numbered, target by target',
        'Numbered, source by source',
        'Two indices, target first',
        'Two indices, source first',
        'Numbered, target by target',
      ],
      ['Update order', 'All together', 'Output layer first', 'All together'],
      [
        'Biases',
        'Frozen, as in the article',
        'Trained, one for each layer',
        'Trained, one for each neuron',
        'Frozen, as in the article',
      ],
      ['Numbers are rounded to', 'Decimals', 'Significant digits', 'Decimals9', 'Decimals'],
    ]);
    const decimals = dialog(app).getByRole('slider', { name: 'Decimals' });
    await expect(decimals).toHaveValue('9');
    await expect(decimals).toHaveAttribute('min', '3');
    await expect(decimals).toHaveAttribute('max', '12');
    await page.keyboard.press('Escape');
    await expect(dialog(app)).toHaveCount(0);
    await expect(app.button('Notation')).toBeFocused();

    await app.choose('Notation');
    for (const [group, option] of [
      ['Learning rate', 'α'],
      ['Names of goal and result', 'ideal and actual'],
      ['Multiplication sign', 'a × b'],
      ['Difference in the error’s slope', 'out − target'],
      ['Sign of delta', 'δ = −∂E/∂net'],
      ['Names of weights', 'Two indices, target first'],
      ['Update order', 'Output layer first'],
      ['Biases', 'Trained, one for each neuron'],
    ] as const) {
      await optionOf(app, group, option).check();
    }
    await decimals.fill('12');
    await page.keyboard.press('Escape');
    await page.clock.runFor(REST);
    expect(await app.hash()).toBe(
      '#biases=neuron&order=output&step=w5.new&rate=alpha&pair=ideal&times=cross&difference=output&delta=minus&names=to&decimals=12',
    );
    await expect(app.heading).toHaveText('What will wo1,h1 be after this round?');
    await expect(page).toHaveTitle(/w_o1,h1/);
    await expect(app.chip('w6').locator('.symbol')).toHaveText('wo1,h2');
    const screen = await app.screen();
    await page.reload();
    await app.expectStep('w5.new');
    expect(await app.screen()).toEqual(screen);
  },
);

test('the letter of the learning rate, and the names of goal and result', async ({ app }) => {
  await app.open('step=w5.new');
  expect(await said(app, 0)).toEqual([
    'w5+=w5−η⋅∂Etotal∂w5',
    '=0.40−0.50⋅0.082167041',
    '=0.358916480',
  ]);
  for (const [letter, name] of [
    ['α', 'alpha'],
    ['ε', 'epsilon'],
  ] as const) {
    await choose(app, 'Learning rate', letter);
    expect((await said(app, 0))[0]).toMatch(
      new RegExp(`^w5\\+=w5−${letter === 'ε' ? '[εϵ]' : letter}⋅∂Etotal∂w5$`),
    );
    await expect(app.chip('eta')).toHaveText(`${letter} 0.50`);
    await expect(app.chip('eta')).toHaveAccessibleName(`learning rate ${name}`);
    await expect(app.panel.locator('.narration')).toContainText(
      `, and ${letter} sets how long the step is.`,
    );
  }

  await app.goTo('E_o1');
  expect((await said(app, 0))[0]).toBe('Eo1=12(targeto1−outo1)2');
  await choose(app, 'Names of goal and result', 'ideal and actual');
  expect(await said(app, 0)).toEqual([
    'Eo1=12(idealo1−actualo1)2',
    '=12(0.01−0.751365070)2',
    '≈0.274811083',
  ]);
  await expect(app.chip('target_o1')).toHaveText('idealo10.01');
  await expect(app.chip('target_o1')).toHaveAccessibleName('ideal of o1');
  await expect(app.cell('out_o1')).toHaveAccessibleName('actual of o1: 0.7514');
  // Only an output neuron has an ideal.
  await expect(app.cell('out_h1')).toHaveAccessibleName('out of h1: 0.5933');
  await app.goTo('w5.dout_dnet', 'pair=ideal');
  await expect(app.heading).toHaveText('How fast does actualo1 change when neto1 changes?');
});

test('the multiplication sign, and the difference either way round', async ({ app }) => {
  await app.open('step=net_h1');
  expect(await said(app, 0)).toEqual([
    'neth1=w1⋅i1+w2⋅i2+b1',
    '=0.15⋅0.05+0.20⋅0.10+0.35',
    '=0.377500000',
  ]);
  await choose(app, 'Multiplication sign', 'a × b');
  expect(await said(app, 0)).toEqual([
    'neth1=w1×i1+w2×i2+b1',
    '=0.15×0.05+0.20×0.10+0.35',
    '=0.377500000',
  ]);

  await app.goTo('w5.dE_dout');
  expect(await said(app, 0)).toEqual([
    '∂Etotal∂outo1=−(targeto1−outo1)',
    '=−(0.01−0.751365070)',
    '=0.741365070',
  ]);
  await choose(app, 'Difference in the error’s slope', 'out − target');
  expect(await said(app, 0)).toEqual([
    '∂Etotal∂outo1=outo1−targeto1',
    '=0.751365070−0.01',
    '=0.741365070',
  ]);
});

test('delta with its minus taken out: its numbers turn round, and all equations stay true', async ({
  app,
}) => {
  await app.open('step=w5.delta');
  await expect(app.slot('delta_o1').first()).toHaveText('0.138498562');
  await choose(app, 'Sign of delta', 'δ = −∂E/∂net');
  await expect(app.slot('delta_o1').first()).toHaveText('−0.138498562');
  expect(await said(app, 0)).toEqual([
    'δo1=−∂Etotal∂outo1⋅∂outo1∂neto1',
    '=(targeto1−outo1)⋅outo1(1−outo1)',
    '=−0.741365070⋅0.186815602=−0.138498562',
  ]);
  const deltas: Record<string, string> = {};
  // Where there is a δ, and what follows from it.
  for (const { id } of round.filter((step) => /^w\d\.(delta|new|dE_o)/.test(step.id))) {
    await app.goTo(id, 'delta=minus');
    for (const equation of await app.equations()) {
      expectTrue(equation, `on ${id} with −δ`);
      const result = equation.slots.at(-1);
      if (result && /^delta|^w\d\+/.test(result.ref)) deltas[result.ref] = result.text;
    }
  }
  expect(deltas).toEqual({
    delta_o1: '−0.138498562',
    delta_o2: '0.038098237',
    delta_h1: '−0.008771355',
    delta_h2: '−0.009954255',
    'w1+': '0.149780716',
    'w2+': '0.199561432',
    'w3+': '0.249751144',
    'w4+': '0.299502287',
    'w5+': '0.358916480',
    'w6+': '0.408666186',
    'w7+': '0.511301270',
    'w8+': '0.561370121',
  });
});

test('the other ways of writing stay true together', async ({ app }) => {
  const also = 'times=cross&difference=output&delta=minus&pair=ideal&order=output&w7=-0.5&w1=-2';
  await app.open(also);
  let rows = 0;
  // Of each layer the first and the last: the others are written as these are.
  for (const { id } of round.filter((step) => !/^w[23467]\.|_h2$/.test(step.id))) {
    await app.follow(`step=${id}&${also}`);
    for (const equation of await app.equations()) rows += expectTrue(equation, `on ${id}`);
  }
  expect(rows).toBe(48);
});

test('three to twelve decimals, in equations, in the header and in the table', async ({
  app,
  page,
}) => {
  await app.open('step=w5.new');
  const slider = dialog(app).getByRole('slider', { name: 'Decimals' });
  const total = page.locator('.total .number');
  await app.choose('Notation');
  await slider.focus();
  for (let n = 0; n < 8; n++) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveValue('3');
  await expect(dialog(app).getByRole('status')).toHaveText('3');
  await page.keyboard.press('Escape');
  expect((await said(app, 0)).slice(1)).toEqual(['=0.40−0.50⋅0.082', '=0.359']);
  await expect(total).toHaveText('0.298');
  await expect(app.cell('E_total')).toHaveAccessibleName('total error: 0.298');

  await app.choose('Notation');
  await slider.focus();
  for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('12');
  await page.keyboard.press('Escape');
  expect((await said(app, 0)).slice(1)).toEqual(['=0.40−0.50⋅0.082167040564', '=0.358916479718']);
  await expect(total).toHaveText('0.298371108760');
  await app.tab('All numbers so far').click();
  await app.expectWhole();
  await expect(app.panel.locator('[data-ref="dE_total/dw5"].number')).toHaveText('0.082167040564');
});

test('the update order: the hidden layer reads the new weights', async ({ app }) => {
  await app.open('step=w1.dE_o1_dout');
  expect((await said(app, 1)).join('')).toBe('∂neto1∂outh1=w5=0.40');
  await choose(app, 'Update order', 'Output layer first');
  expect((await said(app, 1)).join('')).toBe('∂neto1∂outh1=w5+=0.358916480');
  await app.goTo('w1.new', 'order=output');
  await expect(app.slot('w1+')).toHaveText('0.149817639');
  await app.goTo('w5.new', 'order=output');
  await expect(app.panel.locator('.narration')).toContainText(
    'In the order “output layer first”, the hidden layer will already read this new value.',
  );
  await app.goTo('update.error', 'order=output');
  await expect(app.slot('E_total+')).toHaveText('0.291027924');
});

test.describe('biases', () => {
  const phases = (app: BackstepPage) =>
    app.timeline
      .locator('.phase')
      .evaluateAll((all) =>
        all.map((phase) => [
          phase.querySelector('.phase-name')?.textContent,
          phase.querySelectorAll('.tick').length,
        ]),
      );
  const biasChips = (app: BackstepPage) =>
    app.graph
      .locator('.chip[data-ref^="b"]')
      .evaluateAll((all) => all.map((chip) => chip.getAttribute('aria-label')));

  test('frozen, then one for each layer, then one for each neuron', async ({ app }) => {
    await app.open('step=update.error');
    await expect(app.slot('E_total+')).toHaveText('0.291027774');
    expect((await biasChips(app)).sort()).toEqual([
      'bias b1, of h1 and h2',
      'bias b2, of o1 and o2',
    ]);

    await choose(app, 'Biases', 'Trained, one for each layer');
    await expect(app.place).toHaveText('72 / 72');
    expect(await phases(app)).toEqual([
      ['Start', 1],
      ['Forward', 8],
      ['Error', 3],
      ['Output layer', 24],
      ['Hidden layer', 28],
      ['Biases', 4],
      ['Update', 4],
    ]);
    await expect(app.slot('E_total+')).toHaveText('0.285750887');
    await app.back(5);
    await app.expectStep('b1.gradient');
    await expect(app.slot('dE_total/db1').last()).toHaveText('0.018725609');
    await app.next();
    await expect(app.slot('b1+')).toHaveText('0.340637195');

    await choose(app, 'Biases', 'Trained, one for each neuron');
    await expect(app.place).toHaveText(/ \/ 76$/);
    expect((await biasChips(app)).sort()).toEqual([
      'bias b h1, of h1',
      'bias b h2, of h2',
      'bias b o1, of o1',
      'bias b o2, of o2',
    ]);
    await app.button('Last').click();
    await expect(app.slot('E_total+')).toHaveText('0.280471447');
    await app.dragChip('b_h2', -10, 0);
    await app.expectValue('b_h2', 0.25);
    await app.expectValue('b_h1', 0.35);
    await app.undo();
    await app.expectValue('b_h2', 0.35);

    await choose(app, 'Biases', 'Frozen, as in the article');
    await expect(app.place).toHaveText('68 / 68');
    await expect(app.slot('E_total+')).toHaveText('0.291027774');
  });

  test('under every rule: the total error that the example gives, and true equations of biases', async ({
    app,
  }) => {
    const policies = { frozen: 'frozen', 'per layer': 'layer', 'per neuron': 'neuron' };
    const orders = { simultaneous: 'simultaneous', 'output layer first': 'output' };
    await app.open();
    for (const [biases, inLink] of Object.entries(policies)) {
      for (const [order, orderInLink] of Object.entries(orders)) {
        await app.goTo('update.error', `biases=${inLink}&order=${orderInLink}`);
        const expected = rounded(totals(order, biases).E_total);
        expect(await app.slot('E_total+').innerText(), `${order}, ${biases}`).toBe(expected);
      }
    }

    for (const [policy, count] of [
      ['layer', 2],
      ['neuron', 4],
    ] as const) {
      await app.goTo('w4.new', `biases=${policy}&w7=-0.5`);
      const results: string[] = [];
      for (let n = 0; n < 2 * count; n++) {
        await app.next();
        for (const equation of await app.equations()) {
          if (expectTrue(equation, `at ${await app.step()}`)) results.push(equation.ref);
        }
      }
      expect(results.filter((ref) => ref.endsWith('+'))).toHaveLength(count);
      expect(new Set(results.filter((ref) => ref.startsWith('dE_total/db'))).size).toBe(count);
    }
  });
});
