import { type BackstepPage, emptied, expect, test } from './page';

/** The terms and their places on the step of ∂E_total/∂w5, as its own chain shows them. */
const IN_GRAPH = {
  'dE_total/dout_o1': ['E_o1', 'E_total'],
  'dout_o1/dnet_o1': ['net_o1', 'out_o1'],
  'dnet_o1/dw5': ['w5'],
  'dE_total/dw5': ['w5'],
};

const graphOf = async (app: BackstepPage) => (await app.pointed()).graph;
const panelOf = async (app: BackstepPage) => (await app.pointed()).panel;

/** Away from everything that has a name. */
const leave = (app: BackstepPage) => app.page.mouse.move(700, 880);

test('a term lights its place in the picture, a place its terms, by pointer and by focus', async ({
  app,
  page,
}) => {
  await app.open('step=w5.chain');
  for (const [ref, places] of Object.entries(IN_GRAPH)) {
    await app.term(ref).first().hover();
    expect(await graphOf(app), ref).toEqual(places);
    await leave(app);
    expect(await app.pointed()).toEqual({ graph: [], panel: [] });
  }

  await app.chip('w5').hover();
  expect(await app.pointed()).toEqual({
    graph: ['w5'],
    panel: ['dE_total/dw5', 'dnet_o1/dw5', 'w5'],
  });
  await app.cell('E_total').hover();
  expect(await panelOf(app)).toEqual(['E_total', 'dE_total/dout_o1']);
  await app.cell('net_o1').hover();
  expect(await panelOf(app)).toEqual(['dout_o1/dnet_o1', 'net_o1']);
  await leave(app);
  expect(await app.pointed()).toEqual({ graph: [], panel: [] });

  // An edge, near its end, lights the terms of its weight.
  const edge = app.graph.locator('.edge[data-ref="w5"]');
  const at = await edge.evaluate((line: SVGLineElement) => {
    const point = line.getPointAtLength(line.getTotalLength() * 0.93);
    const { x, y } = point.matrixTransform(line.getScreenCTM() ?? undefined);
    return { x, y };
  });
  await page.mouse.move(at.x, at.y);
  expect(await panelOf(app)).toEqual(['dE_total/dw5', 'dnet_o1/dw5', 'w5']);
  await leave(app);

  await app.cell('out_o1').focus();
  expect(await panelOf(app)).toEqual(['dout_o1/dnet_o1', 'out_o1']);
  await app.chip('w5').focus();
  expect(await panelOf(app)).toEqual(['dE_total/dw5', 'dnet_o1/dw5', 'w5']);
  await app.button('Next').focus();
  expect(await app.pointed()).toEqual({ graph: [], panel: [] });
  await page.keyboard.press('ArrowRight');
  await app.panel.locator('.chain-line button[data-ref="dE_total/dout_o1"]').focus();
  expect(await graphOf(app)).toEqual(['E_o1', 'E_total', 'dE_total/dout_o1']);
});

