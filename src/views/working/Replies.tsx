import { NumberText } from '../text/Quantity';
import { useView } from '../useView';
import { words } from '../words';

/** What each output answers now, and what it should, in large. */
export function Replies() {
  const outputs = useView(({ trace }) => trace.layout.outputs);
  const pair = useView(({ trace, walk }) => trace.layout.pairs[walk - 1] ?? '');
  return outputs.map((name) => (
    <p key={name} className="reply">
      {words.answers(name)} <NumberText of={`out_${name}${pair}`} always brief />;{' '}
      {words.shouldAnswer} <NumberText of={`target_${name}${pair}`} always brief />
    </p>
  ));
}
