import { layoutOf, type Ref } from '../../engine';
import { exact } from '../exact';
import type { Given } from '../given';
import { activationsIn, helpersIn, lossesIn } from './javascriptRules';
import { classOf, type Kind, layerClasses } from './kinds';
import { indented, text } from './lines';
import { isRough, learning, type Program, programOf, through } from './program';
import { allSlopes } from './python';
import { listed, run } from './run';
import { RELATIVE } from './tolerance';
import { codeWords as words } from './words';

/** Less than a second. */
const MOST_ROUNDS = 100_000;

/** The same program as in plain Python, for Node or a browser's console. */
export function javascriptCode(given: Given): string {
  const program = programOf(given, { title: 'javascript', most: MOST_ROUNDS, shares: true });
  const { several, shape } = program;
  const first = program.stretch ? 'let ' : 'const ';
  const own = shape.biases === 'per neuron';
  const total = several ? 'total()' : 'sum(errors())';
  const parts = [
    heading(program),
    numbers(program),
    ...helpersIn(program),
    ...layers(program),
    passes(program),
    page(program),
    checking(program),
    ...run(program, {
      comment: '//',
      end: ';',
      number: exact,
      make: (name, kind, all, again) => `${again ? '' : first}${name} = new ${kind}(${all});`,
      attributes: {
        bias: own ? 'biases' : 'bias',
        'bias velocity': own ? 'biasVelocities' : 'biasVelocity',
        ...allSlopes(program, 'dE_dw', 'dE_db'),
      },
      total: 'sum(errors())',
      print: (what) => `console.log('${what}:', ${total});`,
      forward: several ? EACH : 'forward();',
      train: trained(program),
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The forward pass of each training pair. */
const EACH = 'for (const pair in pairs) forward(pair);';

const trained =
  ({ several, over, shape: { pairs } }: Program) =>
  (rounds: number, turn: number): string => {
    const online = several && !over;
    return text(
      `for (let round = 0; round < ${rounds}; round++) {`,
      online && `  const pair = ((round + ${turn - 1}) % ${pairs}) + 1;`,
      `  ${online ? 'forward(pair);' : several ? EACH : 'forward();'}`,
      `  learn(${online ? 'pair' : ''});`,
      '}',
    );
  };

const heading = (program: Program): string =>
  program.heading.map((line) => `// ${line}`.trimEnd()).join('\n');

function numbers({ network, shape }: Program): string {
  const { inputs, outputs, pairs } = layoutOf(network);
  const number = (ref: Ref) => exact(network.parameters[ref] as number);
  const vector = (refs: readonly Ref[]) => listed(refs.map(number));
  const named = (refs: readonly Ref[]) => `${vector(refs)}; // ${refs.join(', ')}`;
  const targets = outputs.map((name) => `target_${name}`);
  const marked = (refs: readonly Ref[], mark: string) => refs.map((ref) => ref + mark);
  return text(
    pairs.length === 1
      ? [`const inputs = ${named(inputs)}`, `const targets = ${named(targets)}`]
      : [
          `// ${words.pairs}`,
          'const pairs = {',
          pairs.map((mark, index) => {
            const [from, to] = [marked(inputs, mark), marked(targets, mark)];
            const comment = `${from.join(', ')}; ${to.join(', ')}`;
            return `  ${index + 1}: { inputs: ${vector(from)}, targets: ${vector(to)} }, // ${comment}`;
          }),
          '};',
        ],
    `const eta = ${number('eta')}; // ${words.rate}`,
    shape.momentum && `const mu = ${number('mu')}; // ${words.momentumRate}`,
    shape.loss === 'mean square' && `const n = ${outputs.length}; // ${words.outputs}`,
  );
}

const layers = (program: Program): string[] =>
  layerClasses(
    program.kinds,
    (kind) => layer(program, kind),
    (kind) => layerOf(kind, program),
  );

/** What a layer of one kind does besides what all do. */
function layerOf(kind: Kind, program: Program): string {
  const { out, delta } = activationsIn(program, kind);
  const pair = program.several ? 'pair' : '';
  return text(
    `// ${words.kinds[kind.activation]}`,
    `class ${classOf(kind, program.kinds)} extends Layer {`,
    indented(2, [
      `activate(${pair}) {`,
      indented(2, out),
      '}',
      '',
      `slopes(${pair}) {`,
      indented(2, delta),
      '}',
    ]),
    '}',
  );
}

/** @param kind the kind of all layers; none where there are several */
function layer(program: Program, kind: Kind | null): string {
  const { shape, has, several, over } = program;
  const { biases, momentum } = shape;
  const [at, pair, before] = several ? ['[pair]', 'pair', 'pair, '] : ['', '', ''];
  const own = biases === 'per neuron';
  const given = [
    'weights',
    has.biases && (own ? 'biases' : 'bias'),
    momentum && 'velocities',
    momentum && has.trainedBiases && (own ? 'biasVelocities' : 'biasVelocity'),
    has.held && 'free',
    has.held && has.trainedBiases && (own ? 'freeBiases' : 'freeBias'),
  ].filter((name) => name !== false);
  const bias = has.biases ? ` + this.${own ? 'biases[index]' : 'bias'}` : '';
  const rules = kind && activationsIn(program, kind);
  const kept = [
    ...['signals', 'net', 'out', 'dE_dout', 'dout_dnet', 'delta', 'shares', 'dE_dw'],
    ...(program.kinds.some(({ short }) => short) ? ['dE_dnet'] : []),
    ...(has.trainedBiases ? ['dE_db'] : []),
  ];
  return text(
    `// ${words.layer[biases]}`,
    'class Layer {',
    indented(2, [
      `constructor(${given.join(', ')}) {`,
      indented(2, [
        given.map((name) => `this.${name} = ${name};`),
        several && [`// ${words.ofPairs}`, kept.map((name) => `this.${name} = {};`)],
      ]),
      '}',
      '',
      `// ${words.layerForward(has.biases, kind ? words.out[kind.activation] : words.anyOut)}`,
      `forward(${before}signals) {`,
      indented(2, [
        `this.signals${at} = signals;`,
        `this.net${at} = this.weights.map(${own ? '(row, index)' : '(row)'} => dot(row, signals)${bias});`,
        rules ? rules.out : `this.activate(${pair});`,
        `return this.out${at};`,
      ]),
      '}',
      '',
      `// ${kind ? words.layerBackward : words.anyBackward}`,
      `backward(${before}dE_dout) {`,
      indented(2, [
        `this.dE_dout${at} = dE_dout;`,
        rules ? rules.delta : `this.slopes(${pair});`,
        `this.dE_dw${at} = this.delta${at}.map((delta) => this.signals${at}.map((x) => delta * x));`,
        has.trainedBiases &&
          (own
            ? `this.dE_db${at} = this.delta${at}; // ${words.ownBias}`
            : `this.dE_db${at} = sum(this.delta${at}); // ${words.sharedBias}`),
      ]),
      '}',
      '',
      `// ${words.layerBack}`,
      `back(${pair}) {`,
      indented(2, [
        `this.shares${at} = this.weights.map((row, index) => row.map((w) => this.delta${at}[index] * w));`,
        `return this.signals${at}.map((_, index) => sum(this.shares${at}.map((row) => row[index])));`,
      ]),
      '}',
      '',
      `// ${words.layerUpdate('w', has.trainedBiases, momentum)}`,
      `update(${over ? '' : pair}) {`,
      indented(2, update(program)),
      '}',
    ]),
    '}',
  );
}

/** How a layer takes its step. */
function update({ shape, has, several, over }: Program): string[] {
  const own = shape.biases === 'per neuron';
  const all = over ? `this.${over}_` : 'this.';
  const at = several && !over ? '[pair]' : '';
  const [w, b] = [`${all}dE_dw${at}`, `${all}dE_db${at}`];
  const gather = [
    `// ${words.gathered[over ?? 'sum']}`,
    'const slopes = Object.values(this.dE_dw);',
    `${w} = this.weights.map((row, j) =>`,
    `  row.map((_, k) => ${over}(slopes.map((matrix) => matrix[j][k]))),`,
    ');',
    ...(has.trainedBiases
      ? [
          own
            ? `${b} = this.biases.map((_, j) => ${over}(Object.values(this.dE_db).map((vector) => vector[j])));`
            : `${b} = ${over}(Object.values(this.dE_db));`,
        ]
      : []),
  ];
  const free = has.held ? ', this.free[index]' : '';
  const rows = (name: string, change: string) =>
    `this.${name} = this.${name}.map((row, index) => ${change}(row, ${w}[index]${free}));`;
  const freeBiases = has.held ? ', this.freeBiases' : '';
  const freeBias = has.held ? ' * this.freeBias' : '';
  const step = `mu * this.biasVelocity - eta * ${b}`;
  const biases = () => {
    if (!shape.momentum) {
      return own
        ? [`this.biases = descend(this.biases, ${b}${freeBiases});`]
        : [`this.bias -= eta * ${b}${freeBias};`];
    }
    return own
      ? [
          `this.biasVelocities = accelerate(this.biasVelocities, ${b}${freeBiases});`,
          'this.biases = move(this.biases, this.biasVelocities);',
        ]
      : [
          `this.biasVelocity = ${has.held ? `(${step})${freeBias}` : step};`,
          'this.bias += this.biasVelocity;',
        ];
  };
  return [
    ...(over ? gather : []),
    ...(shape.momentum
      ? [
          rows('velocities', 'accelerate'),
          'this.weights = this.weights.map((row, index) => move(row, this.velocities[index]));',
        ]
      : [rows('weights', 'descend')]),
    ...(has.trainedBiases ? biases() : []),
  ];
}

function passes(program: Program): string {
  const { shape, several, over } = program;
  const { errors, slopes } = lossesIn(program);
  const pair = several ? 'pair' : '';
  const taken = (what: string) => several && `  const { ${what} } = pairs[pair];`;
  const set = 'sum(Object.keys(pairs).map((pair) => sum(errors(pair))))';
  const count = ' / Object.keys(pairs).length';
  return [
    text(
      `// ${words.forward}`,
      `function forward(${pair}) {`,
      taken('inputs'),
      `  ${through(program)};`,
      '}',
    ),
    text(
      `// ${words.errors[shape.loss]}`,
      `function errors(${pair}) {`,
      taken('targets'),
      `  return ${errors};`,
      '}',
    ),
    ...(several
      ? [
          text(
            `// ${words.total[over ?? 'sum']}`,
            'function total() {',
            `  return ${set}${over === 'mean' ? count : ''};`,
            '}',
          ),
        ]
      : []),
    text(
      `// ${words.learn(shape.loss, shape.order)}`,
      `function learn(${over ? '' : pair}) {`,
      !over && taken('targets'),
      learning(program, slopes).map((statement) =>
        typeof statement === 'string'
          ? `  ${statement};`
          : [
              '  for (const pair in pairs) {',
              statement.each.some((one) => one.includes('targets')) &&
                '    const { targets } = pairs[pair];',
              statement.each.map((one) => `    ${one};`),
              '  }',
            ],
      ),
      '}',
    ),
  ].join('\n\n');
}

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
