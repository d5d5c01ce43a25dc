import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};

/** Already as small as they get. */
const PACKED = /\.(woff2?|png)$/;

/**
 * Serves a built folder from memory, gzipped but for what is packed already, and notes the files
 * that are asked for, with the bytes that each takes.
 */
export async function serveGzipped(folder: string) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const body = readFileSync(path);
      const packed = PACKED.test(name);
      return [
        path.slice(folder.length).split(sep).join('/').replace('/index.html', '/'),
        { body: packed ? body : gzipSync(body, { level: 9 }), packed, type: extname(name) },
      ];
    }),
  );
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    const file = files.get(path);
    if (!file) {
      response.statusCode = 404;
      return response.end();
    }
    asked.set(path, file.body.length);
    response.setHeader('Content-Type', TYPES[file.type] ?? 'application/octet-stream');
    if (!file.packed) response.setHeader('Content-Encoding', 'gzip');
    return response.end(file.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
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
