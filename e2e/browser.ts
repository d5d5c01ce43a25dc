import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

type Env = Record<string, string | undefined>;

/** What the finder asks of the machine, so that each answer can be tried out. */
export type Machine = {
  env: Env;
  platform: string;
  exists: (path: string) => boolean;
  works: (path: string) => boolean;
  playwrightPath: () => string;
  download: () => void;
  mayUseApt: () => boolean;
  aptInstall: () => void;
  say: (line: string) => void;
};

export const isRoot = process.getuid?.() === 0;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function run(command: string, args: string[], timeout: number, env: Env = {}): boolean {
  return (
    spawnSync(command, args, { stdio: 'ignore', timeout, env: { ...process.env, ...env } })
      .status === 0
  );
}

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  // Ubuntu ships a chromium that only prints how to install one, hence the trial run.
  // On Windows --version opens a window, so there a file has to be enough.
  works: (path) =>
    existsSync(path) && (process.platform === 'win32' || run(path, ['--version'], 20 * SECOND)),
  playwrightPath: () => chromium.executablePath(),
  download: () => {
    const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
    run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], 10 * MINUTE, {
      // Playwright tries five times; its own 30 s each is too long to wait without a network.
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(5 * SECOND),
    });
  },
  mayUseApt: () =>
    isRoot &&
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')),
  aptInstall: () => {
    const quick = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15'];
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = (name: string) =>
      run('apt-get', ['install', '-y', ...quick, name], 10 * MINUTE, quiet);
    run('apt-get', ['update', ...quick], 2 * MINUTE, quiet);
    // Ubuntu has none of the first.
    install('chromium-headless-shell') || install('chromium');
  },
  // Standard output is left to the test report.
  say: (line) => console.error(line),
};

function usualPlaces({ env, platform }: Machine): string[] {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Chromium/Application/chrome.exe'),
          ]
        : [],
    );
  }
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]);
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}

function installed(machine: Machine): string | undefined {
  const { env, platform } = machine;
  const names =
    platform === 'win32'
      ? ['chrome.exe', 'chromium.exe']
      : [
          // Without a window to draw, the tests take a fifth less time.
          ...['chromium-headless-shell', 'chrome-headless-shell'],
          ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
        ];
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces(machine)].find(machine.works);
}

/** The path of a Chromium or Chrome to test with, fetched if it has to be. */
export function findBrowser(machine: Machine = thisMachine): string {
  const asked = machine.env.CHROMIUM_PATH;
  if (asked) {
    if (machine.exists(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, but there is no such file.`);
  }

  const found = installed(machine);
  if (found) return found;

  const own = machine.playwrightPath();
  if (machine.works(own)) return own;

  machine.say('No Chromium or Chrome found: downloading one with Playwright ...');
  machine.download();
  if (machine.works(own)) return own;

  if (machine.mayUseApt()) {
    machine.say('That download did not work: installing a Chromium with apt-get ...');
    machine.aptInstall();
    const fresh = installed(machine);
    if (fresh) return fresh;
  }

  throw new Error(
    'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its path.',
  );
}
