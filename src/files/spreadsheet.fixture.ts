/**
 * The values of a sheet's cells, by their names, worked out as a spreadsheet does: a small reader of
 * formulas of its own, which knows + − * / with parentheses, whole numbers, cells, EXP, LN, TANH
 * and, in parentheses, > and <=.
 * @throws Error for any other formula, and for cells that need each other
 */
export function sheetValues(rows: readonly (readonly string[])[]): Map<string, number> {
  const known = new Map<string, number>();
  const asked = new Set<string>();

  function cell(name: string): number {
    const value = known.get(name);
    if (value !== undefined) return value;
    if (asked.has(name)) throw new Error(`${name} needs itself`);
    asked.add(name);
    const text = rows[Number(name.slice(1)) - 1]?.['ABC'.indexOf(name[0] ?? '')];
    if (text === undefined) throw new Error(`there is no ${name}`);
    const made = text.startsWith('=') ? evaluated(text.slice(1)) : Number(text);
    known.set(name, made);
    return made;
  }

  function evaluated(formula: string): number {
    const signs = formula.match(/EXP|LN|TANH|[A-C]\d+|\d+|<=|[-+*/()>]|./g) ?? [];
    const next = (...wanted: string[]) =>
      wanted.includes(signs[0] ?? '') ? signs.shift() : undefined;
    const sum = (): number => {
      let value = next('-') ? -product() : product();
      for (let sign = next('+', '-'); sign; sign = next('+', '-')) {
        value = sign === '+' ? value + product() : value - product();
      }
      return value;
    };
    const product = (): number => {
      let value = single();
      for (let sign = next('*', '/'); sign; sign = next('*', '/')) {
        value = sign === '*' ? value * single() : value / single();
      }
      return value;
    };
    const single = (): number => {
      const sign = signs.shift() ?? '';
      if (/^\d+$/.test(sign)) return Number(sign);
      if (/^[A-C]\d+$/.test(sign)) return cell(sign);
      const called = { EXP: Math.exp, LN: Math.log, TANH: Math.tanh }[sign];
      if (called) return called(single());
      if (sign !== '(') throw new Error(`${sign} in =${formula}`);
      const left = sum();
      const compared = next('>', '<=');
      const right = compared ? sum() : 0;
      if (!next(')')) throw new Error(`no ) in =${formula}`);
      return compared ? Number(compared === '>' ? left > right : left <= right) : left;
    };
    const value = sum();
    if (signs.length > 0) throw new Error(`${signs.join('')} left of =${formula}`);
    return value;
  }

  return new Map(rows.slice(1).map(([name = ''], index) => [name, cell(`B${index + 2}`)]));
}
