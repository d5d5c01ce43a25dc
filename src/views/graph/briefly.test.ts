import { expect, test } from 'vitest';
import { articleChoices, type Choices, createBackstep } from '../../store';
import { briefly } from './briefly';

const shown = (change: Partial<Choices>) => {
  const view = createBackstep({ ...articleChoices, ...change }).view();
  return ['net_o1', 'out_h1', 'out_o1', 'out_o2', 'E_o1', 'E_total'].map((ref) =>
    briefly(view, ref),
  );
};

test('the start shows what the network answers and how wrong it is, and nothing else early', () => {
  expect(shown({})).toEqual(['?', '?', '0.7514', '0.7729', '?', '0.298371']);
  expect(shown({ step: 'net_h1' })).toEqual(['?', '?', '?', '?', '?', '?']);
});

test('a class that is asked first sees neither', () => {
  const lecture = { lecture: true, asks: true };
  expect(shown(lecture)).toEqual(['?', '?', '?', '?', '?', '?']);
  expect(shown({ ...lecture, asks: false })).toContain('0.2984');
});
