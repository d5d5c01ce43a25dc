import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackstep } from './backstep';
import { articleChoices, type Choices } from './choices';
import { keptNetworks } from './keptNetworks';
import { keepPractice } from './keptPractice';
import { lastLink } from './lastLink';
import { readLink, writeLink } from './link';
import { createPreferences } from './preferences';
import { readStateFile, writeStateFile } from './stateFile';
import { storageOf } from './storage.fixture';

/*
 * Links and files as every version has written them. They open for ever: nothing in the folder is
 * changed or taken away, and a version that is new gets its own beside the others.
 */

type Case = { links: readonly string[]; choices: Choices };

const FOLDER = join(import.meta.dirname, 'formats');
const read = (...path: string[]): string => readFileSync(join(FOLDER, ...path), 'utf8');

const VERSIONS = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));
const cases = VERSIONS.flatMap((version) =>
  Object.entries<Case>(JSON.parse(read(`${version}.json`))).map(
    ([name, each]) => [version, name, each, read(version, `${name}.json`)] as const,
  ),
);

describe('links and files of all versions', () => {
  it('are all here', () => {
    expect(VERSIONS).toEqual(['version1']);
    expect(cases.map(([version, name]) => `${version}/${name}.json`).sort()).toEqual(
      VERSIONS.flatMap((version) =>
        readdirSync(join(FOLDER, version)).map((name) => `${version}/${name}`),
      ),
    );
  });

  it.each(cases)('%s: %s opens, as links, as a file and from the device', (_, name, each, file) => {
    const { links, choices } = each;
    for (const link of links) {
      const { choices: opened, ignored } = readLink(link);
      expect([link, ignored]).toEqual([link, []]);
      expect(opened).toMatchObject(choices);
    }
    const opened = readStateFile(file);
    expect('fault' in opened ? opened.fault : opened.choices).toMatchObject(choices);
    const storage = storageOf({
      [`backstep network ${name}`]: file,
      'backstep last': links[0] ?? '',
    });
    expect(keptNetworks(() => storage).all()).toMatchObject([{ name, choices }]);
    expect(readLink(lastLink(() => storage).kept()).choices).toMatchObject(choices);
  });

  it.each(cases.filter(([version]) => version === VERSIONS.at(-1)))(
    '%s: %s is written as it was',
    (_, name, { links, choices: stated }, file) => {
      // What has come since is as before.
      const choices = { ...articleChoices, ...stated };
      expect(JSON.parse(writeStateFile(choices))).toEqual(JSON.parse(file));
      expect(links, name).toContain(writeLink(choices));
    },
  );
});

describe('what version 1 keeps', () => {
  const practice =
    '{"practising":true,"typed":{"0 net_h1":"0.3775","tried 0 net_h1":"0,38\\n0.3775"}}';

  it('of a learner’s own numbers, on the device and in a link to a teacher', () => {
    const typed = { '0 net_h1': '0.3775', 'tried 0 net_h1': '0,38\n0.3775' };
    const app = createBackstep();
    const storage = storageOf({ 'backstep practice': practice });
    keepPractice(app, { tab: () => storage, device: storageOf }, createPreferences(storageOf));
    expect(app.store.getState()).toMatchObject({ practising: true, typed });
    const { attempt, choices } = readLink(`#w5=0.5&attempt=${encodeURIComponent(practice)}`);
    expect(attempt).toEqual({ practising: true, typed });
    expect(choices.parameters.w5).toBe(0.5);
  });

  it('of the reader’s own preferences', () => {
    const kept = '{"state":{"theme":"dark","sound":true,"letters":false,"keeps":true},"version":0}';
    const { store } = createPreferences(() => storageOf({ backstep: kept }));
    expect(store.getState()).toEqual({ theme: 'dark', sound: true, letters: false, keeps: true });
  });
});
