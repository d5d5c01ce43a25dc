import { example, figure } from './figures';
import { type BackstepPage, emptied, expect, REST, type Screen, test } from './page';
import type { Printed } from './readEquations';
import { computedAt, type RoundStep, round } from './round';
import { expectTrue } from './truth';

type Reading = Screen & { hash: string };

/** Cells of the graph that the first forward pass fills in. */
const CELLS = [
  'net_h1',
  'out_h1',
  'net_h2',
  'out_h2',
  'net_o1',
  'out_o1',
  'net_o2',
  'out_o2',
  'E_o1',
  'E_o2',
  'E_total',
];

/** What everybody looks for, digit for digit. */
const LOOKED_FOR: Record<string, Record<string, string>> = {
  net_h1: { net_h1: '0.377500000' },
  out_h1: { out_h1: '0.593269992' },
  out_h2: { out_h2: '0.596884378' },
  net_o1: { net_o1: '1.105905967' },
  out_o1: { out_o1: '0.751365070' },
  out_o2: { out_o2: '0.772928465' },
  E_o1: { E_o1: '0.274811083' },
  E_o2: { E_o2: '0.023560026' },
  E_total: { E_total: '0.298371109' },
  'w5.dE_dout': { 'dE_total/dout_o1': '0.741365070' },
  'w5.dout_dnet': { 'dout_o1/dnet_o1': '0.186815602' },
  'w5.dnet_dw': { 'dnet_o1/dw5': '0.593269992' },
  'w5.product': { 'dE_total/dw5': '0.082167041' },
  'w5.delta': { delta_o1: '0.138498562' },
  'w5.new': { w5: '0.40', eta: '0.50', 'w5+': '0.358916480' },
  'w6.new': { 'w6+': '0.408666186' },
  'w7.dE_dout': { 'dE_total/dout_o2': '−0.217071535' },
  'w7.delta': { delta_o2: '−0.038098237' },
  'w7.new': { 'dE_total/dw7': '(−0.022602540)', 'w7+': '0.511301270' },
  'w8.new': { 'w8+': '0.561370121' },
  'w1.dE_o1_dout': { 'dnet_o1/dout_h1': '0.40', 'dE_o1/dout_h1': '0.055399425' },
  'w1.dE_o2_dout': { 'dnet_o2/dout_h1': '0.50', 'dE_o2/dout_h1': '−0.019049118' },
  'w1.sum': { 'dE_o2/dout_h1': '(−0.019049118)', 'dE_total/dout_h1': '0.036350306' },
  'w1.dout_dnet': { 'dout_h1/dnet_h1': '0.241300709' },
  'w1.dnet_dw': { 'dnet_h1/dw1': '0.05' },
  'w1.product': { 'dE_total/dw1': '0.000438568' },
  'w1.new': { 'w1+': '0.149780716' },
  'w2.new': { 'w2+': '0.199561432' },
  'w3.new': { 'w3+': '0.249751144' },
  'w4.new': { 'w4+': '0.299502287' },
  'update.error': { 'E_total+': '0.291027774' },
};

const isInExample = (ref: string): boolean =>
  ref in example['round 1'] || ['out_o1+', 'out_o2+', 'E_total+'].includes(ref);

/**
 * Holds the equations of a step to the article: each quantity of the round has its figure there,
 * and none that comes later is told. Returns what has been worked out.
 */
function expectFigures({ id, computes }: RoundStep, equations: readonly Printed[]): string[] {
  const worked = computes.filter(isInExample);
  for (const ref of worked) {
    const results = equations
      .filter((equation) => equation.ref === ref)
      .map((equation) => equation.slots.at(-1));
    expect(results.length, `${ref} has an equation on ${id}`).toBeGreaterThan(0);
    for (const result of results) expect(result).toEqual({ ref, text: figure(ref) });
  }
  const slots = equations.flatMap((equation) => equation.slots);
  for (const [ref, text] of Object.entries(LOOKED_FOR[id] ?? {})) {
    const texts = slots.filter((slot) => slot.ref === ref).map((slot) => slot.text);
    expect(texts, `${ref} on ${id}`).toContain(text);
  }
  const place = round.findIndex((step) => step.id === id);
  for (const { ref } of slots.filter(({ text }) => text === '?')) {
    expect(computedAt(ref), `${ref} is still unknown on ${id}`).toBeGreaterThan(place);
  }
  return worked;
}

/** Quantities whose equation has no numbers to work out: they are another quantity's own. */
const isSame = (ref: string): boolean => /^dnet_|^dE_(o\d)\/dnet_\1$/.test(ref);

