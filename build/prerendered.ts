import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { GlobalWindow } from 'happy-dom';
import { createServer, type IndexHtmlTransformContext, type Plugin } from 'vite';
import { PAGE } from './chunks.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Puts the first screen into the page, so that its first paint needs no script: as HTML that React
 * takes over, and what must be known before anything is painted as a script in the head, which the
 * policy allows by its hash.
 */
export function prerendered(policy: readonly string[]): Plugin {
  return {
    name: 'prerendered',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const [screen, script] = await Promise.all([
          firstScreen(),
          readFile(here('beforePaint.js'), 'utf8'),
        ]);
        const hash = createHash('sha256').update(script).digest('base64');
        const content = [...policy, `script-src 'self' 'sha256-${hash}'`].join('; ');
        const { css, js } = laterFiles(bundle);
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
            ...css.map((file) => ({
              tag: 'link',
              attrs: { rel: 'stylesheet', crossorigin: '', href: `./${file}` },
              injectTo: 'head' as const,
            })),
            ...js.map((file) => ({
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

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/** What React's part of the first screen takes, which the entry asks for only when it runs. */
function laterFiles(bundle: Bundle): { css: string[]; js: string[] } {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => PAGE.test(id)));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!page || !entry) throw new Error('the page has no entry');
  const files = [...new Set([page.fileName, ...page.imports])];
  const known = new Set([entry.fileName, ...entry.imports]);
  const css = files.flatMap((file) => {
    const chunk = chunks.find(({ fileName }) => fileName === file);
    return [...(chunk?.viteMetadata?.importedCss ?? [])];
  });
  const there = entry.viteMetadata?.importedCss ?? new Set();
  return {
    css: [...new Set(css)].filter((file) => !there.has(file)),
    js: files.filter((file) => !known.has(file)),
  };
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
