import { backstep, writeAttemptLink, writeLink } from '../../store';

/** The page's own address with a hash. */
const addressOf = (link: string): string =>
  window.location.href.replace(/#.*$/, '') + (link && `#${link}`);

/** The address that leads to the present numbers, step and settings. */
export const linkAddress = (): string => addressOf(writeLink(backstep.store.getState()));

/** The address of the same for a frame in another page. */
export const embedAddress = (): string =>
  `${window.location.href.replace(/[?#].*$/, '')}?embed${linkAddress().replace(/^[^#]*/, '')}`;

/** The same with all that the learner has worked out. */
export const attemptAddress = (): string => addressOf(writeAttemptLink(backstep.store.getState()));
