import { afterAll, describe, expect, it } from 'vitest';
import type { Network } from '../../engine';
import { backstep } from '../../store';
import { sheetPicture } from './sheetPicture';
import { usualChoices, type WorksheetChoices } from './worksheetChoices';
import { jobOf } from './worksheetJob';

const PAGE = 'https://example.org/';

const pairs: Network = {
  sizes: [2, 2, 1],
  biases: 'per neuron',
  order: 'simultaneous',
  pairs: 3,
  passes: 'batch mean',
  parameters: { w1: 0.3, w5: 0.2, eta: 0.5 },
};

function made(network: Network, walk: number, source: WorksheetChoices['source']) {
  backstep.setNetwork(network);
  backstep.setWalk(walk);
  const view = backstep.view();
  const job = jobOf({ ...usualChoices(view), source }, view, PAGE);
  const sheet = job.sheet(0);
  return { job, sheet, picture: sheetPicture(view, sheet, job) };
}

afterAll(() => backstep.open(''));

describe('worksheets of a set of pairs', () => {
  it.each(['drawn', 'page'] as const)(
    'go through the pair that is chosen, and say which it is: %s',
    (source) => {
      const { job, sheet, picture } = made(pairs, 2, source);
      expect(job.facts).toContain(' · mean over 3 training pairs, worked out for pair 2 · ');
      expect(job.handout.tasks[0]?.steps[0]?.blanks[0]?.working.ref).toBe('net_h1@2');
      expect(picture.walk).toBe(2);
      expect(picture.step.computes).toEqual(['net_h1@2']);
      expect(new URLSearchParams(sheet.address.split('#')[1]).get('walk')).toBe('2');
    },
  );

  it('begin with the first pair where they are taken in turn, whosever turn it is on the page', () => {
    backstep.setNetwork({ ...pairs, passes: 'online' });
    backstep.goToRound(1);
    const view = backstep.view();
    expect(view.walk).toBe(2);
    const job = jobOf(usualChoices(view), view, PAGE);
    expect(job.facts).toContain(' · training pair 1 of 3 · ');
    expect(sheetPicture(view, job.sheet(0), job).walk).toBe(1);
    const own = jobOf({ ...usualChoices(view), source: 'page' }, view, PAGE);
    expect(own.facts).toContain(' · training pair 2 of 3 · ');
    expect(sheetPicture(view, own.sheet(0), own).walk).toBe(2);
  });
});
