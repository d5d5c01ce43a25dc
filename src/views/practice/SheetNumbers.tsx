import { type FormEvent, useId, useState } from 'react';
import type { Biased } from '../../engine';
import { tidySeed, worksheet } from '../../practice';
import { backstep } from '../../store';
import { practiceWords as words } from './words';

/** Numbers for working by hand. */
const DECIMALS = 2;

/** So many sheets are drawn from by chance; any other can be asked for. */
const SHEETS = 10_000;

/** Other numbers to practise with: by chance, or those of a sheet that a class has been given. */
export function SheetNumbers() {
  const id = useId();
  const [sheet, setSheet] = useState('');
  const take = (name: string) => {
    const { sizes, biases, order } = backstep.view().network as Biased;
    backstep.takeNumbers(worksheet(name, { sizes, biases, order, decimals: DECIMALS }).parameters);
    setSheet(tidySeed(name));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sheet.trim()) take(sheet);
  };
  return (
    <form className="sheet-numbers" onSubmit={submit}>
      <p className="practice-ways">
        <button type="button" onClick={() => take(String(1 + Math.floor(Math.random() * SHEETS)))}>
          {words.newNumbers}
        </button>
        <label htmlFor={id}>{words.sheet}</label>
        <input
          id={id}
          value={sheet}
          onChange={({ target }) => setSheet(target.value)}
          autoComplete="off"
        />
        <button type="submit">{words.takeSheet}</button>
      </p>
      <p className="hint">{words.sheetHint}</p>
    </form>
  );
}
