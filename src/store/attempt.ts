import type { State } from './state';

/** A learner's work on a network's rounds, as a tab, a device or a link to a teacher keeps it. */
export type Attempt = Pick<State, 'practising' | 'typed'>;

/** As a text that can stand in a link: its & would end it there. */
export const writeAttempt = ({ practising, typed }: Attempt): string =>
  JSON.stringify({ practising, typed } satisfies Attempt).replaceAll('&', '\\u0026');

/**
 * What of a text can be used; what stands behind it, as in a mail, is left out.
 * @throws SyntaxError where it is none
 */
export function readAttempt(text: string): Partial<Attempt> {
  const kept: unknown = JSON.parse(text.slice(0, text.lastIndexOf('}') + 1));
  const { practising, typed } = (kept ?? {}) as Record<string, unknown>;
  const texts = Object.entries(typed ?? {}).filter(([, each]) => typeof each === 'string');
  return {
    ...(typeof practising === 'boolean' && { practising }),
    typed: Object.fromEntries(texts),
  };
}
