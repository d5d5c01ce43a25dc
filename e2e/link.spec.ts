import { qrCode } from '../src/views/sharing/qrCode';
import { words } from '../src/views/words';
import { given } from './figures';
import { BackstepPage, emptied, expect, REST, test } from './page';

const values = (app: BackstepPage): Promise<Record<string, string>> =>
  app.page
    .getByRole('spinbutton')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((each) => [each.getAttribute('data-ref'), each.getAttribute('aria-valuenow')]),
      ),
    );

emptied(
  'numbers, step and settings survive a reload, and a link takes them along',
  async ({ app, page, context }) => {
    await page.clock.install();
    await app.open();
    await app.goTo('w7.product');
    await app.dragChip('w5', 20, 0);
    await app.type('w7', '-1.25');
    await app.type('eta', '0.75');
    await page.getByRole('combobox', { name: 'Steps' }).selectOption('One a weight');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    await page.clock.runFor(REST);
    expect(await app.hash()).toMatch(
      /^#pace=weight&step=w7(\.product)?&speed=4&w5=0.6&w7=-1.25&eta=0.75$/,
    );
    const [screen, numbers] = [await app.screen(), await values(app)];
    expect(numbers).toMatchObject({ w5: '0.6', w7: '-1.25', eta: '0.75', w6: '0.45' });

    await page.reload();
    await app.expectStep('w7');
    await expect(app.notice).toHaveCount(0);
    await expect.poll(() => app.screen()).toEqual(screen);
    expect(await values(app)).toEqual(numbers);
    await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');

    const other = new BackstepPage(await context.newPage(), '');
    await other.page.goto(page.url());
    await other.expectStep('w7');
    await expect.poll(() => other.screen()).toEqual(screen);
    expect(await values(other)).toEqual(numbers);
  },
);

emptied('a link is whole whatever was chosen on the way to its step', async ({ app, page }) => {
  await page.clock.install();
  await app.open('biases=layer&step=b1.new');
  await app.choose('Notation');
  await page.getByLabel('Frozen, as in the article').check();
  await page.keyboard.press('Escape');
  await expect(app.place).toHaveText(/ \/ 68$/);
  await page.clock.runFor(REST);
  const step = await app.step();
  await page.reload();
  await app.expectStep(step);
  await expect(app.notice).toHaveCount(0);
});

emptied(
  'the address is written when the choices rest, not once for every step, and the article has no hash',
  async ({ app: watching, context, baseURL }) => {
    // A window of its own, whose history has nothing in it yet.
    const page = await context.newPage();
    const app = new BackstepPage(page, '');
    await page.clock.install();
    await app.open();
    expect(page.url()).toBe(`${baseURL}/`);
    await page.clock.pauseAt(Date.now() + 60_000);
    await app.next(3);
    await page.clock.runFor(REST - 1);
    expect(await app.hash()).toBe('');
    await page.clock.runFor(1);
    expect(await app.hash()).toBe('#step=net_h2');
    await app.dragChip('w5', 20, 0, { letGo: false });
    await page.clock.runFor(10 * REST);
    expect(await app.hash()).toBe('#step=net_h2');
    await page.mouse.up();
    await page.clock.runFor(REST);
    expect(await app.hash()).toBe('#step=net_h2&w5=0.6');
    await app.type('w5', '0.5');
    await page.clock.runFor(REST);
    expect(await app.hash()).toBe('#step=net_h2&w5=0.5');
    await app.undo();
    await app.undo();
    await app.back(3);
    await page.clock.runFor(REST);
    expect(page.url()).toBe(`${baseURL}/`);
    expect(await page.evaluate(() => window.history.length)).toBe(2);
    expect(watching.complaints).toEqual([]);
  },
);

