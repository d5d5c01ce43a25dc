/**
 * Reads comma-separated values by the grammar of RFC 4180, sign by sign: every record ends with a
 * line feed after a carriage return, a field with quotes around it doubles those inside it.
 * @throws Error where a text does not follow it, or its records have different numbers of fields
 */
export function parsedCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  const take = (sign: string) => {
    if (!text.startsWith(sign, at)) throw new Error(`no ${JSON.stringify(sign)} at ${at}`);
    at += sign.length;
  };
  const field = (): string => {
    if (text[at] !== '"') {
      const [plain = ''] = /^[^",\r\n]*/.exec(text.slice(at)) ?? [];
      at += plain.length;
      return plain;
    }
    const [quoted] = /^"(?:[^"]|"")*"/.exec(text.slice(at)) ?? [];
    if (!quoted) throw new Error(`a quote without an end at ${at}`);
    at += quoted.length;
    return quoted.slice(1, -1).replaceAll('""', '"');
  };
  while (at < text.length) {
    const record = [field()];
    while (text[at] === ',') {
      take(',');
      record.push(field());
    }
    take('\r\n');
    records.push(record);
  }
  const [first] = records;
  if (records.some(({ length }) => length !== first?.length)) throw new Error('uneven records');
  return records;
}
