import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify, type Plugin } from 'vite';

const WORKER = fileURLToPath(new URL('serviceWorker.js', import.meta.url));

/** What a visit without a network can do without: what other pages and programs ask for. */
const LEFT_OUT = /^(?:preview\.png|robots\.txt|icon-.*\.png|embed-example\..*)$/;

/**
 * Adds the service worker, which knows every file of the build by name and hash, and by what they hold the
 * version: another build is another version, the same again is none.
 */
export const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  generateBundle: {
    // When the page and all that it asks for are final.
    order: 'post',
    async handler(_, bundle) {
      const { publicDir } = this.environment.config;
      const files = new Map<string, string | Uint8Array>();
      for (const [name, file] of Object.entries(bundle)) {
        files.set(name, file.type === 'chunk' ? file.code : file.source);
      }
      for (const name of publicDir ? readdirSync(publicDir) : []) {
        files.set(name, readFileSync(join(publicDir, name)));
      }
      const kept = [...files].filter(([name]) => !LEFT_OUT.test(name)).sort();
      const worker = await readFile(WORKER, 'utf8');
      const version = createHash('sha256').update(worker);
      for (const [name, content] of kept) version.update(name).update(content);
      const given = {
        FILES: kept.map(([name, content]) => [
          name.replace(/^index\.html$/, './'),
          `sha256-${createHash('sha256').update(content).digest('base64')}`,
        ]),
        VERSION: version.digest('hex').slice(0, 12),
      };
      const constants = Object.entries(given).map(
        ([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`,
      );
      const { code } = await minify('sw.js', constants.join('') + worker);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: code });
    },
  },
};
