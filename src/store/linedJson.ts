import type { FileFault, FileWhy } from './fileFault';

/** A value read from JSON, and the line on which each part of it stands, by its path. */
export type Lined = { value: unknown; lineOf: ReadonlyMap<string, number> };

/** Parts within parts: a file of ours has three. */
const DEEPEST = 16;

/** One token of RFC 8259, and the space before it. */
const TOKEN =
  /([ \t\n\r]*)(?:([{}[\],:])|("[^"\\\n]*(?:\\.[^"\\\n]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|true|false|null)|$)/y;

export const pathOf = (keys: readonly (string | number)[]): string => keys.join('.');

/**
 * Reads JSON as `JSON.parse` does, but knows the lines, and takes no key twice, no number beyond the
 * finite ones and nothing nested without end. Objects have no prototype: `__proto__` is a key.
 */
export function readJson(text: string): Lined | { fault: FileFault } {
  const reader = new Reader(text);
  try {
    return { value: reader.whole(), lineOf: reader.lineOf };
  } catch (fault) {
    if (fault instanceof Fault) return { fault: fault.what };
    throw fault;
  }
}

/** Ends the reading. */
class Fault extends Error {
  constructor(readonly what: FileFault) {
    super(what.why);
  }
}

class Reader {
  readonly lineOf = new Map<string, number>();
  private readonly keys: (string | number)[] = [];
  private readonly tokens: RegExp;
  private line = 1;

  constructor(private readonly text: string) {
    this.tokens = new RegExp(TOKEN);
    // A mark that some editors put in front.
    this.tokens.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  }

  whole(): unknown {
    const value = this.value(this.next());
    if (this.next() !== '') this.refuse('no JSON');
    return value;
  }

  private refuse(why: FileWhy): never {
    throw new Fault({ line: this.line, field: pathOf(this.keys), why });
  }

  /** The next token; none at the end. */
  private next(): string {
    const from = this.tokens.lastIndex;
    const found = this.tokens.exec(this.text);
    if (!found) {
      this.line += linesIn(/^\s*/.exec(this.text.slice(from))?.[0] ?? '');
      return this.refuse('no JSON');
    }
    const [whole, space = ''] = found;
    this.line += linesIn(space);
    return whole.slice(space.length);
  }

  private value(token: string): unknown {
    this.lineOf.set(pathOf(this.keys), this.line);
    if (token === '{') return this.object();
    if (token === '[') return this.list();
    if (!/^["\-\dtfn]/.test(token)) this.refuse('no JSON');
    const value = this.parsed(token);
    if (typeof value === 'number' && !Number.isFinite(value)) this.refuse('too large');
    return value;
  }

  private parsed(token: string): unknown {
    try {
      return JSON.parse(token);
    } catch {
      return this.refuse('no JSON');
    }
  }

  private object(): object {
    const object: Record<string, unknown> = Object.create(null);
    for (let token = this.next(); token !== '}'; ) {
      if (!token.startsWith('"')) this.refuse('no JSON');
      const key = String(this.parsed(token));
      if (this.next() !== ':') this.refuse('no JSON');
      this.within(key, () => {
        if (key in object) this.refuse('twice');
        object[key] = this.value(this.next());
      });
      token = this.goOn('}');
    }
    return object;
  }

  private list(): unknown[] {
    const list: unknown[] = [];
    for (let token = this.next(); token !== ']'; ) {
      this.within(list.length, () => list.push(this.value(token)));
      token = this.goOn(']');
    }
    return list;
  }

  /** After an entry: the end, or a comma and what begins the next one. */
  private goOn(end: '}' | ']'): string {
    const token = this.next();
    if (token === end) return end;
    if (token !== ',') this.refuse('no JSON');
    const following = this.next();
    return following === end ? this.refuse('no JSON') : following;
  }

  private within(key: string | number, read: () => void): void {
    this.keys.push(key);
    if (this.keys.length > DEEPEST) this.refuse('too deep');
    read();
    this.keys.pop();
  }
}

const linesIn = (space: string): number => space.split('\n').length - 1;
