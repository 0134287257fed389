import { describe, expect, it } from 'vitest';
import { SKETCH, sketchOf } from './sketch.ts';

const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `word${at + from}`).join(' ');

describe('sketchOf', () => {
  it('is small, ascending, and the same for the same words', () => {
    const sketch = sketchOf(words(900)) ?? [];
    expect(sketch).toHaveLength(SKETCH.most);
    expect(sketch).toEqual(sketch.toSorted((a, b) => a - b));
    expect(sketchOf(`“${words(900).replaceAll(' ', ',  ').toUpperCase()}”`)).toEqual(sketch);
  });

  it('has all there is of a short text, and nothing of one that is too short', () => {
    expect(sketchOf(words(60))).toHaveLength(58);
    expect(sketchOf(words(30))).toBeUndefined();
    expect(sketchOf('')).toBeUndefined();
  });
});