emptied(
  'forward by Next each figure of the article is on the step that works it out, and not before, in equations that are true, and derived where their rule is new; back by Back, and by link, each step is the same screen',
  async ({ app }) => {
    test.slow();
    // With the clock in hand, the address rests as long as it has to without any waiting.
    await app.page.clock.install();
    await app.open();
    const read = async (): Promise<Reading> => {
      await app.page.clock.runFor(REST);
      const [screen, hash] = await Promise.all([app.screen(), app.hash()]);
      return { ...screen, hash };
    };
    const unknownInGraph = () =>
      app.graph
        .locator('.cell[aria-label$="not worked out yet"]')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-ref')));

    const forward: Reading[] = [];
    const seen = new Set<string>();
    const compared = new Set<string>();
    const open: Record<string, string[]> = {};
    const closed: Record<string, number> = {};
    for (const [index, step] of round.entries()) {
      if (index > 0) await app.next();
      const [reading, equations, unknown, derivations] = await Promise.all([
        read(),
        app.equations(),
        unknownInGraph(),
        derivationsOf(app),
      ]);
      for (const equation of equations) {
        if (expectTrue(equation, `on ${step.id}`)) compared.add(equation.ref);
      }
      const shown = derivations.filter((each) => each.open).map(({ text }) => text);
      if (shown.length > 0) open[step.id] = shown;
      if (shown.length < derivations.length) closed[step.id] = derivations.length - shown.length;
      forward.push(reading);
      expect(reading).toMatchObject({
        step: step.id,
        title: index === 0 ? 'Backstep' : `${step.name} · ${step.phase} · Backstep`,
        question: step.question,
        place: `${index + 1} / 68`,
        hash: index === 0 ? '' : `#step=${step.id}`,
      });
      expect(reading.panel).not.toMatch(/NaN|Infinity|undefined|null|[{}]/);
      for (const ref of expectFigures(step, equations)) seen.add(ref);
      // What the network answers, and how wrong it is, is shown from the start.
      const early = index === 0 ? ['out_o1', 'out_o2', 'E_total'] : [];
      const later = CELLS.filter((ref) => computedAt(ref) > index && !early.includes(ref));
      expect(unknown.sort(), `unknown in the graph on ${step.id}`).toEqual(later.sort());
    }
    expect(new Set(forward.map(({ panel }) => panel)).size).toBe(68);
    const figures = Object.keys(example['round 1']).filter((ref) => !/\/db\d$/.test(ref));
    expect([...seen].sort()).toEqual([...figures, 'out_o1+', 'out_o2+', 'E_total+'].sort());
    const computed = round.flatMap(({ computes }) => computes);
    expect(compared).toEqual(new Set(computed.filter((ref) => !isSame(ref))));
    const from = (symbol: string) => `Where does this come from? ${symbol}`;
    expect(open).toEqual({
      out_h1: [from('outh1')],
      'w5.chain': [from('∂Etotal/∂w5')],
      'w5.dE_dout': [from('∂Etotal/∂outo1')],
      'w5.dout_dnet': [from('∂outo1/∂neto1')],
      'w5.dnet_dw': [from('∂neto1/∂w5')],
      'w5.delta': [from('δo1'), from('∂Etotal/∂w5')],
      'w5.new': [from('w5+')],
      'w1.dE_o1_dout': [from('∂Eo1/∂neto1'), from('∂neto1/∂outh1'), from('∂Eo1/∂outh1')],
      'w1.sum': [from('∂Etotal/∂outh1')],
      'w1.delta': [from('δh1')],
    });
    expect(closed).toMatchObject({ out_h2: 1, 'w7.dout_dnet': 1, 'w7.delta': 2, 'w1.delta': 2 });
    await expect(app.panel.locator('.narration')).toHaveText(
      'Before the round the total error was 0.298371109, now it is 0.291027774. So it has, by 0.007343335: one small step. Learning takes many of them.',
    );
    await expect(app.button('Last')).toHaveAttribute('aria-disabled', 'true');
    await expect(app.button('Next round')).toHaveAttribute('aria-disabled', 'false');

    // Read at every fifth, which meets all kinds of steps.
    await app.back(2);
    for (let index = 65; index >= 0; index -= 5) {
      expect(await read()).toEqual(forward[index]);
      if (index > 0) await app.back(5);
    }
    await expect(app.button('Back')).toHaveAttribute('aria-disabled', 'true');
    await app.back();
    expect(await read()).toEqual(forward[0]);

    // Each fifth one, from all parts of the lesson: that a link leads to each is held elsewhere.
    for (const { hash: _, ...screen } of forward.filter((_, index) => index % 5 === 0)) {
      await app.follow(`step=${screen.step}`);
      expect(await app.screen()).toEqual(screen);
    }
  },
);

