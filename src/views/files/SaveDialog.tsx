import { type ReactNode, useState } from 'react';
import type { DecimalSign, Given } from '../../files';
import { backstep, knownValue, type View } from '../../store';
import { Choice } from '../page/Choice';
import { Dialog } from '../page/Dialog';
import { linkAddress } from '../page/linkAddress';
import { saveFile } from '../page/saveFile';
import { useCopied } from '../page/useCopied';
import { useChoice, useView } from '../useView';
import {
  fileName,
  type Group,
  PICTURES,
  type PictureFormat,
  TEXTS,
  type TextFormat,
} from './formats';
import { PictureRow } from './PictureRow';
import { Row } from './Row';
import './files.css';
import { filesWords as words } from './words';

/** In the order in which they stand. */
const GROUPS = Object.keys(words.groups) as Group[];

/** The id of what says why files are held back. */
const WITHHELD = 'files-withheld';

type Props = {
  onClose: () => void;
  picture: (view: View) => ReactNode;
  /** What draws the other pictures. */
  charts: Readonly<Record<Exclude<PictureFormat['drawn'], 'graph'>, ReactNode>>;
};

const given = (): Given => ({ ...backstep.view(), address: linkAddress() });

/** What stands before decimals where the reader is. */
const usualSign = (): DecimalSign =>
  new Intl.NumberFormat().format(0.5).includes(',') ? ',' : '.';

/** Whether the learner is to work results out that these files would tell. */
const withholds = (view: View): boolean =>
  view.asks && view.trace.lines.some(({ ref }) => knownValue(view, ref) === null);

/** Everything that can be taken away: the round's numbers as files and on the clipboard, and pictures. */
export function SaveDialog({ onClose, picture, charts }: Props) {
  const isWithheld = useView(withholds);
  const isOpposite = useView(({ notation }) => notation.delta === 'minus slope');
  const [isAsked, setAsked] = useState(false);
  const [sign, setSign] = useState(usualSign);
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <p className="hint">{words.intro}</p>
      {isOpposite && <p className="hint">{words.delta}</p>}
      {isWithheld && (
        <div className="withheld">
          <p id={WITHHELD}>{words.withheld.text}</p>
          <label>
            <input
              type="checkbox"
              checked={isAsked}
              onChange={({ target }) => setAsked(target.checked)}
            />
            {words.withheld.choice}
          </label>
        </div>
      )}
      {GROUPS.map((group) => (
        <section key={group} className="formats">
          <h3>{words.groups[group]}</h3>
          {group === 'pictures'
            ? PICTURES.map((format) => (
                <Picture
                  key={format.name}
                  format={format}
                  drawn={() =>
                    format.drawn === 'graph' ? picture(backstep.view()) : charts[format.drawn]
                  }
                />
              ))
            : TEXTS[group].map((format) => (
                <TextRow
                  key={format.name}
                  format={format}
                  sign={sign}
                  withheld={isWithheld && !isAsked && !format.tellsNothing}
                >
                  {format.name === 'formulas' && (
                    <Choice<DecimalSign>
                      name="sign"
                      legend={words.decimals}
                      options={words.decimalNames}
                      value={sign}
                      onChange={setSign}
                    />
                  )}
                </TextRow>
              ))}
        </section>
      ))}
    </Dialog>
  );
}

/** A row for a picture, where there is one. */
function Picture(props: Parameters<typeof PictureRow>[0]) {
  const isThere = useChoice((choices) => props.format.isThere?.(choices) ?? true);
  return isThere && <PictureRow {...props} />;
}

type TextRowProps = {
  format: TextFormat;
  sign: DecimalSign;
  /** Whether it would tell what is still to be worked out. */
  withheld: boolean;
  children: ReactNode;
};

function TextRow({ format, sign, withheld, children }: TextRowProps) {
  const { name, ending, type, make, copied = make } = format;
  const refusal = useView(({ network }) => format.refusal?.(network) ?? null);
  const [saved, setSaved] = useState('');
  const { said, copy } = useCopied(() => copied(given(), sign));
  const save = () => {
    const file = fileName(backstep.view().round, ending);
    saveFile(file, type, [make(given(), sign)]);
    setSaved(words.saved(file));
  };
  const told = said ? { done: words.copied, failed: words.refused }[said] : saved;
  return (
    <Row
      name={name}
      said={refusal ?? (withheld ? '' : told)}
      off={refusal === null ? withheld && WITHHELD : true}
      actions={[
        { label: words.save, name: words.saves, does: save },
        { label: words.copy, name: words.copies, does: copy },
      ]}
    >
      {children}
    </Row>
  );
}
