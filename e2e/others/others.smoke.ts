import { expect, test } from '@playwright/test';
import { example, rounded } from '../figures';
import { round } from '../round';
import { serve } from '../serve';
import { trained } from '../trained';
import { installed } from './browsers';
import { equationsOfRound, type StepEquations, whole } from './equationsOfRound';
import { misplacedTexts } from './misplacedTexts';
import { ARROW_LEFT, ARROW_RIGHT, drag, PAGE_DOWN, press } from './pressing';
import type { Window } from './window';

/** Parameters, values and names of the picture, of which each has a text: 14, 11 and 4. */
const PICTURE = 29;

type Server = Awaited<ReturnType<typeof serve>>;

let inChromium: Record<string, StepEquations> | undefined;

for (const { name, start } of installed) {
  test.describe(name, () => {
    let server: Server;
    let window: Window;

    test.beforeAll(async () => {
      server = await serve();
      window = await start();
    });

    test.afterAll(async () => {
      await window?.close();
      await server?.close();
    });

    /** Loads the page anew with this hash. */
    async function open(hash: string, width = 1366, height = 641): Promise<void> {
      await window.resize(width, height);
      await window.open('about:blank');
      await window.open(`${server.origin}/#${hash}`);
      await window.evaluate(whole, null);
    }

    const number = (ref: string) =>
      window.evaluate(
        (each) =>
          [...document.querySelectorAll(`.step .equation [data-ref="${each}"][data-slot] .slot`)]
            .at(-1)
            ?.textContent?.trim(),
        ref,
      );

    test('every equation of the round is as in Chromium', async ({ page }) => {
      if (!inChromium) {
        await page.goto(`${server.origin}/`);
        await page.evaluate(whole, null);
        inChromium = await equationsOfRound(page);
      }
      await open('');
      const here = await equationsOfRound(window);
      expect(here).toEqual(inChromium);
      expect(Object.values(here).flatMap(({ texts }) => texts).length).toBe(165);
    });

    test('w5 is dragged, and the total error follows', async () => {
      await open('step=E_total&decimals=12');
      const middle = await window.evaluate(() => {
        const chip = document.querySelector('[role="spinbutton"][data-ref="w5"]') as Element;
        const { left, top, width, height } = chip.getBoundingClientRect();
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      }, null);
      expect(await number('E_total')).toBe('0.298371108760');
      await window.act(drag(middle, 20));
      const { E_total } = trained(0, [0.15, 0.2, 0.25, 0.3, 0.6, 0.45, 0.5, 0.55]);
      await expect.poll(() => number('E_total')).toBe(E_total.toFixed(12));
    });

    test('10,000 rounds end where they end', async () => {
      await open('round=10000&step=E_total&decimals=12');
      const end = example.training.find(
        (run) =>
          run.rounds === 10_000 &&
          run['update order'] === 'simultaneous' &&
          run.biases === 'frozen',
      );
      expect(await number('E_total')).toBe(rounded(end?.E_total ?? '', 12));
      for (const ref of ['out_o1', 'out_o2'] as const) {
        await open(`round=10000&step=${ref}&decimals=12`);
        expect(await number(ref)).toBe(rounded(end?.[ref] ?? '', 12));
      }
    });

    for (const [screen, hash, width, height] of [
      ['the page', 'step=update.weights', 1366, 641],
      ['the page with every note', 'step=w1.product', 1920, 1080],
      ['a narrow page', 'step=w1.product', 480, 844],
      ['the lecture', 'screen=lecture&step=w1.product', 1920, 1080],
    ] as const) {
      test(`the texts of the picture stand in the middle of their boxes: ${screen}`, async () => {
        await open(hash, width, height);
        const texts = () => window.evaluate(misplacedTexts, null);
        // Its place is measured before the picture is drawn.
        await expect.poll(async () => (await texts()).looked).toBeGreaterThanOrEqual(PICTURE);
        expect((await texts()).misplaced).toEqual([]);
      });
    }

    test('a lecture opens, steps by keys, and its text is inside its boxes', async () => {
      await open('', 1920, 1080);
      await window.act(press('l'));
      const question = () =>
        window.evaluate(() => document.querySelector('.lecture h2')?.textContent, null);
      const at = (place: number) => expect.poll(question).toBe(round[place]?.question);
      await at(0);
      await window.act(press(ARROW_RIGHT, PAGE_DOWN, ARROW_RIGHT, ARROW_RIGHT));
      await at(4);
      await window.act(press(ARROW_LEFT));
      await at(3);
      const out = await window.evaluate(async () => {
        while (document.querySelector('.coming')) await new Promise((next) => setTimeout(next, 5));
        const { innerWidth, innerHeight } = globalThis;
        const texts = [
          ...document.querySelectorAll('.lecture h2, .lecture .narration, .lecture .equation'),
        ];
        const faults = texts.flatMap((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const isOut = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
          return isOut || text.scrollWidth > text.clientWidth + 1 ? [text.textContent] : [];
        });
        return { looked: texts.length, faults };
      }, null);
      expect(out.faults).toEqual([]);
      expect(out.looked).toBeGreaterThan(1);
      expect((await window.evaluate(misplacedTexts, null)).misplaced).toEqual([]);
    });
  });
}
