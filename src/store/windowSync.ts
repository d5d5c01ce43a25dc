import type { Backstep } from './backstep';
import { isReady, knowEveryNetwork } from './knowing';
import { readLink, writeLink } from './link';
import type { State } from './state';
import { type FieldOf, partOf } from './stateParts';

/** What a window is for: the one that the class sees, or the one that the lecturer reads. */
export type Role = 'lesson' | 'presenter';

/** What windows share: the choices as a link carries them, and what passes. */
type Shared = { link: string } & Pick<State, FieldOf<'windows'>>;

/** Which state is the later one, when two windows change at once: they end with the same. */
type Stamp = readonly [count: number, window: string];

type Message =
  | { says: 'hello' | 'bye'; window: string; role: Role }
  | { says: 'state'; window: string; role: Role; stamp: Stamp; shared: Shared };

/** A way to all other windows of one lecture, as a BroadcastChannel is one. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

export type WindowSync = {
  /** Whether another window with this role is open. */
  has(role: Role): boolean;
  /** Called whenever that may have changed. Returns the undo. */
  subscribe(listener: () => void): () => void;
  leave(): void;
};

type Entry = { role: Role; begins: boolean; window?: string };

/**
 * Keeps this window and all others of its lecture on the same state, both ways. A window that comes
 * in, or comes back, takes over what the others have; the one that begins the lecture gives it.
 */
export function syncWindows(
  { store }: Backstep,
  channel: Channel,
  { role, begins, window = ownName() }: Entry,
): WindowSync {
  const others = new Map<string, Role>();
  const listeners = new Set<() => void>();
  let stamp: Stamp = [begins ? 0 : -1, window];
  let known = textOf(sharedOf(store.getState()));
  let taking = false;

  const say = (says: 'hello' | 'bye') => channel.postMessage({ says, window, role });
  const tell = () => {
    const shared = sharedOf(store.getState());
    channel.postMessage({ says: 'state', window, role, stamp, shared } satisfies Message);
  };
  const take = ({ link, ...passing }: Shared) => {
    const state = store.getState();
    const { choices } = readLink(link);
    taking = true;
    store.setState(changes({ ...choices, ...passing, work: null }, state));
    taking = false;
    known = textOf(sharedOf(store.getState()));
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    const { says, window: other } = data;
    if (says === 'bye') others.delete(other);
    else others.set(other, data.role);
    // Who has no more to tell than its address answers too, so that it is known to be there.
    if (says === 'hello') tell();
    if (says === 'state' && isLater(data.stamp, stamp)) {
      const { stamp: latest, shared } = data;
      stamp = latest;
      const last = (then: () => void) => () => {
        if (stamp === latest) then();
      };
      if (isReady(shared.link)) take(shared);
      else {
        const missing = () => store.setState({ awaited: { link: shared.link, failed: true } });
        knowEveryNetwork().then(
          last(() => take(shared)),
          last(missing),
        );
      }
    }
    for (const listener of listeners) listener();
  };
  const unsubscribe = store.subscribe((state) => {
    if (taking) return;
    const text = textOf(sharedOf(state));
    if (text === known) return;
    known = text;
    stamp = [stamp[0] + 1, window];
    tell();
  });
  say('hello');

  return {
    has: (wanted) => [...others.values()].includes(wanted),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leave() {
      say('bye');
      unsubscribe();
      channel.onmessage = null;
      channel.close();
    },
  };
}

/** A name that no other window has; `crypto.randomUUID` is there on secure hosts alone. */
export const ownName = (): string => Math.random().toString(36).slice(2, 10);

const isLater = (one: Stamp, other: Stamp): boolean =>
  one[0] === other[0] ? one[1] > other[1] : one[0] > other[0];

const sharedOf = (state: State): Shared => ({
  link: writeLink(state),
  ...partOf('windows', state),
});

const textOf = (shared: Shared): string => JSON.stringify(shared);

/** What differs by value: what is the same keeps its identity, and with it what follows from it. */
const changes = (next: Partial<State>, state: State): Partial<State> =>
  Object.fromEntries(
    Object.entries(next).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(state[key as keyof State]),
    ),
  );
