import { type AddressInfo, createServer } from 'node:net';
import { Builder } from 'selenium-webdriver';
import { Command } from 'selenium-webdriver/lib/command.js';
import { findProgram, startProgram } from './program';
import { asScript, type Window } from './window';

export const findWebKit = (): string | undefined =>
  findProgram('xvfb-run') && findProgram('WebKitWebDriver');

/** Starts WebKitGTK by its driver, on a screen that nobody sees. */
export async function startWebKit(program: string): Promise<Window> {
  const address = `http://127.0.0.1:${await freePort()}`;
  const { answers, end } = startProgram('xvfb-run', [
    ...['--auto-servernum', '--server-args=-screen 0 2200x1400x24'],
    ...[program, `--port=${new URL(address).port}`],
  ]);
  await answers(`${address}/status`);
  const driver = new Builder()
    .disableEnvironmentOverrides()
    .usingServer(address)
    .withCapabilities({ browserName: 'MiniBrowser' })
    .build();
  await driver.manage().setTimeouts({ script: 60_000 });

  return {
    async open(url) {
      await driver.get(url);
    },
    async resize(width, height) {
      let rect = { width, height };
      // What the window has around the page is known only once it has a size.
      for (let times = 0; times < 20; times++) {
        await driver
          .manage()
          .window()
          .setRect({ x: 0, y: 0, ...rect });
        const [w, h] = await driver.executeScript<[number, number]>(
          'return [innerWidth, innerHeight]',
        );
        if (w === width && h === height) return;
        rect = { width: rect.width + width - w, height: rect.height + height - h };
      }
      throw new Error(`the window cannot be ${width} × ${height}`);
    },
    async evaluate(what, arg) {
      return JSON.parse(await driver.executeScript(`return ${asScript(what, arg)}`));
    },
    async act(device) {
      await driver.execute(new Command('actions').setParameter('actions', [device]));
    },
    picture: () => driver.takeScreenshot(),
    async close() {
      await driver.quit();
      await end();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
