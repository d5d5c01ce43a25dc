import { useRef } from 'react';
import { complete, type Ref } from '../../engine';
import {
  adviceOn,
  type Draft,
  givenIn,
  limits,
  reshaped,
  within,
  withoutPairOf,
  withPairs,
} from '../../store/network';
import type { Editing } from './editing';
import { NumberField } from './NumberField';
import { NumberName } from './NumberName';
import { TablePaste } from './TablePaste';
import { useSaid } from './useSaid';
import { advised, tableFault, networkWords as words } from './words';

/** The training pairs, one a row: inputs, then targets. */
export function Pairs({ editing }: { editing: Editing }) {
  const { draft, layout, change, notation } = editing;
  const { pairs: marks, inputs, outputs } = layout;
  const { pairs, activations } = complete(draft.network);
  const given = givenIn(draft.network);
  const advice = adviceOn(draft.network);
  const adding = useRef<HTMLButtonElement>(null);
  const canAdd = within('pairs', pairs + 1);
  const { say, done, fault } = useSaid(draft);
  const make = (next: Draft, told: string) => {
    change(() => next);
    say({ done: told }, next);
  };
  const add = () => make(reshaped(draft, { pairs: pairs + 1 }), words.added(pairs + 1));
  const take = (text: string) => {
    const result = withPairs(draft, text);
    if ('fault' in result) {
      const wanted = { inputs: inputs.length, targets: outputs.length, most: limits.pairs[1] };
      say({ fault: tableFault(result.fault, { of: 'pairs', ...wanted }) });
      return false;
    }
    make(result.draft, words.taken.pairs(complete(result.draft.network).pairs));
    return true;
  };
  const remove = (pair: number) => {
    make(withoutPairOf(draft, pair), words.removed(pair, pairs - 1));
    // The button of the row is another’s now, or is no more.
    if (pair === pairs || pairs === 2) adding.current?.focus();
  };
  return (
    <details open>
      <summary>{words.pairs(pairs)}</summary>
      <TablePaste
        what={words.pairsLabel}
        name={words.pasteName.pairs(inputs.length, outputs.length)}
        take={take}
        done={done}
        fault={fault}
        of={marks.flatMap((mark) => given.map((ref) => ref + mark))}
        editing={editing}
        beside={
          <button
            type="button"
            ref={adding}
            aria-disabled={!canAdd}
            onClick={() => canAdd && add()}
          >
            {words.addPair}
          </button>
        }
      >
        <table aria-label={words.pairsLabel}>
          <thead>
            <tr>
              {pairs > 1 && <th rowSpan={2}>{words.pair}</th>}
              <th colSpan={inputs.length}>{words.inputs}</th>
              <th colSpan={outputs.length} className="first-target">
                {words.targets}
              </th>
            </tr>
            <tr>
              {given.map((ref) => (
                <th key={ref} scope="col" className={classOf(ref)}>
                  <NumberName of={ref} notation={notation} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {marks.map((mark, index) => (
              <tr key={mark}>
                {pairs > 1 && (
                  <th scope="row">
                    <span className="pair-head">
                      {index + 1}
                      <button
                        type="button"
                        aria-label={words.removePair(index + 1)}
                        title={words.removePair(index + 1)}
                        onClick={() => remove(index + 1)}
                      >
                        {words.remove}
                      </button>
                    </span>
                  </th>
                )}
                {given.map((ref) => (
                  <td key={ref} className={classOf(ref)}>
                    <NumberField of={ref + mark} editing={editing} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TablePaste>
      <output className="hint">
        {advice && advised(advice, activations.at(-1) ?? 'logistic', editing.nameOf)}
      </output>
    </details>
  );
}

/** Targets stand apart from inputs. */
const classOf = (ref: Ref) => (ref === 'target_o1' ? 'first-target' : undefined);
