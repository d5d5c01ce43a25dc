import { describe, expect, it } from 'vitest';
import { createBackstep } from './backstep';
import { articleChoices, type Choices } from './choices';
import { writeLink } from './link';
import { beginning, type State } from './state';
import { type FieldOf, fieldsOf, partOf } from './stateParts';

const { parameters, notation, chart, plane } = articleChoices;

/** For every field another value than it has at the beginning. */
const others: State = {
  parameters: { ...parameters, w5: 0.41 },
  architecture: { sizes: [2, 2, 2], activations: ['tanh', 'tanh'] },
  biases: 'per layer',
  order: 'output layer first',
  from: 3,
  round: 5,
  pace: 'one step a weight',
  step: 'net_h1',
  notation: { ...notation, times: 'cross' },
  lecture: true,
  asks: true,
  speed: '2',
  tab: 'rounds',
  chart: { ...chart, parts: true },
  rival: 'output layer first',
  plane: { ...plane, x: 'w1' },
  walk: 2,
  output: 'o2',
  nudge: 6,
  pull: { w1: 1 },
  cameFrom: ['net_h1'],
  answered: true,
  practising: true,
  typed: { '0 net_h1': '0.3775' },
  playing: true,
  black: true,
  timer: { since: 1, spent: 2 },
  work: { since: 0, end: 1, to: 2 },
  resting: true,
  awaited: { link: 'sizes=1-1', failed: false },
  ignored: [{ text: 'w55=1', why: 'unknown' }],
  opened: { now: { step: 'net_h1' }, before: { step: 'start' }, last: null },
};
const names = Object.keys(others) as (keyof State)[];
const start: State = { ...articleChoices, ...beginning };
const withOther = (field: keyof State): State => ({ ...start, [field]: others[field] });

const VIEW: readonly FieldOf<'view'>[] = [
  ...([
    'parameters',
    'architecture',
    'biases',
    'order',
    'from',
    'round',
    'pace',
    'step',
    'notation',
  ] as const),
  ...([
    'lecture',
    'asks',
    'rival',
    'plane',
    'walk',
    'pull',
    'answered',
    'practising',
    'work',
  ] as const),
];

describe('the fields of the state', () => {
  it('are these where a run begins, and where an edit is undone', () => {
    expect(fieldsOf('start')).toEqual(['parameters', 'architecture', 'biases', 'order', 'from']);
    expect(fieldsOf('undo')).toEqual([
      'parameters',
      'architecture',
      'biases',
      'from',
      'round',
      'opened',
    ]);
    expect(fieldsOf('view')).toEqual(VIEW);
    expect(partOf('undo', others)).toEqual({
      parameters: others.parameters,
      architecture: others.architecture,
      biases: 'per layer',
      from: 3,
      round: 5,
      opened: others.opened,
    });
  });

  it.each(names)('give a new view or keep it, as they count in it: %s', (field) => {
    const app = createBackstep({ ...articleChoices, round: 4 });
    const before = app.view();
    app.store.setState({ [field]: others[field] });
    const isNew = app.view() !== before;
    expect(isNew).toBe(VIEW.some((name) => name === field));
  });

  it.each(Object.keys(articleChoices) as (keyof Choices)[])('go into a link: %s', (field) => {
    expect(writeLink(start)).toBe('');
    // Of one pair alone there is nothing to choose, and the worked example has no map of its answers.
    const pairs = { sizes: [2, 2, 2], pairs: 4, passes: 'batch sum' as const };
    const of = field === 'walk' || field === 'output' ? { architecture: pairs } : {};
    const told: Partial<Record<keyof Choices, RegExp>> = { walk: /walk=2/, output: /output=o2/ };
    expect(writeLink({ ...withOther(field), ...of })).toMatch(told[field] ?? /./);
  });

  it.each(Object.keys(beginning) as (keyof typeof beginning)[])(
    'pass without a link, to other windows or not: %s',
    (field) => {
      expect(writeLink(withOther(field))).toBe('');
      const isTold =
        JSON.stringify(partOf('windows', withOther(field))) !==
        JSON.stringify(partOf('windows', start));
      expect(isTold).toBe(!['work', 'ignored', 'awaited', 'practising', 'opened'].includes(field));
    },
  );
});
