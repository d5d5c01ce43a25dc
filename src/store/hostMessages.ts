import * as v from 'valibot';
import { acceptable, LIMIT, MOST_ROUNDS, type Network, type Ref } from '../engine';
import { earlyValue, type View } from './derive';
import { shortened } from './shortened';

/** The version of what a page and the page that it stands in say to each other. */
const PROTOCOL = 1;

/** What the host may ask for. */
export type Asked =
  | { backstep: 'tell' }
  | {
      backstep: 'set';
      parameters?: Readonly<Record<Ref, number>> | undefined;
      round?: number | undefined;
      step?: string | undefined;
    };

/** Where the page is, as the host is told it. */
export type Told = {
  version: typeof PROTOCOL;
  step: string;
  round: number;
  parameters: Network['parameters'];
  /** null while the learner is to work it out. */
  E_total: number | null;
};

/** Neither an array nor one of a kind of its own. */
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The shape of what a host asks for. */
const SHAPE = v.variant('backstep', [
  v.strictObject({ backstep: v.literal('tell') }),
  v.strictObject({
    backstep: v.literal('set'),
    parameters: v.optional(v.custom<Readonly<Record<Ref, number>>>(isRecord)),
    round: v.optional(v.pipe(v.number(), v.integer())),
    step: v.optional(v.string()),
  }),
]);

/**
 * Reads what a host has sent: what it asks for, or a sentence about what is wrong with it; null for
 * what is no message for Backstep.
 */
export function readMessage(data: unknown, view: View): Asked | { wrong: string } | null {
  if (!isForUs(data)) return null;
  const { success, output, issues } = v.safeParse(SHAPE, data, { abortEarly: true });
  if (!success) return { wrong: aboutShape(issues[0]) };
  const wrong = output.backstep === 'set' ? aboutContent(output, view) : null;
  return wrong === null ? output : { wrong };
}

const isForUs = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, 'backstep');

/** What each field has to be. */
const FIELDS: Readonly<Record<string, string>> = {
  backstep: 'backstep has to be "set" or "tell".',
  parameters: 'parameters have to be numbers by their names, as in { w5: 0.4 }.',
  round: 'round has to be a whole number.',
  step: 'step has to be the name of a step, as in "w5.product".',
};

function aboutShape({ path, expected }: v.BaseIssue<unknown>): string {
  const field = shortened(String(path?.[0]?.key));
  return (expected !== 'never' && FIELDS[field]) || `This message has no field ${field}.`;
}

function aboutContent(
  { parameters, round, step }: Extract<Asked, { backstep: 'set' }>,
  { network, lesson, run, round: present }: View,
): string | null {
  for (const [ref, value] of Object.entries(parameters ?? {})) {
    if (!Object.hasOwn(network.parameters, ref))
      return `${shortened(ref)} is no number that can be set here.`;
    if (typeof value !== 'number') return `${ref} has to be a number.`;
    if (!acceptable(value)) return `${ref} has to be a number from −${LIMIT} to ${LIMIT}.`;
  }
  // Numbers begin a new run at the present round.
  const isNew = Object.entries(parameters ?? {}).some(
    ([ref, value]) => value !== network.parameters[ref],
  );
  const least = isNew ? present : run.first;
  if (round !== undefined && (round < least || round > MOST_ROUNDS))
    return `round has to be a whole number from ${least} to ${MOST_ROUNDS}.`;
  if (step !== undefined && !lesson.indexById.has(step))
    return `There is no step ${shortened(step)}.`;
  return null;
}

/** What a host is told of a view. */
export const toldOf = (view: View): Told => ({
  version: PROTOCOL,
  step: view.step.id,
  round: view.round,
  parameters: view.network.parameters,
  E_total: earlyValue(view, 'E_total'),
});

/**
 * The origin that may speak with an embedded page, as its address names it, `?embed=https://…`: null
 * where it names none, and for what is no origin a sentence that says so.
 */
export function hostNamed(search: string): { origin: string | null; wrong?: string } {
  const text = new URLSearchParams(search).get('embed') ?? '';
  if (text === '') return { origin: null };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`)
    return { origin: url.origin };
  const wrong = `embed=${shortened(text)} names no origin, such as https://blog.example`;
  return { origin: null, wrong };
}
