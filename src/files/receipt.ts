import { type Activation, complete, type Neuron, type Ref, type Shape } from '../engine';
import type { Given } from './given';

/**
 * How its numbers are meant to be compared. Ours have all their digits: what is worked out again in
 * the same order comes out the same, but for the sign of a product that is taken out of it.
 */
const TOLERANCE = { atol: 1e-12, rtol: 1e-9 };

/**
 * The round as a receipt of @mcptoolshop/backprop-trace, version 0.2.0 of its schema: a line that its
 * `bp reconcile receipt` works out again. Its signals and gradients point downhill, so they are the
 * δ and the slopes of the trace with the other sign, and an update is added.
 * @throws RangeError for a network that the format has no words for
 */
export function receipt({ network, trace, round }: Given): string {
  const { layout } = trace;
  const shape = complete(network);
  const [hidden, output] = layout.layers;
  const other = beyondReceipts(network);
  if (other || !hidden || !output) throw new RangeError(`a receipt cannot tell ${other}`);
  const value = (ref: Ref): number => trace.values.get(ref) ?? Number.NaN;
  const downhill = (ref: Ref): number => -value(ref);
  const isTrained = network.biases !== 'frozen';
  const neurons = [...hidden, ...output];
  const weights = neurons.flatMap(({ edges }) => edges.map(({ weight }) => weight));
  const { biases } = layout;
  const names = (some: readonly Neuron[]) => some.map(({ name }) => name);
  const isHidden = (neuron: Neuron) => hidden.includes(neuron);
  const place = (neuron: Neuron) => (isHidden(neuron) ? 'hidden' : 'output');
  const edge = (neuron: Neuron) => (isHidden(neuron) ? 'input_to_hidden' : 'hidden_to_output');

  const forward = (mark: '' | '+') =>
    by(names(neurons), (name) => ({
      net: value(`net_${name}${mark}`),
      out: value(`out_${name}${mark}`),
    }));
  const loss = (mark: '' | '+') => ({
    per_output: by(layout.outputs, (name) => value(`E_${name}${mark}`)),
    total: value(`E_total${mark}`),
  });
  const signalOf = (neuron: Neuron) => ({
    name: `${place(neuron)}_error_signal`,
    from: `backward.${place(neuron)}_error_signals.${neuron.name}.signal_value`,
    value: downhill(`delta_${neuron.name}`),
  });
  const update = (ref: Ref, factors: readonly object[]) => ({
    weight_before: value(ref),
    optimizer: {
      name: 'sgd',
      learning_rate: value('eta'),
      factors,
      product_order: 'left_to_right',
    },
    gradient: downhill(`dE_total/d${ref}`),
    update: value('eta') * downhill(`dE_total/d${ref}`),
    weight_after: value(`${ref}+`),
  });
  const weightUpdates = neurons.flatMap((neuron) =>
    neuron.edges.map(({ weight, from, to }) => ({
      parameter_id: weight,
      kind: 'weight',
      layer_edge: edge(neuron),
      parameter_role: `${edge(neuron)}_weight`,
      from_unit: from,
      to_unit: to,
      ...update(weight, [
        signalOf(neuron),
        {
          name: 'upstream_activation',
          from: isHidden(neuron) ? `inputs.${from}` : `forward.${from}.out`,
          value: value(`dnet_${to}/d${weight}`),
        },
      ]),
    })),
  );
  const biasUpdates = biases.map((bias) => {
    const sharers = neurons.filter((neuron) => neuron.bias === bias);
    const [first] = sharers;
    // A bias that several neurons share has the sum of their signals, for which there is no place.
    const factors =
      first && sharers.length === 1
        ? [signalOf(first)]
        : [{ name: 'sum_of_error_signals', value: downhill(`dE_total/d${bias}`) }];
    return {
      parameter_id: bias,
      kind: 'bias',
      layer_edge: 'bias_to_layer',
      parameter_role: first ? `${place(first)}_bias` : '',
      ...update(bias, factors),
    };
  });

  const made = {
    schema_version: '0.2.0',
    fixture: 'backstep-round',
    step: round + 1,
    fixture_status: {
      authoring_state: 'hand_derived',
      verification_state: 'pending_engine_reproduction',
      canonical: false,
    },
    metadata: { source: 'Backstep', gradient_convention: 'descent_direction' },
    numeric_policy: {
      number_encoding: 'decimal',
      precision_significant_digits: 17,
      rounding: 'round_half_to_even',
      tolerance: TOLERANCE,
      computation_order: 'schema_defined',
    },
    bias_policy: { mode: isTrained ? 'sgd' : 'constant', updated_in_step: isTrained },
    topology: {
      layers: ['input', 'hidden', 'output'],
      input_size: layout.inputs.length,
      hidden_size: hidden.length,
      output_size: output.length,
      unit_order: { input: layout.inputs, hidden: names(hidden), output: layout.outputs },
      parameter_order: [...weights, ...biases],
      parameters: [
        ...neurons.flatMap((neuron) =>
          neuron.edges.map(({ weight, from, to }) => ({
            id: weight,
            role: `${edge(neuron)}_weight`,
            from_unit: from,
            to_unit: to,
          })),
        ),
        ...biases.map((bias) => {
          const served = neurons.filter((neuron) => neuron.bias === bias);
          const role = served.some(isHidden) ? 'hidden_bias' : 'output_bias';
          return { id: bias, role, applies_to_units: names(served) };
        }),
      ],
      activation_hidden: ACTIVATIONS[shape.activations[0] as Activation],
      activation_output: ACTIVATIONS[shape.activations[1] as Activation],
      loss: 'half_squared_error',
      bias_sharing: network.biases === 'per neuron' ? 'per_neuron' : 'per_layer',
    },
    learning_rate: value('eta'),
    inputs: by(layout.inputs, value),
    targets: by(layout.outputs, (name) => value(`target_${name}`)),
    parameters_before: by([...weights, ...biases], value),
    forward: forward(''),
    loss: loss(''),
    backward: {
      output_error_signals: by(layout.outputs, (name) => ({
        factors: [
          { name: 'target_minus_output', value: downhill(`dE_total/dout_${name}`) },
          { name: 'activation_derivative', value: value(`dout_${name}/dnet_${name}`) },
        ],
        product_order: 'left_to_right',
        signal_value: downhill(`delta_${name}`),
      })),
      hidden_error_signals: by(names(hidden), (name) => ({
        downstream_contributions: output.map((next) => ({
          from: next.name,
          downstream_signal: downhill(`delta_${next.name}`),
          via_weight: next.edges.find(({ from }) => from === name)?.weight ?? '',
          weight_value: value(`dnet_${next.name}/dout_${name}`),
          value: downhill(`dE_${next.name}/dout_${name}`),
        })),
        summation_order: layout.outputs,
        backpropagated_sum: downhill(`dE_total/dout_${name}`),
        activation_derivative: value(`dout_${name}/dnet_${name}`),
        product_order: 'left_to_right',
        signal_value: downhill(`delta_${name}`),
      })),
    },
    updates: [...weightUpdates, ...(isTrained ? biasUpdates : [])],
    parameters_after: by([...weights, ...biases], (ref) =>
      value(isTrained || !biases.includes(ref) ? `${ref}+` : ref),
    ),
    post_update_forward: { status: 'filled', ...forward('+') },
    post_update_loss: { status: 'filled', ...loss('+') },
  };
  return `${JSON.stringify(made)}\n`;
}

