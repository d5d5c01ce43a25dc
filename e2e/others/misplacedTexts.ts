/**
 * The texts of the picture that do not stand in the middle of their box, or where they are written
 * when they have none, to a pixel; and those that stick out of it. It runs in the page.
 */
export function misplacedTexts(): { looked: number; misplaced: string[] } {
  type Span = { top: number; bottom: number };
  const middle = ({ top, bottom }: Span) => (top + bottom) / 2;

  /** From the top to the bottom of each character, without those that are raised or lowered. */
  function spans(text: SVGTextElement): Span[] {
    const { d, f } = text.getScreenCTM() as DOMMatrix;
    const result: Span[] = [];
    const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let index = 0;
    while (nodes.nextNode()) {
      const { data, parentElement } = nodes.currentNode as Text;
      for (const sign of data) {
        const { y, height } = text.getExtentOfChar(index++);
        if (sign === ' ' || parentElement?.matches('.sub, .super')) continue;
        result.push({ top: f + d * y, bottom: f + d * (y + height) });
      }
    }
    return result;
  }

  const misplaced: string[] = [];
  const look = (name: string, lines: Span[], at: number) => {
    const [first, last] = [lines[0], lines.at(-1)];
    const off = first && last ? (middle(first) + middle(last)) / 2 - at : Number.NaN;
    if (!(Math.abs(off) <= 1)) misplaced.push(`${name} is ${off.toFixed(1)} off`);
  };
  const picture = document.querySelector('.picture svg') as SVGSVGElement;
  const boxes = [...picture.querySelectorAll<SVGGElement>('.chip, .cell, .note')];
  for (const box of boxes) {
    const name = `${box.classList[0]} ${box.dataset.ref}`;
    const edge = box.querySelector('.body, path, rect:not(.hit)')?.getBoundingClientRect();
    if (!edge) continue;
    // An old value beside its new one has a place of its own.
    const texts = [...box.querySelectorAll<SVGTextElement>('text:not(.aside)')];
    look(name, texts.flatMap(spans), middle(edge));
    for (const text of texts) {
      const { left, right } = text.getBoundingClientRect();
      const high = spans(text).map(({ top, bottom }) => {
        // Half of what a line is higher than its digits stays free above and below them.
        const spare = 0.16 * (bottom - top);
        return Math.max(edge.top - top - spare, bottom - spare - edge.bottom);
      });
      const out = Math.max(edge.left - left, right - edge.right, ...high);
      // Widths are rounded otherwise in other browsers.
      if (out > 1) misplaced.push(`${name} sticks out by ${out.toFixed(1)}`);
    }
  }
  const bare = [...picture.querySelectorAll<SVGTextElement>('.names text, .hints text')];
  for (const text of bare) {
    const { d, f } = (text.parentNode as SVGGElement).getScreenCTM() as DOMMatrix;
    look(text.textContent ?? '', spans(text), f + d * Number(text.getAttribute('y')));
  }
  return { looked: boxes.length + bare.length, misplaced };
}
