import { readFileSync } from 'node:fs';
import { openingWords } from '../src/views/opening/words';
import { words } from '../src/views/words';
import { type BackstepPage, expect, test } from './page';

/** The article's state, as it is saved. */
const article = readFileSync(
  new URL('../src/store/formats/version1/article.json', import.meta.url),
  'utf8',
);
const MARKUP = '<img src=x onerror=alert(1)>';

const fileOf = (text: string, name = 'numbers.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function opened(app: BackstepPage) {
  await app.choose(words.header.open);
  const dialog = app.page.getByRole('dialog', { name: openingWords.title });
  await expect(dialog).toHaveCount(1);
  return dialog;
}

test('numbers come from a file, a paste or a drop; what is bad is told as text and changes nothing', async ({
  app,
  page,
}) => {
  page.on('dialog', (box) => app.complaints.push(`a box: ${box.message()}`));
  await app.open('step=w5.new&w5=0.7');
  const dialog = await opened(app);
  const file = dialog.getByLabel('A file');
  const alert = dialog.getByRole('alert');
  const bad = article.replace('"w5":', `${JSON.stringify(MARKUP)}:`);
  await file.setInputFiles(fileOf(bad));
  await expect(alert).toHaveText(
    `Line 45, parameters.${MARKUP}: there is nothing of this name. Nothing has been changed.`,
  );
  await expect(alert.locator('*')).toHaveCount(0);
  await expect(file).toBeFocused();
  await expect(file).toHaveAccessibleDescription(/^Line 45/);
  await app.expectValue('w5', 0.7);

  // A table, with a fault and then without.
  const paste = dialog.getByLabel('Or paste its text');
  await paste.fill('name\tvalue\nw6\t0,25\nw9\t1');
  await app.button('Open').click();
  await expect(alert).toHaveText(
    'Line 3, w9: there is nothing of this name. Nothing has been changed.',
  );
  await expect(paste).toBeFocused();
  await paste.fill('name\tvalue\nw6\t0,25\nη\t−1');
  await app.button('Open').click();
  await expect(dialog).toHaveCount(0);
  await expect(app.button(words.header.menu)).toBeFocused();
  await app.expectValue('w6', 0.25);
  await app.expectValue('eta', -1);
  await app.expectValue('w5', 0.7);
  expect(await app.step()).toBe('w5.new');

  // A whole state: its numbers, rule and step; one undo takes all of it back.
  const good = article
    .replace('"w5": 0.4', '"w5": 3')
    .replace('"start"', '"net_h2"')
    .replace('"significant": null', '"significant": 3');
  await opened(app);
  await file.setInputFiles(fileOf(good));
  await app.expectStep('net_h2');
  await app.expectValue('w5', 3);
  await app.expectValue('eta', 0.5);
  await expect(app.slot('net_h2')).toHaveText('0.392');
  await app.undo();
  await app.expectStep('w5.new');
  await app.expectValue('w5', 0.7);
  await app.expectValue('w6', 0.25);

  // A drop, from the moment on that a file is over the page.
  const drag = (name: string, text: string) =>
    page.evaluate(
      ([type = '', content = '']) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], 'numbers.csv'));
        const target = document.querySelector('dialog') ?? document.querySelector('.main');
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        target?.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [name, text],
    );
  expect(await drag('dragover', '')).toBe(true);
  const sign = page.locator('html[data-drops="Drop the file to open it"]');
  // As often as a browser says it, for as long as the file is over the page.
  await expect(async () => {
    await drag('dragover', '');
    expect(await sign.count()).toBe(1);
  }).toPass();
  await expect(dialog).toHaveCount(0);
  expect(await drag('drop', 'w7;0,125')).toBe(true);
  await app.expectValue('w7', 0.125);
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-drops');
  // A link is opened as an address is; a file of another kind is told, in the dialog.
  await opened(app);
  await dialog.getByLabel('Or paste its text').fill('https://example.org/#w7=0.3&step=E_o1');
  await app.button('Open').click();
  await app.expectStep('E_o1');
  await app.expectValue('w7', 0.3);
  await app.undo();
  expect(await drag('drop', 'w7;half')).toBe(true);
  await expect(file).toHaveAccessibleDescription(/^Line 1, w7: /);
  await app.expectValue('w7', 0.125);
});

test('networks are kept by names, and the last visit is gone on from by one press', async ({
  app,
  page,
}) => {
  await app.open();
  await expect(page.locator('.resume')).toHaveCount(0);
  await app.type('w5', '0.75');
  const dialog = await opened(app);
  const rows = dialog.getByRole('listitem');
  const name = dialog.getByLabel('Name for the present state');
  await name.fill(MARKUP);
  await name.press('Enter');
  await expect(rows).toHaveText([/^<img src=x onerror=alert\(1\)>changed w5RenameDelete$/]);
  await expect(app.button(`Open ${MARKUP}`)).toBeFocused();
  await name.fill(MARKUP);
  await app.button('Keep').click();
  await expect(name).toHaveAccessibleDescription('This name is taken: type another.');
  await app.button(`Rename ${MARKUP}`).click();
  const renaming = dialog.getByLabel('New name');
  await expect(renaming).toBeFocused();
  await renaming.fill('Mine');
  await renaming.press('Enter');
  await app.button('Delete Mine').click();
  await expect(rows).toHaveText(['Mine is deleted.Undo']);
  await page.keyboard.press('Enter');
  await expect(app.button('Open Mine')).toBeFocused();
  await app.button('Close').click();

  // Another state, at which the browser is closed.
  const kept = () => page.evaluate(() => localStorage.getItem('backstep last'));
  await app.goTo('net_o1', 'w5=0.5');
  await expect.poll(kept).toBe('step=net_o1&w5=0.5');
  await app.open();
  const offer = page.locator('.resume');
  await expect(offer).toHaveText(
    'Last time you were here: changed w5, the step “net_o1”. Go on from there Dismiss',
  );
  await app.button('Go on from there').click();
  await app.expectStep('net_o1');
  await app.expectValue('w5', 0.5);
  await expect(offer).toHaveCount(0);
  await app.undo();
  await app.expectStep('start');
  await opened(app);
  await app.button('Open Mine').click();
  await app.expectValue('w5', 0.75);

  // It goes with the first choice.
  await expect.poll(kept).toBe('w5=0.75');
  await app.open();
  await expect(offer).toHaveCount(1);
  await app.next();
  await expect(offer).toHaveCount(0);
  await expect.poll(kept).toBe('step=net_h1');

  // A frame in another page and the lecturer's window write the address alone.
  for (const search of ['embed', 'presenter=here']) {
    await page.goto(`/?${search}#w5=2`);
    await app.expectWhole();
    await app.button('Next').first().click();
    await expect(page).toHaveURL(/#step=net_h1&w5=2$/);
    await page.goto('/robots.txt');
    expect(await kept()).toBe('step=net_h1');
  }
});
