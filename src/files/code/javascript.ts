import { type Biased, type BiasPolicy, layout, type Ref } from '../../engine';
import { exact } from '../exact';
import type { Given } from '../given';
import { isRough, learning, type Program, programOf, through } from './program';
import { listed, run } from './run';
import { RELATIVE } from './tolerance';
import { codeWords as words } from './words';

/** Less than a second. */
const MOST_ROUNDS = 100_000;

/** The same program as in plain Python, for Node or a browser's console. */
export function javascriptCode(given: Given): string {
  const program = programOf(given, { title: 'javascript', most: MOST_ROUNDS, shares: true });
  const first = program.stretch ? 'let ' : 'const ';
  const parts = [
    heading(program),
    numbers(program.network),
    HELP,
    layer(program.network.biases),
    passes(program),
    page(program),
    checking(program),
    ...run(program, {
      comment: '//',
      end: ';',
      number: exact,
      make: (name, all, again) => `${again ? '' : first}${name} = new Layer(${all});`,
      attributes: { bias: BIASES[program.network.biases].name },
      total: 'sum(errors())',
      print: (text) => `console.log('${text}:', sum(errors()));`,
      train: (rounds) => `for (let round = 0; round < ${rounds}; round++) {
  forward();
  learn();
}`,
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const heading = (program: Program): string =>
  program.heading.map((line) => `// ${line}`.trimEnd()).join('\n');

function numbers(network: Biased): string {
  const { inputs, outputs } = layout(network.sizes, network.biases);
  const number = (ref: Ref) => exact(network.parameters[ref] as number);
  const vector = (refs: readonly Ref[]) => `${listed(refs.map(number))}; // ${refs.join(', ')}`;
  return `const inputs = ${vector(inputs)}
const targets = ${vector(outputs.map((name) => `target_${name}`))}
const eta = ${number('eta')}; // ${words.rate}`;
}

const HELP = `// ${words.logistic}
const logistic = (net) => 1 / (1 + Math.exp(-net));

const sum = (terms) => terms.reduce((a, b) => a + b);
const dot = (some, others) => sum(some.map((a, index) => a * others[index]));
const descend = (numbers, slopes) => numbers.map((number, index) => number - eta * slopes[index]);`;

/** What a layer does with its biases. */
const BIASES = {
  frozen: { name: 'bias', bias: 'this.bias', each: '(row)', slope: '', update: '' },
  'per layer': {
    name: 'bias',
    bias: 'this.bias',
    each: '(row)',
    slope: `
    this.dE_db = sum(this.delta); // ${words.sharedBias}`,
    update: `
    this.bias -= eta * this.dE_db;`,
  },
  'per neuron': {
    name: 'biases',
    bias: 'this.biases[index]',
    each: '(row, index)',
    slope: `
    this.dE_db = this.delta; // ${words.ownBias}`,
    update: `
    this.biases = descend(this.biases, this.dE_db);`,
  },
} satisfies Record<BiasPolicy, object>;

function layer(policy: BiasPolicy): string {
  const { name, bias, each, slope, update } = BIASES[policy];
  return `// ${words.layer[policy]}
class Layer {
  constructor(weights, ${name}) {
    this.weights = weights;
    this.${name} = ${name};
  }

  // ${words.layerForward}
  forward(signals) {
    this.signals = signals;
    this.net = this.weights.map(${each} => dot(row, signals) + ${bias});
    this.out = this.net.map(logistic);
    return this.out;
  }

  // ${words.layerBackward}
  backward(dE_dout) {
    this.dE_dout = dE_dout;
    this.dout_dnet = this.out.map((out) => out * (1 - out));
    this.delta = this.dE_dout.map((slope, index) => slope * this.dout_dnet[index]);
    this.dE_dw = this.delta.map((delta) => this.signals.map((x) => delta * x));${slope}
  }

  // ${words.layerBack}
  back() {
    this.shares = this.weights.map((row, index) => row.map((w) => this.delta[index] * w));
    return this.signals.map((_, index) => sum(this.shares.map((row) => row[index])));
  }

  // ${words.layerUpdate[policy]}
  update() {
    this.weights = this.weights.map((row, index) => descend(row, this.dE_dw[index]));${update}
  }
}`;
}

const passes = (program: Program): string => `// ${words.forward}
function forward() {
  ${through(program)};
}

// ${words.errors}
function errors() {
  return targets.map((target, index) => (target - output.out[index]) ** 2 / 2);
}

// ${words.learn[program.network.order]}
function learn() {
  ${learning(program, 'output.out.map((out, index) => out - targets[index])').join(';\n  ')};
}`;

const page = ({ page: all }: Program): string => `// ${words.page}
const page = {
${all.map(([ref, value]) => `  ${/\W/.test(ref) ? `'${ref}'` : ref}: ${exact(value)},`).join('\n')}
};`;

function checking(program: Program): string {
  const rough = isRough(program);
  const relative = 'tolerance * Math.abs(page[name])';
  const comment = [
    words.check,
    words.others.javascript,
    ...words.tolerance,
    ...(rough ? words.cancelled : []),
  ];
  return `${comment.map((line) => `// ${line}`).join('\n')}
function check(names, values, tolerance = ${RELATIVE}${rough ? ', absolute = 0' : ''}) {
  for (const [index, name] of names.split(' ').entries()) {
    const value = values[index];
    console.log(\`\${name} = \${value}\`);
    const most = ${rough ? `Math.max(${relative}, absolute)` : relative};
    const isClose = Math.abs(value - page[name]) <= most;
    if (!isClose) throw new Error(\`${words.differs((expression) => `\${${expression}}`)}\`);
  }
}`;
}