/** The "Where does this come from?" of a step. */
const derivationsOf = (app: BackstepPage): Promise<{ open: boolean; text: string }[]> =>
  app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLDetailsElement>('.working details.derivation')].map(
      (details) => ({
        open: details.open,
        text: details.querySelector('summary')?.textContent ?? '',
      }),
    ),
  );

test('the graph fills with the numbers of the article, and shows, and says, what is new after the round', async ({
  app,
}) => {
  await app.open('step=E_total');
  const expected: Record<string, string> = {
    net_h1: 'net input of h1: 0.3775',
    out_h1: 'out of h1: 0.5933',
    net_h2: 'net input of h2: 0.3925',
    out_h2: 'out of h2: 0.5969',
    net_o1: 'net input of o1: 1.1059',
    out_o1: 'out of o1: 0.7514',
    net_o2: 'net input of o2: 1.2249',
    out_o2: 'out of o2: 0.7729',
    E_o1: 'error of o1: 0.274811',
    E_o2: 'error of o2: 0.023560',
    E_total: 'total error: 0.298371',
  };
  for (const ref of CELLS) {
    await expect(app.cell(ref)).toHaveAccessibleName(expected[ref] ?? '');
    await expect(app.cell(ref).locator('.value')).toHaveText(expected[ref]?.split(': ')[1] ?? '');
  }

  await app.goTo('update.error');
  const names = {
    'net_h1+': 'new net input of h1: 0.3774, before the round 0.3775',
    'net_o1+': 'new net input of o1: 1.0568, before the round 1.1059',
    'out_o1+': 'new out of o1: 0.7421, before the round 0.7514',
    'out_o2+': 'new out of o2: 0.7753, before the round 0.7729',
    'E_total+': 'new total error: 0.291028, before the round 0.298371',
  };
  for (const [ref, name] of Object.entries(names)) {
    await expect(app.cell(ref)).toHaveAccessibleName(name);
  }
  await expect(app.cell('E_total')).toHaveCount(0);
  await expect(app.chip('w5').locator('.value')).toHaveText('w5+ 0.3589');
  await expect(app.chip('w5')).toHaveAttribute(
    'aria-valuetext',
    '0.40, after the round 0.358916480',
  );
  const struck = app.chip('w5').locator('.before');
  await expect(struck).toHaveText('0.40');
  await expect(struck).toHaveCSS('text-decoration-line', 'line-through');
  const total = app.page.locator('.total');
  await expect(total).toHaveText('Total error 0.291027774−0.007343335');

  // What is dragged is the old one, which shows it; header and picture follow at once.
  await app.dragChip('w5', -10, 0, { letGo: false });
  await expect(struck).toHaveText('0.30');
  await expect(struck).toHaveCSS('text-decoration-line', 'none');
  await expect(app.chip('w5').locator('.value')).not.toHaveText('w5+ 0.3589');
  await expect(total).not.toContainText('0.291027774');
  await app.page.keyboard.press('Escape');
  await app.page.mouse.up();
  await app.page.mouse.move(0, 0);

  await app.back();
  await expect(total).toHaveText('Total error 0.298371109');
  await expect(app.cell('E_total')).toHaveAccessibleName('total error: 0.298371');
});

test('factors stand by their numbers once known, and say from where', async ({ app }) => {
  await app.open('step=w6.dnet_dw');
  const line = app.panel.locator('.chain-line');
  await expect(line).toHaveText(
    /^∂Etotal\/∂w6 = ∂Etotal\/∂outo1\s*0\.741365070 · ∂outo1\/∂neto1\s*0\.186815602 · ∂neto1\/∂w6\s*0\.596884378\s*$/,
  );
  const factors = line.getByRole('button');
  const titles = await factors.evaluateAll((all) => all.map((each) => (each as HTMLElement).title));
  expect(titles).toEqual(['known: w5', 'known: w5', 'Go to the step that works this out']);
  await app.goTo('w1.dE_o2_dout', 'w7=-0.5');
  await expect(line.locator('p').last()).toHaveText(
    /∂Etotal\/∂outh1 = ∂Eo1\/∂outh1\s*0\.\d{9} \+ ∂Eo2\/∂outh1\s*0\.\d{9}\s*$/,
  );
  await app.goTo('w1.dE_o2_dout', 'w7=0.5');
  await expect(line.locator('p').last()).toContainText('(−0.019049118)');
});
