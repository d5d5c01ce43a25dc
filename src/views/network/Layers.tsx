import { type Activation, complete, type ShapeError } from '../../engine';
import { reshaped } from '../../store/network';
import type { Editing } from './editing';
import { LayersPicture } from './LayersPicture';
import { Select } from './Select';
import { Stepper } from './Stepper';
import { activationNames, networkWords as words } from './words';

const { softmax: _, ...HIDDEN } = activationNames;

/** The id of the sentence that says what is wrong with the layers. */
const FAULT = 'fault-layers';

type Props = { editing: Editing; fault: ShapeError | null };

/** How many layers there are, of how many neurons, and what each of them does. */
export function Layers({ editing: { draft, change }, fault }: Props) {
  const { sizes, activations } = complete(draft.network);
  const last = sizes.length - 1;
  const resize = (depth: number, size: number) =>
    change((so) => reshaped(so, { sizes: sizes.map((old, at) => (at === depth ? size : old)) }));
  const setLayers = (count: number) => {
    const hidden = sizes.slice(1, -1);
    const next = Array.from({ length: count }, (_, index) => hidden[index] ?? hidden.at(-1) ?? 2);
    change((so) => reshaped(so, { sizes: [sizes[0] as number, ...next, sizes[last] as number] }));
  };
  const activate = (depth: number, activation: Activation) =>
    change((so) =>
      reshaped(so, {
        activations: activations.map((old, at) => (at === depth - 1 ? activation : old)),
      }),
    );
  const nameOf = (depth: number) => {
    if (depth === 0) return words.layer.inputs;
    return depth === last ? words.layer.outputs : words.layer.hidden(depth, last - 1);
  };
  const ofWhat = (depth: number) => {
    if (depth === 0) return 'inputs';
    return depth === last ? 'outputs' : 'neurons';
  };
  return (
    <section className="layers" aria-label={words.layers}>
      <div className="layer-count">
        <h3>{words.hiddenLayers}</h3>
        <Stepper name={words.hiddenLayers} of="layers" value={last - 1} onChange={setLayers} />
      </div>
      <LayersPicture sizes={sizes} />
      <ol>
        {sizes.map((size, depth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is the one of its place
          <li key={depth}>
            <span className="layer-name">{nameOf(depth)}</span>
            <Stepper
              name={nameOf(depth)}
              of={ofWhat(depth)}
              value={size}
              onChange={(next) => resize(depth, next)}
            />
            {depth > 0 && (
              <Select<Activation>
                label={words.activation(nameOf(depth))}
                options={depth === last ? activationNames : (HIDDEN as typeof activationNames)}
                value={activations[depth - 1] ?? 'logistic'}
                faultId={fault && depth === last ? FAULT : undefined}
                isNamed={false}
                onChange={(next) => activate(depth, next)}
              />
            )}
          </li>
        ))}
      </ol>
      {fault && (
        <p className="fault" id={FAULT} role="alert">
          {fault.message}
        </p>
      )}
    </section>
  );
}
