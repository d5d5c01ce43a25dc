import { spawnSync } from 'node:child_process';
import { compileFunction } from 'node:vm';

/** What a program printed, and the error that it ended with. */
export type Ended = { printed: string; error: string | null };

/** Runs each of the programs on standard input by itself, or only compiles it; the answer is JSON. */
const RUNNER = `
import contextlib, io, json, sys, warnings
warnings.simplefilter('ignore')
ended = []
for text, runs in json.loads(sys.stdin.buffer.read().decode('utf-8')):
    printed, error = io.StringIO(), None
    try:
        code = compile(text, 'program', 'exec')
        if runs:
            with contextlib.redirect_stdout(printed):
                exec(code, {'__name__': '__main__'})
    except Exception as raised:
        error = f'{type(raised).__name__}: {raised}'
    ended.append({'printed': printed.getvalue(), 'error': error})
print(json.dumps(ended))
`;

/** Prints which of these libraries are installed, if Python is new enough for the programs. */
const PROBE = `
import importlib.util, json, sys
assert sys.version_info >= (3, 10)
print(json.dumps([name for name in ('numpy', 'torch') if importlib.util.find_spec(name)]))
`;

const probed = spawnSync('python3', ['-c', PROBE], { encoding: 'utf8' });

/** Why Python programs cannot be run here; null where they can. */
export const withoutPython: string | null =
  probed.status === 0 ? null : 'python3, 3.10 or newer, is not installed';

/** The libraries of Python that are installed. */
export const libraries: readonly string[] = withoutPython ? [] : JSON.parse(probed.stdout);

/** Runs programs in Python, all of them by one process, each with names of its own. */
export const runPython = (programs: readonly string[]): Ended[] =>
  python(programs.map((text) => [text, true]));

/** Compiles programs in Python, and runs none. */
export const compilePython = (programs: readonly string[]): Ended[] =>
  python(programs.map((text) => [text, false]));

function python(programs: readonly (readonly [string, boolean])[]): Ended[] {
  const { stdout, stderr } = spawnSync('python3', ['-c', RUNNER], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Runs programs in JavaScript, each with names of its own. */
export const runJavascript = (programs: readonly string[]): Ended[] =>
  programs.map((text) => {
    let printed = '';
    const log = (...parts: unknown[]) => {
      printed += `${parts.join(' ')}\n`;
    };
    try {
      compileFunction(text, ['console'])({ log });
      return { printed, error: null };
    } catch (error) {
      return { printed, error: String(error) };
    }
  });
