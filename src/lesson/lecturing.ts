import type { Exchange, Notes } from './exchange';
import { others } from './others';
import type { Kind, Step } from './step';
import { fill } from './words';

/**
 * For each kind of step, with places for symbols as in `words.ts`. Like all words they hold for any
 * numbers, and for both update orders and all bias policies unless the kind is that of one alone.
 */
const notes: Partial<Record<Kind, Notes>> = {
  start: {
    say: 'The inputs and the targets are the example, and it stays as it is. The weights are what the network can change. We go forward once to see how wrong it is, and then backward to see what each weight has to do with that.',
    ask: {
      question: 'Which of these numbers may learning change, and which not?',
      answer:
        'The weights, and the biases if they are trained. Not the inputs and targets, for they are the example; and not what the neurons send, for that follows from the rest.',
    },
    asked: [
      {
        question: 'Where do the first weights come from?',
        answer:
          'They are usually drawn at random, small and different from each other. The article chose round ones that are easy to follow. Two hidden neurons that began with the same bias and the same weights, in and out, would get the same slopes and stay twins for ever.',
      },
      {
        question: 'Why only one example?',
        answer:
          'One shows all there is to it. With many, the slopes of several examples are averaged, and each weight takes one step with the average.',
      },
    ],
  },
  net: {
    say: 'A neuron does two things, and this is the first: it adds up. Follow each edge that ends at {name}, signal times weight, and add {bias} at the end. Each weight stands in one term only: that will make a slope easy later.',
    ask: {
      question: 'If every signal into {name} were 0, what would {net} be?',
      answer: 'Exactly {bias}. All products are 0, whatever the weights are.',
    },
    asked: [
      {
        question: 'What is the bias good for?',
        answer:
          'It moves the point at which the neuron tips from low to high. Without one, a neuron whose signals are all 0 could only send one half.',
      },
    ],
  },
  out: {
    say: 'The second thing: the sum goes through the logistic function. Far to the left it sends nearly 0, far to the right nearly 1. Without a curve here, all layers together could do no more than a single one.',
    ask: {
      question: 'If {net} were twice as large, would {out} be, too?',
      answer:
        'No. It moves further away from one half, towards 0 or 1, and cannot pass them. At a net input of 0 nothing changes at all.',
    },
    asked: [
      {
        question: 'Why this function?',
        answer:
          'It is smooth, so it has a slope everywhere; it keeps signals between 0 and 1; and its slope can be had from its output alone. Many networks use others today, ReLU for one. Then only this step and its slope are different.',
      },
    ],
  },
  error: {
    say: 'We compare {out} with {target}. The miss is squared, so it is never negative, and misses of different outputs cannot cancel. The ½ is there for convenience: watch it vanish when we take the slope.',
    ask: {
      question: 'If {name} missed by twice as much, how large would {error} be?',
      answer: 'Four times as large, for the miss is squared. Its slope would only double.',
    },
    asked: [
      {
        question: 'Why squared, and not simply the distance?',
        answer:
          'The distance pushes equally hard however small the miss is, and has no slope where the target is hit. The slope of the square shrinks with the miss.',
      },
    ],
  },
  total: {
    say: 'From here on everything is about this one number. Every slope to come is, in the end, a slope of {E_total}. When we change a weight, we do it so that this number falls.',
    ask: {
      question: 'Which numbers does {E_total} depend on?',
      answer:
        'On every weight and every bias, on the inputs and on the targets. Not on {eta}: that counts only when a step is taken.',
    },
    asked: [
      {
        question: 'When is the error small enough?',
        answer:
          'The number itself does not say. In practice one also watches examples that are not trained on, and stops when their error no longer falls.',
      },
    ],
  },
  chain: {
    say: 'Follow it in the picture: {weight} acts on {net}, through the curve on {out}, and so on the error. Three links, three slopes, and they are multiplied. We work them out from the error back, because the first ones will be needed again.',
    ask: {
      question: 'Does {weight} have any effect on the error of another output?',
      answer: 'No. It ends at {name}, and {name} feeds no other neuron: there is a single path.',
    },
    asked: [
      {
        question: 'What does the curly ∂ mean?',
        answer:
          'A slope like any other, with a promise: only this one number moves, and all other weights are held still.',
      },
    ],
  },
  'hidden chain': {
    say: 'The new thing first: {out} goes to every neuron of the next layer, so {weight} reaches the error along each of these paths. Show them in the picture one by one before any formula. After the first factor it goes on as in the output layer.',
    ask: {
      question: 'What of this have we worked out already?',
      answer:
        'Everything from the error back to the net inputs of the next layer. New is only what lies between there and {weight}.',
    },
  },
  'known chain': {
    say: 'Before you go on, let the room say what is old here. {weight} ends at the same neuron as {first}, so only the last link is new. Without this reuse the work would grow with the number of paths, and every layer multiplies the paths.',
    ask: {
      question: 'A neuron gets one more weight. How much more is there to work out for its slope?',
      answer:
        'One multiplication by that weight’s signal. Everything from the error back to the neuron’s net input is there already.',
    },
    asked: [
      {
        question: 'What does the whole backward pass cost?',
        answer:
          'About twice as much as the forward pass, for all weights together. To nudge each weight and go forward again would take a pass for every single one.',
      },
    ],
  },
  'error slope': {
    say: 'Read it from the outside in. The square brings down a 2, the ½ takes it away, and the inner derivative leaves a minus. What remains is the miss itself: the further off {out} is, the harder it is pushed.',
    ask: {
      question: 'What is this slope when the target is hit exactly?',
      answer:
        'It is 0. Then no weight into {name} changes for this example: there is nothing to correct.',
    },
  },
  share: {
    say: 'One path at a time: this one comes back through {downstream}. Up to {downstreamNet} the slope is known, and {between} carries it on to {out}, as it carried the signal the other way. Stress that it is the old weight: here most calculations by hand go wrong.',
    ask: {
      question: 'If {between} were 0, what would come back along this path?',
      answer: 'Nothing. What carries no signal forward carries no slope back.',
    },
  },
  'updated share': {
    say: 'One path at a time: this one comes back through {downstream}. Up to {downstreamNet} the slope is known, and {between} carries it on to {out}: in this order the new value of that weight. The article’s text takes the old one here, but its figures for whole rounds took this one.',
    ask: {
      question: 'Is what comes out still a slope at one point?',
      answer:
        'Not if the weights have moved: one part was worked out with the old ones, the other with the new. With a small {eta} the two lie close together, but a nudge will not confirm this slope.',
    },
  },
  sum: {
    say: 'What arrives along different paths adds up. Look at the signs first: where they differ, one neuron would have {out} higher and another would have it lower. The sum is what remains of the quarrel.',
    ask: {
      question: 'Can the sum be 0 although none of its parts is?',
      answer:
        'Yes, when the parts cancel. Raising {out} a little would then harm in one place as much as it helps in another.',
    },
  },
  slope: {
    say: 'How much of a change gets through is up to the curve. In the middle the most does, though never more than a quarter, and at both ends hardly any. So a saturated neuron learns slowly, however wrong it is.',
    ask: {
      question: 'Where on the curve does most get through, and how much?',
      answer:
        'Where {out} is one half, and there it is a quarter of the change. It is never more, so layer after layer slopes tend to fade: the vanishing gradient.',
    },
  },
  signal: {
    say: 'Look for {weight} in the sum for {net}. It stands in one term only, and beside it stands {signal}: that is the slope. A weight has as much effect as the signal that it multiplies.',
    ask: {
      question: 'When does {weight} stay as it is, however large the error?',
      answer:
        'When {signal} is 0. Then {weight} had no part in the result, and changing it would change nothing.',
    },
  },
  product: {
    say: 'Now multiply what we have. Read the sign first: if it is positive, a larger {weight} means a larger error; if it is negative, a smaller one. The size says how strongly the error answers, here, with these weights.',
    ask: {
      question: 'What if one of the factors were 0?',
      answer:
        'The chain is cut there, and {weight} stays as it is: there is nothing to correct, or the neuron is saturated, or no signal came in.',
    },
    asked: [
      {
        question: 'Does this hold for a large change of {weight}, too?',
        answer:
          'No. It is the slope at this one point. That is why steps are kept small, and why all slopes are worked out anew in every round.',
      },
      {
        question: 'How can I check it?',
        answer:
          'Make {weight} a little larger and a little smaller, and divide the difference of the two errors by the distance between the two weights. Where all slopes are taken with the old weights, the results agree; on its own page the step shows this.',
      },
    ],
  },
  delta: {
    say: 'From the error back to {net}, all weights into {name} share the same factors. We give their product a name, {delta}, and then each of these weights needs its own signal and nothing else. Mention that books differ in the sign of delta; the new weights are the same.',
    ask: {
      question: 'How many deltas does a network need?',
      answer: 'One for each neuron that is not an input, however many weights end there.',
    },
    asked: [
      {
        question: 'What is delta, in words?',
        answer:
          'How fast the error changes with the net input of {name}. Some books write it with the opposite sign.',
      },
    ],
  },
  'hidden delta': {
    say: 'For a hidden neuron, gather the deltas behind it, each times the weight in between, and multiply by the neuron’s own slope. This one line, layer after layer, is the algorithm. The deltas travel back on the edges on which the signals came.',
    ask: {
      question: 'Why do we go backward, and not from the inputs on?',
      answer:
        'A hidden delta is made of those behind it, so these must be there first. From the inputs on, the slopes of every weight would take a pass of their own.',
    },
    asked: [
      {
        question: 'And with more hidden layers?',
        answer:
          'The same line again. A layer needs only the deltas of the next one, and does not ask where these came from.',
      },
      {
        question: 'How is it written with matrices?',
        answer:
          'The deltas of the next layer times the transposed weights, and then, neuron by neuron, times out(1 − out).',
      },
    ],
  },
  'known delta': {
    say: 'The shortest way there is: one delta, one signal, one multiplication. Let the room compare the result with that of the step before. It is the same number for less work.',
    ask: {
      question: 'Two weights end at {name}. How do their slopes compare?',
      answer: 'As their signals do, since the delta is the same in both.',
    },
    asked: [
      {
        question: 'Why did we go the long way at all?',
        answer:
          'To see where the short one comes from. A program goes only the short way: one delta for each neuron, one multiplication for each weight.',
      },
    ],
  },
  new: {
    say: 'The slope points to where the error grows, so we go against it: that is the minus. {eta} says how far. Write {next} down and do not use it yet: until the round ends, every equation reads the old {weight}.',
    ask: {
      question: 'What if {eta} were twice as large?',
      answer:
        'The step would be twice as long. That is faster for as long as the slope holds that far; beyond that the step overshoots, and the error may rise.',
    },
  },
  'new at once': {
    say: 'The slope points to where the error grows, so we go against it: that is the minus. {eta} says how far. In this order {next} counts at once for the hidden layer: say so now, for the article’s text has it otherwise.',
    ask: {
      question: 'Which numbers will be different because {next} counts at once?',
      answer:
        'The slopes of the hidden layer, and with them its new weights. The slopes of the output layer contain none of the output weights as a factor, and were taken with the outputs as they were.',
    },
  },
  'bias gradient': {
    say: 'Think of a bias as a weight whose signal is always 1. So its slope is the delta alone. Where several neurons share {bias}, their deltas add up: a sum over paths again.',
    ask: {
      question: 'Why is there no signal in it?',
      answer:
        'The bias is added as it is: as much as it grows, the net input grows. The slope of that is 1.',
    },
  },
  'bias new': {
    say: 'The same rule as for a weight: against the slope, and as far as {eta} says. The article leaves its biases alone, and most programs train one for each neuron. So say which of these you follow.',
    ask: {
      question: 'What can a bias do that no weight can?',
      answer: 'Move a net input even where all signals are 0.',
    },
    asked: [
      {
        question: 'Why does my program get another error than the article?',
        answer:
          'Often because it trains the biases, too. After the first round the new weights are still the same, if it starts from the same numbers; the error is not, and from the second round on nothing is.',
      },
    ],
  },
  'whole weight': {
    say: 'All of {weight} on one screen: the slopes along the path, their product, the same with delta, and the step. Go through it from the top, and let the room name each factor before you point at it. What an earlier weight has worked out is not listed again.',
    ask: {
      question: 'Which of these lines would be new for one more weight into {name}?',
      answer:
        'Only those with a signal of its own, and what follows from it: the slope of the net input, the product and the new value.',
    },
  },
  'whole bias': {
    say: 'Think of {bias} as a weight whose signal is always 1. So its slope is the delta of the neuron that it feeds, or the sum of the deltas where several share it. Then it takes the same kind of step as a weight.',
    ask: {
      question: 'Why do the deltas add up where a bias is shared?',
      answer:
        'Raising it moves all of these net inputs at once. What arrives at the error along different paths adds up.',
    },
  },
  'update weights': {
    say: 'The end of the round: everything that was kept aside takes its place. Let the room say of a few weights whether they rise or fall before they look: the sign of the slope tells. In the order “all together” every slope was taken at the same point, and that is why nothing could move earlier.',
    ask: {
      question: 'Which weights rise?',
      answer:
        'Those with a negative slope, as long as the learning rate is positive: raising them lowers the error. Those with a positive slope fall, and with a slope of 0 a weight stays.',
    },
    asked: [
      {
        question: 'Why not use each new weight as soon as it is there?',
        answer:
          'Each slope would then be taken at another point, and the result would depend on the order. Some methods do that on purpose; plain gradient descent does not.',
      },
    ],
  },
  'update layer': {
    say: 'Once more forward, with the same example and the same equations. Nothing is new but what was trained. Be quick here: what counts is the error at the end.',
    ask: {
      question: 'Which way should each output have moved?',
      answer:
        'Towards its target, as a rule. But only the sum of the errors is made smaller: one output may lose a little where another gains more.',
    },
    asked: [
      {
        question: 'Is this pass needed for learning?',
        answer:
          'Not for this round, whose steps are done. But the next round begins with just these sums, so nothing is wasted.',
      },
    ],
  },
  'update error': {
    say: 'Now compare: the error before the round, and after it. One round is one step; learning is the same thing many thousands of times. Warn those who compute along: the figure that the article prints after its first round follows another update order than its text.',
    ask: {
      question: 'Could we have known beforehand about how much the error would fall?',
      answer:
        'Yes, from the slopes: by about {eta} times the sum of the squares of all slopes that were used, as long as the steps are short.',
    },
    asked: [
      {
        question: 'Does the error fall in every round?',
        answer:
          'If the steps are short enough, and there is a slope left to follow. A step that is too long may land higher, on the other side of the valley.',
      },
    ],
  },
};

/** The notes for a step, with `{ref}` for a symbol. */
export function lecturing(step: Step): Required<Notes> {
  const { say, ask, asked = [] } = (others.notes?.[step.says ?? ''] ?? notes[step.kind]) as Notes;
  const filled = ({ question, answer }: Exchange): Exchange => ({
    question: fill(question, step),
    answer: fill(answer, step),
  });
  return { say: fill(say, step), ask: filled(ask), asked: asked.map(filled) };
}
