import type { Notes } from '../../exchange';

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

/** How a weight reaches the error: its chain, the paths that come together, and the product along them. */
export const paths: Readonly<Record<string, Notes>> = {
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
  'updated share': updatedPath,
  'path by updated weight': updatedPath,
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
};
