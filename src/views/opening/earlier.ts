import { type Choices, readLink, writeLink } from '../../store';

/** What can be gone on from: what was kept, if all of it can be used and there is more than the article. */
export function earlierChoices(link: string): Choices | null {
  const { choices, ignored } = readLink(link);
  return ignored.length > 0 || writeLink(choices) === '' ? null : choices;
}
