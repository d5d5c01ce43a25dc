import { describe, expect, it } from 'vitest';
import { article } from '../engine';
import { csv } from './csv';
import { articles, given, others } from './given.fixture';
import { parsedCsv } from './parsedCsv.fixture';
import { roundCsv } from './roundCsv';

describe('the round as a table', () => {
  it('has every quantity, bit for bit, with what it follows from', () => {
    for (const network of [...articles, ...others()]) {
      const { trace } = given(network);
      const [head, ...rows] = parsedCsv(roundCsv(given(network)));
      expect(head).toEqual(['ref', 'value', 'rule', 'inputs']);
      expect(new Map(rows.map(([ref = '', value]) => [ref, Number(value)]))).toEqual(trace.values);
      expect(
        rows.slice(trace.layout.parameters.length).map(([ref, , ...how]) => [ref, ...how]),
      ).toEqual(trace.lines.map(({ ref, rule, inputs }) => [ref, rule, inputs.join(' ')]));
      expect(rows.filter(([, , rule]) => rule === 'given').map(([ref]) => ref)).toEqual(
        trace.layout.parameters,
      );
    }
  });

  it('keeps the sign of a zero, and what is no number', () => {
    const parameters = { ...article.parameters, i1: -0, w5: 1e308, w7: 1e308 };
    const text = roundCsv(given({ ...article, parameters }));
    expect(text).toContain('\r\ni1,-0,given,\r\n');
    expect(text).toContain('\r\nw5,1e+308,given,\r\n');
  });
});

it('CSV quotes what would end a cell', () => {
  const rows = [
    ['a,b', 'c "d"', 'e\nf', ''],
    ['g', ' h ', 'i\r\nj', 'k'],
  ];
  expect(csv(rows)).toBe('"a,b","c ""d""","e\nf",\r\ng, h ,"i\r\nj",k\r\n');
  expect(parsedCsv(csv(rows))).toEqual(rows);
});
