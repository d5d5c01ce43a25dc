import { describe, expect, it } from 'vitest';
import { PACES } from '../../lesson/lessons.fixture';
import { asked, createBackstep } from '../../store';
import { articleNotation, inNotation } from '../../tex';
import { pastedLines } from './pastedLines';

describe('a column without names', () => {
  const cases = PACES.flatMap((pace) =>
    (['slope', 'minus slope'] as const).map((delta) => ({ pace, delta })),
  );

  it.each(cases)('is what the steps ask for, by the $pace, δ as $delta', ({ pace, delta }) => {
    const app = createBackstep();
    app.store.setState({ pace, notation: { ...articleNotation, digits: null, delta } });
    const view = app.view();
    const refs = view.lesson.steps.flatMap((step) => asked({ step }));
    const column = refs.map((ref) =>
      inNotation(ref, view.trace.values.get(ref) as number, view.notation).toPrecision(6),
    );
    expect(refs.length).toBeGreaterThan(20);
    expect(
      pastedLines(view, column.join('\n')).map((line) =>
        'ref' in line ? `${line.ref} ${line.verdict.kind}` : line.fault.sentence,
      ),
    ).toEqual(refs.map((ref) => `${ref} right`));
  });
});

it('names may be those of the notation, or the page’s own', () => {
  const app = createBackstep();
  const other = { pair: 'ideal, actual', rate: 'alpha' } as const;
  app.store.setState({ notation: { ...articleNotation, digits: null, ...other } });
  const text = 'actual_o1 0.7514\nout_o2 0.7729\n∂E_total/∂actual_o1 0.7414\nα 0.5\nideal_o1 0.01';
  expect(
    pastedLines(app.view(), text).map((line) =>
      'ref' in line ? `${line.ref} ${line.verdict.kind}` : line.fault.sentence,
    ),
  ).toEqual([
    'out_o1 right',
    'out_o2 right',
    'dE_total/dout_o1 right',
    'Line 4: eta is given, not worked out.',
    'Line 5: target_o1 is given, not worked out.',
  ]);
});

it.each([
  ['source by source', 'w7+ 0.40866619\nw6+ 0.51130127\nw7 0.5\nw7+ 1'],
  ['target, source', 'w_o1,h2+ 0.40866619\nw_{o2,h1}+ = 0.51130127\nw_o1,h2 0.5\nw o1 h2+ 1'],
] as const)('weights may be named %s, as they are shown then', (names, text) => {
  const app = createBackstep();
  app.store.setState({ notation: { ...articleNotation, digits: null, names } });
  const said = pastedLines(app.view(), text).map((line) =>
    'ref' in line ? `${line.ref} ${line.verdict.kind}` : line.fault.sentence,
  );
  const shown = { 'source by source': 'w7', 'target, source': 'w_o1,h2' }[names];
  expect(said.slice(0, 3)).toEqual([
    'w6+ right',
    'w7+ right',
    `Line 3: ${shown} is given, not worked out.`,
  ]);
  expect(said[3]).toBe(
    names === 'target, source'
      ? 'Line 4: no quantity here is called w.'
      : 'Line 4: w7+ stands on line 1 already.',
  );
});
