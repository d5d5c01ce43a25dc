import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { words } from '../src/views/words';
import { figure } from './figures';
import { type BackstepPage, expect, test } from './page';
import { round } from './round';

/** The dialog for worksheets, opened by the menu. */
async function opened(app: BackstepPage) {
  await app.choose(words.header.worksheets);
  const dialog = app.page.getByRole('dialog', { name: 'Worksheets' });
  await expect(dialog).toHaveCount(1);
  return dialog;
}

/** Resolves when the page asks for being printed, which is not done. */
const printed = ({ page }: BackstepPage): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        window.print = done;
      }),
  );

/** The numbers of a line "i1 = 0.31, i2 = −0.37, …" by their names. */
const given = (text: string): Map<string, number> =>
  new Map(
    [...text.matchAll(/(\S+) = (−?[\d.]+)(?=[,.] ?)/g)].map(([, name = '', number = '']) => [
      name,
      Number(number.replace('−', '-').replace(/\.$/, '')),
    ]),
  );

/** A sheet's outs and errors, worked out here from the numbers that it gives. */
function worked(numbers: ReadonlyMap<string, number>) {
  const of = (name: string) => numbers.get(name) ?? Number.NaN;
  const out = (bias: number, ...pairs: number[]) =>
    1 /
    (1 + Math.exp(-pairs.reduce((sum, x, n) => sum + (n % 2 ? 0 : x * (pairs[n + 1] ?? 0)), bias)));
  const h1 = out(of('b1'), of('w1'), of('i1'), of('w2'), of('i2'));
  const h2 = out(of('b1'), of('w3'), of('i1'), of('w4'), of('i2'));
  const outs = [
    out(of('b2'), of('w5'), h1, of('w6'), h2),
    out(of('b2'), of('w7'), h1, of('w8'), h2),
  ];
  const [e1 = 0, e2 = 0] = outs.map((each, n) => (of(`targeto${n + 1}`) - each) ** 2 / 2);
  const text = (value: number) => value.toFixed(9);
  return { outs: outs.map(text), errors: [e1, e2, e1 + e2].map(text) };
}

test('thirty sheets and their keys in one go: each sheet asks, its key answers', async ({
  app,
  page,
  browserName,
}) => {
  // Only Chromium makes a PDF without a printer.
  test.skip(browserName !== 'chromium');
  await app.open();
  const dialog = await opened(app);
  await dialog.getByLabel('How many sheets').fill('30');
  await dialog.getByLabel('Number of the first').fill('42');
  // A part is asked that begins with others' results: those the sheets give.
  for (const part of ['Forward', 'Output layer', 'Hidden layer', 'Update']) {
    await dialog.getByRole('checkbox', { name: part }).uncheck();
  }
  await expect(dialog).toContainText('30 worksheets, then 30 keys.');
  const asked = printed(app);
  await dialog.getByRole('button', { name: 'Print' }).click();
  await asked;
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text } = await extractText(paper, { mergePages: false });
  const pages = text.map((each) => each.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim());
  expect(pages).toHaveLength(60);
  const faults: string[] = [];
  const all = new Set<string>();
  for (const [index, sheet] of pages.slice(0, 30).entries()) {
    const key = pages[30 + index] ?? '';
    const title = `heet ${42 + index} `;
    if (!sheet.startsWith(`S${title}`) || !key.startsWith(`Key to s${title}`)) faults.push(title);
    const list = (page: string) => page.slice(page.indexOf('Given are'), page.indexOf(' Error '));
    const numbers = given(list(sheet));
    if (numbers.size !== 17 || list(sheet) !== list(key)) faults.push(`${title}: what is given`);
    all.add(list(sheet));
    const { outs, errors } = worked(numbers);
    const [o1, o2] = outs;
    if (!list(sheet).endsWith(`already: outo1 = ${o1}, outo2 = ${o2}.`))
      faults.push(`${title}: outs`);
    faults.push(...errors.filter((number) => sheet.includes(number)).map((it) => `told: ${it}`));
    const missing = errors.filter((number) => !new RegExp(`[=≈] ${number}`).test(key));
    faults.push(...missing.map((number) => `${title}: ${number} is missing`));
  }
  expect(faults).toEqual([]);
  expect(all.size).toBe(30);
  // When the printer has them, nothing of them is left on the page.
  await expect(page.locator('.handouts')).toHaveCount(0);
});

