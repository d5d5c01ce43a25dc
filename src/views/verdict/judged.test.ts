import { expect, it } from 'vitest';
import { createBackstep } from '../../store';
import { articleNotation } from '../../tex';
import { judgedAmong } from './judged';

it.each([
  ['slope', '0.1385', 'right'],
  ['minus slope', '-0.1385', 'right'],
  ['slope', '-0.1385', 'mistake'],
  ['minus slope', '0.1385', 'mistake'],
] as const)('a δ that is the %s is judged as it is written: %s, %s', (delta, typed, kind) => {
  const app = createBackstep();
  app.store.setState({ notation: { ...articleNotation, digits: null, delta } });
  const found = judgedAmong(new Map([['delta_o1', typed]]), app.view(), 'delta_o1');
  expect(found).toMatchObject({ verdict: { kind } });
});

it('a number that starts from an earlier one of the learner’s follows, and none is nothing', () => {
  const view = createBackstep().view();
  const texts = new Map([
    ['net_h1', '0.0275'],
    ['out_h1', '0.50687'],
    ['net_h2', 'a third'],
  ]);
  const of = (ref: string) => judgedAmong(texts, view, ref);
  expect(of('out_h1')).toEqual({ verdict: { kind: 'follows', from: ['net_h1'] } });
  expect(of('net_h2')).toMatchObject({ fault: { kind: 'text' } });
  expect(of('out_h2')).toBeNull();
});
