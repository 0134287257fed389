import { beforeEach, expect, it } from 'vitest';
import { forgetStep, keepStep, stepNow } from './place.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
};
beforeEach(() => kept.clear());

it('begins at the first step, and where one was the next time', () => {
  expect(stepNow('', storage)).toBe(1);
  keepStep(2, storage);
  expect(stepNow('', storage)).toBe(2);
  forgetStep(storage);
  expect(stepNow('', storage)).toBe(1);
});

it('is at the step that the address names, whatever was kept', () => {
  keepStep(3, storage);
  expect(stepNow('#1', storage)).toBe(1);
  expect(stepNow('#4', storage)).toBe(3);
  kept.set('welcome step', 'x');
  expect(stepNow('#', storage)).toBe(1);
});
