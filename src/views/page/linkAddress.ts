import { backstep, writeLink } from '../../store';

/** The address that leads to the present numbers, step and settings. */
export function linkAddress(): string {
  const link = writeLink(backstep.store.getState());
  return window.location.href.replace(/#.*$/, '') + (link && `#${link}`);
}
