import { type ReactNode, useState } from 'react';
import { isReady, knowEveryNetwork } from '../../store';
import { later, useLater } from '../later';
import { Coming } from '../page/Coming';

const every = later(knowEveryNetwork);

type Props = {
  /** Links or files. */
  texts: () => string;
  quiet?: boolean;
  children: () => ReactNode;
};

/** What is read from texts, when all that their networks take is there. */
export function Known({ texts, quiet, children }: Props) {
  const [ready] = useState(() => isReady(texts()));
  return ready ? children() : <Waiting quiet={quiet}>{children}</Waiting>;
}

function Waiting({
  quiet = false,
  children,
}: {
  quiet?: boolean | undefined;
  children: () => ReactNode;
}) {
  const { value, again } = useLater(every);
  return value === null ? <Coming again={again} quiet={quiet} /> : children();
}
