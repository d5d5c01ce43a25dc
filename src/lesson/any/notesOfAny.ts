import type { Exchange, Notes } from '../exchange';

const drawn: Exchange = {
  question: 'Where do the first weights come from?',
  answer:
    'They are usually drawn at random, small and different from each other. Two neurons of a layer that began with the same weights, in and out, would get the same slopes and stay twins for ever.',
};
const change: Exchange = {
  question: 'Which of these numbers may learning change, and which not?',
  answer:
    'The weights and biases that are trained and not held. Not the inputs and targets, for they are what is to be learned; and not what the neurons send, for that follows from the rest.',
};
const bias: Exchange = {
  question: 'What is the bias good for?',
  answer:
    'It moves what the neuron receives, whatever the signals are. Without one, a neuron whose signals are all 0 could only receive 0.',
};
const noBias: Exchange = {
  question: 'What does a network without biases give up?',
  answer:
    'A neuron whose signals are all 0 always receives 0. So whatever the weights are, it sends the same then.',
};
const enough: Exchange = {
  question: 'When is the error small enough?',
  answer:
    'The number itself does not say. In practice one also watches examples that are not trained on, and stops when their error no longer falls.',
};
const corner: Exchange = {
  question: 'Is it allowed to choose a slope where there is none?',
  answer:
    'It is what programs do, and it hardly ever comes up: a net input would have to be exactly 0. Any slope between those of both sides would do.',
};
const longWay: Exchange = {
  question: 'Why did we go the long way at all?',
  answer:
    'To see where the short one comes from. A program goes only the short way, and that is also the safer one: it divides by nothing that could be close to 0.',
};
const signs: Exchange = {
  question: 'What is delta, in words?',
  answer:
    'How fast the error changes with the net input of {name}. Some books write it with the opposite sign.',
};
const fades: Exchange = {
  question: 'How large can this slope be?',
  answer:
    'At most 1, where {out} is 0. So slopes fade less from layer to layer than with the logistic function, whose largest is a quarter.',
};
const notNeeded: Exchange = {
  question: 'Is this pass needed for learning?',
  answer:
    'Not for this round, whose steps are done. But it shows what the round has changed, before the next one begins.',
};
const everyRound: Exchange = {
  question: 'Does the error fall in every round?',
  answer:
    'If the steps are short enough, and there is a slope left to follow. A step that is too long may land higher, on the other side of the valley.',
};
const foreseen: Exchange = {
  question: 'What decides how far the error falls?',
  answer:
    'The slopes and {eta}: the steeper the error and the longer the step, the more it falls, as long as the slope holds that far.',
};

