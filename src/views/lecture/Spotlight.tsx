import { bindSpotlight } from './bindSpotlight';

/** A light that follows the pointer while its key is held. */
export function Spotlight() {
  return <div className="spotlight" aria-hidden="true" ref={bindSpotlight} />;
}
