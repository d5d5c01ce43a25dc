import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The folder of the built page. */
export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Already as small as they get. */
const PACKED = /\.(woff2?|png)$/;

/**
 * Serves a built folder from memory below a path, gzipped but for what is packed already. Notes the
 * files that are asked for, with the bytes that each takes, and what it does not have.
 * @param kept whether files whose names tell their content are asked for once by a browser
 */
export async function serve({ folder = DIST, below = '/', port: wanted = 0, kept = false } = {}) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const body = readFileSync(path);
      const packed = PACKED.test(name);
      const within = path.slice(join(folder, sep).length).split(sep).join('/');
      return [
        below + within.replace(/^index\.html$/, ''),
        { body: packed ? body : gzipSync(body, { level: 9 }), packed, type: extname(name) },
      ];
    }),
  );
  const asked = new Map<string, number>();
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, ''));
    const file = files.get(path);
    if (!file) {
      missing.push(path);
      response.statusCode = 404;
      return response.end();
    }
    asked.set(path, file.body.length);
    response.setHeader('Content-Type', TYPES[file.type] ?? 'application/octet-stream');
    if (kept && /\/assets\//.test(path))
      response.setHeader('Cache-Control', 'max-age=86400, immutable');
    if (!file.packed) response.setHeader('Content-Encoding', 'gzip');
    return response.end(file.body);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(wanted, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    missing,
    /** Serves another text in the place of a file's. */
    change(path: string, edit: (text: string) => string) {
      const file = files.get(path);
      if (!file || file.packed) throw new Error(`${path} is no text that is served`);
      const text = gunzipSync(file.body).toString();
      files.set(path, { ...file, body: gzipSync(edit(text)) });
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}

/** All bytes of the files that were asked for. */
export const total = (asked: ReadonlyMap<string, number>): number =>
  [...asked.values()].reduce((sum, bytes) => sum + bytes, 0);
