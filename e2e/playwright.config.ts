import { existsSync } from 'node:fs';
import { defineConfig, firefox, webkit } from '@playwright/test';
import { unpainted } from './chromium';
import { PORT } from './port';

// Every worker loads this file again: it is told what was found, and says nothing.
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;

const others = [firefox, webkit].filter((browser) => {
  const here = existsSync(browser.executablePath());
  if (!here && !isWorker) {
    const name = browser.name();
    console.log(`${name}: skipped, Playwright has none here (npx playwright install ${name})`);
  }
  return here;
});

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '.output',
  globalSetup: './servedPage.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    // An address, not a name: localhost may mean IPv6 to the server and IPv4 to the browser.
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    // Motion is for the eye: it would only be waited for.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    // It would fetch the whole page for every window, and answer for the server.
    serviceWorkers: 'block',
    // A new window costs a second of processor time, more than most tests: each worker keeps its own.
    reuseContext: true,
  },
  projects: [
    unpainted,
    ...others.map((browser) => ({
      name: browser.name(),
      use: { browserName: browser.name() as 'firefox' | 'webkit' },
    })),
  ],
});
