import { Dialog } from '../page/Dialog';
import { keyList, lectureKeyList } from './keyList';
import { numberKeys, keyWords as words } from './keyWords';

/** The list of keys; of a copy that is one file, also what that lacks. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      {import.meta.env.MODE === 'single' && <p className="muted">{words.oneFile}</p>}
      <h3>{words.steps}</h3>
      <KeyTable list={keyList} />
      <h3>{words.lecture}</h3>
      <KeyTable list={lectureKeyList} />
      <h3>{words.numbers}</h3>
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
