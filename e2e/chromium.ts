import { findBrowser, isRoot } from './browser';

try {
  process.env.CHROMIUM_PATH = findBrowser();
} catch (error) {
  // Thrown on, the sentence would be buried in a stack trace.
  console.error((error as Error).message);
  process.exit(1);
}

/** The Chromium of this machine, as a project of Playwright's. */
export const chromium = {
  name: 'chromium',
  use: {
    browserName: 'chromium' as const,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium refuses to start its sandbox as root.
      chromiumSandbox: !isRoot,
      args: ['--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
    },
  },
};
