import type { moreMistakes } from './moreMistakes';

/** A sentence for each mistake in the rules of other networks than the worked example's, as in `words.ts`. */
export const moreSentences: Record<(typeof moreMistakes)[number]['id'], string> = {
  'activation given': 'This is the out already: the activation comes after {at}.',
  'logistic instead':
    'This is the logistic function of the net input: this layer has another activation.',
  'net passed on': 'This is the net input itself: the activation is still to be applied.',
  'leak forgotten': 'This is 0, as of a plain ReLU: a leaky one lets 0.01 of it through.',
  'other side':
    'This is what there is on the other side of 0: whether the net input is above it decides.',
  'power not shared':
    'This is e to the power of the net input alone: it is divided by the sum of all such powers.',
  'shared among the others':
    'This divides by the powers of the other outputs: the output’s own power is in that sum, too.',
  'shared without powers':
    'This divides the net input by the sum of the net inputs: each is to be the exponent of e first.',

  'value for slope': 'This is the out itself: the slope of the activation was asked for.',
  'logistic slope instead':
    'This is out(1 − out), the slope of the logistic function: this layer has another activation.',
  'net for slope': 'This is the net input itself: the slope of the activation was asked for.',
  'logistic slope of net':
    'This is the slope of the logistic function at the net input: this layer has another activation.',
  'slope without square': 'This is 1 − out: the slope of tanh is 1 − out².',
  'square added': 'This is 1 + out²: the slope of tanh is 1 − out².',
  'slope from net': 'This has the net input in 1 − out²: the slope is written with the out.',
  'cross sign forgotten':
    'This has the wrong sign: when one net input of a softmax rises, all other outs fall.',
  'cross as own':
    'This is out(1 − out), the slope by the output’s own net input: by another one’s it is minus the product of both outs.',
  'cross with one minus':
    'This is out(1 − the other out): by another net input the slope is minus the product of both outs.',
  'coupling forgotten':
    'This goes through {slope} alone: with softmax every output changes with each net input, so all of them are summed.',

  'half put in': 'This has a ½ in it: this loss has none.',
  'mean forgotten': 'This is not divided by the number of outputs, as a mean is.',
  'difference alone': 'This is the difference: its square was asked for.',
  'inner minus forgotten':
    'This has the wrong sign: the inner derivative of target − out brings a minus.',
  'squared error instead': 'This is half the squared difference: this loss is a cross-entropy.',
  'minus forgotten': 'This has the wrong sign: a cross-entropy begins with a minus.',
  'logarithm to base 10': 'This has a logarithm to base 10: it is the natural one.',
  'one side only':
    'This has the part of the target alone: what is missing to 1 has a part of its own.',
  'delta for slope':
    'This is out − target, the slope by the net input: the slope by the out comes before it.',
  'delta turned': 'This is target − out: with this loss {at} is out − target.',
  'slope not cancelled':
    'This has the slope out(1 − out) once more: with this loss it cancels, and out − target is all.',
  'targets not summed':
    'This is out − target: the targets do not sum up to 1 here, so the out is multiplied by their sum.',

  'one pair only': 'This is of one pair alone, {only}: {at} is of all pairs.',
  'sum for mean': 'This is the sum over the pairs: {at} is their mean.',
  'wrong pair': 'This reads {read} where {right} belongs: that is another training pair.',

  'momentum forgotten': 'This is the new step alone: a share {mu} of the old velocity stays.',
  'velocity kept whole': 'This keeps the whole old velocity: it is multiplied by {mu}.',
  'velocity without eta': 'This has the whole slope in it: {eta} is missing.',
  'velocity uphill':
    'This adds the step: a weight moves against its slope, so it is subtracted from the velocity.',
  'velocity as it was': 'This is the old velocity: it has not taken the slope in yet.',
  'velocity subtracted': 'This subtracts the velocity: it has its sign already, and is added.',
  'velocity alone': 'This is the velocity alone: it is still to be added to the old value.',
  'old velocity': 'This adds the old velocity {read}: the new one is {right}.',

  'held updated': 'This moves {held}: it is held, and no round changes it.',
};