const square: Notes = {
  say: 'We compare {out} with {target}. The miss is squared, so it is never negative, and a large miss counts for more than its share. That there is no ½ is a matter of taste: every slope is twice as large.',
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
};
const meanSquare: Notes = {
  ...square,
  say: 'We compare {out} with {target}. The miss is squared, so it is never negative, and a large miss counts for more than its share. Dividing by the number of outputs makes networks with few and with many of them comparable.',
};
const total: Notes = {
  say: 'From here on everything is about this one number. Every slope to come is, in the end, a slope of it. When we change a weight, we do it so that this number falls.',
  ask: {
    question: 'Which numbers does it depend on?',
    answer:
      'On all that stands before it: weights, biases where there are any, inputs and targets. Not on {eta}: that counts only when a step is taken.',
  },
  asked: [enough],
};
const pairTotal: Notes = {
  ...total,
  say: 'This is the error of pair {Pair}, and the slopes that follow are slopes of it. The other pairs have errors of their own, with the same weights. A weight has to make do with all of them.',
};
const setTotal: Notes = {
  say: 'One number for all pairs: this is what training is to make small. The errors of the other pairs come about in the same way. Choose another pair to see that.',
  ask: {
    question: 'Could this number fall although the error of one pair rises?',
    answer:
      'Yes, where the others gain more than that one loses. The weights are the same for all.',
  },
  asked: [enough],
};
const squareSlope: Notes = {
  say: 'Read it from the outside in. The square brings down a 2, and the inner derivative leaves a minus. What remains goes with the miss: the further off {out} is, the harder it is pushed.',
  ask: {
    question: 'What is this slope when the target is hit exactly?',
    answer: 'It is 0. Then there is nothing to correct here.',
  },
  asked: [
    {
      question: 'Does it matter that there is a 2?',
      answer: 'No. Half the learning rate does the same as half the slope.',
    },
  ],
};
const gathered: Notes = {
  say: 'Each pair pulls {subject} its own way. Here all of them are put together, and only then is a step taken. Look at the signs: where they differ, the pairs do not agree.',
  ask: {
    question: 'Can this be 0 although no pair’s slope is?',
    answer: 'Yes, when they cancel: what one pair would gain, others would lose.',
  },
  asked: [
    {
      question: 'Mean or sum: what is the difference?',
      answer:
        'Only the length of the step. The sum is the mean times the number of pairs, so a learning rate that fits one is too large or too small for the other.',
    },
  ],
};
const byVelocity: Notes = {
  say: 'The velocity is all that is added: slope and learning rate are in it already. So a weight may go on for a while although its slope has turned.',
  ask: {
    question: 'In what case is this the plain step against the slope?',
    answer: 'When {mu} is 0, or nothing has moved before.',
  },
  asked: [
    {
      question: 'Can momentum make it worse?',
      answer:
        'Yes. What has gathered speed runs past the lowest point and has to come back; with {mu} close to 1 it swings for long.',
    },
  ],
};
const updated: Notes = {
  say: 'The end of the round: everything that was kept aside takes its place. Let the room say of a few weights whether they rise or fall before they look. In the order “all together” every slope was taken at the same point, and that is why nothing could move earlier.',
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
};
const helped: Notes = {
  say: 'Now compare: the error before the round, and after it. One round is one step; learning is the same thing many thousands of times.',
  ask: foreseen,
  asked: [everyRound],
};
const updatedPath: Notes = {
  say: 'One path at a time: this one comes back through {downstream}. Up to {downstreamNet} the slope is known, and {between} carries it on to {out}: in this order the new value of that weight.',
  ask: {
    question: 'Is what comes out still a slope at one point?',
    answer:
      'Not if the weights have moved: one part was worked out with the old ones, the other with the new. With a small {eta} the two lie close together.',
  },
};
const coupledChain: Notes = {
  say: 'Point at the outputs one by one: with softmax {net} moves all of them, its own up and the others down. So there are as many paths as outputs, and all come back to {net}.',
  ask: {
    question: 'Which of the other outputs loses the most when {net} grows?',
    answer: 'The one with the largest share: they lose in proportion to what they have.',
  },
};
const net: Notes = {
  say: 'A neuron does two things, and this is the first: it adds up. Follow each edge that ends at {name}, signal times weight, and add {bias} at the end. Each weight stands in one term only: that will make a slope easy later.',
  ask: {
    question: 'If every signal into {name} were 0, what would {net} be?',
    answer: 'Exactly {bias}. All products are 0, whatever the weights are.',
  },
  asked: [bias],
};
const netWithout: Notes = {
  say: 'A neuron does two things, and this is the first: it adds up. Follow each edge that ends at {name}, signal times weight. Each weight stands in one term only: that will make a slope easy later.',
  ask: {
    question: 'If every signal into {name} were 0, what would {net} be?',
    answer: 'Exactly 0. All products are 0, whatever the weights are.',
  },
  asked: [noBias],
};
const rectifier: Notes = {
  say: 'The second thing: what is positive goes on as it is, the rest is stopped or nearly so. There is hardly anything to work out, which is one reason why it is so common.',
  ask: {
    question: 'If {net} were twice as large, would {out} be, too?',
    answer: 'Yes, on either side of 0. All that is bent is the corner at 0 itself.',
  },
  asked: [
    {
      question: 'How can straight lines make a curve?',
      answer:
        'Each neuron has its corner elsewhere, and sums of lines with corners can follow any curve closely. Without the corner all layers together could do no more than one.',
    },
  ],
};

