// What `npm test` runs: all checks, side by side where one does not need the other, and how many
// tests passed and failed in all on the last line.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'backstep-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const unitReport = join(folder, 'unit.json');
const browserReport = join(folder, 'e2e.json');

/** What is running now. Each leads a group of processes, which npm alone would leave behind. */
const running = new Set();
const grouped = process.platform !== 'win32';
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (stopped) process.exit(1);
    stopped = true;
    for (const child of running) grouped ? process.kill(-child.pid, signal) : child.kill();
  });
}

/** Runs a script of package.json; what it says is shown at once, or only when it has failed. */
function run(script, { args = [], env = {}, live = false } = {}) {
  const begin = performance.now();
  const npm = process.env.npm_execpath;
  const words = ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])];
  const child = spawn(npm ? process.execPath : 'npm', npm ? [npm, ...words] : words, {
    env: { ...process.env, ...env },
    shell: !npm && !grouped,
    detached: grouped,
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  running.add(child);
  const said = [];
  child.stdout?.on('data', (part) => said.push(part));
  child.stderr?.on('data', (part) => said.push(part));
  return new Promise((done) => {
    const end = (ok) => {
      running.delete(child);
      const seconds = (performance.now() - begin) / 1000;
      if (!ok) process.stdout.write(Buffer.concat(said));
      console.log(`${script}: ${ok ? 'done' : 'FAILED'} after ${seconds.toFixed(1)} s`);
      done({ script, ok });
    };
    child.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** The tests that a report has counted; none where there is no report. */
function counted(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const unitTests = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests });

const browserTests = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
});

/** What one check adds to the count: its tests, or itself where it fails without one that does. */
function result({ script, ok }, tests) {
  const { passed, failed } = tests ?? { passed: 0, failed: 0 };
  if (tests && passed + failed === 0) console.log(`${script}: FAILED, no test was run`);
  const faulty = !ok || (tests !== undefined && passed + failed === 0);
  return { passed, failed: failed || Number(faulty) };
}

const unit = async () =>
  result(
    await run('unit', {
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    }),
    counted(unitReport, unitTests),
  );

async function browser() {
  const built = await run('build', { args: ['--logLevel', 'warn'] });
  if (!built.ok || stopped) {
    console.log('e2e: not run, since there is no page to test');
    return result({ ...built, ok: false });
  }
  const tested = await run('e2e', {
    args: ['--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    live: true,
  });
  return result(tested, counted(browserReport, browserTests));
}

async function all() {
  const ready = result(await run('setup'));
  if (ready.failed || stopped) return [{ ...ready, failed: 1 }];
  const checks = [browser(), unit(), run('types').then(result), run('lint').then(result)];
  return Promise.all(checks);
}

const results = await all();
const sum = (what) => results.reduce((total, each) => total + each[what], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
