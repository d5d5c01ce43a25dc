import { findBrowser, isRoot } from './browser';

let executablePath: string;
try {
  executablePath = findBrowser();
  // Workers load this again, and need not look again.
  process.env.CHROMIUM_PATH = executablePath;
} catch (error) {
  // Thrown on, the sentence would be buried in a stack trace.
  console.error((error as Error).message);
  process.exit(1);
}

/** The Chromium of this machine, as a project of Playwright's. */
const project = (args: readonly string[]) => ({
  name: 'chromium',
  use: {
    browserName: 'chromium' as const,
    launchOptions: {
      executablePath,
      // Chromium refuses to start its sandbox as root.
      chromiumSandbox: !isRoot,
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--font-render-hinting=none',
        ...args,
      ],
    },
  },
});

/** As a person sees it: for pictures and measurements. */
export const drawing = project([]);

/**
 * All but the pixels, which no test looks at: with hardly any memory for them, and that in one
 * piece, they are left out, which is a fifth of what loading the page costs.
 */
export const unpainted = project([
  '--force-gpu-mem-available-mb=1',
  '--default-tile-width=1536',
  '--default-tile-height=1024',
  // No test runs for so long that code is worth being optimized, which takes an eighth of the time;
  // and the other cores have tests of their own.
  '--js-flags=--no-opt --no-maglev --min-semi-space-size=32 --single-threaded',
]);
