import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { beforePaint, hashOf } from './prerendered.ts';

/** What the file is called. */
const NAME = 'backstep.html';

/** What a page that was opened as a file cannot have, or nobody asks for. */
const ELSEWHERE =
  /\s*<(?:link rel="(?:manifest|apple-touch-icon|stylesheet)"|meta\s+(?:property="og:|name="twitter:)|script type="module" crossorigin)[^>]*>(?:<\/script>)?/g;

const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts all of the page into one HTML file, which needs neither a server nor a network: its script,
 * its style and its typefaces. The policy allows its two scripts by their hashes, and nothing else.
 */
export function oneFile(policy: readonly string[]): Plugin {
  let icon = '';
  return {
    name: 'one-file',
    apply: 'build',
    async configResolved({ root }) {
      const svg = await readFile(join(root, 'public/icon.svg'), 'utf8');
      icon = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    },
    generateBundle: {
      // When every script is final.
      order: 'post',
      async handler(_, bundle) {
        const first = await beforePaint();
        let html = '';
        let style = '';
        let script = '';
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') script += file.code;
          else if (name.endsWith('.html')) html = String(file.source);
          else style += file.source;
          delete bundle[name];
        }
        // A text that would end the script, or comment it out, stands in strings alone.
        script = script.replace(/<(?=\/script|!--)/g, '\\x3c');
        const allowed = `script-src ${[first, script].map(hashOf).join(' ')}`;
        const content = [...policy, allowed].join('; ');
        const head = [
          `<meta http-equiv="Content-Security-Policy" content="${content}">`,
          `<script>${first}</script>`,
          `<style>${style}</style>`,
        ];
        const source = html
          .replace(ELSEWHERE, '')
          .replace('./icon.svg', icon)
          // What is put in may hold signs that mean something in a replacement; and before it comes
          // how all of it is written.
          .replace(CHARSET, (charset) => charset + head.join(''))
          .replace('</body>', () => `<script type="module">${script}</script></body>`);
        this.emitFile({ type: 'asset', fileName: NAME, source });
      },
    },
  };
}
