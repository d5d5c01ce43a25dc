import { describe, expect, it } from 'vitest';
import { complete, plan, type Ref, round, rules, type Working } from '../../engine';
import { answersAt } from '../answers';
import { presently } from '../cases';
import { lecturing } from '../lecturing';
import { isKnown, type Lesson, lesson, nearest, phases } from '../lesson';
import { faultyTokens, tokens } from '../lessons.fixture';
import type { Kind, Step } from '../step';
import { narration, phaseNames, question, type Start, stepName } from '../words';
import { faultsOf, lessons, networks } from './anyLesson.fixture';
import { biasesOfAny } from './biasesOfAny';
import { casesOfAny } from './casesOfAny';
import { forwardOfAny } from './forwardOfAny';
import { updateOfAny } from './updateOfAny';
import { walkOf } from './walk';
import { weightsOfAny } from './weightsOfAny';
import { wordsOfAny } from './wordsOfAny';

const key = ({ ref, rule, inputs }: Working) => `${ref} ${rule} ${inputs}`;

describe('a lesson on any network', () => {
  it('works every line of its pair, and of all pairs together, out on one step, and shows it there', () => {
    const faults = faultsOf(function* ({ steps, plan: { workings } }, network, walk) {
      const { pairs, passes, turn } = complete(network);
      const pair = passes === 'online' ? turn : walk;
      const own = workings.filter(({ ref }) => {
        const other = /@(\d+)/.exec(ref);
        return pairs === 1 || !other || Number(other[1]) === pair;
      });
      const computing = new Map<Ref, Step>();
      for (const step of steps) {
        for (const ref of step.computes) {
          if (computing.has(ref)) yield `${ref} on ${computing.get(ref)?.id} and ${step.id}`;
          computing.set(ref, step);
        }
      }
      for (const working of own) {
        const step = computing.get(working.ref);
        if (!step?.shows.some((line) => key(line) === key(working)))
          yield `${working.ref} not shown on ${step?.id}`;
      }
      if (computing.size !== own.length) yield `${computing.size} computed, not ${own.length}`;
    });
    expect(faults).toEqual([]);
  });

  it('shows no equation before all that it reads, but for the chains, and none twice on a step', () => {
    const chains: Kind[] = ['chain', 'hidden chain', 'known chain'];
    const faults = faultsOf(function* (made) {
      for (const [place, { id, kind, shows }] of made.steps.entries()) {
        if (new Set(shows.map(key)).size !== shows.length) yield `twice on ${id}`;
        if (chains.includes(kind)) continue;
        for (const { ref, inputs } of shows) {
          const missing = inputs.filter((input) => !isKnown(made, place, input));
          if (missing.length > 0) yield `${missing} for ${ref} on ${id}`;
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('shows true equations alone', () => {
    let checked = 0;
    const faults = faultsOf(function* ({ steps }, network) {
      const { values } = round(network);
      for (const { ref, rule, inputs } of steps.flatMap(({ shows }) => shows)) {
        const value = values.get(ref) as number;
        const result = rules[rule](inputs.map((input) => values.get(input) as number));
        // The short form of δ and the sum that it stands for round in ways of their own.
        if (!(Math.abs(result - value) <= 1e-12 * Math.abs(value) + 1e-15)) {
          yield `${ref} is ${value}, by ${rule} of ${inputs} it is ${result}`;
        }
        checked++;
      }
    });
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(10_000);
  });

  it('has the same ids for every pair, each once, and such as can stand in a link', () => {
    const faults = faultsOf(function* ({ steps, indexById }, network) {
      const first = lesson(network, 'every factor', 1).steps;
      const short = steps.some(({ kind }) => kind === 'whole weight');
      if (!short && `${steps.map(({ id }) => id)}` !== `${first.map(({ id }) => id)}`) yield 'ids';
      for (const [index, { id }] of steps.entries()) {
        if (!/^[A-Za-z0-9_.]+$/.test(id)) yield id;
        if (indexById.get(id) !== index) yield `${id} at ${index} and ${indexById.get(id)}`;
      }
    });
    expect(faults).toEqual([]);
  });

  it('goes through its phases one after another, all of them named', () => {
    const faults = faultsOf(function* (made) {
      const found = phases(made).map(({ phase }) => phase);
      if (new Set(found).size !== found.length) yield `${found}`;
      for (const phase of found) if (!phaseNames[phase]) yield `${phase} has no name`;
      const { length } = made.plan.layout.layers;
      const hidden = found.filter((phase) => phase === 'hidden' || phase === 'layers');
      if (`${hidden}` !== ['', 'hidden', 'layers'][Math.min(length - 1, 2)]) yield `${hidden}`;
    });
    expect(faults).toEqual([]);
  });

  it('writes no δ in short with a slope that is not its own, or as a sum where it has one part', () => {
    const faults = faultsOf(function* ({ steps, plan: { byRef } }) {
      for (const { shows } of steps) {
        for (const { rule, inputs, asIs } of shows) {
          if (rule !== 'hidden delta') continue;
          const slope = byRef.get(inputs.at(-1) ?? '')?.rule;
          const isSum = inputs.length > 3;
          if ((isSum && slope === 'logistic slope') === (asIs ?? false)) yield `${slope} ${asIs}`;
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('writes no chain with a δ that nothing has told of yet', () => {
    const faults = faultsOf(function* (made) {
      for (const [place, step] of made.steps.entries()) {
        if (step.kind.startsWith('whole') || !step.factors.length) continue;
        const chain = step.chain ?? made.plan.byRef.get(step.factors.at(-1) ?? '');
        const told = narration(step);
        for (const ref of chain?.inputs ?? []) {
          const first = made.steps.find(({ subject }) => subject === step.subject) as Step;
          const isTold = told.includes(`{${ref}}`) || narration(first).includes(`{${ref}}`);
          if (ref.startsWith('delta') && !isKnown(made, place, ref) && !isTold)
            yield `${ref} on ${step.id}`;
        }
        const isShown = step.chain && step.kind.endsWith('chain');
        if (isShown && !step.shows.includes(step.chain as Working)) yield `twice on ${step.id}`;
      }
    });
    expect(faults).toEqual([]);
  });

  it('ends each weight and trained bias with its new value, or that it is held', () => {
    const faults = faultsOf(function* ({ steps, plan: { layout } }) {
      for (const ref of layout.weights) {
        const last = steps.filter(({ subject }) => subject === ref).at(-1);
        const renewed = last?.computes.includes(`${ref}+`) ?? false;
        if (renewed !== layout.trained.includes(ref)) yield `${ref} ends with ${last?.id}`;
        if (!renewed && !/ is held/.test(last ? narration(last) + 0 : '')) yield `${last?.id}`;
      }
    });
    expect(faults).toEqual([]);
  });
});

const STARTS: readonly Start[] = ['article', 'own', 'later'];

function* textsOf(step: Step): Generator<string> {
  for (const start of step.kind === 'start' ? STARTS : STARTS.slice(0, 1)) {
    yield question(step, start);
    yield narration(step, start);
  }
  yield stepName(step);
}

function* lectured(step: Step): Generator<string> {
  const { say, ask, asked } = lecturing(step);
  yield say;
  for (const { question: put, answer } of [ask, ...asked]) yield* [put, answer];
}

/** What only the article has, and what one output alone does not. */
const ARTICLE = /\barticle\b|Matt Mazur/;
const SEVERAL = /\b(both|other|all|the) outputs\b/;

describe('the words on any network', () => {
  it('name quantities that it has, and numbers that are known by then', () => {
    const faults = faultsOf(function* (made, network) {
      const { values, layout } = round(network);
      const seen = new Set<string>();
      const neurons = new Set([...layout.inputs, ...layout.layers.flat().map(({ name }) => name)]);
      for (const [place, step] of made.steps.entries()) {
        const answers = answersAt(step, network).flatMap((each) => [each.question, each.answer]);
        const texts = [...textsOf(step), ...answers, ...lectured(step)];
        texts.push(presently(step, (ref) => values.get(ref) ?? Number.NaN));
        for (const [index, text] of texts.entries()) {
          if (seen.has(text) && !text.includes('=}')) continue;
          seen.add(text);
          if (text === '' && index !== texts.length - 1) yield `nothing on ${step.id}`;
          if (/\b(null|NaN)\b/.test(text)) yield `${step.id}: “${text}”`;
          yield* faultyTokens(text);
          for (const { ref, mark } of tokens(text)) {
            if (!values.has(ref)) yield `no ${ref} on ${step.id}: “${text}”`;
            if (mark === '=' && !isKnown(made, place, ref)) yield `${ref} on ${step.id}`;
          }
          const bare = text.replace(/\{[^{}]*\}/g, '');
          for (const [name] of bare.matchAll(/\b[iho]\d+\b/g)) {
            if (!neurons.has(name)) yield `no ${name} on ${step.id}: “${text}”`;
          }
          if (ARTICLE.test(text)) yield `${step.id}: “${text}”`;
          if (layout.outputs.length === 1 && SEVERAL.test(text)) yield `${step.id}: “${text}”`;
          if (layout.pairs.length === 1 && /\bpairs?\b/.test(text)) yield `${step.id}: “${text}”`;
          if (layout.biases.length === 0 && /\bthe bias\b/.test(text))
            yield `${step.id}: “${text}”`;
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('tell a lecturer what to say, to ask and to answer on every step', () => {
    const faults = faultsOf(function* ({ steps }, network) {
      for (const step of steps) {
        const { say, ask, asked } = lecturing(step);
        const all = [...asked, ...answersAt(step, network)].map((each) => each.question);
        if (all.length === 0) yield `nothing asked on ${step.id}`;
        if (new Set(all).size < all.length) yield `${step.id}: ${all.join(' | ')}`;
        if (![2, 3, 4].includes(say.split(/[.?!](?= |$)/).length - 1)) yield `${step.id}: “${say}”`;
        for (const each of [ask, ...asked]) {
          if (!each.question.endsWith('?') || !each.answer.endsWith('.'))
            yield `“${each.question}”`;
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it('leave those of the article’s lesson alone', () => {
    const kinds = new Set(
      lesson({ sizes: [2, 2, 2], biases: 'per layer', order: 'output layer first' }, 'every factor')
        .steps.flatMap(({ kind, says }) => [kind, says])
        .concat(['whole weight', 'whole bias', 'new', 'share']),
    );
    expect(
      [...Object.keys(wordsOfAny), ...Object.keys(casesOfAny)].filter((row) =>
        kinds.has(row as Kind),
      ),
    ).toEqual([]);
  });

  it('has a row for everything that is said, and says every row', () => {
    const said = new Set<string>();
    for (const { made } of lessons) for (const { says } of made.steps) said.add(says ?? '');
    const rows = Object.keys(wordsOfAny).filter((row) => !/ (own|later)$/.test(row));
    expect(rows.filter((row) => !said.has(row))).toEqual([]);
  });
});

describe('what is said', () => {
  it('has words of its own but where those of the article hold', () => {
    const borrowed = new Set<string>();
    for (const { made } of lessons) {
      for (const { says, kind } of made.steps) {
        if (!wordsOfAny[says ?? '']) borrowed.add(says === kind ? kind : `${kind}: ${says}`);
      }
    }
    expect([...borrowed].sort()).toEqual([
      'bias new',
      'delta: undefined',
      'error: half square',
      'error: half square of one',
      'hidden delta',
      'known chain: undefined',
      'known delta',
      'net',
      'new: any new',
      'out: logistic',
      'share',
      'signal: undefined',
      'slope: logistic slope',
      'total',
      'update error',
      'update layer',
      'update layer: update layer, one output',
      'update weights: update',
      'update weights: update by velocity',
      'updated share',
    ]);
  });
});

describe('when the network changes, the learner', () => {
  it('stays with the same step, else with the same weight or part, else begins again', () => {
    const faults: string[] = [];
    const made = networks.slice(0, 8).map((network) => lesson(network, 'every factor'));
    for (const from of made) {
      for (const to of made) {
        for (const { id, subject } of from.steps) {
          const found = to.steps[nearest(to, id)] as Step;
          const stem = id.split('.')[0];
          const has = to.steps.some((step) => step.id.split('.')[0] === stem);
          const fits = to.indexById.has(id)
            ? found.id === id
            : has
              ? found.id.split('.')[0] === stem
              : subject?.startsWith('b')
                ? ['biases', 'update'].includes(found.phase)
                : found.id === 'start';
          if (!fits) faults.push(`${id} to ${found.id}`);
        }
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });

  it('keeps the step when another pair is followed', () => {
    const network = networks.find(({ pairs, passes }) => pairs === 4 && passes === 'batch mean');
    expect(network).toBeDefined();
    if (!network) return;
    const [one, two] = [1, 2].map((walk) => lesson(network, 'every factor', walk)) as [
      Lesson,
      Lesson,
    ];
    const ids = one.steps.map(({ id }) => id);
    expect(ids.map((id) => two.steps[nearest(two, id)]?.id)).toEqual(ids);
    expect(plan(network).byRef.has('dE_total@2/dw5')).toBe(true);
  });
});

it('of the article’s network says it with other words, but has the same steps', () => {
  const strip = ({ id, kind, phase, subject, shows, computes, factors, lights }: Step) => ({
    ...{ id, kind, phase, subject, shows, computes },
    factors: [...factors].sort(),
    lights: [...new Set(lights)].sort(),
  });
  for (const biases of ['frozen', 'per layer', 'per neuron'] as const) {
    for (const order of ['simultaneous', 'output layer first'] as const) {
      const shape = { sizes: [2, 2, 2], biases, order };
      const walk = walkOf(plan(shape), 1);
      const parts = [forwardOfAny, weightsOfAny, biasesOfAny, updateOfAny];
      const made = parts.flatMap((part) => [...part(walk)]);
      expect(made.map(strip)).toEqual(lesson(shape, 'every factor').steps.map(strip));
    }
  }
});
