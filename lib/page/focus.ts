import { nothingFocused } from './keys.ts';

/**
 * Remembers what has the focus and gives it back. Where nothing had it, the caret is put at the start of `range`
 * (unless the user has selected something): it cannot be seen, and the next Tab goes on from the sentence instead
 * of from the end of the page, where the panel was.
 */
export function rememberFocus(document: Document): (range: Range) => void {
  const before = nothingFocused(document) ? undefined : document.activeElement;
  return (range) => {
    if (before instanceof HTMLElement && before.isConnected) {
      before.focus({ preventScroll: true });
      return;
    }
    const selection = document.getSelection();
    if (!selection?.isCollapsed || !nothingFocused(document) || !range.startContainer.isConnected) return;
    selection.collapse(range.startContainer, range.startOffset);
  };
}
