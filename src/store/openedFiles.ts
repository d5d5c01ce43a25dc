import type { Backstep } from './backstep';
import { articleChoices, type Choices } from './choices';
import { fieldsOf } from './stateParts';

/** All choices but those that an undo takes back by itself. */
const settingsOf = (choices: Choices): Partial<Choices> => {
  const undone: readonly string[] = fieldsOf('undo');
  const names = Object.keys(articleChoices) as (keyof Choices)[];
  return Object.fromEntries(
    names.filter((name) => !undone.includes(name)).map((name) => [name, choices[name]]),
  );
};

/**
 * Takes over all that a file holds, as one edit: what it brings in besides the network goes with its
 * undo and comes with its redo, as far as nobody has changed it since.
 */
export function openState(app: Backstep, choices: Choices): void {
  const { store, take } = app;
  if (!followed.has(app)) follow(app);
  const { opened: last } = store.getState();
  const [now, before] = [settingsOf(choices), settingsOf(store.getState())];
  take(choices, { ignored: [], opened: { now, before, last } });
}

const followed = new WeakSet<Backstep>();

function follow(app: Backstep): void {
  followed.add(app);
  app.store.subscribe((state, { opened: was }) => {
    const { opened: is } = state;
    if (is === was) return;
    const isUndone = was !== null && was.last === is;
    const [from, to] = isUndone ? [was.now, was.before] : [is?.before ?? {}, is?.now ?? {}];
    const names = Object.keys(to) as (keyof Choices)[];
    const kept = names.filter((name) => state[name] === from[name]);
    app.store.setState(Object.fromEntries(kept.map((name) => [name, to[name]])));
  });
}
