import type { Page } from '@playwright/test';

export type Box = { left: number; top: number; right: number; bottom: number };

/** The parts of the page, and the bar with Back and Next where that stands apart. */
export type Regions = Record<'header' | 'graph' | 'working' | 'footer' | 'steps', Box>;

export const regions = (page: Page): Promise<Regions> =>
  page.evaluate(() => {
    const box = (name: string) => {
      const part = document.querySelector(`.${name}`) as Element;
      const { left, top, right, bottom } = part.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    return {
      header: box('header'),
      graph: box('graph'),
      working: box('working'),
      footer: box('footer'),
      steps: box('steps'),
    };
  });

/** The pairs of boxes that share more than a hair's breadth. */
export function overlaps(all: Readonly<Record<string, Box>>): string[] {
  const names = Object.keys(all);
  return names.flatMap((name, index) =>
    names.slice(index + 1).flatMap((other) => {
      const [a, b] = [all[name], all[other]];
      if (!a || !b) return [];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 0.5 && high > 0.5 ? [`${name} and ${other}`] : [];
    }),
  );
}

/** Everything that makes a page careless: what is cut off, lies over another, or leads too far. */
export const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth !== clientWidth) found.push(`the page is ${scrollWidth} wide`);
    // What lies over the page on purpose is looked at alone.
    const within =
      document.querySelector('dialog[open], .menu-choices[data-open]') ?? document.body;
    const nameOf = (element: Element) =>
      `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent}`.trim();
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

    const controls = [
      ...within.querySelectorAll<HTMLElement>(
        'button, select, input, summary, .eta, .timeline, label:has(input)',
      ),
    ].filter((element) => shown(element) && !element.closest('svg, .number-editor'));
    for (const control of controls) {
      const isText = control.matches('button, input[type="text"], summary');
      if (isText && control.scrollWidth > control.clientWidth + 1) {
        found.push(`${nameOf(control)} is cut off`);
      }
    }

    /** What is seen of an element: what scrolls inside of a box ends at it. */
    const seen = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        if (box === document.body || box === document.documentElement) break;
        const edge = box.getBoundingClientRect();
        left = Math.max(left, edge.left);
        top = Math.max(top, edge.top);
        right = Math.min(right, edge.right);
        bottom = Math.min(bottom, edge.bottom);
      }
      return { left, top, right, bottom };
    };
    const stands = (element: Element) => element.closest('.steps') !== null;
    const bar = document.querySelector('.steps') as Element;
    const isLong = within.matches('dialog') && within.scrollHeight > within.clientHeight;
    const atFoot = (element: Element) => element.closest('.dialog > form') !== null;
    const hasBar = getComputedStyle(bar).position === 'fixed';
    const boxes = controls.map((control) => ({ control, box: seen(control) }));
    for (const [index, { control: a, box }] of boxes.entries()) {
      if (box.left < -0.5 || box.right > clientWidth + 0.5) found.push(`${nameOf(a)} is outside`);
      for (const { control: b, box: other } of boxes.slice(index + 1)) {
        // The page scrolls below the bar, and a long dialog below its buttons.
        const below = (hasBar && stands(a) !== stands(b)) || (isLong && atFoot(a) !== atFoot(b));
        if (a.contains(b) || b.contains(a) || below) continue;
        const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (wide > 0.5 && high > 0.5) found.push(`${nameOf(a)} lies over ${nameOf(b)}`);
      }
    }
    for (const equation of within.querySelectorAll('.equation')) {
      if (!shown(equation)) continue;
      const { left, right } = equation.getBoundingClientRect();
      const edge = (equation.parentElement as Element).getBoundingClientRect();
      const scrolls = getComputedStyle(equation).overflowX === 'auto';
      if (left < edge.left - 0.5 || right > edge.right + 0.5 || !scrolls) {
        found.push(`an equation leaves its box: ${equation.textContent?.slice(0, 40)}`);
      }
    }
    return found;
  });

/** The controls that a finger may miss, with their sizes. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 44 - 0.01;
    const within = document.querySelector('dialog[open]') ?? document.body;
    const all = within.querySelectorAll<HTMLElement>(
      'button, select, summary, input, .eta, .timeline',
    );
    return [...all].flatMap((control) => {
      if (!control.checkVisibility() || control.closest('.number-editor')) return [];
      // A box to tick is as large as the label around it.
      const ticked = control.matches('[type="checkbox"], [type="radio"]');
      const target = (ticked ? control.closest('label') : control) as Element;
      const { width, height: painted } = target.getBoundingClientRect();
      // What is more than is painted of it is a box of its own over it.
      const over = getComputedStyle(target, '::after');
      const height =
        over.position === 'absolute' ? Math.max(painted, Number.parseFloat(over.height)) : painted;
      if (width >= least && height >= least) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent;
      return [`${control.localName} ${name}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  });

/** Scrolls the page to its end. */
export const scrollToEnd = (page: Page): Promise<void> =>
  page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));

/** Scrolls the page until the panel's middle is in the middle of what is left for it. */
export const scrollIntoPanel = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const panel = document.querySelector('.working') as Element;
    const { top, height } = panel.getBoundingClientRect();
    window.scrollBy(0, top + height / 2 - window.innerHeight / 2);
  });