/** The activations that version 0.2.0 of the schema has words for. */
const ACTIVATIONS: Partial<Record<Activation, string>> = {
  logistic: 'sigmoid',
  ReLU: 'relu',
  identity: 'identity',
};

/**
 * What a network has that version 0.2.0 of the schema has no words for, the first of it: it allows
 * one hidden layer, the activations below and "half_squared_error", inputs and targets of one example,
 * and for each parameter a step of `learning_rate` times the gradient. Null where it has words for all.
 */
export function beyondReceipts(network: Shape): Beyond | null {
  const { sizes, biases, activations, loss, held, pairs, momentum } = complete(network);
  const found: readonly [Beyond, boolean][] = [
    ['layers', sizes.length !== 3],
    ['activations', activations.some((each) => !ACTIVATIONS[each])],
    ['loss', loss !== 'half square'],
    ['pairs', pairs > 1],
    ['biases', biases === 'none'],
    ['momentum', momentum],
    ['held', held.length > 0],
  ];
  return found.find(([, isThere]) => isThere)?.[0] ?? null;
}

export type Beyond = 'layers' | 'activations' | 'loss' | 'pairs' | 'biases' | 'momentum' | 'held';

/** A record of what belongs to each name. */
const by = <Value>(names: readonly string[], of: (name: string) => Value): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [name, of(name)]));
