import type { Choices } from './choices';
import { readStateFile, writeStateFile } from './stateFile';

/** Each network that is kept has an entry of its own, by its name: its state, as a file has it. */
const ENTRY = 'backstep network ';

/** How long a name may be, in characters. */
export const LONGEST_NAME = 60;

export type KeptNetwork = { name: string; choices: Choices };

/** Why a network cannot be kept under a name. */
export type NameFault = 'empty' | 'taken' | 'refused';

/**
 * The networks that are kept on a device. What cannot be read is none of them and stays as it is; a
 * store that is shut has none.
 */
export const keptNetworks = (device: () => Storage) => {
  const kept = (name: string) => device().getItem(ENTRY + name);

  /** All entries by their names, in no order. */
  function entries(): { name: string; text: string }[] {
    try {
      const keys = Array.from({ length: device().length }, (_, index) => device().key(index) ?? '');
      return keys
        .filter((key) => key.startsWith(ENTRY))
        .map((key) => key.slice(ENTRY.length))
        .map((name) => ({ name, text: kept(name) ?? '' }));
    } catch {
      return [];
    }
  }

  /** Puts an entry under a name that is free. */
  function put(given: string, text: () => string | null): NameFault | null {
    const name = given.trim().slice(0, LONGEST_NAME);
    if (!name) return 'empty';
    try {
      if (kept(name) !== null) return 'taken';
      const entry = text();
      // Another tab has deleted what is to be renamed.
      if (entry !== null) device().setItem(ENTRY + name, entry);
      return null;
    } catch {
      return 'refused';
    }
  }

  return {
    /** As they are written down. */
    texts: (): string[] => entries().map(({ text }) => text),
    /** In the order of their names. */
    all: (): KeptNetwork[] =>
      entries()
        .sort((some, other) => some.name.localeCompare(other.name))
        .flatMap(({ name, text }) => {
          const read = readStateFile(text);
          return 'choices' in read ? [{ name, choices: read.choices }] : [];
        }),
    keep: (name: string, choices: Choices) => put(name, () => writeStateFile(choices)),
    rename(name: string, to: string): NameFault | null {
      if (to.trim() === name) return null;
      const fault = put(to, () => kept(name));
      if (fault === null) this.remove(name);
      return fault;
    },
    remove(name: string): void {
      try {
        device().removeItem(ENTRY + name);
      } catch {
        // It is not there.
      }
    },
  };
};

export type KeptNetworks = ReturnType<typeof keptNetworks>;
