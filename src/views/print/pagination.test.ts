import { describe, expect, it } from 'vitest';
import { paginate } from './pagination';

const sized = (...heights: number[]) => heights.map((height, block) => ({ block, height }));

const heights = { page: 100, head: 30, title: 10 };

describe('the pages of a sheet', () => {
  it('have a part’s columns equally long, the first the longer', () => {
    expect(paginate([sized(10, 10, 10, 10, 10)], heights)).toEqual([
      [
        {
          part: 0,
          begins: true,
          columns: [
            [0, 1, 2],
            [3, 4],
          ],
        },
      ],
    ]);
  });

  it('go on where a part does not fit, without its title', () => {
    const pages = paginate([sized(...Array.from({ length: 20 }, () => 10))], heights);
    expect(pages).toEqual([
      [
        {
          part: 0,
          begins: true,
          columns: [
            [0, 1, 2, 3, 4, 5],
            [6, 7, 8, 9, 10, 11],
          ],
        },
      ],
      [
        {
          part: 0,
          begins: false,
          columns: [
            [12, 13, 14, 15],
            [16, 17, 18, 19],
          ],
        },
      ],
    ]);
  });

  it('leave no title alone at the end of a page', () => {
    const pages = paginate([sized(50), sized(15, 15)], heights);
    expect(pages.map((stretches) => stretches.map(({ part }) => part))).toEqual([[0], [1]]);
    const fitting = paginate([sized(45), sized(5, 5)], { ...heights, page: 101 });
    expect(fitting.map((stretches) => stretches.map(({ part }) => part))).toEqual([[0, 1]]);
  });

  it('hold everything once, in its order, none higher than it may be', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const size = (n: number) => 5 + ((seed * 37 + n * n * 11) % 30);
      const parts = [7, 1, 13, 20].map((count, part) =>
        sized(...Array.from({ length: count }, (_, n) => size(n + part))),
      );
      const pages = paginate(parts, heights);
      const found = pages
        .flat()
        .flatMap(({ part, columns }) => columns.flat().map((block) => `${part} ${block}`));
      expect(found).toEqual(
        parts.flatMap((blocks, part) => blocks.map(({ block }) => `${part} ${block}`)),
      );
      for (const [index, stretches] of pages.entries()) {
        const used = stretches.map(({ part, begins, columns }) => {
          const sum = (column: readonly number[]) =>
            column.reduce((all, block) => all + (parts[part]?.[block]?.height ?? 0), 0);
          return (begins ? heights.title : 0) + Math.max(...columns.map(sum));
        });
        const all = used.reduce((sum, each) => sum + each, index === 0 ? heights.head : 0);
        expect(all).toBeLessThanOrEqual(heights.page);
      }
    }
  });
});
