import { useId } from 'react';
import {
  optionWords,
  type Prediction,
  predictionOutcome,
  predictionQuestion,
  predictions,
} from '../../practice';
import { backstep, guessIn, type View } from '../../store';
import { Prose } from '../text/Quantity';
import { useChoice, useView } from '../useView';
import { Sentence } from '../verdict/Said';
import { settled } from '../verdict/settled';
import { practiceWords as words } from './words';

/** What is kept of an answer, and by which name. */
export const predictionId = ({ step }: Pick<View, 'step'>, { kind }: Prediction): string =>
  `${step.id} ${kind}`;

/** What can be foreseen before the step is worked out: answered by one press, then told. */
export function Predict() {
  const view = useView(settled);
  if (!view) return null;
  return predictions(view.step, view.trace).map((made) => (
    <Asked key={made.kind} made={made} id={predictionId(view, made)} />
  ));
}

function Asked({ made, id }: { made: Prediction; id: string }) {
  const round = useView((view) => view.round);
  const about = useId();
  const guess = useChoice((state) => guessIn(state, round, id));
  return (
    <div className="prediction">
      <p id={about}>
        <Prose text={predictionQuestion(made)} />
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside */}
      <p className="practice-ways" role="group" aria-labelledby={about}>
        {made.options.map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={guess === option}
            aria-disabled={guess !== '' || undefined}
            onClick={() => backstep.guess(id, option)}
          >
            <Prose text={optionWords(option)} />
          </button>
        ))}
      </p>
      <output>
        {guess && (
          <Sentence mood={guess === made.right ? 'right' : 'wrong'}>
            {guess === made.right ? words.foreseen : words.notForeseen}{' '}
            <Prose text={predictionOutcome(made)} />
          </Sentence>
        )}
      </output>
    </div>
  );
}
