/** An action of the WebDriver protocol, which both of its dialects write alike. */
export type Action =
  | { type: 'pointerMove'; x: number; y: number }
  | { type: 'pointerDown' | 'pointerUp'; button: number }
  | { type: 'keyDown' | 'keyUp'; value: string };

/** One device, and what it does one after another. */
export type Device = { type: 'pointer' | 'key'; id: string; actions: readonly Action[] };

/** A window of another browser, as far as a smoke run has to handle it. */
export type Window = {
  open(address: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** As Playwright's: the function is sent as text, its argument and what it returns as JSON. */
  evaluate<Arg, Result>(what: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  act(device: Device): Promise<void>;
  /** The window as PNG, in base64. */
  picture(): Promise<string>;
  close(): Promise<void>;
};

/** A script whose value is a promise of what the function returns, as JSON. */
export const asScript = (what: unknown, arg: unknown): string =>
  `(async () => JSON.stringify((await (${what})(${JSON.stringify(arg)})) ?? null))()`;
