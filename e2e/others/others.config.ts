import { defineConfig } from '@playwright/test';
import { installed, skipped } from './browsers';

// Every worker loads this file again, and says nothing.
if (process.env.TEST_WORKER_INDEX === undefined) for (const line of skipped) console.log(line);

// With nothing to compare it to, there is no need for a Chromium either.
const projects = installed.length > 0 ? [(await import('../chromium')).drawing] : [];

// One worker, so that what is read in Chromium is read once.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.smoke.ts',
  outputDir: '../.output',
  workers: 1,
  timeout: 120_000,
  reporter: 'list',
  use: { viewport: { width: 1366, height: 641 }, contextOptions: { reducedMotion: 'reduce' } },
  projects,
});
