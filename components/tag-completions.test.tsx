import { describe, expect, it } from 'vitest';
import { completions, withTag } from './tag-completions.ts';

const known = ['harbour', 'North Army', 'army'];

describe('completing a tag', () => {
  it('offers what begins so before what contains it, without the taken ones', () => {
    expect(completions('ar', known, [])).toEqual(['army', 'harbour', 'North Army']);
    expect(completions('AR', known, ['Army'])).toEqual(['harbour', 'North Army']);
  });

  it('offers the most used where nothing is typed, and never more than six', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(completions('', many, ['b'])).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
    expect(completions('', many, [])).toHaveLength(6);
  });
});

describe('taking a tag', () => {
  it.each([
    ['  north   army ', ['harbour', 'North Army']],
    ['Harbour', ['harbour']],
    ['  ', ['harbour']],
    ['ferry', ['harbour', 'ferry']],
  ])('“%s”', (typed, tags) => {
    expect(withTag(['harbour'], typed, known)).toEqual(tags);
  });
});
