/** Rows of equally many numbers, in blocks that are added as they fill: nothing is ever moved. */
export type Rows = {
  readonly length: number;
  bytes(): number;
  push(row: Float64Array): void;
  copy(index: number): Float64Array;
  at(index: number, column: number): number;
  /** Whether a row holds these numbers, to the last bit. */
  holds(index: number, row: Float64Array): boolean;
  /** Forgets the rows from this one on. */
  cut(length: number): void;
};

/** The numbers of a block, 32 kB of them, unless one row is more. */
const BLOCK = 4096;

export function rows(width: number): Rows {
  const blocks: Float64Array[] = [];
  const shift = Math.max(0, Math.floor(Math.log2(BLOCK / width)));
  const each = 1 << shift;
  const blockOf = (index: number) => blocks[index >> shift] as Float64Array;
  const startOf = (index: number) => width * (index & (each - 1));
  /** The last block, and where its next row goes. */
  let block: Float64Array = new Float64Array(0);
  let place = 0;
  // No getters: each object with one has a layout of its own, which slows down what uses it.
  const made = {
    length: 0,
    bytes: () => 8 * width * each * blocks.length,
    push(row: Float64Array) {
      if (place === block.length) {
        block = new Float64Array(width * each);
        blocks.push(block);
        place = 0;
      }
      block.set(row, place);
      place += width;
      made.length++;
    },
    copy: (index: number) => blockOf(index).slice(startOf(index), startOf(index) + width),
    at: (index: number, column: number) => blockOf(index)[startOf(index) + column] as number,
    holds(index: number, row: Float64Array) {
      const block = blockOf(index);
      const start = startOf(index);
      for (let column = 0; column < width; column++) {
        if (!Object.is(block[start + column], row[column])) return false;
      }
      return true;
    },
    cut(to: number) {
      made.length = Math.min(made.length, to);
      blocks.length = Math.ceil(made.length / each);
      block = blocks.at(-1) ?? new Float64Array(0);
      place = width * made.length - width * each * Math.max(0, blocks.length - 1);
    },
  };
  return made;
}