test('so do numbers, factors in the line and both ways of a sum, and what is lit stays so', async ({
  app,
  page,
}) => {
  await app.open('step=w5.delta');
  await app.slot('dout_o1/dnet_o1').first().hover();
  expect(await app.pointed()).toEqual({
    graph: ['dout_o1/dnet_o1', 'net_o1', 'out_o1'],
    panel: ['dout_o1/dnet_o1', 'out_o1'],
  });
  await app.goTo('w5.new');
  await app.slot('w5').hover();
  expect(await app.pointed()).toEqual({ graph: ['w5'], panel: ['w5'] });
  await app.slot('w5+').hover();
  expect(await app.pointed()).toEqual({ graph: ['w5', 'w5+'], panel: ['w5', 'w5+'] });
  for (const ref of ['dE_total/dout_o1', 'dout_o1/dnet_o1', 'dnet_o1/dw5'] as const) {
    await app.panel.locator(`.chain-line button[data-ref="${ref}"]`).hover();
    const lit = await graphOf(app);
    expect(lit.filter((each) => each !== ref)).toEqual(IN_GRAPH[ref]);
  }

  await app.goTo('w1.sum');
  const places = {
    'dE_o1/dout_h1': ['E_o1', 'out_h1'],
    'dE_o2/dout_h1': ['E_o2', 'out_h1'],
    'dE_total/dout_h1': ['out_h1'],
  };
  for (const [ref, expected] of Object.entries(places)) {
    await app.term(ref).last().hover();
    const cells = (await graphOf(app)).filter((lit) => !lit.startsWith('d'));
    expect(cells, ref).toEqual(expected);
  }

  // On the next step, too.
  await app.goTo('w5.dnet_dw');
  await app.chip('w5').hover();
  await page.keyboard.press('ArrowRight');
  expect(await app.step()).toBe('w5.product');
  expect(await app.pointed()).toEqual({
    graph: ['dE_total/dw5', 'dnet_o1/dw5', 'w5'],
    panel: ['dE_total/dw5', 'dnet_o1/dw5', 'w5'],
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  emptied('a tap on a term lights its place, a tap on a place its terms', async ({ app }) => {
    await app.open('step=w5.chain');
    await app.term('dout_o1/dnet_o1').first().tap();
    expect(await graphOf(app)).toEqual(['net_o1', 'out_o1']);
    await app.chip('w5').tap();
    expect(await panelOf(app)).toEqual(['dE_total/dw5', 'dnet_o1/dw5', 'w5']);
    await app.heading.tap();
    expect(await app.pointed()).toEqual({ graph: [], panel: [] });
  });

  emptied(
    'a tap on a number goes to its step, and a finger drags',
    async ({ app, page, browserName }) => {
      test.skip(browserName !== 'chromium', 'only Chromium can be told how a finger moves');
      await app.open('step=w5.product');
      await app.slot('dout_o1/dnet_o1').first().tap();
      expect(await app.step()).toBe('w5.dout_dnet');
      const { x, y } = await app.middle(app.chip('w5'));
      const finger = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx: number) =>
        finger.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx, y }],
        });
      await touch('touchStart', 0);
      for (let dx = 5; dx <= 20; dx += 5) await touch('touchMove', dx);
      await touch('touchEnd', 20);
      await app.expectValue('w5', 0.6);
    },
  );
});

test.describe('jumping', () => {
  const comeBack = (app: BackstepPage) => app.panel.getByRole('button', { name: /Back to/ });

  test('a number in an equation, the picture or the line of factors leads to its step, and back', async ({
    app,
  }) => {
    await app.open('step=w5.product');
    await expect(comeBack(app)).toHaveCount(0);
    for (const [ref, step] of [
      ['dE_total/dout_o1', 'w5.dE_dout'],
      ['dout_o1/dnet_o1', 'w5.dout_dnet'],
      ['dnet_o1/dw5', 'w5.dnet_dw'],
    ] as const) {
      await app.slot(ref).first().click();
      expect(await app.step()).toBe(step);
      await expect(comeBack(app)).toHaveText('↩ Back to w5: the product');
      await comeBack(app).click();
      expect(await app.step()).toBe('w5.product');
      await expect(comeBack(app)).toHaveCount(0);
    }

    await app.goTo('w6.new');
    await app.cell('net_o1').click();
    expect(await app.step()).toBe('net_o1');
    await expect(comeBack(app)).toHaveText('↩ Back to w6: the new value');
    await comeBack(app).click();
    await app.panel.locator('.chain-line button[data-ref="dE_total/dout_o1"]').click();
    expect(await app.step()).toBe('w5.dE_dout');
    await comeBack(app).click();
    expect(await app.step()).toBe('w6.new');
  });

  test('a number of this step and a given one lead nowhere; Next keeps the way back until it has been gone', async ({
    app,
  }) => {
    await app.open('step=w5.dE_dout');
    await app.slot('dE_total/dout_o1').last().click();
    await app.slot('target_o1').click();
    expect(await app.step()).toBe('w5.dE_dout');
    await expect(comeBack(app)).toHaveCount(0);
    // A factor that is still unknown cannot be pressed.
    const unknown = app.panel.locator('.chain-line button[data-ref="dnet_o1/dw5"]');
    await expect(unknown).toHaveAttribute('aria-disabled', 'true');
    await unknown.click({ force: true });
    expect(await app.step()).toBe('w5.dE_dout');

    await app.goTo('w5.product');
    await app.slot('dE_total/dout_o1').first().click();
    await app.next();
    await expect(comeBack(app)).toHaveText('↩ Back to w5: the product');
    await app.next(2);
    expect(await app.step()).toBe('w5.product');
    await expect(comeBack(app)).toHaveCount(0);
  });
});
