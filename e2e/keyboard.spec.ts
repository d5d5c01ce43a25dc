import {
  keyActions,
  lectureActions,
  lectureKeys,
  numberKeys,
} from '../src/views/controls/keyWords';
import { words } from '../src/views/words';
import { emptied, expect, test } from './page';
import { round } from './round';

test('the whole lesson by the keyboard alone, picture, panel and footer staying where they are, and back from its update on', async ({
  app,
  page,
}) => {
  test.slow();
  await app.open();
  // Asked for after each key, the questions would cost as much again as the steps.
  await page.evaluate(() => {
    const asked: string[] = [];
    const moved: string[] = [];
    Object.assign(window, { asked, moved });
    const parts = '.header, .graph, .working, .footer, .steps button, .tools > button';
    const places = () =>
      [...document.querySelectorAll(parts)]
        .map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join();
        })
        .join(' ');
    const before = places();
    const panel = document.querySelector('.working') as Element;
    const note = () => {
      const question = panel.querySelector('h2')?.textContent ?? '';
      if (question === asked.at(-1)) return;
      asked.push(question);
      if (places() !== before) moved.push(question);
    };
    note();
    new MutationObserver(note).observe(panel, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const asked = () =>
    page.evaluate(() => (window as unknown as { asked: string[] }).asked.splice(0, Infinity));
  const forward = ['ArrowRight', 'Space', 'PageDown'];
  const back = ['ArrowLeft', 'Shift+Space', 'PageUp'];
  for (const index of round.keys()) {
    if (index > 0) await page.keyboard.press(forward[index % 3] ?? '');
  }
  expect(await app.step()).toBe('update.error');
  const questions = round.map(({ question }) => question);
  expect(await asked()).toEqual(questions);
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  // On to the next round, and back.
  await page.keyboard.press('ArrowRight');
  expect(await app.step()).toBe('start');
  await page.keyboard.press('ArrowLeft');
  expect(await app.step()).toBe('update.error');
  for (let index = 0; index < 13; index++) await page.keyboard.press(back[index % 3] ?? '');
  expect(await app.step()).toBe(round.at(-14)?.id);
  expect((await asked()).slice(-13)).toEqual(questions.slice(54, -1).reverse());
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  expect(await app.step()).toBe('start');
});

test('keys go to the ends and through the lesson from anywhere, and leave what is another’s', async ({
  app,
  page,
}) => {
  await app.open('step=w5.product');
  // Keys of the browser, and keys that mean nothing.
  for (const key of ['Control+ArrowRight', 'Alt+ArrowRight', 'Shift+ArrowRight', 'a', 'Enter']) {
    await page.keyboard.press(key);
    expect(await app.step(), key).toBe('w5.product');
  }
  await page.keyboard.press('End');
  expect(await app.step()).toBe('update.error');
  await page.keyboard.press('Home');
  expect(await app.step()).toBe('start');
  await app.button('Notation').focus();
  await page.keyboard.press('End');
  expect(await app.step()).toBe('update.error');

  // The focus is not lost with what had it.
  await app.goTo('w1.new');
  await app.panel.locator('.chain-line button').first().focus();
  await page.keyboard.press('Home');
  expect(await app.step()).toBe('start');
  await expect(app.heading).toBeFocused();
  await app.tab('All numbers so far').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('PageDown');
  await expect(app.tab('All numbers so far')).toBeFocused();
  expect(await app.step()).toBe('net_h1');
});

emptied(
  'P plays a step a second and pauses; the end of the round ends it',
  async ({ app, page }) => {
    await page.clock.install();
    await app.open();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.press('p');
    await expect(app.button('Pause')).toHaveCount(1);
    expect(await app.step()).toBe('start');
    await page.clock.runFor(999);
    expect(await app.step()).toBe('start');
    await page.clock.runFor(1);
    expect(await app.step()).toBe('net_h1');
    await page.clock.runFor(5000);
    expect(await app.step()).toBe('out_o1');
    await page.keyboard.press('p');
    await expect(app.button('Play')).toHaveCount(1);
    await page.clock.runFor(5000);
    expect(await app.step()).toBe('out_o1');

    // A step by hand ends the playing.
    await page.keyboard.press('P');
    await expect(app.button('Pause')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(app.button('Play')).toHaveCount(1);
    expect(await app.step()).toBe('net_o2');

    await app.goTo('update.hidden');
    await page.keyboard.press('p');
    await page.clock.runFor(2000);
    expect(await app.step()).toBe('update.error');
    await expect(app.button('Play')).toHaveCount(1);
    // From the end, playing begins anew.
    await page.keyboard.press('p');
    expect(await app.step()).toBe('start');
    await expect(app.button('Pause')).toHaveCount(1);
  },
);

emptied('the speed counts in steps a second', async ({ app, page }) => {
  await page.clock.install();
  await app.open();
  await page.clock.pauseAt(Date.now() + 60_000);
  const speed = page.getByRole('combobox', { name: 'Speed' });
  await expect(speed.locator('option')).toHaveText([
    '0.25 steps/s',
    '0.5 steps/s',
    '1 step/s',
    '2 steps/s',
    '4 steps/s',
    '1 round/s, step by step',
    '1 round/s',
    '10 rounds/s',
    '100 rounds/s',
    '1,000 rounds/s',
    'As fast as it goes',
  ]);
  await speed.selectOption({ value: '4' });
  await app.button('Play').click();
  await page.clock.runFor(1000);
  await expect(app.place).toHaveText('5 / 68');
  await speed.selectOption({ value: '0.25' });
  await page.clock.runFor(3999);
  await expect(app.place).toHaveText('5 / 68');
  await page.clock.runFor(1);
  await expect(app.place).toHaveText('6 / 68');
  await app.button('Pause').click();
  await page.clock.runFor(60_000);
  await expect(app.place).toHaveText('6 / 68');
});

test('? opens the list of keys, Escape closes it and focus returns', async ({ app, page }) => {
  await app.open('step=net_h2');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await app.chip('w3').focus();
  await page.keyboard.press('?');
  await expect(dialog).toHaveCount(1);
  expect(await dialog.evaluate((element) => element.matches('dialog:modal'))).toBe(true);
  await expect(dialog.locator('dl').first().locator('div')).toHaveText([
    `→SpacePage Down${keyActions.next}`,
    `←Shift + SpacePage Up${keyActions.back}`,
    `Home${keyActions.first}`,
    `End${keyActions.last}`,
    `P${keyActions.play}`,
    `R${keyActions.nextRound}`,
    `Shift + R${keyActions.previousRound}`,
    `Backspace${keyActions.comeBack}`,
    `Ctrl or Cmd + Z${keyActions.undo}`,
    `Ctrl or Cmd + Shift + ZCtrl or Cmd + Y${keyActions.redo}`,
    `A${keyActions.asks}`,
    `V${keyActions.nextTab}`,
    `F${keyActions.fullScreen}`,
    `?${keyActions.keys}`,
  ]);
  await expect(dialog.locator('dl').nth(1).locator('div')).toHaveText([
    `L${lectureActions.lecture}`,
    `S${lectureActions.presenter}`,
    `.B${lectureActions.black}`,
    `Escape${lectureActions.leave}`,
    `A numberEnter${lectureKeys[0].words}`,
    `C${lectureKeys[1].words}`,
    `H${lectureKeys[2].words}`,
  ]);
  await expect(dialog.locator('dl').last().locator('div')).toHaveText([
    `↑↓→←${numberKeys[0].words}`,
    `Shift + arrow${numberKeys[1].words}`,
    `Page UpPage Down${numberKeys[2].words}`,
    `EnterDouble click${numberKeys[3].words}`,
    `Escape${numberKeys[4].words}`,
  ]);
  // The lesson stands still behind it.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(app.chip('w3')).toBeFocused();
  expect(await app.step()).toBe('net_h2');

  await app.choose('Keys');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.button('Menu')).toBeFocused();
});

test('keys are those of what has the focus: a field, a button, a number', async ({ app, page }) => {
  await app.open('step=net_h2');
  // What is typed into a number is no command.
  await app.chip('w5').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('p 1?');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('PageDown');
  await expect(app.field).toHaveValue('p 1?');
  expect(await app.step()).toBe('net_h2');
  await expect(app.button('Play')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');

  // Space on a button presses it, and does not step as well.
  await app.button('Next').focus();
  await page.keyboard.press('Space');
  expect(await app.step()).toBe('out_h2');
  await app.button('Back').focus();
  await page.keyboard.press('Space');
  expect(await app.step()).toBe('net_h2');
  await app.button('Notation').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: 'Notation and rules' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await app.panel.locator('summary').first().focus();
  await page.keyboard.press('Space');
  expect(await app.step()).toBe('net_h2');

  // After a click on a number, a clicker's keys are the lesson's.
  await app.goTo('w5.product');
  await app.chip('w5').click();
  await expect(app.chip('w5')).toBeFocused();
  await page.keyboard.press('PageDown');
  await app.expectStep('w5.delta');
  await page.keyboard.press('ArrowLeft');
  await app.expectStep('w5.product');
  await app.expectValue('w5', 0.4);
  // Up and down are the number's own.
  await page.keyboard.press('ArrowUp');
  await app.expectValue('w5', 0.41);
});

test('Enter and Space on a number go to its step, and Backspace comes back, one by one', async ({
  app,
  page,
}) => {
  await app.open('step=w5.product');
  await app.slot('dnet_o1/dw5').click();
  expect(await app.step()).toBe('w5.dnet_dw');
  await app.cell('out_h1').focus();
  await page.keyboard.press('Enter');
  expect(await app.step()).toBe('out_h1');
  await page.keyboard.press('Backspace');
  expect(await app.step()).toBe('w5.dnet_dw');
  await page.keyboard.press('Backspace');
  expect(await app.step()).toBe('w5.product');
  await page.keyboard.press('Backspace');
  expect(await app.step()).toBe('w5.product');
  await app.cell('E_total').focus();
  await page.keyboard.press('Space');
  expect(await app.step()).toBe('E_total');
});

test('on the tabs, arrows move between the tabs and not between the steps', async ({
  app,
  page,
}) => {
  await app.open('step=net_h2');
  const [step, numbers] = [app.tab('This step'), app.tab('All numbers so far')];
  const last = app.tab('Landscape');
  await expect(step).toHaveAttribute('aria-selected', 'true');
  await expect(numbers).toHaveAttribute('tabindex', '-1');
  await step.focus();
  await page.keyboard.press('ArrowRight');
  await expect(numbers).toBeFocused();
  await expect(numbers).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'All numbers so far' })).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(last).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(step).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(last).toBeFocused();
  await expect(step).toHaveAttribute('tabindex', '-1');
  await expect(step).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Home');
  await expect(step).toBeFocused();
  await page.keyboard.press('End');
  await expect(last).toBeFocused();
  expect(await app.step()).toBe('net_h2');
});

