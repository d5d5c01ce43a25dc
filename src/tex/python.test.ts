import { describe, expect, it } from 'vitest';
import { article, type Ref, type Working } from '../engine';
import { articleNotation } from './notation';
import { notations, printed } from './printed.fixture';
import { pythonExpression, pythonName } from './python';

const [, other = articleNotation] = notations;
const workingOf = (ref: Ref, rule?: string) =>
  printed(article).find((each) => each.ref === ref && each.rule === (rule ?? each.rule)) as Working;

describe('in Python', () => {
  it.each([
    ['w5', 'w5'],
    ['b_h1', 'b_h1'],
    ['eta', 'eta'],
    ['E_total', 'E_total'],
    ['target_o1', 'target_o1'],
    ['delta_o1', 'delta_o1'],
    ['dE_total/dw5', 'dE_total_dw5'],
    ['dout_o1/dnet_o1', 'dout_o1_dnet_o1'],
    ['w5+', 'w5_new'],
    ['net_h1+', 'net_h1_new'],
    ['E_total+', 'E_total_new'],
  ])('%s is named %s', (ref, name) => {
    expect(pythonName(ref, articleNotation)).toBe(name);
  });

  it.each([
    ['eta', 'alpha'],
    ['target_o1', 'ideal_o1'],
    ['dE_total/dout_o1', 'dE_total_dactual_o1'],
  ])('%s is named %s in another notation', (ref, name) => {
    expect(pythonName(ref, other)).toBe(name);
  });

  it.each([
    ['net_h1', 'w1 * i1 + w2 * i2 + b1'],
    ['out_h1', '1 / (1 + exp(-net_h1))'],
    ['E_o1', '1 / 2 * (target_o1 - out_o1) ** 2'],
    ['E_total', 'E_o1 + E_o2'],
    ['dE_total/dout_o1', '-(target_o1 - out_o1)'],
    ['dout_o1/dnet_o1', 'out_o1 * (1 - out_o1)'],
    ['dnet_o1/dw5', 'out_h1'],
    ['dE_total/dw5', 'dE_total_dout_o1 * dout_o1_dnet_o1 * dnet_o1_dw5'],
    ['w5+', 'w5 - eta * dE_total_dw5'],
    ['dE_total/dout_h1', 'dE_o1_dout_h1 + dE_o2_dout_h1'],
    ['net_h1+', 'w1_new * i1 + w2_new * i2 + b1'],
  ])('%s is %s', (ref, expression) => {
    expect(pythonExpression(workingOf(ref), articleNotation)).toBe(expression);
  });

  it.each([
    ['dE_total/dout_o1', 'product', 'actual_o1 - ideal_o1'],
    ['delta_o1', 'product', '-dE_total_dactual_o1 * dactual_o1_dnet_o1'],
    ['delta_h1', 'hidden delta', '(delta_o1 * w5 + delta_o2 * w7) * dout_h1_dnet_h1'],
    ['dE_o1/dnet_o1', 'same', '-delta_o1'],
  ])('%s is %3$s in another notation', (ref, rule, expression) => {
    const found = workingOf(ref, rule) ?? workingOf(ref);
    expect(pythonExpression(found, other)).toBe(expression);
  });
});