test('the numbers on the page, on one sheet without its key: no result is there to be found', async ({
  app,
  page,
}) => {
  await app.open();
  const dialog = await opened(app);
  await dialog.getByRole('radio', { name: 'Those on the page' }).check();
  await dialog.getByRole('checkbox', { name: 'Answer keys' }).uncheck();
  const asked = printed(app);
  await dialog.getByRole('button', { name: 'Print' }).click();
  await asked;
  const { html, blanks, rounds, wide } = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const handouts = document.querySelector('.handouts');
    return {
      html: handouts?.outerHTML ?? '',
      blanks: handouts?.querySelectorAll('.equation .room').length,
      rounds: document.querySelectorAll('.sheet:not(.handout), .handout.key').length,
      wide: [...document.querySelectorAll('.handout .fitted')].filter(
        (each) => each.scrollWidth > each.clientWidth,
      ).length,
    };
  });
  expect({ blanks, rounds, wide }).toEqual({ blanks: 68, rounds: 0, wide: 0 });
  const told = round
    .flatMap(({ computes }) => computes)
    // A slope that is a given number is given, too.
    .filter((ref) => !/^dnet_(o\d\/dout|h\d\/dw)/.test(ref))
    // Of the second forward pass the example has no figures.
    .filter((ref) => !/^(net|out|E_o\d)_?.*\+$/.test(ref))
    .map((ref) => figure(ref))
    .filter((number) => html.includes(number.replace(/0+$/, '').slice(0, 7)));
  expect(told).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  await dialog.getByRole('checkbox', { name: 'Answer keys' }).check();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as LaTeX' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('backstep-worksheet.tex');
  const tex = await readFile(await file.path(), 'utf8');
  expect(tex).toContain('\\head{Key to the worksheet}');
  expect(tex).toMatch(/0\.05 \+ 0\.20 \\cdot 0\.10 \+ 0\.35 \\\\.* &= 0\.377500000/);
  await expect(dialog.getByRole('status')).toHaveText('Saved as backstep-worksheet.tex');
});

test('by keyboard: a number that is none is told of, and nothing is lost', async ({
  app,
  page,
}) => {
  await app.open();
  const { keyboard } = page;
  const menu = app.button(words.header.menu);
  await menu.focus();
  await keyboard.press('Enter');
  await app.button(words.header.worksheets).focus();
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Worksheets' });
  await expect(dialog).toHaveCount(1);
  const count = dialog.getByLabel('How many sheets');
  const first = dialog.getByLabel('Number of the first');
  await keyboard.press('Tab');
  await expect(count).toBeFocused();
  await keyboard.type('00');
  await keyboard.press('Tab');
  await keyboard.type('one');
  const print = dialog.getByRole('button', { name: 'Print' });
  await print.focus();
  await keyboard.press('Enter');
  await expect(count).toBeFocused();
  await expect(dialog.getByRole('alert')).toHaveText([
    'Type how many sheets: a whole number from 1 to 60.',
    'Type the first sheet’s number: a whole number from 1 to 999,999,999.',
  ]);
  await expect(count).toHaveAccessibleDescription(/^Type how many sheets/);
  await keyboard.press('Control+a');
  await keyboard.type('30');
  await expect(dialog.getByRole('alert')).toHaveCount(1);
  await expect(first).toHaveValue('one');
  await first.fill('7');
  await page.evaluate(() => {
    window.print = () => {
      throw new Error('printed');
    };
  });
  await print.focus();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar', { name: 'Making the pages' })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.locator('.handouts')).toHaveCount(0);
  await expect(print).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(menu).toBeFocused();
  await opened(app);
  await expect(count).toHaveValue('30');
  await expect(first).toHaveValue('7');
});
