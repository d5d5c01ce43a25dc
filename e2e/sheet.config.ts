import { defineConfig } from '@playwright/test';
import { drawing } from './chromium';
import tests from './playwright.config';

export default defineConfig({
  ...tests,
  testMatch: '**/*.sheet.ts',
  workers: 1,
  projects: [drawing],
});
