import { layoutOf, type Ref } from '../../engine';
import { indented, text } from './lines';
import { isRough, learning, type Program, through } from './program';
import { listed, run, type Writing } from './run';
import { RELATIVE } from './tolerance';
import { codeWords as words } from './words';

/** What the Python of one library has of its own; all else Python programs have in common. */
export type Dialect = Pick<Writing, 'attributes' | 'total' | 'beforeLearning' | 'afterLearning'> & {
  imports: string;
  /** A list of numbers as the library has it. */
  vector: (list: string) => string;
  /** The class of a layer, and what it takes. */
  layer: string;
  /** The errors of the outputs, and their slopes. */
  errors: string;
  slopes: string;
  /** The values of a check as Python's own numbers, and so the sum of the errors. */
  numbers: string;
  printed?: string;
  train?: Writing['train'];
};

/** A program in Python, from its heading to its last check. */
export function pythonScript(program: Program, dialect: Dialect): string {
  const { imports, layer, total } = dialect;
  const whole = program.several ? 'total()' : total;
  const { printed = whole, train = byHand(program) } = dialect;
  const paragraphs = run(program, {
    ...dialect,
    comment: '#',
    end: '',
    number: pythonNumber,
    make: (name, kind, numbers) => `${name} = ${kind}(${numbers})`,
    print: (what) => `print('${what}:', ${printed})`,
    forward: program.several ? EACH : 'forward()',
    train,
  });
  const parts = [
    [docstring(program), imports, given(program, dialect)].join('\n\n'),
    layer,
    ...passes(program, dialect),
    page(program),
    checking(program, dialect),
    paragraphs.join('\n\n'),
  ];
  return `${parts.join('\n\n\n')}\n`;
}

/** The forward pass of each training pair. */
export const EACH = 'for pair in pairs:\n    forward(pair)';

const byHand =
  ({ several, over, shape }: Program) =>
  (rounds: number, turn: number): string => {
    const once = several
      ? indented(4, over ? EACH.split('\n') : ['forward(pair)'])
      : ['    forward()'];
    return text(
      several && !over
        ? [
            `for index in range(${rounds}):`,
            `    pair = (index + ${turn - 1}) % ${shape.pairs} + 1`,
          ]
        : `for _ in range(${rounds}):`,
      once,
      `    learn(${several && !over ? 'pair' : ''})`,
    );
  };

/** A number that Python reads back to the last bit. */
export function pythonNumber(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const written = String(value);
  return /^-?\d+$/.test(written) ? `${written}.0` : written;
}

const docstring = ({ heading }: Program): string => `"""\n${heading.join('\n')}\n"""`;

function given({ network, shape }: Program, { vector }: Dialect): string {
  const { inputs, outputs, pairs } = layoutOf(network);
  const number = (ref: Ref) => pythonNumber(network.parameters[ref] as number);
  const numbers = (refs: readonly Ref[]) => vector(listed(refs.map(number)));
  const named = (refs: readonly Ref[]) => `${numbers(refs)}  # ${refs.join(', ')}`;
  const targets = outputs.map((name) => `target_${name}`);
  const marked = (refs: readonly Ref[], mark: string) => refs.map((ref) => ref + mark);
  return text(
    pairs.length === 1
      ? [`inputs = ${named(inputs)}`, `targets = ${named(targets)}`]
      : [
          `# ${words.pairs}`,
          'pairs = {',
          pairs.map((mark, index) => {
            const [from, to] = [marked(inputs, mark), marked(targets, mark)];
            const comment = `${from.join(', ')}; ${to.join(', ')}`;
            return `    ${index + 1}: (${numbers(from)}, ${numbers(to)}),  # ${comment}`;
          }),
          '}',
        ],
    `eta = ${number('eta')}  # ${words.rate}`,
    shape.momentum && `mu = ${number('mu')}  # ${words.momentumRate}`,
    shape.loss === 'mean square' && `n = ${outputs.length}  # ${words.outputs}`,
  );
}

/** The passes through all layers. */
function passes(program: Program, { errors, slopes, total }: Dialect): string[] {
  const { shape, several, over } = program;
  const taken = (what: string) => (several ? [`${what} = pairs[pair]`] : []);
  const pair = several ? 'pair' : '';
  const set = `sum(${total.replace('errors()', 'errors(pair)')} for pair in pairs)`;
  const mean = over === 'mean';
  return [
    text(
      `def forward(${pair}):`,
      indented(4, [`"""${words.forward}"""`, taken('inputs, _'), through(program)]),
    ),
    text(
      `def errors(${pair}):`,
      indented(4, [`"""${words.errors[shape.loss]}"""`, taken('_, targets'), `return ${errors}`]),
    ),
    ...(several
      ? [
          text(
            'def total():',
            indented(4, [
              `"""${words.total[over ?? 'sum']}"""`,
              `return ${set}${mean ? ' / len(pairs)' : ''}`,
            ]),
          ),
        ]
      : []),
    text(
      `def learn(${over ? '' : pair}):`,
      indented(4, [
        `"""${words.learn(shape.loss, shape.order)}"""`,
        !over && taken('_, targets'),
        learning(program, slopes).map((statement) => {
          if (typeof statement === 'string') return statement;
          const each = statement.each;
          const takes = each.some((one) => one.includes('targets'));
          return [
            takes ? 'for pair, (_, targets) in pairs.items():' : 'for pair in pairs:',
            indented(4, each),
          ];
        }),
      ]),
    ),
  ];
}

const page = ({ page: numbers }: Program): string => `# ${words.page}
page = {
${numbers.map(([ref, value]) => `    '${ref}': ${pythonNumber(value)},`).join('\n')}
}`;

function checking(program: Program, { numbers }: Dialect): string {
  const rough = isRough(program);
  const comment = [...words.tolerance, ...(rough ? words.cancelled : [])];
  return `def check(names, values, tolerance=${RELATIVE}${rough ? ', absolute=0.0' : ''}):
    """${words.check}

    ${words.others.python}
    ${comment.join('\n    ')}
    """
    for name, value in zip(names.split(), ${numbers}, strict=True):
        print(f'{name} = {value}')
        is_close = isclose(value, page[name], rel_tol=tolerance${rough ? ', abs_tol=absolute' : ''})
        assert is_close, f'${words.differs((expression) => `{${expression}}`)}'`;
}
