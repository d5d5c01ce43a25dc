import { expect, test } from './page';
import { round } from './round';

const SIZES = [
  { width: 1280, height: 640 },
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** What is read is never smaller, in pixels. */
const SMALLEST_TYPE = 15;

const steps = round.map(({ id }) => id);

test('question, equation, result and words of every step are seen whole, at every size', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  // One after another on one page: a step that has been there once takes half of the time.
  await app.open('step=net_h1');
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    const faults = await page.evaluate(
      async ({ steps, smallest }) => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const found: string[] = [];
        for (const step of steps) {
          history.replaceState(null, '', `#step=${step}`);
          dispatchEvent(new HashChangeEvent('hashchange'));
          // What is fitted to its box is so when the frame that draws it is over.
          await frame();
          await new Promise((done) => setTimeout(done));
          const boxOf = (name: string) =>
            (document.querySelector(name) as Element).getBoundingClientRect();
          const beside = boxOf('.graph').right <= boxOf('.tab-panel').left + 1;
          // On a phone the step comes after the picture, and is read down to the bar.
          if (!beside) document.querySelector('.tab-panel')?.scrollIntoView();
          const { top, bottom: end } = boxOf('.tab-panel');
          const bottom = beside ? end : boxOf('.steps').top;
          // The questions that come up follow the words; a phone's page goes on to them.
          const parts = document.querySelectorAll<HTMLElement>(
            `.step > :is(h2, .chain-line, .card, .narration${beside ? ', .answers' : ''})`,
          );
          for (const part of parts) {
            const box = part.getBoundingClientRect();
            const below = Math.round(box.bottom - bottom);
            const above = Math.round(top - box.top);
            const what = `${step}: ${part.className || part.localName}`;
            if (below > 0) found.push(`${what} ends ${below} px below`);
            if (above > 0) found.push(`${what} begins ${above} px above`);
            const type = part.querySelector('.katex') ?? part;
            const size = Number.parseFloat(getComputedStyle(type).fontSize);
            if (size < smallest) found.push(`${what} has type of ${size} px`);
            if (part.scrollWidth > part.clientWidth + 1) found.push(`${what} is cut off`);
            // Beside its tables KaTeX has two pixels of nothing.
            for (const { scrollWidth, clientWidth } of part.querySelectorAll('.equation')) {
              if (scrollWidth > clientWidth + 2) found.push(`${what} has an equation cut off`);
            }
          }
          // As in a book, the = of equations below each other are in one column.
          const columns = new Map<number, number[]>();
          for (const equation of document.querySelectorAll('.step > .card .equation')) {
            const equals = equation.querySelector('.katex-html .mrel')?.getBoundingClientRect();
            const left = Math.round(equation.getBoundingClientRect().left);
            columns.set(left, [...(columns.get(left) ?? []), equals?.left ?? 0]);
          }
          // On a phone the longest fill their card.
          for (const places of beside ? columns.values() : []) {
            const spread = Math.max(...places) - Math.min(...places);
            if (spread > 1) found.push(`${step}: = stands ${spread} px from =`);
          }
        }
        return found;
      },
      { steps, smallest: SMALLEST_TYPE },
    );
    expect(faults, `at ${viewport.width} × ${viewport.height}`).toEqual([]);
  }
});
