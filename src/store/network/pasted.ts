import { layoutOf, type Network, type Neuron, type Ref } from '../../engine';
import { within } from './limits';
import { type Matrix, matrixOf, type Way } from './matrix';
import { resized } from './resized';
import { readTable, type TableFault } from './table';

/** What a pasted table makes of a network, or what is wrong with it. */
type Pasted<More = unknown> = ({ network: Network } & More) | { fault: TableFault };

/** What is given in each training pair: inputs, then targets. */
export function givenIn(network: Network): readonly Ref[] {
  const { inputs, outputs } = layoutOf(network);
  return [...inputs, ...outputs.map((name) => `target_${name}`)];
}

/** The network with the training pairs of a table, a pair a row: as many as it has rows. */
export function pastedPairs(network: Network, text: string): Pasted {
  const given = givenIn(network);
  const read = readTable(
    text,
    (rows, columns) => within('pairs', rows) && columns === given.length,
  );
  if ('fault' in read) return read;
  const made = resized(network, { pairs: read.numbers.length });
  const { pairs } = layoutOf(made);
  const numbers = read.numbers.flatMap((row, pair) =>
    row.map((value, index) => [`${given[index]}${pairs[pair]}`, value] as const),
  );
  return {
    network: { ...made, parameters: { ...made.parameters, ...Object.fromEntries(numbers) } },
  };
}

/**
 * The network with the weights of a table for one of its layers, the first after the inputs being 0,
 * with or without its biases. Where the table fits the other way round alone, it is taken so.
 */
export function pastedWeights(
  network: Network,
  depth: number,
  way: Way,
  text: string,
): Pasted<{ way: Way; refs: readonly Ref[] }> {
  const layer = layoutOf(network).layers[depth] as readonly Neuron[];
  const ways: readonly Way[] = way === 'to in rows' ? [way, 'from in rows'] : [way, 'to in rows'];
  const all = ways.flatMap((each) =>
    [true, false].map((biases) => ({ way: each, matrix: matrixOf(layer, each, biases) })),
  );
  const fitting = (rows: number, columns: number) =>
    all.find(({ matrix }) => matrix.rows.length === rows && matrix.columns.length === columns);
  const read = readTable(text, (rows, columns) => fitting(rows, columns) !== undefined);
  if ('fault' in read) return read;
  const found = fitting(read.numbers.length, read.numbers[0]?.length ?? 0);
  const numbers = found && numbersOf(found.matrix, read.numbers);
  if (!found || !numbers) return { fault: { why: 'several biases' } };
  return {
    way: found.way,
    refs: Object.keys(numbers),
    network: { ...network, parameters: { ...network.parameters, ...numbers } },
  };
}

/** The numbers of a matrix by their names; null where a bias that is shared has several. */
function numbersOf({ rows }: Matrix, numbers: readonly (readonly number[])[]) {
  const found: Record<Ref, number> = {};
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, ref] of cells.entries()) {
      const value = numbers[row]?.[column] as number;
      if ((found[ref] ?? value) !== value) return null;
      found[ref] = value;
    }
  }
  return found;
}
