import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Every way to make HTML, or a script, of a text. */
const MAKING =
  /innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|srcdoc|parseFromString|createContextualFragment|document\.write|dangerouslySetInnerHTML|\.html\(|\beval\(|new Function|['"`]javascript:|createElement\('script'\)|set(?:Timeout|Interval)\(['"`]/g;

/** Where a text becomes HTML, and why what is imported, linked, typed or posted never gets there. */
const MADE = [
  // Nothing at all: what React leaves to others begins empty.
  'views/text/drawn.ts: dangerouslySetInnerHTML',
  // TeX that is the page's own, by KaTeX, which escapes what stands in it.
  'views/equation/typesetContent.ts: innerHTML',
];

it('a text becomes HTML in two places, and a script in none', () => {
  const paths = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.(test|bench|fixture)\./.test(path),
  );
  const found = paths.flatMap((path) =>
    [...readFileSync(join(import.meta.dirname, path), 'utf8').matchAll(MAKING)].map(
      ([way]) => `${path.replaceAll('\\', '/')}: ${way}`,
    ),
  );
  expect(found.sort()).toEqual([...MADE].sort());
  expect(paths.length).toBeGreaterThan(200);
});
