// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isOnLines, markAt } from './hit-test.ts';

const LINES = [
  { left: 100, right: 400, top: 50, bottom: 70, height: 20 },
  { left: 0, right: 150, top: 80, bottom: 100, height: 20 },
] as DOMRectReadOnly[];

describe('isOnLines', () => {
  it.each([
    [200, 60, true],
    [120, 75, true],
    [300, 90, false],
    [50, 60, false],
    [120, 120, false],
  ])('%i, %i: %s', (x, y, expected) => {
    expect(isOnLines(LINES, x, y)).toBe(expected);
  });
});

describe('markAt', () => {
  document.body.innerHTML = '<p>First sentence. Second sentence.</p>';
  const text = document.querySelector('p')?.firstChild as Text;
  const rangeOf = (start: number, end: number): Range => {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    range.getClientRects = () => LINES as unknown as DOMRectList;
    return range;
  };
  const marks = [{ range: rangeOf(0, 15) }, { range: rangeOf(16, 32) }];
  const at = (offset: number, x: number, y: number) => {
    document.caretPositionFromPoint = () => ({ offsetNode: text, offset, getClientRect: () => null });
    return markAt(document, marks, x, y);
  };

  it('finds the mark whose words are under the point', () => {
    expect(at(5, 200, 60)).toBe(marks[0]);
    expect(at(20, 200, 60)).toBe(marks[1]);
  });

  it('finds none in the blank space the nearest letter is far from', () => {
    expect(at(20, 600, 60)).toBeUndefined();
  });

  it('finds none where nothing of the text is near', () => {
    document.caretPositionFromPoint = () => null;
    expect(markAt(document, marks, 200, 60)).toBeUndefined();
  });
});
