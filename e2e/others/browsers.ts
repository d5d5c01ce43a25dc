import { findFirefox, startFirefox } from './firefox';
import { findWebKit, startWebKit } from './webkit';
import type { Window } from './window';

type Other = {
  name: string;
  /** What it comes with, on Debian and its kin. */
  packages: string;
  find: () => string | undefined;
  start: (program: string) => Promise<Window>;
};

const others: readonly Other[] = [
  { name: 'firefox', packages: 'firefox-esr', find: findFirefox, start: startFirefox },
  { name: 'webkit', packages: 'webkit2gtk-driver xvfb', find: findWebKit, start: startWebKit },
];

const found = others.map((other) => ({ ...other, program: other.find() }));

/** The other browsers that are installed here. */
export const installed = found.flatMap(({ name, program, start }) =>
  program ? [{ name, start: () => start(program) }] : [],
);

/** A line for each that is not. */
export const skipped = found
  .filter(({ program }) => !program)
  .map(({ name, packages }) => `${name}: skipped, not installed (apt-get install ${packages})`);
