import { tableWords } from '../src/views/numbers/tableWords';
import { example, figure, rounded, totals } from './figures';
import { type BackstepPage, expect, test } from './page';
import { computedAt, round } from './round';

type Row = { ref: string; symbol: string; value: string; step: string; printed: string };

function rows(app: BackstepPage): Promise<Row[]> {
  return app.panel.locator('.numbers tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const [symbol, value, step, printed] = [...row.children].map((cell) => cell.textContent);
      return {
        ref: row.querySelector<HTMLElement>('[data-ref]')?.dataset.ref ?? '',
        symbol: symbol ?? '',
        value: value ?? '',
        step: step ?? '',
        // The mark and its word stay on one line.
        printed: printed?.replace('\u00a0', ' ') ?? '',
      };
    }),
  );
}

const openTable = async (app: BackstepPage) => {
  await app.tab('All numbers so far').click();
  await app.expectWhole();
};

test('nothing is listed at the start; every step adds what it works out', async ({ app }) => {
  test.slow();
  await app.open();
  await openTable(app);
  await expect(app.panel.locator('.empty')).toHaveText(tableWords.none);
  const expected: string[] = [];
  for (const [index, { id, computes }] of round.entries()) {
    expected.push(...computes);
    // Read at every third, which meets all kinds of steps.
    if (index % 3 > 0) continue;
    if (index > 0) await app.goTo(id, 'tab=numbers');
    const listed = await rows(app);
    expect(listed.map(({ ref }) => ref).sort(), `on ${id}`).toEqual([...expected].sort());
    const current = await app.panel
      .locator('.numbers tr[aria-current="step"] th [data-ref]')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.ref));
    expect(current.sort(), `the rows of ${id} itself`).toEqual([...computes].sort());
  }
});

test('every number with its step, and beside it what the article prints, while the numbers are its own', async ({
  app,
}) => {
  await app.open('step=update.error');
  await openTable(app);
  const listed = new Map((await rows(app)).map((row) => [row.ref, row]));
  const printed: Record<string, string> = {
    ...example.printed['round 1'],
    'E_total+': '0.291027924',
  };
  expect(Object.keys(printed)).toHaveLength(30);
  const marks: Record<string, string> = {};
  for (const { computes } of round) {
    for (const ref of computes) {
      const row = listed.get(ref);
      expect(row?.step, `the step of ${ref}`).toBe(String(computedAt(ref) + 1));
      if (ref in example['round 1']) expect(row?.value, ref).toBe(figure(ref));
      const text = printed[ref]?.replace('-', '−');
      const [shown = '', mark = ''] = row?.printed.split(/ (?=[✓≠])/) ?? [];
      expect(shown, `what the article prints for ${ref}`).toBe(text ?? '');
      if (mark) marks[ref] = mark;
    }
  }
  expect(Object.keys(marks).sort()).toEqual(Object.keys(printed).sort());
  const differing = Object.entries(marks).filter(([, mark]) => mark !== '✓ agrees');
  expect(Object.fromEntries(differing)).toEqual({
    'dE_o2/dout_h1': '≠ differs',
    'E_total+': '≠ differs',
  });
  expect(listed.get('dE_o2/dout_h1')).toMatchObject({
    symbol: '∂Eo2/∂outh1',
    value: '−0.019049118',
    printed: '−0.019049119 ≠ differs',
  });
  expect(listed.get('w5+')).toMatchObject({ value: '0.358916480', printed: '0.35891648 ✓ agrees' });

  // Other numbers have no figures to agree with.
  const marked = async () => (await rows(app)).filter(({ printed }) => printed !== '').length;
  await app.dragChip('w5', 1, -3);
  await app.expectValue('w5', 0.44);
  expect(await marked()).toBe(0);
  await expect(app.panel.locator('.orders')).not.toContainText('as printed');
  await app.undo();
  expect(await marked()).toBe(30);
});

test('both update orders stand below, and the article’s figure belongs to the other one', async ({
  app,
}) => {
  await app.open('step=update.error');
  const orders = app.panel.locator('.orders dl > div');
  const both = [
    'All together0.291027774',
    'Output layer first0.291027924 ✓ as printed in the article',
  ];
  await expect(orders).toHaveText(both);
  await openTable(app);
  await expect(orders).toHaveText(both);
  await expect(app.panel.locator('.story')).toHaveText(tableWords.ordersText);
  expect(rounded(totals('simultaneous', 'frozen').E_total)).toBe('0.291027774');
  expect(rounded(totals('output layer first', 'frozen').E_total)).toBe('0.291027924');
  await expect(app.button('All together')).toHaveAttribute('aria-pressed', 'true');

  await app.button('Output layer first').click();
  await expect(app.button('All together')).toHaveAttribute('aria-pressed', 'false');
  await expect(app.button('Output layer first')).toHaveAttribute('aria-pressed', 'true');
  await expect(orders).toHaveText(both);
  const differs = example['round 1, output layer first: what differs'];
  const listed = new Map((await rows(app)).map((row) => [row.ref, row]));
  for (const [ref, exact] of Object.entries(differs)) {
    if (/\/db\d$/.test(ref)) continue;
    expect(listed.get(ref)?.value, ref).toBe(rounded(exact));
  }
  expect(listed.get('E_total+')).toMatchObject({
    value: '0.291027924',
    printed: '0.291027924 ✓ agrees',
  });
  expect(listed.get('w1+')).toMatchObject({
    value: '0.149817639',
    printed: '0.149780716 ≠ differs',
  });
  expect(listed.get('w5+')).toMatchObject({ printed: '0.35891648 ✓ agrees' });
  await app.button('All together').click();
  await expect(app.panel.locator('[data-ref="w1+"].number')).toHaveText('0.149780716');
});

test('the table follows a change, its buttons lead to the steps, and there is a way back', async ({
  app,
  page,
}) => {
  await app.open('step=E_total');
  await openTable(app);
  await app.type('w5', '0');
  const listed = new Map((await rows(app)).map((row) => [row.ref, row.value]));
  // net_o1 = 0.45 · out_h2 + 0.6, as any calculator gives it.
  expect(listed.get('net_o1')).toBe('0.868597970');
  expect(listed.get('out_h1')).toBe('0.593269992');
  await page.keyboard.press('Control+z');
  await expect(app.panel.locator('[data-ref="net_o1"].number')).toHaveText('1.105905967');

  await app.button('Step 6: net o1').click();
  await app.expectStep('net_o1');
  await expect(app.tab('This step')).toHaveAttribute('aria-selected', 'true');
  await expect(app.heading).toHaveText('How much input does o1 receive?');
  await openTable(app);
  expect((await rows(app)).map(({ ref }) => ref)).toEqual([
    'net_h1',
    'out_h1',
    'net_h2',
    'out_h2',
    'net_o1',
  ]);
  await app.panel.getByRole('button', { name: /Back to/ }).click();
  await app.expectStep('E_total');
});
