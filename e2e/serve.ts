import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built page below a path, and notes what is asked of it elsewhere. */
export async function serveBelow(path: string) {
  const elsewhere: string[] = [];
  const served: string[] = [];
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, ''));
    try {
      if (!asked.startsWith(path)) throw new Error('outside');
      const file = normalize(asked.slice(path.length)) || '.';
      const body = await readFile(join(DIST, file === '.' ? 'index.html' : file));
      response.setHeader('Content-Type', TYPES[extname(file) || '.html'] ?? 'font/ttf');
      response.end(body);
      served.push(file);
    } catch {
      elsewhere.push(asked);
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    elsewhere,
    served,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}
