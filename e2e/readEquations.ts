/** An equation as it stands on the screen. */
export type Printed = {
  /** The quantity that it works out. */
  ref: string;
  /** The numbers that are seen, in their order. */
  slots: { ref: string; text: string }[];
  /** The numbers that a screen reader finds in the MathML, without indices and exponents. */
  spoken: string[];
  /** The MathML right of each = or ≈, as signs and numbers. */
  rows: string[][];
  /** The = and ≈ themselves, as they are seen and as they are in the MathML. */
  signs: { seen: string[]; spoken: string[] };
};

/** Reads the equations that stand in a part of the page. It runs there, and knows nothing else. */
export function readEquations(place: string): Printed[] {
  function tokens(node: Element): string[] {
    const inner = () => [...node.children].flatMap(tokens);
    const part = (index: number) => {
      const child = node.children[index];
      return child ? tokens(child) : [];
    };
    switch (node.localName) {
      case 'mn':
      case 'mo':
      case 'mi':
        return [node.textContent ?? ''];
      case 'mfrac':
        return ['(', '(', ...part(0), ')', '/', '(', ...part(1), ')', ')'];
      case 'msup':
        return [...part(0), '^', '(', ...part(1), ')'];
      case 'msub':
      case 'msubsup':
      case 'munder':
        return ['symbol'];
      default:
        return inner();
    }
  }
  const isRelation = (text: string | null) => text === '=' || text === '≈';
  const relations = (equation: Element, within: string) =>
    [...equation.querySelectorAll(within)]
      .map(({ textContent }) => textContent)
      .filter(isRelation) as string[];
  const sides = (cell: Element): string[][] => {
    const result: string[][] = [];
    for (const token of tokens(cell)) {
      if (isRelation(token)) result.push([]);
      else result.at(-1)?.push(token);
    }
    return result;
  };
  const own = (equation: Element) => !equation.closest('.derivation');
  return [...document.querySelectorAll(`${place} .equation`)].filter(own).map((equation) => ({
    ref: equation.querySelector<HTMLElement>('.katex-html [data-ref]')?.dataset.ref ?? '',
    slots: [...equation.querySelectorAll('.slot')].map((slot) => ({
      ref: slot.closest<HTMLElement>('[data-ref]')?.dataset.ref ?? '',
      text: (slot as HTMLElement).innerText.trim(),
    })),
    spoken: [...equation.querySelectorAll('mn')]
      .map((mn) => mn.textContent ?? '')
      .filter((text) => /[.?×]/.test(text)),
    signs: {
      seen: relations(equation, '.katex-html .mrel'),
      spoken: relations(equation, 'mo'),
    },
    rows: [...equation.querySelectorAll('mtr')].flatMap((row) =>
      row.children[1] ? sides(row.children[1]) : [],
    ),
  }));
}
