import { isPlain, plan, type Ref } from '../engine';
import { exact } from './exact';
import type { Given } from './given';
import { quantities } from './quantities';
import { chosenRounds, errorRefs, valuesAfter, weightsAndBiases } from './training';

/** What the file is, so that who reads it can tell; the version changes when a field does. */
const FORMAT = { format: 'backstep numbers', version: 1 };

/**
 * The numbers of a round and of its training as JSON. Values read back bit for bit; where one is
 * not finite, JSON has no number, and null stands for it.
 */
export function numbersFile({ network, trace, round, run, address }: Given): string {
  const { shape } = plan(network);
  const { sizes, biases, order } = shape;
  // A plain network says no more of itself, and may come with its numbers.
  const said = isPlain(shape) ? { sizes, biases, order } : shape;
  const head = { ...FORMAT, address, ...said, round };
  const fields = [
    ...Object.entries(head).map(([name, value]) => field(name, JSON.stringify(value))),
    field('quantities', list(quantities(trace).map(quantity))),
    field('first', exact(run.first)),
    field('last', exact(run.end)),
    field('curves', list(errorRefs(run).map((ref) => curve(ref, run)))),
    field('parameters', list(chosenRounds(run, round).map((at) => parameters(at, run)))),
  ];
  return `{\n${fields.join(',\n')}\n}\n`;
}

const field = (name: string, json: string): string => `${JSON.stringify(name)}: ${json}`;

/** A list with each entry on a line of its own. */
const list = (entries: readonly string[]): string => `[\n${entries.join(',\n')}\n]`;

/** JSON.stringify would lose the sign of −0. */
const number = (value: number): string => (Number.isFinite(value) ? exact(value) : 'null');

const numbers = (values: Iterable<number>): string => `[${[...values].map(number).join(', ')}]`;

const quantity = ({ ref, value, rule, inputs }: ReturnType<typeof quantities>[number]): string =>
  `{"ref": ${JSON.stringify(ref)}, "value": ${number(value)}, "rule": ${JSON.stringify(rule)}, "inputs": ${JSON.stringify(inputs)}}`;

/** An error's extremes in each stretch of rounds, by its first round. */
function curve(ref: Ref, run: Given['run']): string {
  const { rounds, least, most } = run.curve(ref);
  return `{"ref": ${JSON.stringify(ref)}, "rounds": ${numbers(rounds)}, "least": ${numbers(least)}, "most": ${numbers(most)}}`;
}

function parameters(rounds: number, run: Given['run']): string {
  const values = valuesAfter(run, rounds);
  const pairs = weightsAndBiases(run).map((ref) =>
    field(ref, number(values.get(ref) ?? Number.NaN)),
  );
  return `{"round": ${rounds}, "values": {${pairs.join(', ')}}}`;
}
