/** What stands together, with its height. */
export type Sized<Block> = { block: Block; height: number };

/** A part of a page: under its title, unless it goes on from the page before, in two columns. */
export type Stretch<Block> = {
  part: number;
  begins: boolean;
  columns: readonly [readonly Block[], readonly Block[]];
};

/** The heights of a page, of what heads the first one, and of a title. */
export type Heights = { page: number; head: number; title: number };

/**
 * Puts parts on pages, each part in two columns, which are equally long where it ends. A part goes
 * on where the one before ends; nothing is higher than a page.
 */
export function paginate<Block>(
  parts: readonly (readonly Sized<Block>[])[],
  { page, head, title }: Heights,
): Stretch<Block>[][] {
  const pages: Stretch<Block>[][] = [[]];
  let left = page - head;
  const turn = () => {
    pages.push([]);
    left = page;
  };
  for (const [part, blocks] of parts.entries()) {
    let rest = blocks;
    for (let begins = true; rest.length > 0; begins = false) {
      const above = begins ? title : 0;
      // A title is not left without what it names.
      if ((rest[0] as Sized<Block>).height > left - above && left < page) turn();
      const room = left - above;
      const [first, second, others] = fill(rest, balanced(rest, room));
      pages.at(-1)?.push({
        part,
        begins,
        columns: [first.map(({ block }) => block), second.map(({ block }) => block)],
      });
      left = room - Math.max(heightOf(first), heightOf(second));
      rest = others;
      if (rest.length > 0) turn();
    }
  }
  return pages;
}

const heightOf = (blocks: readonly Sized<unknown>[]): number =>
  blocks.reduce((sum, { height }) => sum + height, 0);

/** The least height at which two columns take all, up to the room that there is. */
function balanced(blocks: readonly Sized<unknown>[], room: number): number {
  const heights = blocks.map((_, index) => heightOf(blocks.slice(0, index + 1)));
  return heights.find((height) => height <= room && fill(blocks, height)[2].length === 0) ?? room;
}

/** Two columns of a height, and what does not fit in; the first takes something at least. */
function fill<Block>(
  blocks: readonly Sized<Block>[],
  height: number,
): [Sized<Block>[], Sized<Block>[], Sized<Block>[]] {
  const end = (from: number, least: number): number => {
    let at = from;
    let used = 0;
    while (at < blocks.length) {
      used += (blocks[at] as Sized<Block>).height;
      if (used > height && at - from >= least) break;
      at++;
    }
    return at;
  };
  const first = end(0, 1);
  const second = end(first, 0);
  return [blocks.slice(0, first), blocks.slice(first, second), blocks.slice(second)];
}
