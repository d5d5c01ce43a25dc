import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { chunks } from './build/chunks.ts';
import { katexLayer, leanKatex } from './build/leanKatex.ts';
import { offline } from './build/offline.ts';
import { oneFile } from './build/oneFile.ts';
import { prerendered } from './build/prerendered.ts';
import { typefaces } from './build/typefaces.ts';

const POLICY = [
  "default-src 'self'",
  // KaTeX lays its formulas out with style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

// Vite's own word on a taken port comes with a stack trace around it.
const portTaken: Plugin = {
  name: 'port-taken',
  configurePreviewServer({ config, httpServer }) {
    const { port, strictPort } = config.preview;
    httpServer.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || !strictPort) return;
      config.logger.error(
        `Port ${port} is already in use: stop what is running there, or pick another with "npm run preview -- --port <number>".`,
      );
      process.exit(1);
    });
  },
};

/** The page in one file: it asks for nothing, and nothing may be asked for. */
const POLICY_OF_FILE = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
];

/** The parts that both builds have. */
const parts = [react(), leanKatex, katexLayer, typefaces(), portTaken];

const folder: UserConfig = {
  // Only the built page gets the policy: the dev server needs inline scripts for hot reload.
  plugins: [...parts, prerendered(POLICY), offline],
  // The policy allows no data: fonts, so nothing may be inlined.
  build: {
    assetsInlineLimit: 0,
    // A browser that does not know of preloading fetches the same a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
};

const file: UserConfig = {
  plugins: [...parts, oneFile(POLICY_OF_FILE)],
  build: {
    outDir: 'dist-single',
    copyPublicDir: false,
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

export default defineConfig(({ mode }) => ({
  // Relative addresses let the built page be served from any path.
  base: './',
  ...(mode === 'single' ? file : folder),
  test: {
    environment: 'node',
    include: ['{src,build}/**/*.test.ts'],
    setupFiles: ['src/everyNetwork.fixture.ts'],
    // Long ones check thousands of equations; how fast they are says nothing.
    testTimeout: 240_000,
    // The code is read once for all files: none of them changes what another one sees.
    isolate: false,
    // One on a machine of two cores would be left behind by the browser tests beside it.
    maxWorkers: 2,
    // Thousands of equations are short-lived: more of them die young, and no thread is kept waiting.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    benchmark: { include: ['src/**/*.bench.ts'] },
  },
}));
