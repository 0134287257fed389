/** `NodeFilter.SHOW_TEXT`: plain Node with jsdom has no such global. */
const SHOW_TEXT = 4;

/** The text nodes in a node, in the order of the tree. */
export function textsIn(root: Node): Text[] {
  const texts: Text[] = [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** A text without white space, which a page may set as it likes. */
export const spaceless = (text: string): string => text.replace(/\s+/g, '');
