import { spawnSync } from 'node:child_process';
import { reconcileReceipt } from '@mcptoolshop/backprop-trace/reconcile';
import { validateReceiptSchema } from '@mcptoolshop/backprop-trace/validate';
import { describe, expect, it } from 'vitest';
import { article, type Network, randomOf, seeded, withBiases } from '../engine';
import { articles, given, others } from './given.fixture';
import { beyondReceipts, receipt } from './receipt';

type Parts = { [name: string]: number | string | Parts | Parts[] };

/** What the verifier finds wrong, by rule and place: first with the shape, then with the numbers. */
function faultsIn(made: Parts): string[] {
  const shape = validateReceiptSchema(made);
  if (!shape.ok) return [JSON.stringify(shape)];
  const found = reconcileReceipt(made);
  return found.ok ? [] : found.failures.map((each) => `${each.rule} ${each.field_path}`);
}

const receiptOf = (network: Network, rounds = 0): Parts =>
  JSON.parse(receipt(given(network, rounds)));

/** Every number of a receipt, and how another one is put in its place. */
function* numbersIn(
  parts: Parts | Parts[],
  path = '',
): Generator<[string, () => void, () => void]> {
  const record = parts as Parts;
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'number') {
      const change = () => {
        record[name] = value * 1.001 + 1e-4;
      };
      const restore = () => {
        record[name] = value;
      };
      yield [`${path}${name}`, change, restore];
    } else if (typeof value === 'object') yield* numbersIn(value, `${path}${name}.`);
  }
}

describe('a receipt', () => {
  it('passes the command of a verifier that is not ours', () => {
    const program = 'node_modules/@mcptoolshop/backprop-trace/dist/bin/bp.js';
    const options = { input: receipt(given()), encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(
      process.execPath,
      [program, 'reconcile', 'receipt', '-'],
      options,
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  it('passes it under every bias policy, after rounds, and with other numbers', () => {
    const one = others().filter(({ sizes }) => sizes.length === 3);
    const all = [...articles, ...one].filter(({ order }) => order === 'simultaneous');
    expect(all.length).toBeGreaterThan(3);
    for (const network of all) {
      expect(faultsIn(receiptOf(network))).toEqual([]);
      expect(faultsIn(receiptOf(network, 100))).toEqual([]);
    }
  });

  it('fails it where a number of it is changed, but for those that the verifier looks at nowhere', () => {
    const made = receiptOf(article);
    const unseen = [...numbersIn(made)].flatMap(([path, change, restore]) => {
      change();
      const faults = faultsIn(made);
      restore();
      return faults.length === 0 ? [path] : [];
    });
    expect(unseen.filter((path) => !/^post_update_/.test(path))).toEqual([
      ...['learning_rate', 'forward.h1.net', 'forward.h2.net', 'forward.o1.net', 'forward.o2.net'],
    ]);
    expect(faultsIn(made)).toEqual([]);
  });

  it('has signals and gradients with the other sign, since they point downhill', () => {
    const { trace } = given();
    const { backward, updates } = receiptOf(article) as unknown as {
      backward: Record<string, Record<string, { signal_value: number }>>;
      updates: { parameter_id: string; gradient: number; update: number }[];
    };
    const value = (ref: string) => trace.values.get(ref) as number;
    expect(backward.output_error_signals?.o1?.signal_value).toBe(-value('delta_o1'));
    expect(backward.hidden_error_signals?.h2?.signal_value).toBe(-value('delta_h2'));
    for (const { parameter_id: ref, gradient, update } of updates) {
      expect(gradient).toBe(-value(`dE_total/d${ref}`));
      expect(value(ref) + update).toBe(value(`${ref}+`));
    }
    expect(updates).toHaveLength(8);
  });

  it('passes it with the activations that the format knows', () => {
    for (const [activations, called] of [
      [
        ['ReLU', 'identity'],
        ['relu', 'identity'],
      ],
      [
        ['identity', 'logistic'],
        ['identity', 'sigmoid'],
      ],
    ] as const) {
      const made = receiptOf({ ...article, activations });
      expect(faultsIn(made)).toEqual([]);
      const { activation_hidden, activation_output } = made.topology as Parts;
      expect([activation_hidden, activation_output]).toEqual(called);
    }
  });

  it('goes forward at its end as the receipt of the next round begins', () => {
    for (const network of articles.filter(({ order }) => order === 'simultaneous')) {
      const [made, next] = [receiptOf(network), receiptOf(network, 1)];
      expect(made.post_update_forward).toEqual({ status: 'filled', ...(next.forward as Parts) });
      expect(made.post_update_loss).toEqual({ status: 'filled', ...(next.loss as Parts) });
      expect(made.parameters_after).toEqual(next.parameters_before);
    }
  });

  it('says which biases it has and whether they are trained', () => {
    const said = (biases: Network['biases']) => {
      const { bias_policy, topology } = receiptOf(withBiases(article, biases));
      const { parameters } = topology as { parameters: Parts[] };
      return [bias_policy, parameters.slice(8).map(({ id, role }) => `${id} ${role}`)];
    };
    const layers = ['b1 hidden_bias', 'b2 output_bias'];
    expect(said('frozen')).toEqual([{ mode: 'constant', updated_in_step: false }, layers]);
    expect(said('per layer')).toEqual([{ mode: 'sgd', updated_in_step: true }, layers]);
    expect(said('per neuron')).toEqual([
      { mode: 'sgd', updated_in_step: true },
      ['b_h1 hidden_bias', 'b_h2 hidden_bias', 'b_o1 output_bias', 'b_o2 output_bias'],
    ]);
  });

  it('is not made of what the format has no word for', () => {
    const { parameters } = article;
    const beyond: [string, Network][] = [
      ['layers', others().find(({ sizes }) => sizes.length === 4) as Network],
      ['layers', others().find(({ sizes }) => sizes.length === 2) as Network],
      ['activations', { ...article, activations: ['tanh', 'logistic'] }],
      ['loss', { ...article, loss: 'square' }],
      ['pairs', randomOf({ ...article, pairs: 2 }, 1, seeded(1))],
      ['biases', { ...article, biases: 'none', parameters }],
      ['momentum', randomOf({ ...article, momentum: true }, 1, seeded(1))],
      ['held', { ...article, held: ['w5'] }],
    ];
    for (const [what, network] of beyond) {
      expect(beyondReceipts(network)).toBe(what);
      expect(() => receipt(given(network))).toThrow(`a receipt cannot tell ${what}`);
    }
    expect(beyondReceipts(article)).toBeNull();
    // What comes first of several is told.
    expect(beyondReceipts({ ...article, loss: 'square', held: ['w5'] })).toBe('loss');
  });
});
