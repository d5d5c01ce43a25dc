import type { Kind, Phase, Step } from './step';

/**
 * The words of the steps, the last of them what a step among several of its weight is called:
 * `w5: the chain`. `{weight}` stands for the symbol of the step's role of that name or of
 * the quantity so called, `{E_total=}` for its present number, `{E_total!}` for its number even
 * before the step that works it out. Nothing here may depend on what
 * the numbers happen to be: the learner can change them all.
 */
const known: Record<Exclude<Kind, 'line'> | 'start own' | 'start later', Row> = {
  start: [
    'How does a network learn from one example?',
    'Given {i1=} and {i2=}, this network should answer {target_o1=} and {target_o2=}. It begins with the numbers of Matt Mazur’s worked example of backpropagation, and every one is alive. Press Next to work through one round of learning, one question at a time, or drag any number in the picture, {w5} for one, and watch the total error, now {E_total!}, follow.',
    'The network as given',
  ],
  'start own': [
    'How does a network learn from one example?',
    'Given {i1=} and {i2=}, this network should answer {target_o1=} and {target_o2=}. The numbers are your own. Press Next to work through one round of learning, one question at a time, or drag any number in the picture, {w5} for one, and watch the total error, now {E_total!}, follow.',
  ],
  'start later': [
    'Where does the network stand?',
    'This is how the weights stand after the rounds so far. Given {i1=} and {i2=}, the network should answer {target_o1=} and {target_o2=}, and its total error is {E_total!} now. Work through this round like the first one; the curve of the errors leads to any other.',
  ],
  net: [
    'How much input does {name} receive?',
    'Each signal is multiplied by the weight of its edge, and the bias {bias} is added to the sum. The bias is there whatever the signals are.',
  ],
  out: [
    'What does {name} send on?',
    'The logistic function squeezes any number into the range from 0 to 1. A net input of 0 gives exactly one half.',
  ],
  error: [
    'How far is {name} from its target?',
    'The difference is squared, so that misses to either side count alike and large ones count most. The ½ in front will make the slope simpler.',
  ],
  total: [
    'How wrong is the network as a whole?',
    'The errors of the outputs are added up. Making this one number smaller is all that learning means here.',
  ],
  chain: [
    'How does a change of {weight} reach the total error?',
    '{weight} changes {net}, which changes {out}, which changes the error. Each stage passes a small change on, multiplied by a slope of its own. The next steps work out these slopes, beginning at the error.',
    'the chain',
  ],
  'hidden chain': [
    'How does a change of {weight} reach the total error?',
    '{weight} changes {net} and so {out}, and {out} feeds every neuron of the next layer. So the first factor has to gather what comes back along all of these paths.',
    'the chain',
  ],
  'known chain': [
    'What is still missing for {weight}?',
    '{weight} ends at the same neuron as {first}, so all factors but the last have been worked out already. Reusing them is what makes backpropagation cheap.',
    'the chain',
  ],
  'error slope': [
    'How fast does the total error change when {out} changes?',
    'The exponent comes down and cancels the ½, and the inner derivative brings the minus sign. The errors of other outputs do not contain {out}, so they add 0.',
    'slope of the error',
  ],
  share: [
    'How much of the slope for {out} comes back through {downstream}?',
    'From the error back to {downstreamNet} the slope is known, as the delta of {downstream}. From there back to {out} it is the weight between them, {between}.',
    'the path through {downstream}',
  ],
  sum: [
    'How fast does the total error change when {out} changes?',
    'The paths through the next layer add up, each with its own sign: what helps one output may harm another.',
    'sum over the paths',
  ],
  slope: [
    'How fast does {out} change when {net} changes?',
    'The slope of the logistic curve can be written with its own height: 0.25 in the middle, where {out} is one half, and close to 0 towards both ends.',
    'slope of the logistic function',
  ],
  signal: [
    'How fast does {net} change when {weight} changes?',
    'Only one term of the sum contains {weight}, so the slope is the signal that {weight} multiplies: {signal}.',
    'slope of the net input',
  ],
  product: [
    'How fast does the total error change when {weight} changes?',
    'Slopes along a path are multiplied.',
    'the product',
  ],
  delta: [
    'What do all weights into {name} have in common?',
    'The first two factors do not depend on which weight is meant: they make the node delta of {name}. With it every weight into {name} needs just one multiplication.',
    'with delta',
  ],
  'hidden delta': [
    'What do all weights into {name} have in common?',
    'The delta of a hidden neuron is the weighted sum of the next layer’s deltas, times its own slope. They come back over the same edges by which the signals went forward: hence the name backpropagation.',
    'with delta',
  ],
  'known delta': [
    'Is there a shorter way to the same number?',
    'The delta of {name} has been known since {first}. One multiplication by the signal {signal} gives the same slope.',
    'with delta',
  ],
  new: [
    'What will {weight} be after this round?',
    'The weight takes a step against its slope, and {eta} sets how long the step is. The new value is kept aside: until the round ends, every equation still reads the old one.',
    'the new value',
  ],
  'new at once': [
    'What will {weight} be after this round?',
    'The weight takes a step against its slope, and {eta} sets how long the step is. In the order “output layer first”, the hidden layer will already read this new value.',
    'the new value',
  ],
  'bias gradient': [
    'How fast does the total error change when {bias} changes?',
    'A bias is added as it is, so its slope in a net input is 1. What remains are the deltas of the neurons that it feeds.',
    'the slope',
  ],
  'bias new': [
    'What will {bias} be after this round?',
    'A bias takes the same kind of step as a weight: against its slope, as far as {eta} says.',
    'the new value',
  ],
  'whole weight': [
    'How should {weight} change?',
    'From the error back to {weight}: the slopes along the path, their product, the same with delta, and the step against it.',
  ],
  'whole bias': [
    'How should {bias} change?',
    'A bias is added as it is, so its slope in a net input is 1, and the deltas of the neurons that it feeds are all that counts.',
  ],
  'update weights': [
    'What changes at the end of the round?',
    'What was kept aside takes its place; old values that differ are struck. Drag an old one, and the new one follows.',
    'The new weights',
  ],
  'updated share': [
    'How much of the slope for {out} comes back through {downstream}?',
    'From the error back to {downstreamNet} the slope is known, as the delta of {downstream}. From there back to {out} it is the weight between them: in the order “output layer first” the one already updated, {between}.',
    'the path through {downstream}',
  ],
  'update layer': [
    'What comes out of {neurons} now?',
    'Once more forward, with the same inputs and the same equations. Only what was trained is new.',
    'Forward again',
  ],
  'update error': [
    'Has the round helped?',
    'Before the round the total error was {E_total=}, now it is {E_total+=}.',
    'Error before and after',
  ],
};

