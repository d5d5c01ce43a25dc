import { useState } from 'react';
import type { Neuron, Ref } from '../../engine';
import { matrixOf, type Way, withWeights } from '../../store/network';
import type { Editing } from './editing';
import { LayerPicture } from './LayerPicture';
import { NumberField } from './NumberField';
import { NumberName } from './NumberName';
import { TablePaste } from './TablePaste';
import { useSaid } from './useSaid';
import { tableFault, networkWords as words } from './words';

type Props = {
  depth: number;
  way: Way;
  onWay: (way: Way) => void;
  editing: Editing;
  /** What is held, or null where nothing is to be. */
  held: readonly Ref[] | null;
  onHeld: (ref: Ref, isHeld: boolean) => void;
};

/** The weights and biases into one layer. */
export function WeightMatrix({ depth, way, onWay, editing, held, onHeld }: Props) {
  const { draft, layout, change, notation, nameOf } = editing;
  const [lit, setLit] = useState<Ref | null>(null);
  const { layers } = layout;
  const layer = layers[depth] as readonly Neuron[];
  const { rows, columns } = matrixOf(layer, way);
  const isShared = new Set(layer.map(({ bias }) => bias)).size < layer.length;
  const title =
    depth === layers.length - 1
      ? words.into.outputs
      : words.into.hidden(depth + 1, layers.length - 1);
  const { say, done, fault } = useSaid(draft);
  const take = (text: string) => {
    const result = withWeights(draft, { depth, way }, text);
    if ('fault' in result) {
      const bare = matrixOf(layer, way, false);
      const wanted = {
        of: 'weights',
        rows: bare.rows.length,
        columns: bare.columns.length,
        hasBiases: layer[0]?.bias != null,
      } as const;
      say({ fault: tableFault(result.fault, wanted) });
      return false;
    }
    change(() => result.draft);
    onWay(result.way);
    say({ done: result.way === way ? words.taken.weights : words.taken.turned }, result.draft);
    return true;
  };
  /** A shared bias has one field over all of its places. */
  const isAgain = (ref: Ref, row: number, column: number) =>
    rows.slice(0, row + 1).some(({ cells }, at) => {
      const place = cells.indexOf(ref);
      return place >= 0 && (at < row || place < column);
    });
  const span = (ref: Ref) =>
    isShared && layer.some(({ bias }) => bias === ref)
      ? { [way === 'to in rows' ? 'rowSpan' : 'colSpan']: layer.length }
      : {};
  return (
    <section className="matrix" aria-label={title}>
      <h3>{title}</h3>
      <TablePaste
        what={title}
        name={words.pasteName.weights}
        take={take}
        done={done}
        fault={fault}
        of={rows.flatMap(({ cells }) => cells)}
        editing={editing}
      >
        <LayerPicture layer={layer} lit={lit} />
        <div className="scrolling">
          <table aria-label={title}>
            <thead>
              <tr>
                <Corner way={way} />
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {name ?? words.bias}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, cells }, row) => (
                <tr key={name}>
                  <th scope="row">{name ?? words.bias}</th>
                  {cells.map(
                    (ref, column) =>
                      !isAgain(ref, row, column) && (
                        <td key={ref} {...span(ref)}>
                          <div className="cell-head">
                            <span aria-hidden="true">
                              <NumberName of={ref} notation={notation} />
                            </span>
                            {held && canBeHeld(ref, draft.network.biases) && (
                              <label>
                                <input
                                  type="checkbox"
                                  aria-label={words.heldName(nameOf(ref))}
                                  checked={held.includes(ref)}
                                  onChange={({ target }) => onHeld(ref, target.checked)}
                                  onFocus={() => setLit(ref)}
                                />
                                {words.held}
                              </label>
                            )}
                          </div>
                          <NumberField of={ref} editing={editing} onFocus={() => setLit(ref)} />
                        </td>
                      ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </TablePaste>
    </section>
  );
}

/** Frozen biases are not trained anyway. */
const canBeHeld = (ref: Ref, biases: string): boolean =>
  !(biases === 'frozen' && ref.startsWith('b'));

/** Which of the names are where weights come from, and which where they lead. */
function Corner({ way }: { way: Way }) {
  const [across, down] = way === 'to in rows' ? [words.from, words.to] : [words.to, words.from];
  return (
    <td className="corner" aria-hidden="true">
      <span className="across">
        {across}
        <Arrow />
      </span>
      <span className="down">
        {down}
        <Arrow />
      </span>
    </td>
  );
}

const Arrow = () => (
  <svg viewBox="0 0 10 10" aria-hidden="true">
    <path d="M1 5H9M6 2L9 5L6 8" />
  </svg>
);
