import { describe, expect, it } from 'vitest';
import { article, plan, type Ref } from '../engine';
import { graphRefs } from './graphRefs';
import { POLICIES } from './lessons.fixture';

describe('the graphRefs of quantities in the graph', () => {
  it.each(POLICIES)('are numbers that the graph has, biases %s', (biases) => {
    const { layout, workings } = plan({ ...article, biases });
    const drawn = new Set<Ref>([
      ...layout.parameters,
      ...layout.layers.flat().flatMap(({ name }) => [`net_${name}`, `out_${name}`]),
      ...layout.outputs.map((name) => `E_${name}`),
      'E_total',
    ]);
    const refs = [...layout.parameters, ...workings.map(({ ref }) => ref)];
    const faults = refs.filter((ref) => {
      const found = graphRefs(ref);
      return found.length === 0 || found.some((place) => !drawn.has(place));
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['w5', ['w5']],
    ['w5+', ['w5']],
    ['E_total+', ['E_total']],
    ['delta_h1', ['net_h1', 'out_h1']],
    ['dE_total/dw5', ['w5']],
    ['dE_total/db1', ['b1']],
    ['dnet_o1/dw5', ['w5']],
    ['dnet_h2/db_h2', ['b_h2']],
    ['dE_total/dout_o1', ['E_total', 'E_o1']],
    ['dE_total/dout_h1', ['out_h1']],
    ['dE_o1/dnet_o1', ['E_o1', 'out_o1', 'net_o1']],
    ['dE_o2/dout_h1', ['E_o2', 'out_h1']],
    ['dout_o1/dnet_o1', ['out_o1', 'net_o1']],
    ['dnet_o1/dout_h1', ['net_o1', 'out_h1']],
  ])('%s stands at %j', (ref, expected) => {
    expect(graphRefs(ref)).toEqual(expected);
  });
});
