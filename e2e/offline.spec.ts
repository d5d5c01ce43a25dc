import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { noticeWords } from '../src/views/controls/noticeWords';
import { expect, emptied as test } from './page';
import { DIST, serve } from './serve';

test.use({ serviceWorkers: 'allow' });

/** What a visit without a network asks for at most. */
const built = () =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name) && !/^(sw|preview|robots|icon-|embed-)/.test(name))
    .map(
      (name) =>
        `/${name
          .split(sep)
          .join('/')
          .replace(/^index\.html$/, '')}`,
    );

test('the second visit needs no network, and a new version comes on the reader’s word', async ({
  app,
  page,
}) => {
  const server = await serve();
  app.origins.add(server.origin);
  await page.goto(server.origin);
  await app.expectWhole('.place');
  await app.next();
  await expect(app.slot('net_h1')).toHaveText('0.377500000');
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') {
      await new Promise((done) => active?.addEventListener('statechange', done));
    }
  });
  await server.close();

  await page.goto('about:blank');
  await page.goto(server.origin);
  await app.expectWhole('.place');
  await expect(app.heading).toHaveText('How does a network learn from one example?');
  await page.keyboard.press('ArrowRight');
  await expect(app.slot('net_h1')).toHaveText('0.377500000');
  await page.keyboard.press('End');
  await expect(page.locator('.total')).toHaveText('Total error 0.291027774−0.007343335');
  await page.keyboard.press('ArrowRight');
  await app.expectStep('start');
  await expect(page.locator('.total .number')).toHaveText('0.291027774');
  // So is all that has not been asked for yet.
  await app.tab('Rounds').click();
  await app.expectWhole('.paths');
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return { version: name.slice(-12), paths: requests.map(({ url }) => new URL(url).pathname) };
  });
  expect(kept.paths.sort()).toEqual(built().sort());

  const { port } = new URL(server.origin);
  const renewed = await serve({ port: Number(port) });
  renewed.change('/sw.js', (text) => text.replaceAll(kept.version, 'of-a-new-one'));
  const isSame = () => page.evaluate(() => 'marked' in window);
  await page.evaluate(async () => {
    Object.assign(window, { marked: true });
    await (await navigator.serviceWorker.ready).update();
  });
  await expect(app.notice).toHaveText(
    `${noticeWords.isNew} ${noticeWords.take} ${noticeWords.later}`,
  );
  // Until then the work goes on, with the page as it is.
  await app.goTo('w5.product');
  await app.type('w5', '0.5');
  await expect(app.slot('dE_total/dw5')).toHaveText('0.080874312');
  expect(await isSame()).toBe(true);
  const reloaded = page.waitForEvent('load');
  await app.button(noticeWords.take).click();
  await reloaded;
  expect(await isSame()).toBe(false);
  await app.expectStep('w5.product');
  await app.expectValue('w5', 0.5);
  await expect(app.notice).toHaveCount(0);
  // A window that still has the version before could go on with it.
  const versions = await page.evaluate(async () =>
    (await caches.keys()).filter((name) => !name.endsWith(' note')).map((name) => name.slice(-12)),
  );
  expect(versions).toEqual([kept.version, 'of-a-new-one']);
  await page.goto('about:blank');
  await renewed.close();
});
