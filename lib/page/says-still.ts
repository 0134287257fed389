import { factsOf, isHidden, type SignCache, signsOf } from './element-kind.ts';
import { spaceless, textsIn } from './texts.ts';

/**
 * Whether a range still has these words, whatever white space is between them. What a reading of the page passes over may stand
 * in their midst, as it may have when they were read: what is hidden, tooltips, buttons.
 */
export function saysStill(range: Range, text: string): boolean {
  const wanted = spaceless(text);
  return spaceless(range.toString()) === wanted || spaceless(readIn(range)) === wanted;
}

function readIn(range: Range): string {
  const { commonAncestorContainer: root, startContainer, startOffset, endContainer, endOffset } = range;
  const cache: SignCache = new Map();
  const passed = new Map<Element, boolean>();
  const isPassedOver = (element: Element | null): boolean => {
    if (element === null || element.contains(root)) return false;
    let is = passed.get(element);
    if (is === undefined) {
      const facts = factsOf(element);
      is = signsOf(facts, cache).kind !== 'body' || isHidden(facts) || isPassedOver(element.parentElement);
      passed.set(element, is);
    }
    return is;
  };
  return textsIn(root)
    .filter((node) => range.intersectsNode(node) && !isPassedOver(node.parentElement))
    .map((node) =>
      node.data.slice(
        node === startContainer ? startOffset : 0,
        node === endContainer ? endOffset : node.data.length,
      ),
    )
    .join('');
}
