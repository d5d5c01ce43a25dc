const MOST = 40;

/**
 * As much of a text from outside as is worth repeating, without what is not seen: a mark that turns the
 * direction of writing would turn the sentence around it.
 */
export function shortened(text: string): string {
  const seen = text.replace(/[\p{Cc}\p{Cf}]/gu, '');
  return seen.length > MOST ? `${seen.slice(0, MOST)}…` : seen;
}
