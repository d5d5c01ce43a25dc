import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Bidi from 'selenium-webdriver/bidi/index.js';
import { findProgram, startProgram } from './program';
import { asScript, type Window } from './window';

export const findFirefox = (): string | undefined => findProgram('firefox-esr', 'firefox');

/** Starts Firefox, which speaks WebDriver BiDi itself, without a driver. */
export async function startFirefox(program: string): Promise<Window> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  // Motion is for the eye: it would only be waited for.
  writeFileSync(join(profile, 'user.js'), 'user_pref("ui.prefersReducedMotion", 1);\n');
  const flags = ['--headless', '--no-remote', '--remote-debugging-port', '0'];
  const { says, end } = startProgram(program, [...flags, '--profile', profile]);
  const [address] = (await says(/BiDi listening on ws:/)).match(/ws:\S+/) ?? [];
  const bidi = new Bidi(`${address}/session`);
  await bidi.waitForConnection();
  const send = async <Result>(method: string, params: object): Promise<Result> => {
    const { result, error, message } = await bidi.send({ method, params });
    if (error) throw new Error(`${method}: ${message}`);
    return result as Result;
  };
  await send('session.new', { capabilities: {} });
  const { contexts } = await send<{ contexts: [{ context: string }] }>(
    'browsingContext.getTree',
    {},
  );
  const [{ context }] = contexts;

  return {
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async resize(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async evaluate(what, arg) {
      const { result, exceptionDetails } = await send<{
        result?: { value: string };
        exceptionDetails?: { text: string };
      }>('script.evaluate', {
        expression: asScript(what, arg),
        target: { context },
        awaitPromise: true,
      });
      if (!result) throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value);
    },
    async act(device) {
      await send('input.performActions', { context, actions: [device] });
    },
    async picture() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      return data;
    },
    async close() {
      await bidi.close();
      await end();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
