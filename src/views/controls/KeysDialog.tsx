import { words } from '../words';
import { Dialog } from './Dialog';
import { keyList, lectureKeyList } from './keyList';
import { numberKeys } from './keyWords';

/** The list of keys. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={words.keys.title} closeLabel={words.keys.close} onClose={onClose}>
      <h3>{words.keys.steps}</h3>
      <KeyTable list={keyList} />
      <h3>{words.keys.lecture}</h3>
      <KeyTable list={lectureKeyList} />
      <h3>{words.keys.numbers}</h3>
      <KeyTable list={numberKeys} />
    </Dialog>
  );
}

type Row = { words: string; keys: readonly string[] };

function KeyTable({ list }: { list: readonly Row[] }) {
  return (
    <dl className="keys">
      {list.map((row) => (
        <div key={row.words}>
          <dt>
            {row.keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{row.words}</dd>
        </div>
      ))}
    </dl>
  );
}