emptied(
  'a hash that is typed by hand is followed, also just as the page is about to write its own',
  async ({ app, page }) => {
    await page.addInitScript((rest) => {
      const later = window.setTimeout.bind(window);
      Object.assign(window, {
        setTimeout: (done: () => void, time: number) => {
          if (time === rest) Object.assign(window, { write: done });
          return later(done, time);
        },
      });
    }, REST);
    await app.open();
    const typed = (hash: string) =>
      page.evaluate((next) => {
        window.location.hash = next;
      }, hash);
    await typed('step=w5.new&w5=1&eta=0.1');
    await app.expectStep('w5.new');
    await app.expectValue('w5', 1);
    await app.expectValue('eta', 0.1);
    // What a link does not say is as in the article.
    await typed('step=net_h1&w6=2');
    await app.expectStep('net_h1');
    await app.expectValue('w5', 0.4);
    await app.expectValue('w6', 2);
    await page.goBack();
    await app.expectStep('w5.new');
    await app.expectValue('w5', 1);
    await typed('');
    await app.expectStep('start');
    expect(await values(app)).toMatchObject(
      Object.fromEntries(Object.entries(given).map(([ref, text]) => [ref, String(Number(text))])),
    );

    await app.next();
    await page.evaluate(() => {
      // The event that tells of the new hash comes only after what is due by now.
      window.location.hash = 'step=E_total';
      (window as unknown as { write: () => void }).write();
    });
    await app.expectStep('E_total');
    expect(await app.hash()).toBe('#step=E_total');
  },
);

/** What is ignored of a hash, in the words of the notice, by hash. */
const BROKEN: Record<string, string> = {
  'step=nowhere': 'step=nowhere',
  'step=': 'step=',
  'step=w5': 'step=w5',
  'step=b1.gradient': 'step=b1.gradient',
  'step=w5.product&step=net_h1': 'step=net_h1',
  'w5=NaN': 'w5=NaN',
  'w5=Infinity': 'w5=Infinity',
  'w5=-Infinity': 'w5=-Infinity',
  'w5=1e999': 'w5=1e999',
  'w5=1000001': 'w5=1000001',
  'w5=-1000000.5': 'w5=-1000000.5',
  'w5=': 'w5=',
  w5: 'w5=',
  'w5=0x10': 'w5=0x10',
  'w5=1,2,3': 'w5=1,2,3',
  'w5=abc': 'w5=abc',
  'w5=null': 'w5=null',
  'w5=undefined': 'w5=undefined',
  'w5=[object Object]': 'w5=[object Object]',
  'w5=%': 'w5=%',
  'w5=%zz': 'w5=%zz',
  'w5=%F0%9F%A6%86': 'w5=🦆',
  'w5=0.5&w5=0.6': 'w5=0.6',
  'w9=1': 'w9=1',
  'w0=1': 'w0=1',
  'W5=1': 'W5=1',
  'i3=1': 'i3=1',
  'b3=1': 'b3=1',
  'b_h1=1': 'b_h1=1',
  'biases=neuron&b1=1': 'b1=1',
  'target_o3=1': 'target_o3=1',
  'eta=fast': 'eta=fast',
  'pace=slow': 'pace=slow',
  'order=random': 'order=random',
  'biases=thawed': 'biases=thawed',
  'rate=omega': 'rate=omega',
  'pair=both': 'pair=both',
  'times=*': 'times=*',
  'difference=none': 'difference=none',
  'delta=plus': 'delta=plus',
  'decimals=2': 'decimals=2',
  'decimals=13': 'decimals=13',
  'decimals=-3': 'decimals=-3',
  'decimals=1e1': 'decimals=1e1',
  'decimals=9.5': 'decimals=9.5',
  'speed=3': 'speed=3',
  'speed=1e3': 'speed=1e3',
  '__proto__=1': '__proto__=1',
  'constructor=1&toString=2': 'constructor=1, toString=2',
  '<script>alert(1)</script>': '<script>alert(1)</script>',
  'utm_source=x&a=1&b=2&c=3&d=4': 'utm_source=x, a=1, b=2, c=3',
  [`w5=${'9'.repeat(400)}`]: `w5=${'9'.repeat(37)}…`,
};

test('broken links: what cannot be used is named, and the page can be used', async ({ app }) => {
  test.slow();
  expect(Object.keys(BROKEN).length).toBeGreaterThanOrEqual(50);
  // Its notice comes with code of its own.
  await app.open('w99=1');
  await expect(app.notice).toHaveCount(1);
  // All in one go, as fast as somebody could press Enter after each.
  const told = await app.page.evaluate(async (hashes) => {
    const names: [hash: string, names: string[]][] = [];
    for (const hash of hashes) {
      window.history.replaceState(null, '', `#${hash}`);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      const strong = [...document.querySelectorAll('.notice strong')];
      names.push([hash, strong.map(({ textContent }) => textContent ?? '')]);
    }
    return names;
  }, Object.keys(BROKEN));
  expect(told).toEqual(Object.entries(BROKEN).map(([hash, names]) => [hash, names.split(', ')]));
  await app.next();
  await app.expectStep('net_h1');
});

