import type { Row } from '../words';

const BEGINS = 'How does a network learn from one example?';
const BEGINS_SET = 'How does a network learn from several examples?';
const STANDS = 'Where does the network stand?';
const GO_ON =
  'Press Next to work through one round of learning, one question at a time, or drag any number in the picture, {weight} for one, and watch the total error, now {E_total!}, follow.';
const AGAIN =
  'Work through this round like the first one; the curve of the errors leads to any other.';

const GIVEN = 'The network as given';
const SO_WRONG = 'How wrong is the network as a whole?';
const PAIR_WRONG = 'How wrong is the network about this pair?';
const OUTPUT = 'What does {name} send on?';
const MISS = 'How far is {name} from its target?';
const INPUT = 'How much input does {name} receive?';
const REACHES = 'How does a change of {weight} reach {Error}?';
const BY_OUT = 'How fast does {Error} change when {out} changes?';
const BY_NET = 'How fast does {Error} change when {net} changes?';
const OUT_BY_NET = 'How fast does {out} change when {net} changes?';
const COMMON = 'What do all weights into {name} have in common?';
const EDGE = 'How fast does {downstreamNet} change when {out} changes?';
const SHORTER = 'What is left of it in short?';
const BECOMES = 'What will {subject} be after this round?';
const BY_ALL = 'How fast does the error of all pairs change when {subject} changes?';
const CHANGED = 'What changes at the end of the round?';
const HELPED = 'Has the round helped?';

const online =
  'There are {Pairs} training pairs, and each round takes one of them, in their order.';
const batch =
  'There are {Pairs} training pairs, and each round goes through all of them before a weight moves.';
const turn = 'It is the turn of pair {Pair}: given {Given}, the network should answer {Wanted}.';
const followed =
  'The steps follow pair {Pair}: given {Given}, the network should answer {Wanted}. What the other pairs come to in the same way is given.';
const given = 'Given {Given}, this network should answer {Wanted}.';
const stands = 'This is how the weights stand after the rounds so far.';
const error = 'The total error is {E_total!} now.';
const kept =
  'The new value is kept aside: until the round ends, every equation still reads the old one.';
const atOnce =
  'In the order “output layer first”, the layer before will already read this new value.';
const step = 'The weight takes a step against its slope, and {eta} sets how long the step is.';
const moves = '{subject} moves by its new velocity.';
const onEdge = '{out} reaches {downstreamNet} by one edge alone, so the slope is the weight on it';
const knownBehind =
  'From the error back to {downstreamNet} the slope is known, as the delta of {downstream}: the product of the two is what comes back on this path.';
const squared =
  'The difference is squared, so that misses to either side count alike and large ones count most.';

const chain: Row = [
  REACHES,
  '{weight} changes {net}, which changes {out}, which changes the error. Each stage passes a small change on, multiplied by a slope of its own. The next steps work out these slopes, beginning at the error.',
  'the chain',
];

/**
 * The words of what only other networks than the article's have, or of which the article's are not
 * true there. As in `words.ts`; roles with a capital letter are texts.
 */
