let isGoing = false;

/**
 * Whether Enter in a field led to the next step: that one's first field has the focus then, so that
 * a round is filled in without leaving the keys. Somebody who steps by other ways keeps their place.
 */
export const goingOn = {
  to(go: () => void) {
    isGoing = true;
    go();
  },
  /** Asked once by where it leads. */
  arrives(): boolean {
    const was = isGoing;
    isGoing = false;
    return was;
  },
};
