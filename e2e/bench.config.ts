import { defineConfig } from '@playwright/test';
import { drawing } from './chromium';
import tests from './playwright.config';

// One worker, so that no measurement shares the processor with another.
export default defineConfig({
  ...tests,
  testMatch: '**/*.bench.ts',
  fullyParallel: false,
  workers: 1,
  projects: [drawing],
});
