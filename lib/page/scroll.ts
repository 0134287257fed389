/** Part of the window's height that stays free above and below a mark we scrolled to: headers stick there. */
const MARGIN = 0.2;

/** Scrolls the range to the upper third of the window unless it is already well inside; gently, unless the user wants stillness. */
export function scrollToRange(range: Range, window: Window): void {
  const box = range.getBoundingClientRect();
  const { innerHeight } = window;
  if (box.top >= innerHeight * MARGIN && box.bottom <= innerHeight * (1 - MARGIN)) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  // Boxes that scroll inside the page come first: the element knows them all, the window then sets the sentence.
  const scroller = scrollingParent(range.startContainer);
  if (scroller) {
    const frame = scroller.getBoundingClientRect();
    scroller.scrollBy({ top: box.top - frame.top - frame.height / 3, behavior });
    return;
  }
  window.scrollBy({ top: box.top - innerHeight / 3, behavior });
}

function scrollingParent(node: Node): Element | undefined {
  const { ownerDocument } = node;
  for (let element = node.parentElement; element; element = element.parentElement) {
    if (element === ownerDocument?.body || element === ownerDocument?.documentElement) return undefined;
    if (element.scrollHeight <= element.clientHeight) continue;
    const overflow = getComputedStyle(element).overflowY;
    if (overflow === 'auto' || overflow === 'scroll') return element;
  }
  return undefined;
}