test('a broken link that is opened takes over the rest, and says so; a whole one says nothing', async ({
  app,
}) => {
  await app.open('step=w5.new&w5=abc&w6=2&colour=red');
  await expect(app.notice).toHaveText(
    `${words.ignored} colour=red: there is nothing of this name; w5=abc: this is not a number. ${words.dismiss}`,
  );
  await expect(app.notice).toHaveRole('status');
  expect(await app.step()).toBe('w5.new');
  await app.expectValue('w5', 0.4);
  await app.expectValue('w6', 2);
  await app.button('Dismiss').click();
  await expect(app.notice).toHaveCount(0);

  // What does not fit is counted.
  await app.follow('utm_source=x&a=1&b=2&c=3&d=4');
  await expect(app.notice).toContainText('c=3: there is nothing of this name; + 1. ');
  await app.follow('step=net_h1&w5=1&decimals=3&speed=0.25');
  await expect(app.notice).toHaveCount(0);

  for (const hash of ['#', '&&&', '==&=', '"><img>']) {
    await app.follow(hash);
    await expect(app.place, hash).toHaveText('1 / 68');
    await app.next();
    await app.expectStep('net_h1');
  }
  await app.open('%');
  await expect(app.place).toHaveText('1 / 68');
  await app.next();
  await app.expectStep('net_h1');
});

test.describe('copying', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium can be asked to allow');

  emptied(
    'Share gives the link of this very moment, which can be copied at once, filmed and embedded',
    async ({ app, page, context, baseURL }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.clock.install();
      await app.open();
      await page.clock.pauseAt(Date.now() + 60_000);
      const dialog = page.getByRole('dialog', { name: 'Share' });
      const said = dialog.getByRole('status');
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      const copied = async () => {
        await app.choose('Share');
        await expect(app.button('Copy link')).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(said).toHaveText(['', 'Link copied']);
        return clipboard();
      };
      await app.next();
      await app.dragChip('w5', 20, 0);
      // The address itself is still to come.
      expect(await app.hash()).toBe('');
      const link = `${baseURL}/#step=net_h1&w5=0.6`;
      expect(await copied()).toBe(link);
      await page.clock.runFor(2500);
      await expect(said).toHaveText(['', '']);

      await expect(dialog.getByText('The link carries')).toHaveText(
        'The link carries: changed w5, the step “net_h1”. All else is as in the article.',
      );
      await expect(dialog.getByLabel('Link', { exact: true })).toHaveValue(link);
      const code = dialog.getByRole('img', { name: 'QR code of the link' });
      await expect(code.locator('path')).toHaveAttribute('d', qrCode(link)?.path ?? '');
      const fill = app.button('QR code of the link Fill the screen with the code');
      await fill.click();
      const { width = 0, height = 0 } = (await code.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThan(600);
      await page.keyboard.press('Escape');
      await expect(fill).toHaveCount(1);
      await app.button('Copy HTML').click();
      const html = await clipboard();
      expect(html).toBe(await dialog.getByLabel('HTML for').inputValue());
      const frame = await page.evaluate((text) => {
        const { src, title, width } = Object.assign(document.createElement('template'), {
          innerHTML: text,
        }).content.firstElementChild as HTMLIFrameElement;
        return { src, title, width };
      }, html);
      expect(frame).toEqual({
        src: `${baseURL}/?embed#step=net_h1&w5=0.6`,
        title: 'Backstep: backpropagation, one number at a time',
        width: '960',
      });
      await app.button('Close').click();
      await expect(app.button('Share')).toBeFocused();

      await app.undo();
      await app.back();
      expect(await copied()).toBe(`${baseURL}/`);
      await expect(dialog).toContainText('The link leads to the article’s numbers');
      await expect(dialog.getByLabel('HTML for')).toHaveValue(
        new RegExp(`^<iframe src="${baseURL}/\\?embed" `),
      );
    },
  );
});

emptied(
  'where copying is refused, the link is selected to be copied otherwise',
  async ({ app, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
    });
    await app.open('w5=0.6');
    await app.choose('Share');
    await app.button('Copy link').click();
    await expect(page.getByRole('dialog').getByRole('status').last()).toHaveText(
      'Copying was refused. The link is selected: copy it by the keys or the menu.',
    );
    expect(
      await page.evaluate(() => {
        const { selectionStart, selectionEnd, value } = document.activeElement as HTMLInputElement;
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
      }),
    ).toBe(page.url());
  },
);
