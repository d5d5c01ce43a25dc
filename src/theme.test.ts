import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  blend,
  type Color,
  colorsNamed,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  interpolate,
  parse,
  rgb,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';

const SOURCE = import.meta.dirname;
const uncommented = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');
const css = uncommented(readFileSync(join(SOURCE, 'theme.css'), 'utf8'));

type Table = Readonly<Record<string, string>>;

/** The variables of the rule that begins so. */
function tableOf(start: string): Table {
  const [, rest = ''] = css.split(start);
  const body = rest.slice(0, rest.indexOf('}'));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const usual = tableOf(':root {');
const projector = tableOf(':root[data-theme="projector"] {');
const forced = tableOf('@media (forced-colors: active) {');

const SIDES = /^light-dark\(((?:[^,()]|\([^()]*\))+),\s*(.+)\)$/;
const THEMES = ['light', 'dark', 'projector'] as const;
type Theme = (typeof THEMES)[number];

/** The value that a variable has in a theme, as text. */
function textOf(theme: Theme, name: string): string {
  const value = (theme === 'projector' ? { ...usual, ...projector } : usual)[name] ?? '';
  const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
  if (other) return textOf(theme, other);
  const [, light, dark] = SIDES.exec(value) ?? [];
  return (theme === 'dark' ? dark : light) ?? value;
}

function colourOf(theme: Theme, name: string): Color {
  const colour = parse(textOf(theme, name));
  if (!colour) throw new Error(`${theme}: --${name} is no colour`);
  return colour;
}

/**
 * What is seen in the end. `a over b`: a, with its own transparency, on b. `a 75% over b`: as with
 * `opacity`. `a 10% in b`: as with `color-mix(in oklab, a 10%, b)`.
 */
function seen(theme: Theme, what: string): Color {
  const [, top = '', share, how, ground = ''] =
    /^([\w-]+)(?: (\d+)%)? (over|in) (.+)$/.exec(what) ?? [];
  if (!top) return colourOf(theme, what);
  const colour = colourOf(theme, top);
  const part = Number(share ?? 100) / 100;
  if (how === 'in') return rgb(interpolate([seen(theme, ground), colour], 'oklab')(part));
  return blend([seen(theme, ground), { ...colour, alpha: (colour.alpha ?? 1) * part }]);
}

const FACTORS = ['error', 'slope', 'signal', 'weight', 'delta', 'gradient'].map(
  (factor) => `factor-${factor}`,
);
const LAND = ['land-low', 'land-middle', 'land-high'];
const onHalo = (what: string): [string, string][] =>
  LAND.map((land) => [what, `land-halo over ${land}`]);
const on = (what: string, ...grounds: string[]): [string, string][] =>
  grounds.map((ground) => [what, ground]);

/** All that is written, and what it is written on. */
const TEXT: [string, string][] = [
  ...on('ink', 'paper', 'panel', 'card', 'accent-soft', 'pointed', 'selected'),
  // On `line`: the main button where it can do nothing.
  ...on('muted', 'paper', 'panel', 'card', 'accent-soft', 'pointed', 'line'),
  ...on('receded', 'paper', 'panel', 'pointed'),
  // Nobody asks for that much of what is disabled, but it is read as well.
  ...on('disabled', 'paper', 'panel'),
  ...on('accent', 'paper', 'panel', 'card', 'pointed', 'accent-soft'),
  ...on('selected-ink', 'selected'),
  ...on('curve-rival', 'selected'),
  ...on('good', 'panel', 'accent-soft'),
  ...on('bad', 'panel', 'accent-soft', 'pointed'),
  ...on('panel', 'ink', 'accent', 'bad'),
  ...FACTORS.flatMap((factor) =>
    on(factor, 'panel', 'card', 'pointed', 'accent-soft', `${factor} 10% in panel`),
  ),
  ...FACTORS.flatMap((factor) => on('ink', `${factor} 10% in panel`)),
  ...FACTORS.flatMap((factor) => on('muted', `${factor} 10% in panel`)),
  ...onHalo('land-label'),
];

/** An edge has any share of its sign's colour, from a weight of 0 on. */
const EDGES = ['weight-positive', 'weight-negative'].flatMap((tone) =>
  Array.from({ length: 21 }, (_, part): [string, string] => [
    `${tone} ${part * 5}% in weight-zero`,
    'paper',
  ]),
);

/** All that is drawn and tells something, on what it is drawn. */
const GRAPHICS: [string, string][] = [
  ...EDGES,
  ...on('ink', 'paper', 'panel', 'card'),
  ...on('line-strong', 'paper', 'panel', 'card'),
  ...on('accent', 'paper', 'panel', 'card'),
  ...on('pointed-edge', 'paper', 'panel', 'card'),
  ...on('tick', 'panel'),
  ...on('tick-done', 'panel'),
  ...on('good', 'card'),
  ...on('bad', 'panel', 'card'),
  ...FACTORS.flatMap((factor) => on(factor, 'paper', 'panel')),
  ...FACTORS.map((factor): [string, string] => [`${factor} 75% over paper`, 'paper']),
  ...['present', 'rival', 'ghost'].flatMap((owner) => on(`curve-${owner}`, 'paper', 'panel')),
  ...LAND.map((land): [string, string] => [`land-line over ${land}`, land]),
  ...onHalo('ink'),
  ...onHalo('accent'),
];

/**
 * Only the veil tells nothing. Two more are held as grounds, but to no contrast as lines: `line`
 * parts what has its own words (and is the edge of what the step does not speak of), and edges that
 * the step does not speak of recede by `--dim`. On a step that speaks of nothing, none does.
 */
const DECORATIVE = ['veil'];

const contrast = (theme: Theme, [what, ground]: [string, string]): number =>
  wcagContrast(seen(theme, what), seen(theme, ground));

const tooWeak = (theme: Theme, pairs: [string, string][], least: number): string[] =>
  pairs
    .filter((pair) => contrast(theme, pair) < least)
    .map((pair) => `${pair.join(' on ')}: ${contrast(theme, pair).toFixed(2)}`);

describe.each(THEMES)('%s', (theme) => {
  it('has text at 4.5:1 or more on every ground', () => {
    expect(tooWeak(theme, TEXT, 4.5)).toEqual([]);
  });

  it('has graphics at 3:1 or more on every ground', () => {
    expect(tooWeak(theme, GRAPHICS, 3)).toEqual([]);
  });

  it.each([
    ['factors', FACTORS, 14],
    ['weights', ['weight-positive', 'weight-zero', 'weight-negative'], 24],
    ['curves', ['curve-present', 'curve-rival', 'curve-ghost'], 14],
    ['heights of the map', LAND, 10],
  ] as const)('has %s apart in every colour vision', (_, names, least) => {
    const visions = {
      usual: (colour: Color) => colour,
      protanopia: filterDeficiencyProt(1),
      deuteranopia: filterDeficiencyDeuter(1),
      tritanopia: filterDeficiencyTrit(1),
    };
    const difference = differenceCiede2000();
    const alike = Object.entries(visions).flatMap(([vision, see]) =>
      names.flatMap((one, place) =>
        names.slice(place + 1).flatMap((other) => {
          const apart = difference(see(colourOf(theme, one)), see(colourOf(theme, other)));
          return apart < least ? [`${vision}: ${one}, ${other}: ${apart.toFixed(1)}`] : [];
        }),
      ),
    );
    expect(alike).toEqual([]);
  });
});

describe('on a projector', () => {
  it('text on white has 7:1 or more', () => {
    const onWhite = TEXT.filter(([, ground]) => ['paper', 'panel'].includes(ground));
    expect(tooWeak('projector', onWhite, 7)).toEqual([]);
  });

  it('lines are thicker', () => {
    expect([usual.thicker, projector.thicker]).toEqual(['1', '1.6']);
  });
});

describe('the table of colours', () => {
  const colours = Object.keys(usual).filter((name) => SIDES.test(usual[name] ?? ''));

  it('is held to its contrasts, one by one', () => {
    const named = [...TEXT, ...GRAPHICS].flat().flatMap((what) => what.match(/[a-z][\w-]*/g) ?? []);
    const held = new Set([...named, ...DECORATIVE]);
    expect(colours.filter((name) => !held.has(name))).toEqual([]);
    expect(colours).toHaveLength(36);
  });

  it('has each of them for the projector too', () => {
    expect(colours.filter((name) => !(name in projector))).toEqual([]);
  });

  it("has the system's for all that stands on the page itself, where colours are forced", () => {
    const own = colours.filter((name) => !(name in forced));
    expect(own).toEqual([...LAND, 'land-line', 'land-label', 'land-halo', 'veil']);
    const literal = Object.entries(forced).filter(([, value]) => parse(value));
    expect(literal).toEqual([]);
  });

  it('is what the browser is told of before any style has come', () => {
    const html = readFileSync(join(SOURCE, '../index.html'), 'utf8');
    for (const theme of ['light', 'dark'] as const) {
      const meta = `<meta name="theme-color" media="(prefers-color-scheme: ${theme})" content="${textOf(theme, 'paper')}" />`;
      expect(html).toContain(meta);
    }
    expect(html).toContain('<meta name="color-scheme" content="light dark" />');
  });
});

/** Colours that are written out in a style sheet. */
function literals(sheet: string): string[] {
  const values = [...uncommented(sheet).matchAll(/[\w-]+\s*:\s*([^;{}]+);/g)].map(
    ([, value = '']) => value.replace(/var\(--[\w-]+/g, ''),
  );
  return values.flatMap((value) => [
    ...(value.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/gi) ?? []),
    ...(value.match(/[a-z-]+/gi) ?? []).filter((word) => word.toLowerCase() in colorsNamed),
  ]);
}

describe('the other style sheets', () => {
  it('name no colour of their own', () => {
    const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.css') && path !== 'theme.css',
    );
    expect(sheets).toContain('app.css');
    const found = sheets.flatMap((path) =>
      literals(readFileSync(join(SOURCE, path), 'utf8')).map((literal) => `${path}: ${literal}`),
    );
    expect(found).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['a { color: #FFF; }', ['#FFF']],
    ['a { border: 1px solid rgb(0 0 0 / 5%); }', ['rgb(']],
    ['a { background: tomato; }', ['tomato']],
    ['a { color: color-mix(in oklab, var(--red) 10%, transparent); }', []],
    ['/* red: 1; */ a { transition: fill var(--slow); }', []],
  ])('would be caught: %s', (sheet, found) => {
    expect(literals(sheet)).toEqual(found);
  });
});
