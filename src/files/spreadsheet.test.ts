import { describe, expect, it } from 'vitest';
import { article, type Ref, round, seeded } from '../engine';
import { networksOfAllKinds } from '../engine/shapes.fixture';
import { articleNotation, inNotation, type Notation } from '../tex';
import { articles, given, others } from './given.fixture';
import { parsedCsv } from './parsedCsv.fixture';
import { spreadsheetCsv, spreadsheetText } from './spreadsheet';
import { sheetValues } from './spreadsheet.fixture';

const NOTATIONS: Notation[] = [
  articleNotation,
  {
    ...articleNotation,
    rate: 'alpha',
    pair: 'ideal, actual',
    times: 'cross',
    difference: 'output first',
    delta: 'minus slope',
  },
];

const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));

/** The same sheet with another number in one of its cells. */
const changed = (rows: string[][], ref: Ref, value: number) =>
  rows.map(([name = '', cell = '', how = '']) => [name, name === ref ? String(value) : cell, how]);

describe.each(NOTATIONS.map((notation) => [notation.delta, notation] as const))(
  'the round as formulas, delta as %s',
  (_, notation) => {
    const shown = (values: ReadonlyMap<Ref, number>) =>
      new Map([...values].map(([ref, value]) => [ref, inNotation(ref, value, notation)]));

    it('gives the numbers of the engine, bit for bit, also when one of them is changed there', () => {
      for (const network of [...articles, ...others()]) {
        const rows = rowsOf(spreadsheetText({ ...given(network), notation }));
        expect(sheetValues(rows)).toEqual(shown(round(network).values));
        for (const [ref, value] of [
          ['w5', -0.7],
          ['i1', 3],
          ['eta', 12],
          ['target_o1', 1],
        ] as const) {
          const parameters = { ...network.parameters, [ref]: value };
          expect(sheetValues(changed(rows, ref, value))).toEqual(
            shown(round({ ...network, parameters }).values),
          );
        }
      }
    });

    it('has nothing but formulas and numbers in its second column, and none elsewhere', () => {
      for (const network of [...articles, ...others()]) {
        const [head = [], ...rows] = rowsOf(spreadsheetText({ ...given(network), notation }));
        expect(rows.filter((row) => row.length !== 3)).toEqual([]);
        // What a text begins with is not taken for a formula by any spreadsheet, nor for a number.
        const texts = [...head, ...rows.flatMap(([name = '', , how = '']) => [name, how])];
        expect(texts.filter((text) => !/^[A-Za-z∂δαη][^\t\r\n"]*$/.test(text))).toEqual([]);
        const values = rows.map(([, value = '']) => value);
        expect(
          values.filter((text) => !/^=[-+*/()B\d]+$/.test(text.replaceAll('EXP', ''))).length,
        ).toBe(round(network).layout.parameters.length);
      }
    });
  },
);

describe('the round of another network as formulas', () => {
  const next = seeded(6);

  it('gives the numbers of the engine, also when one of them is changed there', () => {
    const faults = [...networksOfAllKinds(20, 1, 9)].flatMap((network) => {
      const rows = rowsOf(spreadsheetText(given(network)));
      const names = round(network).layout.parameters;
      const ref = names[Math.floor(next() * names.length)] ?? '';
      const other = { ...network, parameters: { ...network.parameters, [ref]: 0.3125 } };
      return [[rows, network] as const, [changed(rows, ref, 0.3125), other] as const].flatMap(
        ([sheet, expected]) => {
          const { values } = round(expected);
          const found = sheetValues(sheet);
          expect([...found.keys()]).toEqual([...values.keys()]);
          return [...values].filter(([name, value]) => {
            const apart = Math.abs((found.get(name) ?? Number.NaN) - value);
            return !(apart <= 1e-9 * Math.max(1e-3, Math.abs(value)));
          });
        },
      );
    });
    expect(faults).toEqual([]);
  });

  it('has nothing in its second column that a country writes in its own way', () => {
    for (const network of networksOfAllKinds(20, 1, 9)) {
      const formulas = rowsOf(spreadsheetText(given(network)))
        .map(([, value = '']) => value)
        .filter((text) => text.startsWith('='));
      expect(formulas.filter((text) => !/^=([-+*/()<>=B\d]|EXP|LN|TANH)+$/.test(text))).toEqual([]);
      expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(300);
    }
  });
});

describe('the sheet', () => {
  it('says what each cell is', () => {
    const rows = rowsOf(spreadsheetText(given()));
    expect(rows.slice(0, 3)).toEqual([
      ['Quantity', 'Value', 'How it is worked out'],
      ['i1', '0.05', 'input'],
      ['i2', '0.1', 'input'],
    ]);
    const of = (ref: Ref) => rows.find(([name]) => name === ref)?.slice(1);
    expect(of('w5')).toEqual(['0.4', 'weight']);
    expect(of('net_h1')).toEqual(['=B6*B2+B7*B3+B14', 'net_h1 = w1 · i1 + w2 · i2 + b1']);
    expect(of('out_h1')).toEqual(['=1/(1+EXP(-B17))', 'out_h1 = 1/(1 + e^(-net_h1))']);
    expect(of('E_o1')).toEqual(['=(B4-B22)*(B4-B22)*1/2', 'E_o1 = 1/2 · (target_o1 - out_o1)²']);
    expect(of('w5+')).toEqual(['=B10-B16*B31', 'w5+ = w5 - η · ∂E_total/∂w5']);
  });

  it('as a file is the same cells, and has semicolons where decimals have commas', () => {
    const rows = rowsOf(spreadsheetText(given()));
    const file = spreadsheetCsv(given());
    expect(file.startsWith('\ufeff')).toBe(true);
    expect(parsedCsv(file.slice(1))).toEqual(rows);
    const comma = spreadsheetCsv(given(), ',');
    expect(comma.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffQuantity;Value;How it is worked out',
      'i1;0,05;input',
    ]);
    const { parameters } = article;
    const small = given({ ...article, parameters: { ...parameters, w5: -1.5e-7 } });
    expect(spreadsheetText(small, ',')).toContain('\nw5\t-1,5e-7\tweight\n');
    // Formulas have neither: they are the same everywhere.
    expect(comma.match(/=[^;]*/g)?.filter((text) => text.includes(','))).toEqual([]);
  });
});
