import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { GlobalWindow } from 'happy-dom';
import {
  createServer,
  type IndexHtmlTransformContext,
  minify,
  type Plugin,
  type Rolldown,
} from 'vite';
import { PAGE } from './chunks.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Puts the first screen into the page, so that its first paint needs nothing else: as HTML that
 * React takes over, with its style, and what must be known before anything is painted as a script in
 * the head, which the policy allows by its hash.
 */
export function prerendered(policy: readonly string[]): Plugin {
  let style = '';
  return {
    name: 'prerendered',
    apply: 'build',
    generateBundle: {
      // Before it is written down which style sheets come with which scripts.
      order: 'pre',
      handler(_, bundle) {
        style = takeStyle(bundle);
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const [screen, script] = await Promise.all([firstScreen(), beforePaint()]);
        const content = [...policy, `script-src 'self' ${hashOf(script)}`].join('; ');
        const { entry, page } = firstChunks(bundle);
        const known = new Set([entry.fileName, ...entry.imports]);
        const later = [page.fileName, ...page.imports].filter((file) => !known.has(file));
        return {
          html: html.replace(
            '<div id="root"></div>',
            `<div id="root" aria-busy="true">${screen}</div>`,
          ),
          tags: [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content },
              injectTo: 'head-prepend',
            },
            { tag: 'script', children: script, injectTo: 'head-prepend' },
            { tag: 'style', children: style, injectTo: 'head' },
            ...later.map((file) => ({
              tag: 'link',
              attrs: {
                rel: 'modulepreload',
                crossorigin: '',
                fetchpriority: 'low',
                href: `./${file}`,
              },
              injectTo: 'head' as const,
            })),
          ],
        };
      },
    },
  };
}

/** What must be known before anything is painted, as a script in the page's head. */
export async function beforePaint(): Promise<string> {
  const file = here('beforePaint.js');
  const { code } = await minify(file, await readFile(file, 'utf8'));
  return code.trim();
}

/** A script as a policy allows it. */
export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/** The two chunks of the first screen: the entry, and what it asks for when it runs. */
function firstChunks(bundle: Bundle): { entry: Rolldown.OutputChunk; page: Rolldown.OutputChunk } {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => PAGE.test(id)));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!page || !entry) throw new Error('the page has no entry');
  return { entry, page };
}

/** Takes the style sheets of the first screen out of the bundle: their text, as it is for the page. */
function takeStyle(bundle: Bundle): string {
  const { entry, page } = firstChunks(bundle);
  const sheets = [entry, page].flatMap(({ viteMetadata }) => {
    const files = [...(viteMetadata?.importedCss ?? [])];
    viteMetadata?.importedCss.clear();
    return files;
  });
  return sheets
    .map((file) => {
      const sheet = bundle[file];
      if (sheet?.type !== 'asset') throw new Error(`${file} is no style sheet`);
      delete bundle[file];
      // A sheet's addresses are its own: they lead from beside it, not from the page.
      return String(sheet.source).replaceAll('url(./', `url(./${dirname(file)}/`);
    })
    .join('');
}

/** Renders the first screen in a window that is taken down again. */
async function firstScreen(): Promise<string> {
  const window = new GlobalWindow({ url: 'http://localhost/' });
  const before = new Map<string, PropertyDescriptor | undefined>();
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis) continue;
    before.set(name, undefined);
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      value: window[name as keyof GlobalWindow],
    });
  }
  const server = await createServer({
    configFile: false,
    root: here('..'),
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const module = await server.ssrLoadModule('/build/firstScreen.tsx');
    return await module.firstScreen();
  } finally {
    await server.close();
    for (const name of before.keys()) delete (globalThis as Record<string, unknown>)[name];
    await window.happyDOM.close();
  }
}
