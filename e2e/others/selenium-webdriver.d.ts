declare module 'selenium-webdriver' {
  export class WebDriver {
    get(address: string): Promise<void>;
    executeScript<Result>(script: string): Promise<Result>;
    execute(command: Command): Promise<unknown>;
    manage(): {
      window(): {
        setRect(rect: { x: number; y: number; width: number; height: number }): Promise<unknown>;
      };
      setTimeouts(limits: { script: number }): Promise<void>;
    };
    takeScreenshot(): Promise<string>;
    quit(): Promise<void>;
  }

  export class Builder {
    disableEnvironmentOverrides(): this;
    usingServer(address: string): this;
    withCapabilities(capabilities: Readonly<Record<string, unknown>>): this;
    build(): WebDriver;
  }
}

declare module 'selenium-webdriver/lib/command.js' {
  /** A command of the protocol, for what the driver has no method for. */
  export class Command {
    constructor(name: string);
    setParameter(name: string, value: unknown): this;
  }
}

declare module 'selenium-webdriver/bidi/index.js' {
  /** A connection that speaks WebDriver BiDi. */
  export default class Bidi {
    constructor(address: string);
    waitForConnection(): Promise<void>;
    send(command: {
      method: string;
      params: object;
    }): Promise<{ result?: unknown; error?: string; message?: string }>;
    close(): Promise<void>;
  }
}
