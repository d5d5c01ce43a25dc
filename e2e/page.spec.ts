import { words } from '../src/views/words';
import { given } from './figures';
import { emptied, expect, test } from './page';
import { serve } from './serve';

test('the built page works from any path, and asks for nothing elsewhere', async ({
  app,
  page,
}) => {
  const path = '/courses/2026/neural nets/backstep/';
  const server = await serve({ below: path });
  app.origins.add(server.origin);
  await page.goto(`${server.origin}${encodeURI(path)}#step=w5.product`);
  await app.expectStep('w5.product');
  await expect(app.slot('dE_total/dw5')).toHaveText('0.082167041');
  await app.next(2);
  await expect(app.slot('w5+')).toHaveText('0.358916480');
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', ''));
  });
  expect(fonts).toEqual(expect.arrayContaining(['Inter Variable', 'KaTeX_Main', 'KaTeX_Math']));
  const links = await page.locator('link[href]').all();
  const kinds = await Promise.all(links.map((link) => link.getAttribute('rel')));
  const expected = ['icon', 'apple-touch-icon', 'manifest', 'stylesheet'];
  expect(kinds).toEqual(expect.arrayContaining(expected));
  for (const link of links) {
    const href = await link.evaluate((element: HTMLLinkElement) => element.href);
    expect((await page.request.get(href)).status(), href).toBe(200);
  }
  expect(server.missing).toEqual([]);
  expect([...server.asked.keys()]).toContain(path);
  await page.goto('about:blank');
  await server.close();
});

test('the page says what it is: title, language, description, icons', async ({ app, page }) => {
  await app.open();
  await expect(page).toHaveTitle('Backstep');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const description =
    'Backpropagation, one number at a time: step the 2-2-2 worked example forward and back, with every equation filled in and every weight draggable.';
  const meta = (name: string) => page.locator(`meta[name="${name}"], meta[property="${name}"]`);
  await expect(meta('description')).toHaveAttribute('content', description);
  await expect(meta('og:title')).toHaveAttribute('content', 'Backstep');
  await expect(meta('og:description')).toHaveAttribute('content', description);
  await expect(meta('viewport')).toHaveAttribute('content', 'width=device-width, initial-scale=1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backstep');

  const body = async (selector: string, attribute: string) => {
    const address = await page.locator(selector).getAttribute(attribute);
    return (await page.request.get(`/${address?.replace('./', '')}`)).body();
  };
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
  expect((await body('link[rel="icon"]', 'href')).toString()).toMatch(/^<svg/);
  expect((await body('link[rel="apple-touch-icon"]', 'href')).subarray(0, 4)).toEqual(png);
  const manifest = JSON.parse((await body('link[rel="manifest"]', 'href')).toString());
  expect(manifest).toMatchObject({ name: 'Backstep', start_url: './' });
  expect(manifest.icons).not.toEqual([]);
  for (const { src } of manifest.icons as { src: string }[]) {
    const icon = await (await page.request.get(`/${src.replace('./', '')}`)).body();
    expect(icon.subarray(0, 4).toString('latin1'), src).toMatch(/^(\x89PNG|<svg)$/);
  }
  const preview = await body('meta[property="og:image"]', 'content');
  expect(preview.subarray(0, 4)).toEqual(png);
  // Width and height stand in the header of a PNG.
  expect([preview.readUInt32BE(16), preview.readUInt32BE(20)]).toEqual([1200, 630]);
});

emptied(
  'a page that cannot be drawn says so, keeps the address, and can start again',
  async ({ app, page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      const original = Element.prototype.setAttribute;
      SVGElement.prototype.setAttribute = function (...how: [string, string]) {
        if ((window as unknown as { broken: boolean }).broken) throw new Error('no more drawing');
        original.apply(this, how);
      };
    });
    await app.open('step=w5.product&w5=0.6');
    await page.evaluate(() => Object.assign(window, { broken: true }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading')).toHaveText(words.broken.title);
    await expect(page.getByRole('alert')).toHaveText(words.broken.text);
    await expect(app.graph).toHaveCount(0);
    await page.clock.runFor(1000);
    expect(await app.hash()).toBe('#step=w5.delta&w5=0.6');
    // The error itself is told to the console, for whoever looks there.
    expect(app.complaints.splice(0).join()).toContain('no more drawing');

    await page.evaluate(() => Object.assign(window, { broken: false }));
    await app.button('Start again from the article’s numbers').click();
    await app.expectStep('start');
    for (const [ref, text] of Object.entries(given)) await app.expectValue(ref, Number(text));
    await app.next();
    await expect(app.slot('net_h1')).toHaveText('0.377500000');
    await page.clock.runFor(1000);
    expect(await app.hash()).toBe('#step=net_h1');
  },
);

test('numbers in the picture stay where they are while they change', async ({ app }) => {
  await app.open('step=update.error');
  const places = () =>
    app.graph.locator('g[data-ref] > :is(rect, path):not(.hit)').evaluateAll((all) =>
      all.map((part) => {
        const { x, y, height } = part.getBoundingClientRect();
        return [part.parentElement?.getAttribute('data-ref'), Math.round(x + y), height];
      }),
    );
  const own = async () => (await places()).filter(([ref]) => !`${ref}`.includes('/'));
  const before = (await own()).filter(([ref]) => !/^w\d\+$/.test(`${ref}`));
  await app.dragChip('w5', -140, 0, { moves: 7 });
  expect((await own()).filter(([ref]) => !/^w\d\+$/.test(`${ref}`))).toEqual(before);
});

test('without motion wished for, nothing moves in time', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open('step=w5.product');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) =>
        getComputedStyle(element)
          .transitionDuration.split(', ')
          .some((time) => Number.parseFloat(time) > 0),
      ).length,
  );
  expect(moving).toBe(0);
  await app.next();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
