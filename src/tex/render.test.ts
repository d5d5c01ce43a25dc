import { beforeAll, describe, expect, it } from 'vitest';
import { fetchKatex, render } from './render';

beforeAll(fetchKatex);

describe('what TeX may do to a page', () => {
  it.each([
    ['\\htmlData{ref=w5,slot=0}{x}', 'data-ref="w5" data-slot="0"'],
    ['\\htmlClass{factor-error}{x}', 'class="enclosing factor-error"'],
    ['\\htmlClass{room}{\\,}', 'class="enclosing room"'],
  ])('%s is what equations do', (tex, expected) => {
    expect(render(tex)).toContain(expected);
  });

  it.each([
    ...['\\htmlData{runs=1}{x}', '\\htmlData{ref=w5,early=}{x}', '\\htmlClass{black}{x}'],
    ...['\\htmlClass{factor-error black}{x}', '\\htmlId{root}{x}', '\\htmlStyle{color:red}{x}'],
    ...['\\href{https://blog.example}{x}', '\\url{https://blog.example}'],
    '\\includegraphics{https://blog.example/a.png}',
  ])('%s is shown, not done', (tex) => {
    const [, asked = ''] = /^\\\w+\{([^}]*)\}/.exec(tex) ?? [];
    const attributes = [...render(tex).matchAll(/<[^>]*>/g)].map(([tag]) => tag).join('');
    expect(attributes).not.toMatch(/href|src=|data-|id=|black|factor/);
    expect(attributes).not.toContain(asked);
  });

  it.each(['<img src=x onerror=alert(1)>', '\\text{<script>alert(1)</script>}'])(
    '%s is text',
    (tex) => {
      expect(render(tex)).not.toMatch(/<(img|script|b)\b/);
    },
  );
});
