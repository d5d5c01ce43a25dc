import { expect, test } from './page';
import { serve } from './serve';

/** Frames as small and as large as they are meant to be. */
const SIZES = [
  { width: 320, height: 400 },
  { width: 640, height: 420 },
  { width: 900, height: 600 },
];

test('in a frame of another origin it does what that asks, tells it, and listens to no other', async ({
  app,
  page,
  baseURL,
}) => {
  const host = await serve();
  app.origins.add(host.origin);
  host.change('/embed-example.html', (text) =>
    text.replace('data-page="./"', `data-page="${baseURL}/"`),
  );
  await page.goto(`${host.origin}/embed-example.html`);
  const told = page.locator('output');
  await expect(told).toHaveText('Step start, round 0, total error 0.2983711087600027');
  const frame = page.frameLocator('iframe');
  const place = frame.locator('.embed .place');
  // Keys are the host's until the frame is clicked.
  await page.keyboard.press('ArrowRight');
  await app.button('Set w5 to 0.9').click();
  await expect(told).toHaveText(/^Step start, round 0, total error 0\.33765693657339/);
  await app.button('How fast does the error change with w5?').click();
  await expect(told).toHaveText(/^Step w5\.product, round 0, /);
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText(
    'How fast does the total error change when w5 changes?',
  );
  const product = frame.locator('.equation [data-ref="dE_total/dw5"][data-slot] .slot');
  await expect(product).toHaveText('0.074501914');
  await app.button('Go to round 100').click();
  await expect(told).toHaveText(/^Step w5\.product, round 100, total error 0\.0215171024342/);

  // What is pressed in the frame is told, too; from then on keys are its own.
  await frame.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(told).toHaveText(/^Step w5\.delta, round 100, /);
  await page.keyboard.press('ArrowLeft');
  await expect(place).toHaveText('17 / 68');
  await page.keyboard.press('l');
  await page.keyboard.press('Control+z');
  await expect(told).toHaveText('Step w5.product, round 0, total error 0.2983711087600027');
  await expect(frame.getByRole('link', { name: 'Open in Backstep' })).toHaveAttribute(
    'href',
    './#step=w5.product',
  );

  const embedded = await (await page.locator('iframe').elementHandle())?.contentFrame();
  const kept = await embedded?.evaluate(() =>
    (['localStorage', 'sessionStorage'] as const).map((name) => {
      try {
        return String(window[name]);
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
  expect(kept).toEqual(['not here', 'not here']);
  for (const size of SIZES) {
    await page.locator('iframe').evaluate((element, { width, height }) => {
      Object.assign(element.style, { width: `${width}px`, height: `${height}px`, border: 0 });
    }, size);
    const seen = () =>
      embedded?.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        const scrolls = [...document.querySelectorAll('.embed-step, .equation')].filter(
          (part) =>
            part.scrollWidth > part.clientWidth + 1 ||
            (part.scrollHeight > part.clientHeight && part.matches('.embed-step')),
        );
        return { width: scrollWidth, height: scrollHeight, scrolls: scrolls.length };
      });
    await expect.poll(seen).toEqual({ ...size, scrolls: 0 });
  }

  // A frame that names another host neither does what this one asks nor tells it anything.
  const heard = await page.evaluate(async (address) => {
    const other = document.createElement('iframe');
    const said: unknown[] = [];
    window.addEventListener('message', ({ data, source }) => {
      if (source === other.contentWindow) said.push(data);
    });
    const loaded = new Promise((done) => other.addEventListener('load', done));
    other.src = address;
    other.id = 'other';
    document.body.append(other);
    await loaded;
    other.contentWindow?.postMessage({ backstep: 'set', step: 'w5.product' }, '*');
    return said;
  }, `${baseURL}/?embed=https://blog.example#step=net_h1`);
  const others = page.frameLocator('#other').locator('.embed .place');
  await expect(others).toHaveText('2 / 68');
  // A window hears what it is sent in that order: its own word to itself comes after the host's.
  await page.evaluate(async () => {
    const { contentWindow } = document.querySelector<HTMLIFrameElement>('#other') ?? {};
    contentWindow?.postMessage({ backstep: 'set', step: 'w5.product' }, '*');
    contentWindow?.postMessage({ backstep: 'tell' }, '*');
  });
  const other = await (await page.locator('#other').elementHandle())?.contentFrame();
  await other?.evaluate(
    () =>
      new Promise<void>((done) => {
        window.addEventListener('message', ({ data }) => data === 'last' && done());
        window.postMessage('last', '*');
      }),
  );
  await expect(others).toHaveText('2 / 68');
  expect(heard).toEqual([]);
  // The browser itself keeps what is meant for another, and says so.
  expect(app.complaints.filter((each) => !each.includes('https://blog.example'))).toEqual([]);
  app.complaints.length = 0;
  await page.goto('about:blank');
  await host.close();
});
