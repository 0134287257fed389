import { takeNamesOff } from './taken-names.ts';
import { textsIn } from './texts.ts';

/** A copy of the document Readability may rewrite, and what each text node in it was copied from. */
export interface Clone {
  document: Document;
  /** The text nodes of the live page, in its order. */
  live: Text[];
  /** Index in `live` of what a text node of the copy was copied from. */
  places: Map<Node, number>;
}

/**
 * Copies the document and walks both trees in lockstep, in one go, since the page may change whenever it gets a
 * turn. The page itself is never tagged or changed. Links that run script lose their address in the copy:
 * Readability would put new text nodes in their place, which do not lead back to the page.
 */
export function cloneDocument(live: Document): Clone {
  const copy = live.cloneNode(true) as Document;
  const places = new Map<Node, number>(textsIn(copy).map((node, place) => [node, place]));
  const texts = textsIn(live);
  takeNamesOff(copy);
  for (const link of copy.querySelectorAll('a[href^="javascript:" i]')) link.removeAttribute('href');
  return { document: copy, live: texts, places };
}