/** What a lecturer says of steps whose words, or notes, are those of other networks than the article's. */
export const notesOfAny: Readonly<Record<string, Notes>> = {
  'start of one': {
    say: 'The inputs and the targets are the example, and it stays as it is. The weights are what the network can change. We go forward once to see how wrong it is, and then backward to see what each weight has to do with that.',
    ask: change,
    asked: [
      drawn,
      {
        question: 'Why only one example?',
        answer:
          'One shows all there is to it. With many, the slopes of several examples are put together, or each round takes another one.',
      },
    ],
  },
  'start, online': {
    say: 'There are several examples, and they take turns: a round looks at one of them and changes the weights at once. The next round sees the next pair with weights that have moved already.',
    ask: change,
    asked: [
      drawn,
      {
        question: 'Does the order of the pairs matter?',
        answer:
          'A little: each step is taken from where the last one led. Programs often shuffle the pairs for that reason.',
      },
    ],
  },
  'start, batch': {
    say: 'There are several examples, and a round goes through all of them before anything moves. We follow one pair on its way forward and back; the others go the same way. In the end their slopes are put together, and each weight takes one step.',
    ask: change,
    asked: [
      drawn,
      {
        question: 'Why not a step after every pair?',
        answer:
          'That is done, too, and called online learning. A batch follows the slope of the whole error, and a single pair only its own part.',
      },
    ],
  },

  net,
  'net of one': net,
  'net without bias': netWithout,
  'net of one without bias': netWithout,

  tanh: {
    say: 'The second thing: the sum goes through the hyperbolic tangent. Far to the left it sends nearly −1, far to the right nearly 1. It is the logistic curve stretched to both sides of 0.',
    ask: {
      question: 'If {net} had the opposite sign, what would {out} be?',
      answer: 'The same number with the opposite sign: the curve is symmetric about 0.',
    },
    asked: [
      {
        question: 'Why this function and not the logistic one?',
        answer:
          'Its signals lie on both sides of 0, and its slope is steeper in the middle. Both often make learning faster.',
      },
    ],
  },
  ReLU: rectifier,
  'leaky ReLU': rectifier,
  identity: {
    say: 'The second thing is nothing at all here: the sum is sent on. For an output that is to be any number, that is just right.',
    ask: {
      question: 'What could a network do in which every layer was like this?',
      answer: 'No more than a single layer: sums of sums are sums.',
    },
    asked: [
      {
        question: 'When does one want no curve?',
        answer:
          'In the output layer, when what is to be learned is a quantity without limits, such as a price or a temperature.',
      },
    ],
  },
  softmax: {
    say: 'The outputs now have to do with each other: what one gets, the others lose. So all net inputs must be there before the first share is known. Let the room guess which output gets the most before you show it.',
    ask: {
      question: 'If every net input grew by the same amount, what would become of the shares?',
      answer: 'Nothing: all powers grow by the same factor, and it cancels.',
    },
    asked: [
      {
        question: 'Why e to the power, and not the net inputs themselves?',
        answer:
          'They may be negative or 0, and shares must not be. And the slope comes out simply, as will be seen.',
      },
    ],
  },

  count: {
    say: 'This is only a count, and learning does not change it. It stands here because it divides each error.',
    ask: {
      question: 'What would change without this division?',
      answer: 'All slopes would be larger by this factor, and so would be all steps.',
    },
    asked: [
      {
        question: 'Is it the number of outputs or of pairs?',
        answer: 'Of outputs. How the pairs are put together is a matter of its own.',
      },
    ],
  },
  'half square of one': {
    ...square,
    say: 'We compare {out} with {target}. The miss is squared, so it is never negative. The ½ is there for convenience: watch it vanish when we take the slope.',
  },
  square,
  'square of one': square,
  'mean square': meanSquare,
  'mean square of one': meanSquare,
  'binary cross-entropy': {
    say: 'Take {out} as the probability of a yes. If the answer is yes, the error is small when it was held probable, and grows without end as it was held impossible. The formula is the same thing with the net input put in.',
    ask: {
      question: 'What is the error when {out} is one half?',
      answer: 'The logarithm of 2, whatever the target is: nothing has been claimed either way.',
    },
    asked: [
      {
        question: 'Why not the square here?',
        answer:
          'A saturated output that is wrong would get next to no slope from it. Here the slope of the curve will cancel, and the push stays as large as the miss.',
      },
    ],
  },
  'cross-entropy': {
    say: 'Only the share of the right answer counts, as long as the others have targets of 0. Its logarithm is 0 when it got everything and falls without end as it got nothing; hence the minus.',
    ask: {
      question: 'The right answer got a share of 1. How large is its error?',
      answer: 'It is 0, for the logarithm of 1 is 0.',
    },
    asked: [
      {
        question: 'Do wrong answers not count at all?',
        answer:
          'They do, through the shares: what they get is missing at the right one. Their slopes will show it.',
      },
    ],
  },
  total,
  'total of one': total,
  'pair total': pairTotal,
  'pair total of one': pairTotal,
  'set total, online': setTotal,
  'set total, batch mean': setTotal,
  'set total, batch sum': setTotal,

  'chain of one output': {
    say: 'Follow it in the picture: {weight} acts on {net}, through the curve on {out}, and so on the error. Three links, three slopes, and they are multiplied. We work them out from the error back, because the first ones will be needed again.',
    ask: {
      question: 'On how many paths does {weight} reach the error?',
      answer: 'On one. It ends at {name}, and {name} feeds no other neuron.',
    },
  },
  'joined chain': {
    say: 'Follow it in the picture: {weight} acts on {net}, through the curve on {out}, and so on the error. Two of these slopes belong together here, and it is worth waiting for what becomes of their product.',
    ask: {
      question: 'On how many paths does {weight} reach the error?',
      answer: 'On one. It ends at {name}, and {name} feeds no other neuron.',
    },
  },
  'coupled chain': coupledChain,
  'coupled chain by delta': coupledChain,
  'any hidden chain of one': {
    say: 'The new thing first: {out} is no output, so it meets no target of its own. What it has done shows in the neuron that it feeds, and from there its slope comes back.',
    ask: {
      question: 'What of this have we worked out already?',
      answer:
        'Everything from the error back to the net input of the next neuron. New is only what lies between there and {weight}.',
    },
  },
  'half square slope': {
    say: 'Read it from the outside in. The square brings down a 2, the ½ takes it away, and the inner derivative leaves a minus. What remains is the miss itself: the further off {out} is, the harder it is pushed.',
    ask: {
      question: 'What is this slope when the target is hit exactly?',
      answer: 'It is 0. Then there is nothing to correct here.',
    },
  },
  'square slope': squareSlope,
  'mean square slope': squareSlope,
  'binary cross-entropy slope': {
    say: 'The slope of a logarithm is 1 over what stands in it. So an output that held the truth for impossible is pushed without limit. The next factor will take that back.',
    ask: {
      question: 'What is this slope when {out} is its target exactly, somewhere between 0 and 1?',
      answer: 'It is 0: both parts are 1 then, one with a plus and one with a minus.',
    },
    asked: [
      {
        question: 'Does it not break down where {out} is 0 or 1?',
        answer:
          'By itself it would. That is why programs never work it out alone, but together with the slope of the curve.',
      },
    ],
  },
  'cross-entropy slope': {
    say: 'The slope of a logarithm is 1 over what stands in it. So the smaller the share of the right answer, the harder it is pushed. Outputs with a target of 0 have no slope here; theirs will come through the shares.',
    ask: {
      question: 'The share of the right answer is cut in half. What happens to this slope?',
      answer: 'It doubles.',
    },
    asked: [
      {
        question: 'Why is it never positive?',
        answer:
          'More of the right answer is always better, as far as its own error tells. What it costs the others comes in by softmax.',
      },
    ],
  },
  'tanh slope': {
    say: 'How much of a change gets through is up to the curve. In the middle all of it does, and at both ends hardly any. So a saturated neuron learns slowly, however wrong it is.',
    ask: {
      question: 'Where on the curve does most get through, and how much?',
      answer: 'Where {out} is 0, and there it is all of the change.',
    },
    asked: [fades],
  },
  'ReLU slope': {
    say: 'All or nothing. A neuron that is on passes every slope unchanged; one that is off passes none, and then none of its weights moves for this example.',
    ask: {
      question: 'A neuron is off for every example there is. Can it come back by itself?',
      answer: 'Not by its own weights, for their slopes are all 0. Such a neuron is called dead.',
    },
    asked: [corner],
  },
  'leaky ReLU slope': {
    say: 'A neuron that is on passes every slope unchanged, and one that is off still passes a little. That little is what the leak is for: such a neuron can come back.',
    ask: {
      question: 'How long does a neuron that is off take to move as far as one that is on?',
      answer: 'As many steps more as its slope is smaller.',
    },
    asked: [corner],
  },
  'identity slope': {
    say: 'Nothing is bent, so nothing is lost: every change gets through whole. The chain is shorter by one factor in effect.',
    ask: {
      question: 'What is delta then?',
      answer: 'The slope that came before, unchanged.',
    },
    asked: [
      {
        question: 'Why write a factor of 1 at all?',
        answer: 'So that the chain has the same links in every network. A program leaves it out.',
      },
    ],
  },
  'softmax slope': {
    say: 'By its own net input a share behaves as with the logistic function. What is new comes beside it: the same net input moves all other shares as well.',
    ask: {
      question: 'The slopes of all shares by one net input, added up: what do they give?',
      answer: 'Exactly 0. The shares always add up to 1, so what one gains the others lose.',
    },
    asked: [
      {
        question: 'How many such slopes are there?',
        answer: 'As many as outputs, times as many as net inputs: every share depends on each.',
      },
    ],
  },
  'softmax cross slope': {
    say: 'Here an output moves that is not at the end of this edge. It loses in proportion to its own share and to that of {name}; hence a product, and a minus.',
    ask: {
      question: 'When does an output not notice what happens to {net}?',
      answer:
        'When its own share is close to 0, or that of {name} is: then there is nothing to lose.',
    },
    asked: [
      {
        question: 'What happens when these slopes are forgotten?',
        answer:
          'Each output is then taken for a logistic one, and the other outputs’ errors leave no trace in {net}. It is the most common slip with softmax.',
      },
    ],
  },
  'joined slope': {
    say: 'Two slopes in a row are multiplied, as always. But look at what they are made of before you work it out: something is about to cancel.',
    ask: {
      question: 'What stands both above and below the line?',
      answer: 'The output, and 1 minus the output.',
    },
    asked: [longWay],
  },
  'gathered slope': {
    say: 'Go through the sum output by output: the slope of its error, times what {net} does to it. It is a sum over paths, as in a hidden layer, only that the paths part within the layer.',
    ask: {
      question: 'Which of these parts are 0?',
      answer: 'Those of outputs with a target of 0. Their errors have no slope.',
    },
    asked: [longWay],
  },
  'short delta': {
    say: 'Write the product out and cancel. What is left needs no division and no curve: by how much {name} missed. That is what this error was made for.',
    ask: {
      question: 'How large is it at most?',
      answer: 'It is less than 1 in size, since the output and the target lie between 0 and 1.',
    },
    asked: [signs],
  },
  'softmax short delta': {
    say: 'Write the sum out and cancel one share in each part. The targets are left, added up, times the output; with targets that add up to 1 it is by how much {name} missed. All that coupling comes down to one difference.',
    ask: {
      question: 'The deltas of all outputs, added up: what do they give?',
      answer:
        'Exactly 0 where the targets add up to 1. What is pushed up in one place is pushed down in others.',
    },
    asked: [signs],
  },
  'coupled delta': {
    say: 'Go through the sum output by output: the slope of its error, times what {net} does to it. It is a sum over paths, as in a hidden layer, only that the paths part within the layer.',
    ask: {
      question: 'How many deltas does this layer need?',
      answer: 'One for each neuron, as always; only that each has a part from every output.',
    },
    asked: [signs],
  },
  'sum of paths': {
    say: 'What arrives along different paths adds up. Look at the signs first: where they differ, one neuron would have {out} higher and another would have it lower. The sum is what remains of the quarrel.',
    ask: {
      question: 'Can the sum be 0 although none of its parts is?',
      answer:
        'Yes, when the parts cancel. Raising {out} a little would then harm in one place as much as it helps in another.',
    },
  },
  'sum of one': {
    say: 'In a wider network several paths would meet here and add up. This neuron feeds one other, so there is one path, and nothing to add.',
    ask: {
      question: 'What would change if it fed one neuron more?',
      answer: 'A second part would come back and be added.',
    },
  },
  'any product': {
    say: 'Now multiply what we have. Read the sign first: if it is positive, a larger {weight} means a larger error; if it is negative, a smaller one. The size says how strongly the error answers, here, with these weights.',
    ask: {
      question: 'What if one of the factors were 0?',
      answer:
        'The chain is cut there: nothing to correct, nothing that gets through, or no signal that came in.',
    },
    asked: [
      {
        question: 'Does this hold for a large change of {weight}, too?',
        answer:
          'No. It is the slope at this one point. That is why steps are kept small, and why all slopes are worked out anew in every round.',
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
        question: 'How is it written with matrices?',
        answer:
          'The deltas of the next layer times the transposed weights, and then, neuron by neuron, times the slope of its curve.',
      },
    ],
  },
  'hidden delta of one': {
    say: 'The delta behind it, times the weight in between, times the neuron’s own slope. With more neurons behind it there would be a sum; this one line, layer after layer, is the algorithm.',
    ask: {
      question: 'A chain of many such layers: what becomes of delta on the way back?',
      answer:
        'It is multiplied by a weight and a slope in each. Where these are small it fades, and the first layers hardly learn.',
    },
    asked: [signs],
  },
  'known delta': {
    say: 'The shortest way there is: one delta, one signal, one multiplication. Let the room compare the result with that of the step before. It is the same number for less work.',
    ask: {
      question: 'Several weights end at {name}. How do their slopes compare?',
      answer: 'As their signals do, since the delta is the same in all.',
    },
    asked: [
      {
        question: 'Why did we go the long way at all?',
        answer:
          'To see where the short one comes from. A program goes only the short way: one delta for each neuron, one multiplication for each weight.',
      },
    ],
  },
  'updated share': updatedPath,
  'path by updated weight': updatedPath,

  'gather, batch mean': gathered,
  'gather, batch sum': gathered,
  held: {
    say: 'Its slope says what the error would like, and still it stays. Parts of a network are held when they are known to be good, or to see what the rest can do alone.',
    ask: {
      question: 'Why work out the slope of what does not move?',
      answer:
        'For what it tells. A program leaves it out; but what lies before it needs the deltas all the same.',
    },
    asked: [
      {
        question: 'Does the rest learn differently now?',
        answer: 'Not in this round. From the next one on it has to make up for what does not move.',
      },
    ],
  },
  velocity: {
    say: 'Think of a ball that rolls: the slope pushes it, and what it had of speed it keeps in part. {mu} says how much of it is kept. At the beginning there is none.',
    ask: {
      question: 'The slope stays the same round after round. What becomes of the velocity?',
      answer: 'It grows from round to round, ever more slowly, up to the plain step over 1 − {mu}.',
    },
    asked: [
      {
        question: 'What is it good for?',
        answer:
          'Slopes that change sign from round to round cancel in it, and those that keep theirs add up. So a narrow valley is gone along, not across.',
      },
    ],
  },
  'new by velocity': byVelocity,
  'new by velocity at once': byVelocity,
  'any new at once': {
    say: 'The slope points to where the error grows, so we go against it: that is the minus. {eta} says how far. In this order {next} counts at once for the layer before.',
    ask: {
      question: 'Which numbers will be different because {next} counts at once?',
      answer:
        'The slopes of the layers before, and with them their new weights. The slopes of this layer were taken with the old ones.',
    },
  },
  'any bias gradient': {
    say: 'Think of a bias as a weight whose signal is always 1. So its slope is the delta alone. Where several neurons share {bias}, their deltas add up: a sum over paths again.',
    ask: {
      question: 'Why is there no signal in it?',
      answer:
        'The bias is added as it is: as much as it grows, the net input grows. The slope of that is 1.',
    },
    asked: [bias],
  },
  'bias new': {
    say: 'The same rule as for a weight: against the slope, and as far as {eta} says. Most programs train one bias for each neuron. So say which of the ways you follow.',
    ask: {
      question: 'What can a bias do that no weight can?',
      answer: 'Move a net input even where all signals are 0.',
    },
    asked: [
      {
        question: 'Why does my program get another error?',
        answer:
          'Often because it trains the biases in another way: one for each neuron, one for each layer, or none.',
      },
    ],
  },
  'any whole weight': {
    say: 'All of {weight} on one screen: the slopes along the path, their product, and what follows from it. Go through it from the top, and let the room name each factor before you point at it. What an earlier weight has worked out is not listed again.',
    ask: {
      question: 'Which of these lines would be new for one more weight into {name}?',
      answer:
        'Only those with a signal of its own, and what follows from it: the slope of the net input, the product, and its end.',
    },
    asked: [
      {
        question: 'Why is it so much shorter for the other weights into {name}?',
        answer: 'All from the error back to {net} is the same for them, and known by then.',
      },
    ],
  },
  'any whole bias': {
    say: 'Think of {bias} as a weight whose signal is always 1. So its slope is the delta of the neuron that it feeds, or the sum of the deltas where several share it. Then it takes the same kind of step as a weight.',
    ask: {
      question: 'Why do the deltas add up where a bias is shared?',
      answer:
        'Raising it moves all of these net inputs at once. What arrives at the error along different paths adds up.',
    },
    asked: [bias],
  },
  update: updated,
  'update but held': {
    ...updated,
    say: 'The end of the round: everything that was kept aside takes its place. What is held stays, whatever its slope was. Let the room say of a few others whether they rise or fall before they look.',
    ask: {
      question: 'What does the network learn with, when a part of it is held?',
      answer: 'With the rest: each of them takes its step as if nothing were held.',
    },
  },
  'update by velocity': {
    ...updated,
    say: 'The end of the round: everything that was kept aside takes its place. Each weight has moved by its velocity, so the sign of the slope alone does not tell which way.',
    ask: {
      question: 'Which weights rise?',
      answer: 'Those whose new velocity is positive.',
    },
  },
  'nothing new': {
    say: 'All that could change is held, so the round ends as it began. What it has shown are the slopes.',
    ask: {
      question: 'What will the second pass forward give?',
      answer: 'The same numbers as the first.',
    },
    asked: [
      {
        question: 'What is such a round good for?',
        answer: 'To see every slope at one point, and nothing else.',
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
    asked: [notNeeded],
  },
  'update layer, one output': {
    say: 'Once more forward, with the same example and the same equations. Nothing is new but what was trained. Be quick here: what counts is the error at the end.',
    ask: {
      question: 'Which way should the output have moved?',
      answer: 'Towards its target, unless the step was too long or led elsewhere.',
    },
    asked: [notNeeded],
  },
  'update error': helped,
  'update error, online': {
    ...helped,
    say: 'Now compare: the error of this pair before the round and after it, and then that of all. The step was for this pair alone, so the others may have lost by it. Over many rounds each has its turn.',
  },
  'update error, batch mean': helped,
  'update error, batch sum': helped,
};
