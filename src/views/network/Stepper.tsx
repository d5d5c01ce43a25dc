import { type limits, within } from '../../store/network';
import { networkWords as words } from './words';

type Props = {
  /** What is counted, in words. */
  name: string;
  of: keyof typeof limits;
  value: number;
  onChange: (value: number) => void;
};

/** A count with a button for one fewer and one for one more. */
export function Stepper({ name, of, value, onChange }: Props) {
  const button = (next: number, label: string, sign: string) => {
    const isOut = !within(of, next);
    return (
      <button
        type="button"
        aria-label={label}
        aria-disabled={isOut}
        onClick={() => !isOut && onChange(next)}
      >
        {sign}
      </button>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within one for each layer says it twice
    <div className="stepper" role="group" aria-label={name}>
      {button(value - 1, words.fewer(name), '−')}
      <output>{value}</output>
      {button(value + 1, words.more(name), '+')}
    </div>
  );
}
