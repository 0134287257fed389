/** Room above and below a line box that still counts as the line, as a share of its height: the gap between lines. */
const LINE_GAP = 0.35;

/** True where the point lies on one of the lines of the range, not merely beside them. Viewport coordinates. */
export function isOnLines(rects: Iterable<DOMRectReadOnly>, x: number, y: number): boolean {
  for (const rect of rects) {
    const slack = rect.height * LINE_GAP;
    if (x >= rect.left && x <= rect.right && y >= rect.top - slack && y <= rect.bottom + slack) return true;
  }
  return false;
}

/**
 * The mark under a point of the viewport, if any: against our own ranges alone, for the registry of highlights
 * can be forged by the page. `caretPositionFromPoint` snaps to the nearest letter, so that the blank space right of
 * a line and between paragraphs would count; the lines' boxes say whether the point is really on the words.
 */
export function markAt<Mark extends { range: Range }>(
  document: Document,
  marks: readonly Mark[],
  x: number,
  y: number,
): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return undefined;
  const { offsetNode, offset } = caret;
  return marks.find(
    ({ range }) => range.isPointInRange(offsetNode, offset) && isOnLines(range.getClientRects(), x, y),
  );
}
