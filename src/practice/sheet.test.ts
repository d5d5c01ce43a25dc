import { describe, expect, it } from 'vitest';
import { plan, round } from '../engine';
import { article } from '../engine/article';
import { checkSheet, type SheetLine } from './sheet';
import type { Typed } from './typed';

const trace = round(article);
const order = plan(article).workings.map(({ ref }) => ref);

const told = (line: SheetLine): string =>
  'fault' in line
    ? line.fault.sentence
    : `${line.ref} ${line.verdict.kind}${line.first ? ', the first' : ''}`;
const check = (text: string): string[] => checkSheet(trace, text, order).map(told);

describe('a pasted sheet', () => {
  it('finds every number of the round right, by name or in order', () => {
    const values = order.map((ref) => trace.values.get(ref)?.toPrecision(6) ?? '');
    const all = order.map((ref) => `${ref} right`);
    expect(check(values.join('\n'))).toEqual(all);
    expect(check(order.map((ref, index) => `${ref}\t${values[index]}`).join('\r\n'))).toEqual(all);
  });

  it.each(['net_h1 0.3775', 'net_h1 = 0,3775', 'net_h1: .3775', 'net_h1=0.3775', 'NET_H1\t0.3775'])(
    'reads a name: %s',
    (text) => {
      expect(check(text)).toEqual(['net_h1 right']);
    },
  );

  it('reads names as they are written on paper', () => {
    expect(check('∂E_total/∂w5 = 0.082167\nδ_o2 −0.0380982\nw5+ 0.358916')).toEqual([
      'dE_total/dw5 right',
      'delta_o2 right',
      'w5+ right',
    ]);
  });

  it('marks the first wrong number, and what follows from it', () => {
    // net_h1 without its bias, the rest worked out from it.
    expect(check('0.0275\n0.50687\n0.3925\n0.596884\nnet_o1 1.071346')).toEqual([
      'net_h1 mistake, the first',
      'out_h1 follows',
      'net_h2 right',
      'out_h2 right',
      'net_o1 follows',
    ]);
  });

  it('takes numbers as their notation means them, and gives them back as they were written', () => {
    const minus = (_: string, typed: Typed) => ({ ...typed, value: -typed.value });
    const [line] = checkSheet(trace, 'delta_o1 = −0.138498562', order, minus);
    expect(line).toMatchObject({ number: '−0.138498562', verdict: { kind: 'right' } });
  });

  it('finds the first in the order of working, in whatever order the lines are', () => {
    expect(check('net_o1 1.071346\nE_total 0.5123\nout_h1 0.50687\nnet_h1 0.0275')).toEqual([
      'net_o1 follows',
      'E_total unknown',
      'out_h1 follows',
      'net_h1 mistake, the first',
    ]);
  });

  it('goes on after a named line, and after a faulty one', () => {
    expect(check('net_o1 1.1059\n0.7514\n\nhm 3\nx\n1.2249')).toEqual([
      'net_o1 right',
      'out_o1 right',
      'Line 4: no quantity here is called hm.',
      'Line 5: no quantity here is called x.',
      'net_o2 right',
    ]);
    expect(check('0.3775\n0.59.3\n0.3925')).toEqual([
      'net_h1 right',
      'Line 2: A number has one decimal point or comma, and no separators in front of it.',
      'net_h2 right',
    ]);
  });

  it('names what is given, what stands twice, and what is too much', () => {
    expect(check('w5 0.4\nnet_h1 0.3775\nnet_h1 0.3775')).toEqual([
      'Line 1: w5 is given, not worked out.',
      'net_h1 right',
      'Line 3: net_h1 stands on line 2 already.',
    ]);
    expect(checkSheet(trace, '0.3775\n0.5933', ['net_h1']).map(told)).toEqual([
      'net_h1 right',
      'Line 2: there are more numbers than there are steps that work one out.',
    ]);
    expect(check(' \n\n')).toEqual([]);
  });
});
