import { describe, expect, it } from 'vitest';
import { stepFrom } from './steps.ts';

const at = (top: number) => ({
  range: { getBoundingClientRect: () => ({ top, bottom: top + 20 }) as DOMRect },
});
const marks = [at(-500), at(-100), at(300), at(2000)];

describe('stepFrom', () => {
  it('goes through the marks in order and around the ends', () => {
    expect(stepFrom(marks, marks[1], 1, 800)).toBe(marks[2]);
    expect(stepFrom(marks, marks[1], -1, 800)).toBe(marks[0]);
    expect(stepFrom(marks, marks[3], 1, 800)).toBe(marks[0]);
    expect(stepFrom(marks, marks[0], -1, 800)).toBe(marks[3]);
  });

  it('begins where the eyes are', () => {
    expect(stepFrom(marks, undefined, 1, 800)).toBe(marks[2]);
    expect(stepFrom(marks, undefined, -1, 800)).toBe(marks[2]);
    expect(stepFrom(marks.slice(0, 2), undefined, 1, 800)).toBe(marks[0]);
  });

  it('goes nowhere without marks', () => {
    expect(stepFrom([], undefined, 1, 800)).toBeUndefined();
  });
});
