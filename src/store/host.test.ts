import { afterEach, describe, expect, it } from 'vitest';
import { createBackstep } from './backstep';
import { bindHost } from './host';

const HOST = 'https://blog.example';

type Sent = { backstep: string } & Record<string, unknown>;

/** A page in a frame, and what has been sent to its host, each with the origin that it is for. */
function embedded() {
  const app = createBackstep();
  const sent: Sent[] = [];
  const meant: string[] = [];
  const parent = {
    postMessage(message: Sent, origin: string) {
      sent.push(structuredClone(message));
      meant.push(origin);
    },
  };
  const page = Object.assign(new EventTarget(), { parent });
  const end = bindHost(app, page as unknown as Window, HOST);
  const say = async (data: unknown, origin = HOST, source: unknown = parent) => {
    page.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
    await Promise.resolve();
  };
  return { app, sent, meant, say, end };
}

let unbind = () => {};
afterEach(() => unbind());

function bound() {
  const made = embedded();
  unbind = made.end;
  return made;
}

const ERROR = 0.2983711087600027;

describe('a host', () => {
  it('is told where the page is when it is ready, and of each change once', async () => {
    const { app, sent, meant, say } = bound();
    expect(sent).toEqual([
      {
        ...{ backstep: 'ready', version: 1, step: 'start', round: 0, E_total: ERROR },
        parameters: app.view().network.parameters,
      },
    ]);
    await say({ backstep: 'set', parameters: { w5: 0.9, w7: 0.5 }, round: 1, step: 'w5.product' });
    expect(sent.slice(1)).toEqual([
      {
        ...{ backstep: 'changed', version: 1, step: 'w5.product', round: 1 },
        E_total: app.view().trace.values.get('E_total'),
        parameters: app.view().network.parameters,
      },
    ]);
    app.dismissNotice();
    await say({ backstep: 'set' });
    expect(sent).toHaveLength(2);
    await say({ backstep: 'tell' });
    expect(sent[2]).toEqual(sent[1]);
    expect(new Set(meant)).toEqual(new Set([HOST]));
  });

  it('is told of numbers while they are dragged', async () => {
    const { app, sent } = bound();
    app.pull('w5', 0.9);
    await Promise.resolve();
    expect(sent[1]?.parameters).toHaveProperty('w5', 0.9);
  });

  it('sets numbers as one edit, which one undo takes back', async () => {
    const { app, say } = bound();
    await say({ backstep: 'set', parameters: { w5: 0.9, w6: 0.1, eta: 2 } });
    const { w5, w6, eta } = app.store.getState().parameters;
    expect([w5, w6, eta, app.history.getState().pastStates.length]).toEqual([0.9, 0.1, 2, 1]);
    app.undo();
    expect(app.view().trace.values.get('E_total')).toBe(ERROR);
  });

  it('leaves what the reader drags where it is by then', async () => {
    const { app, say } = bound();
    app.pull('w1', 0.3);
    await say({ backstep: 'set', parameters: { w5: 0.9 } });
    expect(app.store.getState().parameters).toMatchObject({ w1: 0.3, w5: 0.9 });
  });

  it('is not heard with another origin, nor is another window of its own', async () => {
    const { app, sent, say } = bound();
    const before = app.store.getState();
    const asked = { backstep: 'set', step: 'w5.product' };
    for (const origin of ['https://evil.example', 'http://blog.example', 'null', '']) {
      await say(asked, origin);
    }
    await say(asked, HOST, {});
    await say(asked, HOST, null);
    expect([app.store.getState(), sent.length]).toEqual([before, 1]);
  });

  it('is neither heard nor told any more when the page has gone', async () => {
    const { app, sent, say, end } = bound();
    end();
    await say({ backstep: 'set', step: 'w5.product' });
    app.next();
    await Promise.resolve();
    expect([app.view().step.id, sent.length]).toEqual(['net_h1', 1]);
  });
});

describe('bad messages', () => {
  it('change nothing, 500 of them, and each that is for Backstep is answered with why', async () => {
    const { app, sent, say } = bound();
    const before = app.store.getState();
    const messages = [...bad()];
    expect(messages).toHaveLength(500);
    let forUs = 0;
    for (const message of messages) {
      const answered = sent.length;
      await say(message);
      if (message !== null && typeof message === 'object' && Object.hasOwn(message, 'backstep')) {
        forUs++;
        expect(sent.slice(answered)).toEqual([{ backstep: 'refused', why: expect.any(String) }]);
        expect(String(sent[answered]?.why).length).toBeLessThan(120);
      }
    }
    expect(sent).toHaveLength(1 + forUs);
    expect(forUs).toBeGreaterThan(300);
    expect(app.store.getState()).toBe(before);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

const nested = (depth: number): unknown => {
  let value: unknown = 0.4;
  for (let n = 0; n < depth; n++) value = n % 2 ? [value] : { w5: value };
  return value;
};

const MARKUP = '<img src=x onerror=alert(1)>';

/** What is no value for any field. */
const NONE: readonly unknown[] = [
  ...[null, true, [], [0.4], () => {}, Symbol.iterator, new Date(0), new Map(), 10n],
  ...[Number.NaN, 1 / 0, -1 / 0, MARKUP, '1e999', '0,4', '', ' ', '__proto__', 'constructor'],
  ...['x'.repeat(1e6), nested(3), nested(1000), JSON.parse('{"__proto__":{"polluted":1}}')],
  ...['w5.product\u0000', 'W5.PRODUCT', ' start', '<b>1</b>', '"start"', 'toString'],
];

/** 500 messages, hand-made and truncated, none of which says anything that can be done. */
function* bad(): Generator<unknown> {
  const fields = ['backstep', 'parameters', 'round', 'step', MARKUP, 'w5', 'pull', 'from'];
  let count = 0;
  for (const field of fields) {
    for (const value of NONE) {
      count++;
      yield { backstep: 'set', step: 'w5.product', round: 2, [field]: value };
    }
  }
  for (const ref of ['w5', 'w9', 'E_total', 'net_h1', 'w5+', '', MARKUP, 'toString', 'b9']) {
    for (const value of NONE) {
      count++;
      yield { backstep: 'set', step: 'w5.product', parameters: { eta: 0.1, [ref]: value } };
    }
  }
  // What other programs send, and what has been cut off.
  const whole = JSON.stringify({ backstep: 'set', parameters: { w5: 0.9 }, step: 'w5.product' });
  for (let length = 0; count < 500; length++) {
    count++;
    yield length <= whole.length ? whole.slice(0, length) : NONE[length % NONE.length];
  }
}
