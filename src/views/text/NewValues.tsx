import type { Plan, Working } from '../../engine';
import { changes, roundWords } from '../../files';
import { NumberText, SymbolText } from './Quantity';

/** Weights and trained biases, before and after the round, as these lines give them. */
export function NewValues({ lines, plan }: { lines: readonly Working[]; plan: Plan }) {
  const found = changes(lines, plan);
  const hasBiases = found.some(({ before }) => before.startsWith('b'));
  const { table } = roundWords;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{hasBiases ? table.parameters : table.parameter}</th>
          <th scope="col">{table.before}</th>
          <th scope="col">{table.slope}</th>
          <th scope="col">{table.after}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ before, slope, after }) => (
          <tr key={after}>
            <th scope="row">
              <SymbolText of={before} />
            </th>
            {[before, slope, after].map((each) => (
              <td key={each}>
                <NumberText of={each} always />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
