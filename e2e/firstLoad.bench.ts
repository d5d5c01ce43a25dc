import { existsSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { DIST, serve, total } from './serve';

/** Another build to be measured in the same run, named by BEFORE. */
const builds = [...(process.env.BEFORE ? [process.env.BEFORE] : []), DIST];

/** A slow line, and a processor four times slower. */
const LINE = { latency: 150, kilobytes: 200 };
const SLOWER = 4;
const RUNS = 5;

const kB = (bytes: number): number => Number((bytes / 1000).toFixed(1));

const equation = (page: Page) =>
  page
    .locator('.working [data-ref="net_h1"][data-slot]')
    .filter({ hasText: '0.377500000' })
    .first();

test('what the first load takes, by file', async ({ page }) => {
  for (const build of builds.filter(existsSync)) {
    const server = await serve({ folder: build });
    await page.goto(server.origin);
    await page.waitForLoadState('networkidle');
    const first = new Map(server.asked);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await equation(page).waitFor();
    console.log(build === DIST ? 'This build, kB' : `${build}, kB`);
    console.table(
      [...first].map(([file, bytes]) => ({ file, kB: kB(bytes) })).sort((a, b) => b.kB - a.kB),
    );
    console.log(`when the first equation stands: ${kB(total(first))} kB`);
    expect(first.size).toBeGreaterThan(1);
    await page.goto('about:blank');
    await server.close();
  }
});

test('when the first screen is painted and a weight can be dragged, on a slow line', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const times = new Map<string, { paint: number; drag: number; next: number; shift: number }[]>();
  for (let run = 0; run < RUNS; run++) {
    for (const build of builds.filter(existsSync)) {
      const server = await serve({ folder: build });
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: LINE.latency,
        downloadThroughput: LINE.kilobytes * 1000,
        uploadThroughput: LINE.kilobytes * 1000,
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await page.addInitScript(watch);
      await page.goto(server.origin, { waitUntil: 'commit' });
      const { drag, shift } = await page.evaluate(dragged);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await equation(page).waitFor();
      const rest = await page.evaluate(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        return { paint: paint?.startTime ?? Number.NaN, next: performance.now() };
      });
      times.set(build, [...(times.get(build) ?? []), { ...rest, drag, shift }]);
      await context.close();
      await server.close();
    }
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] as number;
  console.table(
    [...times].map(([build, all]) => ({
      build: build === DIST ? 'this one' : build,
      'first contentful paint, s': Number((median(all.map((one) => one.paint)) / 1000).toFixed(2)),
      'a weight is dragged, s': Number((median(all.map((one) => one.drag)) / 1000).toFixed(2)),
      'first equation after Next, s': Number(
        (median(all.map((one) => one.next)) / 1000).toFixed(2),
      ),
      'layout shift': Number(median(all.map((one) => one.shift)).toFixed(4)),
    })),
  );
  expect(times.size).toBeGreaterThan(0);
});

/** Notes how much moves by itself. */
function watch() {
  const sum = { value: 0 };
  Object.assign(window, { shifted: sum });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      sum.value += (entry as PerformanceEntry & { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Drags w5 until it follows, and tells when it did. */
async function dragged(): Promise<{ drag: number; shift: number }> {
  const chip = () => document.querySelector<SVGElement>('.picture .chip[data-ref="w5"]');
  for (;;) {
    const element = chip();
    const at = element?.getBoundingClientRect();
    if (element && at) {
      const send = (name: string, x: number) =>
        element.dispatchEvent(
          new PointerEvent(name, {
            clientX: at.left + x,
            clientY: at.top + 10,
            pointerId: 1,
            isPrimary: true,
            bubbles: true,
          }),
        );
      // A pointer that is none cannot be captured.
      element.setPointerCapture = () => {};
      send('pointerdown', 20);
      send('pointermove', 30);
      const follows = Number(chip()?.getAttribute('aria-valuenow')) > 0.4;
      send('pointercancel', 30);
      const { shifted } = window as unknown as { shifted: { value: number } };
      if (follows) return { drag: performance.now(), shift: shifted.value };
    }
    await new Promise((next) => setTimeout(next, 10));
  }
}
