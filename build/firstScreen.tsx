import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { Page } from '../src/mountPage';
import { backstep, bindWindows } from '../src/store';
import { draw, prepare } from '../src/views/graph/draw';
import { type Format, MEASURES, SMALLEST } from '../src/views/graph/measures';
import { scene } from '../src/views/graph/scene';

const STILL = { pull() {}, follow() {}, release() {} };

/**
 * The first screen as HTML that React can take over, its picture and its numbers in it. It is
 * rendered as a string and taken over once, so that all that is painted by hand is painted.
 * Needs a window to do that in.
 */
export async function firstScreen(): Promise<string> {
  const windows = bindWindows(backstep, window as Window & typeof globalThis);
  const root = document.body.appendChild(document.createElement('div'));
  const faults: unknown[] = [];
  await new Promise<void>((onLive) => {
    root.innerHTML = renderToString(<Page windows={windows} onLive={() => {}} />);
    const onRecoverableError = (fault: unknown) => faults.push(fault);
    hydrateRoot(root, <Page windows={windows} onLive={onLive} />, { onRecoverableError });
  });
  if (faults.length > 0) throw faults[0];
  const picture = root.querySelector('.picture svg');
  if (!picture) throw new Error('the first screen has no picture');
  picture.replaceChildren(rule(), ...FORMATS.map(drawn));
  return root.innerHTML;
}

/** The low picture makes room for a curve, which the first screen has not. */
const FORMATS = ['wide', 'closer', 'tall'] as const;

/** The picture in one format. Which of them suits is not known before the page has a size. */
function drawn(format: Format): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  prepare(svg);
  draw(svg, scene(backstep.view(), format), STILL);
  strip(svg);
  return svg;
}

/** It is only seen, until it answers: what is for hands and ears comes with that. */
function strip(svg: SVGSVGElement): void {
  for (const part of svg.querySelectorAll('defs, .hit')) part.remove();
  for (const part of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name } of [...part.attributes]) {
      if (/^(role|tabindex|aria-|data-runs)/.test(name)) part.removeAttribute(name);
    }
  }
}

/** Shows the format that `formatFor` will choose. */
function rule(): HTMLStyleElement {
  const { width, height } = MEASURES.wide.size;
  const narrow = SMALLEST * width;
  const hiding: Record<(typeof FORMATS)[number], string> = {
    wide: `(width<${narrow}px) or (aspect-ratio>${width}/${height})`,
    closer: `(width<${narrow}px) or (aspect-ratio<=${width}/${height})`,
    tall: `(width>=${narrow}px)`,
  };
  const style = document.createElement('style');
  style.textContent = FORMATS.map(
    (format) =>
      `@container ${hiding[format]}{.picture svg svg[data-format=${format}]{display:none}}`,
  ).join('');
  return style;
}
