import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { filesWords } from '../src/views/files/words';
import { words } from '../src/views/words';
import { expect, test } from './page';

const { formats } = filesWords;

/** Presses a button by Enter, and gives the file that comes of it. */
async function saved(page: Page, button: Locator) {
  const coming = page.waitForEvent('download');
  await button.press('Enter');
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium can be asked to allow');

test('numbers, tables and pictures are saved and copied by keys, and held back while results are to be worked out', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // What fades in on the screen is all there in a file.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await app.open('step=update.error&round=2');
  const seen = await app.graph.locator('text').allTextContents();
  const menu = app.button(words.header.menu);
  const open = async () => {
    await menu.press('Enter');
    await app.button(words.header.save).press('Enter');
  };
  await open();
  const dialog = page.getByRole('dialog', { name: filesWords.title });
  const save = (name: string) =>
    dialog.getByRole('button', { name: filesWords.saves(name), exact: true });

  const numbers = await saved(page, save(formats.numbers.name));
  expect(numbers.name).toBe('backstep-round-3-numbers.json');
  const { format, round, address, quantities } = JSON.parse(String(numbers.bytes));
  expect({ format, round, address }).toEqual({
    format: 'backstep numbers',
    round: 2,
    address: page.url(),
  });
  const values = new Map<string, number>(
    quantities.map(({ ref, value }: { ref: string; value: number }) => [ref, value]),
  );
  await expect(app.slot('E_total+').last()).toHaveText(values.get('E_total+')?.toFixed(9) ?? '');

  const table = await saved(page, save(formats.round.name));
  expect(table.name).toBe('backstep-round-3.csv');
  const rows = String(table.bytes).split('\r\n');
  expect(rows[0]).toBe('ref,value,rule,inputs');
  expect(rows).toContain(`w5,${values.get('w5')},given,`);
  expect(rows.length).toBe(values.size + 2);
  await expect(dialog.getByText('Saved as backstep-round-3.csv')).toHaveCount(1);

  const copy = dialog.getByRole('button', { name: filesWords.copies(formats.formulas.name) });
  await copy.press('Enter');
  await expect(dialog.getByText(filesWords.copied, { exact: true })).toHaveCount(1);
  const cells = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(cells).toContain(`w5\t${values.get('w5')}\tweight`);
  expect(cells[16]).toBe('net_h1\t=B6*B2+B7*B3+B14\tnet_h1 = w1 · i1 + w2 · i2 + b1');

  // The picture as it stands, and nothing in it that is elsewhere.
  const name = formats.graph.name;
  const svg = await saved(page, save(`${name}, SVG`));
  expect(svg.name).toBe('backstep-round-3-network.svg');
  const drawn = String(svg.bytes);
  const texts = [...drawn.matchAll(/<text(?![^>]* aria-hidden)[^>]*>(.*?)<\/text>/g)].map(
    ([, text = '']) => text.replace(/<[^>]*>/g, ''),
  );
  expect(texts.sort()).toEqual(seen.sort());
  const pointed = [...drawn.matchAll(/(?:href="|url\()([^")]{0,30})/g)].map(([, to = '']) => to);
  expect(pointed.filter((to) => !/^#|^data:font\/woff2;base64,/.test(to))).toEqual([]);
  expect(pointed.filter((to) => to.startsWith('data:'))).toHaveLength(1);
  expect(drawn).not.toMatch(/class=|var\(|oklab|color\(|http(?!:\/\/www\.w3\.org\/2000\/svg")/);

  const png = await saved(page, save(`${name}, PNG`));
  expect(png.name).toBe('backstep-round-3-network.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1536, 992]);

  // The map has what is painted below it as an image.
  const map = await saved(page, save(`${formats.landscape.name}, SVG`));
  expect(String(map.bytes).match(/<image [^>]*href="data:image\/png;base64,/g)).toHaveLength(1);

  // Of the worked example's answers there is no map.
  await expect(save(`${formats.answers.name}, SVG`)).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(menu).toBeFocused();

  // Files would tell what is still to be worked out: they are held back until they are asked for.
  await app.choose(words.header.practise);
  await open();
  const downloads: string[] = [];
  page.on('download', (file) => downloads.push(file.suggestedFilename()));
  const held = save(formats.numbers.name);
  await expect(held).toHaveAttribute('aria-disabled', 'true');
  await held.press('Enter');
  // What the page itself carries tells no result.
  await saved(page, save(formats.state.name));
  await dialog.getByRole('checkbox', { name: filesWords.withheld.choice }).press('Space');
  await saved(page, held);
  expect(downloads).toEqual(['backstep-round-3.json', 'backstep-round-3-numbers.json']);
});

test('the map of the answers is saved as it is chosen', async ({ app, page }) => {
  await app.open(
    'sizes=2-2-2&act=tanh-softmax&loss=cross&pairs=2&passes=mean&output=o2&w1=2&w4=-2&w5=2&w8=1&i1@2=1&target_o1@1=1&target_o2@2=1',
  );
  await app.choose(words.header.save);
  const dialog = page.getByRole('dialog', { name: filesWords.title });
  const name = filesWords.saves(formats.answers.name);
  const button = dialog.getByRole('button', { name: `${name}, SVG`, exact: true });
  const map = await saved(page, button);
  expect(map.name).toBe('backstep-round-1-answers.svg');
  const drawn = String(map.bytes);
  expect(drawn.match(/<image [^>]*href="data:image\/png;base64,/g)).toHaveLength(1);
  const texts = [...drawn.matchAll(/<text(?![^>]* aria-hidden)[^>]*>([^<]*)<\/text>/g)].map(
    ([, text]) => text,
  );
  // Whose answers, and from which to which the colours go.
  expect(texts.slice(-3)).toEqual(['o2:', '0', '1']);
  expect(drawn).toContain('id="ramp"');
  // The lines at rest with their numbers, and both pairs, each with its own.
  expect(texts).toEqual(expect.arrayContaining(['0.3', '0.6', '1', '2']));
});