test('the timeline is a slider over the steps', async ({ app, page }) => {
  await app.open();
  const slider = page.getByRole('slider', { name: words.timeline, exact: true });
  await slider.focus();
  const expectAt = async (now: string, text: string) => {
    await expect(slider).toHaveAttribute('aria-valuenow', now);
    await expect(slider).toHaveAttribute('aria-valuetext', text);
  };
  await expect(slider).toHaveAttribute('aria-valuemin', '1');
  await expect(slider).toHaveAttribute('aria-valuemax', '68');
  await expectAt('1', 'Start, The network as given');
  await page.keyboard.press('ArrowRight');
  await expectAt('2', 'Forward, net h1');
  await page.keyboard.press('ArrowUp');
  await expectAt('3', 'Forward, out h1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expectAt('1', 'Start, The network as given');
  await page.keyboard.press('End');
  await expectAt('68', 'Update, Error before and after');
  await page.keyboard.press('ArrowRight');
  await expectAt('68', 'Update, Error before and after');
  await page.keyboard.press('Home');
  await expectAt('1', 'Start, The network as given');
  await expect(slider).toBeFocused();
  await app.goTo('w1.dE_o2_dout');
  await expectAt('39', 'Hidden layer, w1: the path through o2');
});

test('everything that can be used can be reached by Tab, in the order of the screen', async ({
  app,
  page,
}) => {
  // With a round there is a curve below the picture, too.
  await app.open('step=w5.product&round=1');
  const seen: string[] = [];
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return '';
      return `${at.closest('.skip, .header, .graph, .working, .footer')?.classList[0]}: ${
        at.getAttribute('data-ref') ?? at.textContent
      }`;
    });
    if (name === '' || seen[0] === name) break;
    seen.push(name);
  }
  // And out of the page again: nothing calls the focus back.
  expect(seen.at(-1)).toMatch(/^footer: /);
  const areas = seen.map((name) => name.split(':')[0]);
  expect([...new Set(areas)]).toEqual(['skip', 'header', 'graph', 'working', 'footer']);
  const graph = seen.filter((name) => name.startsWith('graph: ')).map((name) => name.slice(7));
  expect(graph).toEqual([
    ...['i1', 'i2', 'w1', 'w2', 'w3', 'w4', 'b1', 'net_h1', 'out_h1', 'net_h2', 'out_h2'],
    ...['w5', 'w6', 'w7', 'w8', 'b2', 'net_o1', 'out_o1', 'net_o2', 'out_o2'],
    ...['target_o1', 'target_o2', 'E_o1', 'E_o2', 'E_total'],
    // The marker on the curve of the errors.
    '',
  ]);
});
