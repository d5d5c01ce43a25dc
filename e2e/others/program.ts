import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

/** The first of these programs that is there and works. */
export const findProgram = (...names: string[]): string | undefined =>
  names.find(
    (name) => spawnSync(name, ['--help'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
  );

export type Program = {
  /** The first line it says that has this in it. */
  says(what: RegExp): Promise<string>;
  /** Waits until it answers at this address. */
  answers(address: string): Promise<void>;
  end(): Promise<void>;
};

/** Starts a program in a group of its own, so that it ends with all that it has started. */
export function startProgram(name: string, args: readonly string[]): Program {
  const child = spawn(name, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = createInterface({ input: child.stderr });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const failed = ended.then(() => {
    throw new Error(`${name} has ended`);
  });
  // Ending is an error only while something is waited for.
  failed.catch(() => {});
  return {
    says(what) {
      const said = new Promise<string>((done) => {
        lines.on('line', (line) => what.test(line) && done(line));
      });
      return Promise.race([said, failed]);
    },
    async answers(address) {
      const answer = () =>
        fetch(address).then(
          ({ ok }) => ok,
          () => false,
        );
      while (!(await Promise.race([answer(), failed]))) await setTimeout(50);
    },
    async end() {
      if (child.exitCode === null && child.pid) process.kill(-child.pid);
      await ended;
    },
  };
}
