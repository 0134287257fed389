/**
 * The mark to step to, in page order and around the end. Without a current mark it is the first that ends below the
 * top of the window, or (backwards) the last that begins above its bottom: where the eyes are, not where the page begins.
 */
export function stepFrom<Mark extends { range: Pick<Range, 'getBoundingClientRect'> }>(
  marks: readonly Mark[],
  current: Mark | undefined,
  by: 1 | -1,
  windowHeight: number,
): Mark | undefined {
  const at = current === undefined ? -1 : marks.indexOf(current);
  if (at >= 0) return marks.at((at + by) % marks.length);
  const seen =
    by === 1
      ? marks.find(({ range }) => range.getBoundingClientRect().bottom > 0)
      : marks.findLast(({ range }) => range.getBoundingClientRect().top < windowHeight);
  return seen ?? (by === 1 ? marks[0] : marks.at(-1));
}
