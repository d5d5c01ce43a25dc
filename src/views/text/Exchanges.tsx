import type { Exchange } from '../../lesson';
import { Prose } from './Quantity';

/** Questions with their answers, which open when they are asked for. On another step they are closed. */
export function Exchanges({ step, list }: { step: string; list: readonly Exchange[] }) {
  return list.map(({ question, answer }) => (
    <details key={`${step} ${question}`}>
      <summary>
        <Prose text={question} />
      </summary>
      <p>
        <Prose text={answer} />
      </p>
    </details>
  ));
}