export type Row = readonly [question: string, narration: string, name?: string];

/** By kind, and by what is said on a step: those of other networks than the article's come with `general.ts`. */
export const words: Record<string, Row> = known;

/** Where a round may begin: with the article's numbers, the learner's own, or those of rounds before. */
export type Start = 'article' | 'own' | 'later';

/** Whether a round has helped, by the sign of the error's change. */
export const verdicts = {
  lower: 'So it has, by {by}: one small step. Learning takes many of them.',
  same: 'So nothing has changed: a step of 0 moves nothing, and neither does one below the last digit.',
  higher: 'So it has not, it is more by {by}: the step went too far, or the wrong way.',
} as const;

/** The names of the phases, as the timeline shows them. */
const phasesKnown: Record<Exclude<Phase, 'layers'>, string> = {
  start: 'Start',
  forward: 'Forward',
  error: 'Error',
  output: 'Output layer',
  hidden: 'Hidden layer',
  biases: 'Biases',
  update: 'Update',
};

/** Those of a network with several hidden layers come with `general.ts`. */
export const phaseNames = phasesKnown as Record<Phase, string>;

/** Roles that are no quantities: names of neurons and, with a capital letter, texts. */
const TEXT = /^(name|downstream|[A-Z][a-z]+)$/;

/** A text with the roles of a step filled in. */
export const fill = (text: string, step: Step): string =>
  text.replace(/\{([\w+]+)([=!]?)\}/g, (_, name, mark) => {
    if (name === 'neurons') return neuronsOf(step);
    const of = step.roles[name];
    return TEXT.test(name) ? (of ?? '') : `{${of ?? name}${mark}}`;
  });

/** "h1 and h2": the neurons whose net inputs a step works out. */
function neuronsOf({ computes }: Step): string {
  const names = computes.flatMap((ref) => /^net_(\w+)/.exec(ref)?.[1] ?? []);
  return names.join(', ').replace(/, (\w+)$/, ' and $1');
}

function wordsOf({ kind, says }: Step, start: Start): Row {
  const from = start === 'article' ? '' : ` ${start}`;
  return (words[says + from] ?? words[kind + from]) as Row;
}

/**
 * With `{ref}` for a symbol and `{ref=}` for a number.
 * @param start where the round begins; only the first step has other words for it
 */
export const question = (step: Step, start: Start = 'article'): string =>
  fill(wordsOf(step, start)[0], step);
export const narration = (step: Step, start: Start = 'article'): string =>
  fill(wordsOf(step, start)[1], step);

/** A short name for a step, as the timeline and the title of the page give it. */
export function stepName(step: Step): string {
  const [, , part] = wordsOf(step, 'article');
  const subject = step.subject ? `{${step.subject}}` : '';
  if (!part) return subject || `{${step.computes[0]}}`;
  return fill(subject ? `${subject}: ${part}` : part, step);
}
