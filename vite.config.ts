import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const POLICY = [
  "default-src 'self'",
  // KaTeX lays its formulas out with style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// Only the built page gets the policy: the dev server needs inline scripts for hot reload.
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

// Nothing is painted before the theme is known: a chosen one would come after a flash of another.
const themeFirst: Plugin = {
  name: 'theme-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '$& blocking="render"'),
  },
};

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

export default defineConfig({
  // Relative addresses let the built page be served from any path.
  base: './',
  plugins: [react(), contentSecurityPolicy, themeFirst, portTaken],
  // The policy allows no data: fonts, so nothing may be inlined.
  build: { assetsInlineLimit: 0 },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // Long ones check thousands of equations; how fast they are says nothing.
    testTimeout: 60_000,
    benchmark: { include: ['src/**/*.bench.ts'] },
  },
});