export const wordsOfAny: Readonly<Record<string, Row>> = {
  'start of one': [BEGINS, `${given} ${GO_ON}`, GIVEN],
  'start of one own': [BEGINS, `${given} ${GO_ON}`, GIVEN],
  'start of one later': [STANDS, `${stands} ${given} ${error} ${AGAIN}`, GIVEN],
  'start, online': [BEGINS_SET, `${online} ${turn} ${GO_ON}`, GIVEN],
  'start, online own': [BEGINS_SET, `${online} ${turn} ${GO_ON}`, GIVEN],
  'start, online later': [STANDS, `${stands} ${online} ${turn} ${error}`, GIVEN],
  'start, batch': [BEGINS_SET, `${batch} ${followed} ${GO_ON}`, GIVEN],
  'start, batch own': [BEGINS_SET, `${batch} ${followed} ${GO_ON}`, GIVEN],
  'start, batch later': [STANDS, `${stands} ${batch} ${followed} ${error}`, GIVEN],

  'net without bias': [
    INPUT,
    'Each signal is multiplied by the weight of its edge, and the products are added up. This network has no biases.',
  ],
  'net of one': [
    INPUT,
    'The signal is multiplied by the weight of its edge, and the bias {bias} is added. The bias is there whatever the signal is.',
  ],
  'net of one without bias': [
    INPUT,
    'The signal is multiplied by the weight of its edge. This network has no biases.',
  ],

  tanh: [
    OUTPUT,
    'The hyperbolic tangent squeezes any number into the range from −1 to 1. A net input of 0 gives 0.',
  ],
  ReLU: [OUTPUT, 'The rectifier passes on what is positive, and sends 0 for all else.'],
  'leaky ReLU': [
    OUTPUT,
    'The leaky rectifier passes on what is positive, and of all else one hundredth.',
  ],
  identity: [OUTPUT, 'This layer has no curve: what comes in is sent on as it is.'],
  softmax: [
    OUTPUT,
    'Softmax raises e to each net input and divides by the sum over all outputs. So the outputs lie between 0 and 1 and add up to 1: they share it out.',
  ],

  count: [
    'How many outputs share the error?',
    'The mean squared error divides by the number of outputs, {n}.',
  ],
  square: [MISS, squared],
  'square of one': [MISS, squared],
  'mean square': [
    MISS,
    `${squared} Divided by the number of outputs, the errors add up to the mean of the squares.`,
  ],
  'mean square of one': [MISS, `${squared} With one output their mean is this square itself.`],
  'binary cross-entropy': [
    MISS,
    'With {out} read as a probability, the error is −ln {out} for a target of 1 and −ln(1 − {out}) for a target of 0: the less probable the target was held, the larger. It is written with the net input, so that no logarithm of 0 can come up.',
  ],
  'cross-entropy': [
    MISS,
    'The error is −ln {out}, times the target: the smaller the share that the right answer gets, the larger. It is written with the net inputs, so that no logarithm of 0 can come up.',
  ],
  'total of one': [
    SO_WRONG,
    'There is one output, so its error is the total error. Making this one number smaller is all that learning means here.',
  ],
  'pair total': [
    PAIR_WRONG,
    'The errors of the outputs are added up: this is the error of pair {Pair}.',
  ],
  'pair total of one': [
    PAIR_WRONG,
    'There is one output, so its error is the error of pair {Pair}.',
  ],
  'set total, online': [
    SO_WRONG,
    'The errors of the {Pairs} pairs are added up. This sum is to become smaller in the end, but this round looks at pair {Pair} alone.',
  ],
  'set total, batch mean': [
    SO_WRONG,
    'The error of all is the mean over the {Pairs} pairs. Making this one number smaller is all that learning means here.',
  ],
  'set total, batch sum': [
    SO_WRONG,
    'The errors of the {Pairs} pairs are added up. Making this one number smaller is all that learning means here.',
  ],

  'any chain': chain,
  'chain of one output': chain,
  'any hidden chain': [
    REACHES,
    '{weight} changes {net} and so {out}, and {out} feeds every neuron of the next layer. So the first factor has to gather what comes back along all of these paths.',
    'the chain',
  ],
  'joined chain': [
    REACHES,
    '{weight} changes {net}, which changes {out}, which changes the error. The last two stages are joined in the first factor here: together they are simpler than each by itself.',
    'the chain',
  ],
  'coupled chain': [
    REACHES,
    '{weight} changes {net}. Softmax shares out 1, so that this moves every output, and each of them an error. The first factor has to gather what comes back from all of them.',
    'the chain',
  ],
  'coupled chain by delta': [
    REACHES,
    '{weight} changes {net}. Softmax shares out 1, so that this moves every output, and each of them an error. What comes back from all of them is gathered in the first factor, {delta}, called the node delta of {name}.',
    'the chain',
  ],
  'any hidden chain of one': [
    REACHES,
    '{weight} changes {net} and so {out}, and {out} feeds one neuron of the next layer. So what comes back to it comes along one path.',
    'the chain',
  ],
  'half square slope': [
    BY_OUT,
    'The exponent comes down and cancels the ½, and the inner derivative brings the minus sign.{Others}',
    'slope of the error by {out}',
  ],
  'square slope': [
    BY_OUT,
    'The exponent comes down as a factor of 2, and the inner derivative brings the minus sign.{Others}',
    'slope of the error by {out}',
  ],
  'mean square slope': [
    BY_OUT,
    'The exponent comes down as a factor of 2, the inner derivative brings the minus sign, and the number of outputs divides as before.{Others}',
    'slope of the error by {out}',
  ],
  'binary cross-entropy slope': [
    BY_OUT,
    'A logarithm has the slope 1 over what stands in it. A target of 1 leaves −1 over {out}, a target of 0 leaves 1 over 1 − {out}.{Others}',
    'slope of the error by {out}',
  ],
  'cross-entropy slope': [
    BY_OUT,
    'A logarithm has the slope 1 over what stands in it: the smaller the share, the steeper. A target of 0 leaves nothing.{Others}',
    'slope of the error by {out}',
  ],
  'tanh slope': [
    OUT_BY_NET,
    'The slope can be written with the height of the curve, as 1 minus its square: 1 in the middle, where {out} is 0, and close to 0 towards both ends.',
    'slope of the hyperbolic tangent',
  ],
  'ReLU slope': [
    OUT_BY_NET,
    'What is positive passes with a slope of 1, what is negative not at all. At 0 itself the curve has a corner and no slope: 0 is taken for it.',
    'slope of the rectifier',
  ],
  'leaky ReLU slope': [
    OUT_BY_NET,
    'What is positive passes with a slope of 1, what is negative with one of 0.01. At 0 itself the curve has a corner and no slope: 0.01 is taken for it.',
    'slope of the leaky rectifier',
  ],
  'identity slope': [
    OUT_BY_NET,
    'What is sent on is the net input itself: the slope is 1, whatever the numbers are.',
    'slope of {out}',
  ],
  'softmax slope': [
    OUT_BY_NET,
    'By its own net input a share grows as the logistic function does: fastest where it is one half, and hardly at all near 0 or 1.',
    'slope of {out} by {net}',
  ],
  'softmax cross slope': [
    OUT_BY_NET,
    'What one output gains the others lose, each in proportion to its share: hence the minus sign.',
    'slope of {out} by {net}',
  ],
  'joined slope': [
    BY_NET,
    'The slope of the error and that of the logistic function are multiplied.',
    'slope by {net}',
  ],
  'gathered slope': [
    BY_NET,
    'Every output has a part in it: the slope of its error, times its own slope by {net}. The parts add up.',
    'slope by {net}',
  ],
  'short delta': [
    SHORTER,
    'Multiplied out, both denominators cancel, and the output minus its target is left. This is the node delta of {name}; with it every weight into {name} needs just one multiplication.',
    'delta in short',
  ],
  'softmax short delta': [
    SHORTER,
    'In every part one share cancels. What is left is the output times the sum of the targets, minus its own target: where the targets add up to 1, output minus target. This is the node delta of {name}.',
    'delta in short',
  ],
  'coupled delta': [
    COMMON,
    'Every output has a part in it: the slope of its error, times its own slope by {net}. Their sum is the node delta of {name}; with it every weight into {name} needs just one multiplication.',
    'the delta',
  ],
  'any product': [
    'How fast does {Error} change when {weight} changes?',
    'Slopes along a path are multiplied.',
    'the product',
  ],
  'any bias gradient': [
    'How fast does {Error} change when {bias} changes?',
    'A bias is added as it is, so its slope in a net input is 1. What remains {Deltas}.',
    'the slope',
  ],
  'path by weight': [EDGE, `${onEdge}, {between}. ${knownBehind}`, 'the path through {downstream}'],
  'path by updated weight': [
    EDGE,
    `${onEdge}: in the order “output layer first” the one already updated, {between}. ${knownBehind}`,
    'the path through {downstream}',
  ],
  'sum of paths': [
    BY_OUT,
    'The paths through the next layer add up, each with its own sign: they may work with or against each other.',
    'sum over the paths',
  ],
  'sum of one': [
    BY_OUT,
    'There is one path through the next layer, and what comes back along it is all there is.',
    'what comes back',
  ],
  'hidden delta of one': [
    COMMON,
    'The delta of a hidden neuron that feeds one other is that neuron’s delta, times the weight between them, times its own slope. It comes back over the edge by which the signal went forward: hence the name backpropagation.',
    'with delta',
  ],

  'gather, batch mean': [
    BY_ALL,
    'Each pair has a slope of its own; that of pair {Pair} has just been worked out. The mean of them is the slope that counts.',
    'over all pairs',
  ],
  'gather, batch sum': [
    BY_ALL,
    'Each pair has a slope of its own; that of pair {Pair} has just been worked out. The sum of them is the slope that counts.',
    'over all pairs',
  ],
  held: [BECOMES, '{subject} is held: it stays as it is, whatever its slope.', 'held'],
  velocity: [
    'How fast will {subject} move?',
    'Momentum keeps a part of how it moved before: {mu} times its old velocity. The step against the slope is added to that.',
    'the velocity',
  ],
  'any new at once': [BECOMES, `${step} ${atOnce}`, 'the new value'],
  'new by velocity': [BECOMES, `${moves} ${kept}`, 'the new value'],
  'new by velocity at once': [BECOMES, `${moves} ${atOnce}`, 'the new value'],

  'any whole weight': [
    'How should {weight} change?',
    'From the error back to {weight}: the slopes along the path, their product{Ending}',
  ],
  'any whole bias': [
    'How should {bias} change?',
    'A bias is added as it is, so its slope in a net input is 1, and what remains {Deltas}.',
  ],
  'update but held': [
    CHANGED,
    'What was kept aside takes its place; old values that differ are struck. Held, and so as before: {Held}.',
    'The new weights',
  ],
  'nothing new': [CHANGED, 'Nothing: all that could change is held.', 'The new weights'],
  'update error, online': [
    HELPED,
    'The error of pair {Pair}, for which the step was taken, was {before=} and is {after=} now. That of all {Pairs} pairs together was {E_total=} and is {E_total+=}.',
    'Error before and after',
  ],
  'update error, batch mean': [
    HELPED,
    'Before the round the mean error of the {Pairs} pairs was {E_total=}, now it is {E_total+=}.',
    'Error before and after',
  ],
  'update error, batch sum': [
    HELPED,
    'Before the round the error of the {Pairs} pairs was {E_total=}, now it is {E_total+=}.',
    'Error before and after',
  ],
};
