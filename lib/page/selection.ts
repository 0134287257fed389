import type { SentenceSpan } from '../text/sentences.ts';
import type { TextMap } from './text-map.ts';
import { textsIn } from './texts.ts';

/** What is selected in a field: all that it holds, and from where to where. */
export interface FieldSelection extends SentenceSpan {
  value: string;
}

/** The selection of the field that has the focus, however deep in open shadow roots; of a password never. */
export function selectedInField(document: Document): FieldSelection | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active?.localName !== 'textarea' && active?.localName !== 'input') return undefined;
  const field = active as HTMLInputElement | HTMLTextAreaElement;
  const { value, selectionStart: start, selectionEnd: end } = field;
  if (field.type === 'password' || start === null || end === null || start === end) return undefined;
  return { value, start, end };
}

/** Newer than what TypeScript knows of a selection (Chrome 137, Firefox 142). */
type Composed = Partial<{ getComposedRanges(options: { shadowRoots: ShadowRoot[] }): StaticRange[] }>;

/**
 * What is selected in the page. Of several ranges (cells of a table, sentences picked one by one) it is all from the
 * first to the last, since a quote is one stretch of text.
 */
export function selectedRange(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (!selection) return undefined;
  const range = document.createRange();
  if (selection.rangeCount > 0) {
    const { startContainer, startOffset } = selection.getRangeAt(0);
    const { endContainer, endOffset } = selection.getRangeAt(selection.rangeCount - 1);
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  }
  if (!range.collapsed) return range;
  // To the document a selection in a shadow root is an empty one at the root's host.
  const shadowRoots = openRoots(document);
  if (shadowRoots.length === 0) return undefined;
  const [inside] = (selection as Composed).getComposedRanges?.({ shadowRoots }) ?? [];
  if (inside === undefined) return undefined;
  range.setStart(inside.startContainer, inside.startOffset);
  range.setEnd(inside.endContainer, inside.endOffset);
  return range.collapsed ? undefined : range;
}

function openRoots(within: ParentNode): ShadowRoot[] {
  return [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...openRoots(shadowRoot)] : [],
  );
}

/** From the first to the last character of the mapped text that is in the range; what is not of the text is passed over. */
export function mappedSpan(range: Range, map: Pick<TextMap, 'offsetOf'>): SentenceSpan | undefined {
  let span: SentenceSpan | undefined;
  for (const node of textsWithin(range)) {
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const start = map.offsetOf(node, from);
    const end = map.offsetOf(node, to);
    if (start === undefined || end === undefined || start >= end) continue;
    span = { start: Math.min(start, span?.start ?? start), end: Math.max(end, span?.end ?? end) };
  }
  return span;
}

function textsWithin(range: Range): Text[] {
  const { commonAncestorContainer: within } = range;
  if (within.nodeType === 3) return [within as Text];
  return textsIn(within).filter((node) => range.intersectsNode(node));
}
