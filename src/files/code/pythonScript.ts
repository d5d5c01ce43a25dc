import { layout, type Ref } from '../../engine';
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
  const { imports, layer, total, printed = total, train = byHand } = dialect;
  const paragraphs = run(program, {
    ...dialect,
    comment: '#',
    end: '',
    number: pythonNumber,
    make: (name, numbers) => `${name} = Layer(${numbers})`,
    print: (text) => `print('${text}:', ${printed})`,
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

const byHand = (rounds: number): string => `for _ in range(${rounds}):
    forward()
    learn()`;

/** A number that Python reads back to the last bit. */
export function pythonNumber(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const docstring = ({ heading }: Program): string => `"""\n${heading.join('\n')}\n"""`;

function given({ network }: Program, { vector }: Dialect): string {
  const { inputs, outputs } = layout(network.sizes, network.biases);
  const number = (ref: Ref) => pythonNumber(network.parameters[ref] as number);
  const numbers = (refs: readonly Ref[]) =>
    `${vector(listed(refs.map(number)))}  # ${refs.join(', ')}`;
  return `inputs = ${numbers(inputs)}
targets = ${numbers(outputs.map((name) => `target_${name}`))}
eta = ${number('eta')}  # ${words.rate}`;
}

/** The passes through all layers. */
const passes = (program: Program, { errors, slopes }: Dialect): string[] => [
  `def forward():
    """${words.forward}"""
    ${through(program)}`,
  `def errors():
    """${words.errors}"""
    return ${errors}`,
  `def learn():
    """${words.learn[program.network.order]}"""
    ${learning(program, slopes).join('\n    ')}`,
];

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
