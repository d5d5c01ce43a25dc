import { describe, expect, it } from 'vitest';
import { copiedLine, decimals, significant } from '../tex';
import { createBackstep } from './backstep';
import { knownValue } from './derive';
import { beginsRounding } from './rounding';

type App = ReturnType<typeof createBackstep>;

/** The steps that have a ≈ in what they show, and those on which it is said why. */
function steps(app: App): { rounded: string[]; said: string[] } {
  const rounded: string[] = [];
  const said: string[] = [];
  app.first();
  for (const { id } of app.view().lesson.steps) {
    const view = app.view();
    const known = (ref: string) => knownValue(view, ref);
    const lines = view.step.shows.map((each) => copiedLine(each, view.notation, known));
    if (lines.some((line) => line.includes('≈'))) rounded.push(id);
    if (beginsRounding(view)) said.push(id);
    app.next();
  }
  return { rounded, said };
}

describe('why the sign is ≈', () => {
  it.each([
    // ½(0.01 − 0.751365070)² is 0.27481108351, printed is 0.274811083.
    [decimals(9), ['E_o1']],
    // ½(0.01 − 0.7514)² is 0.2748, and ½(0.99 − 0.7729)² is 0.02357, not 0.02356.
    [significant(4), ['E_o2']],
  ])('is said of the article with %o on %j', (digits, ids) => {
    const app = createBackstep();
    app.setNotation({ digits });
    expect(steps(app).said).toEqual(ids);
  });

  it('is said once, on the first step with one, whatever numbers, pace and digits are', () => {
    const app = createBackstep();
    for (const [index, pace] of (['every factor', 'one step a weight'] as const).entries()) {
      for (const w5 of [0.4, -0.73]) {
        app.setPace(pace);
        app.setNumber('w5', w5);
        app.setNotation({ digits: index ? significant(5) : decimals(6) });
        const { rounded, said } = steps(app);
        expect(rounded.length).toBeGreaterThan(3);
        expect(said).toEqual(rounded.slice(0, 1));
      }
    }
  });

  it('is said where the product is worked out, not where its chain was shown before', () => {
    const app = createBackstep();
    app.setNumber('w5', 0.037);
    app.setNotation({ digits: decimals(6) });
    expect(steps(app).said).toEqual(['w5.product']);
  });

  it('is not said where nothing is rounded', () => {
    const app = createBackstep();
    for (const ref of Object.keys(app.view().network.parameters)) app.setNumber(ref, 0);
    expect(steps(app)).toEqual({ rounded: [], said: [] });
  });

  it('waits for a result that is held back', () => {
    const app = createBackstep();
    app.toggleLecture();
    app.toggleAsks();
    app.goTo(app.view().lesson.indexById.get('E_o2') ?? 0);
    expect(beginsRounding(app.view())).toBe(false);
    app.next();
    expect(beginsRounding(app.view())).toBe(true);
  });
});
