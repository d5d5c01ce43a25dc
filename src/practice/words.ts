import type { Ref } from '../engine';
import type { MistakeId } from './mistakes';
import { moreSentences } from './moreWords';
import type { Named, Verdict } from './verdict';

/**
 * One sentence for each mistake, with `{ref}` for a symbol, as in the words of the steps. `{at}` is
 * the quantity that the mistake was made in; the other roles are those of its row.
 */
const sentences: Record<MistakeId, string> = {
  ...moreSentences,
  'bias forgotten': 'This is {at} without its bias, {bias}.',
  'weights transposed':
    'This reads {read} where {right} belongs: a weight is counted by the neuron that it ends at, then by the one that it comes from.',
  'weights exchanged':
    'This reads {read} where {right} belongs: two weights of one neuron changed places.',
  'net for out':
    'This reads {read} where {right} belongs: a neuron sends on its out, not its net input.',
  'out given': 'This is the out already: the logistic function comes after {at}.',
  'old weights': 'This reads {read}: after the update the second forward pass has {right}.',
  'bias kept': 'This keeps {bias} as it was: these settings train it, and {at} reads the new one.',
  'bias trained per layer':
    'This trains {bias} as one bias of the whole layer: these settings treat it otherwise, which changes {at}.',
  'bias trained per neuron':
    'This trains {bias} for each neuron by itself: these settings treat it otherwise, which changes {at}.',
  'exponent without minus':
    'This has e to the power of the net input: the exponent needs its minus.',
  '10 for e': 'This has a power of 10 where one of e belongs.',
  '10 for e without minus': 'This has a power of 10 where one of e belongs, and without the minus.',
  'net given': 'This is the net input itself: the logistic function is still to come.',
  'power alone':
    'This is the power of e alone: the logistic function is 1 divided by 1 plus that power.',
  'power alone, without minus':
    'This is e to the power of the net input alone: the exponent needs its minus, and the logistic function is 1 divided by 1 plus that power.',
  'half forgotten': 'This is {at} without the ½.',
  'half twice': 'This has the ½ of {at} twice.',
  'square forgotten': 'This is half the difference, not half its square.',
  'square forgotten, out first':
    'This is half the difference, out first, not half the square of the difference.',
  'one part only': 'This is {only} alone: {at} adds up every part.',
  'parts subtracted':
    'This takes {second} from {first}: the parts of {at} are added, each with its own sign.',
  'mean for sum': 'This is a mean: the parts of {at} are added, not averaged.',
  'target minus out':
    'This is target − out: the inner derivative brings a minus, so the slope is out − target.',
  'half as 1': 'This is twice {at}: the 2 of the exponent has to cancel against the ½.',
  'half kept': 'This still has the ½: the exponent comes down as a 2 and cancels it.',
  'one plus out': 'This is out(1 + out): the slope is out(1 − out).',
  'factor out alone': 'This is the out alone: the slope is out(1 − out).',
  'factor one minus out alone': 'This is 1 − out alone: the slope is out(1 − out).',
  'slope with net': 'This puts {net} into the slope: it is written with {out}.',
  'slope at another neuron':
    'This is the slope of another neuron, with {read} where {right} belongs.',
  'weight for signal':
    'This is {read}: the term is a product of weight and signal, and its slope by the weight is the signal, {right}.',
  'signal for weight':
    'This is {read}: the term is a product of weight and signal, and its slope by the signal is the weight, {right}.',
  'another signal': 'This is {read}: the signal on this edge is {right}.',
  'updated weights':
    'This is what you get with the already updated {read}: the hidden layer’s pass reads the old one, {right}.',
  'original weights':
    'This is what you get with the old {read}: in the order “output layer first” the hidden layer’s pass reads {right}.',
  'delta without slope':
    'This leaves {left} out of {right}: delta goes back as far as the net input.',
  'zero for one': 'This is 0: the bias is added as it is, so its slope is 1.',
  'bias for one': 'This is {bias} itself: the bias is added as it is, so its slope is 1.',
  'factor left out': 'This is {at} without the factor {left}.',
  'factors added': 'This adds the factors of {at}: slopes along a path are multiplied.',
  'eta included': 'This has {eta} in it already: that belongs to the update, not to the slope.',
  'update for gradient': 'This is {updated} already: the slope itself was asked for.',
  'not updated': 'This is still {old}: the step has not been taken yet.',
  'eta forgotten': 'This takes the whole slope from the old value: {eta} is missing.',
  'step added': 'This adds the step: a weight moves against its slope, so the step is subtracted.',
  'step added without eta': 'This adds the whole slope: it is multiplied by {eta} and subtracted.',
  'gradient for update':
    'This is the slope {gradient}: it is still to be taken, times {eta}, from {old}.',
  'step alone': 'This is the step alone: it is still to be taken from the old value.',
};

/** Symbols one after another, as in a sentence. */
export function listed(refs: readonly Ref[]): string {
  const symbols = refs.map((ref) => `{${ref}}`);
  const last = symbols.pop() ?? '';
  return symbols.length > 0 ? `${symbols.join(', ')} and ${last}` : last;
}

/** What a mistake is, in a sentence, and where it was made, if that was not in the asked quantity. */
export function mistakeWords(named: Named, asked: Ref): string {
  const one = wordsOfOne(named, asked);
  if (!named.besides) return one;
  return `Two mistakes together give this number. ${wordsOfOne(named.besides, asked)} ${one}`;
}

function wordsOfOne({ id, roles, at }: Named, asked: Ref): string {
  const [first = asked] = at;
  const all: Readonly<Record<string, Ref>> = { ...roles, at: first };
  const sentence = sentences[id].replace(/\{(\w+)\}/g, (_, role) => `{${all[role] ?? role}}`);
  if (at.includes(asked)) return sentence;
  return `${sentence} It was made in ${listed(at)}, and {${asked}} follows from it.`;
}

const digitsOf = (digits: number): string => (digits === 1 ? '1 digit' : `${digits} digits`);

/** What is said of a number, in a sentence or two. */
export function verdictWords(verdict: Verdict, asked: Ref): string {
  switch (verdict.kind) {
    case 'right':
      if (verdict.like) {
        return `Right as far as it goes, but {${verdict.like}} reads the same: give more digits.`;
      }
      if (!verdict.tooFew) return 'Right.';
      return verdict.digits === 0
        ? 'Right as far as it goes, but it has no digit to tell by yet.'
        : 'Right as far as it goes, but a single digit tells little: give at least two.';
    case 'rounded': {
      const far =
        verdict.digits > 0
          ? `It agrees to ${digitsOf(verdict.digits)}`
          : 'It agrees to none of its digits';
      const from = verdict.from.length > 0 ? `, and starts from your ${listed(verdict.from)}` : '';
      return `Right, but rounded too early. ${far}${from}.`;
    }
    case 'mistake': {
      const [first] = verdict.named;
      const from = verdict.from.length > 0 ? ` It starts from your ${listed(verdict.from)}.` : '';
      return first ? `${mistakeWords(first, asked)}${from}` : '';
    }
    case 'follows':
      return `Your arithmetic is right, but it starts from your ${listed(verdict.from)}.`;
    case 'unknown':
      return 'This is not the number, and no usual mistake gives it.';
  }
}
