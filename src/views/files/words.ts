import type { Beyond } from '../../files';

const BEYOND: Readonly<Record<Beyond, string>> = {
  layers: 'other than one hidden layer',
  activations: 'neurons that are not logistic, ReLU or identity',
  loss: 'an error that is not ½ squared error',
  pairs: 'several training pairs',
  biases: 'a network without biases',
  momentum: 'momentum',
  held: 'weights and biases that are held',
};

/** The words of the dialog for what can be taken away. */
export const filesWords = {
  title: 'Save numbers',
  intro: 'All of it is made of the round on the screen. Nothing leaves your device.',
  save: 'Save',
  copy: 'Copy',
  svg: 'SVG',
  png: 'PNG',
  /** What a button does, for who hears it alone. */
  saves: (name: string) => `Save: ${name}`,
  copies: (name: string) => `Copy: ${name}`,
  saved: (file: string) => `Saved as ${file}`,
  copied: 'Copied',
  refused: 'Copying was refused. Save it as a file.',
  failed: 'This could not be made. Try again.',
  close: 'Close',
  delta:
    'JSON, CSV and code have δ as ∂E/∂net, whatever the notation is: the opposite sign of the screen’s.',
  withheld: {
    text: 'You are working this round out, and these files hold every result of it, also those you have not come to. Pictures show what the screen shows.',
    choice: 'Give me the results all the same',
  },
  refusals: {
    order: 'It has no other order than all weights together: choose that under Notation.',
    rate: 'It needs a learning rate above 0.',
  },
  /** What of the network this format has no words for. */
  beyond: (what: Beyond) => `This format has no word for ${BEYOND[what]}.`,
  decimals: 'Decimal sign of the formulas’ numbers',
  decimalNames: { '.': 'Point: 0.5', ',': 'Comma: 0,5' },
  groups: {
    numbers: 'Numbers',
    tables: 'Tables',
    documents: 'Documents',
    pictures: 'Pictures',
    code: 'Code',
  },
  formats: {
    state: {
      name: 'The state of this page',
      text: 'JSON of the network, the round, the step and the settings, to be opened here again.',
    },
    numbers: {
      name: 'The numbers',
      text: 'JSON for programs: every quantity of the round with its rule and what it follows from, to the last digit, and the curve of the errors.',
    },
    receipt: {
      name: 'Receipt for a verifier',
      text: 'The round in the format of backprop-trace, a program by others that works it out again: bp reconcile receipt.',
    },
    round: {
      name: 'This round',
      text: 'CSV of every quantity, with its rule and what it follows from. Numbers have a decimal point, here as in all tables but the next.',
    },
    formulas: {
      name: 'This round as formulas',
      text: 'For a spreadsheet: change a weight in column B, and all that follows from it changes as it does here. Copied, it belongs into cell A1; LibreOffice asks whether to evaluate formulas. Let it.',
    },
    curve: {
      name: 'The curve of the errors',
      text: 'CSV of all rounds so far: each by itself up to 512, then the least and the most of each stretch.',
    },
    rounds: {
      name: 'Weights by round',
      text: 'CSV of the errors, weights and biases after 0 to 10, 20, 50, 100, 200, … rounds, now, and at the end.',
    },
    latex: {
      name: 'This round, worked out',
      text: 'LaTeX of every step with its question and its equations, for pdflatex.',
    },
    notebook: {
      name: 'This round as a notebook',
      text: 'Jupyter notebook with the same steps, each equation beside the code that computes it.',
    },
    graph: {
      name: 'The network',
      text: 'The picture of this step, with the numbers that are known by now.',
    },
    errors: {
      name: 'The curve of the errors',
      text: 'On the axes and with the runs that are chosen under Rounds.',
    },
    paths: {
      name: 'Weights and biases by round',
      text: 'Each as a small line, as under Rounds.',
    },
    landscape: {
      name: 'The landscape of the error',
      text: 'The map over the two numbers that are chosen under Landscape.',
    },
    answers: {
      name: 'What the network answers',
      text: 'The map over both inputs, of the output that is chosen under Answers.',
    },
    python: {
      name: 'Python',
      text: 'This network’s round and training with the standard library alone; it checks itself against these numbers.',
    },
    numpy: { name: 'NumPy', text: 'The same with matrices.' },
    pytorch: {
      name: 'PyTorch',
      text: 'The same, its gradients compared with those of autograd.',
    },
    javascript: { name: 'JavaScript', text: 'The same for Node or a browser.' },
  },
} as const;

export type FormatName = keyof (typeof filesWords)['formats'];
