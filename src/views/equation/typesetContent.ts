import { render } from '../../tex';

/** TeX as KaTeX sets it. No other text on the page becomes HTML: KaTeX escapes all that it is given. */
export function typesetContent(tex: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = render(tex);
  return template.content;
}
