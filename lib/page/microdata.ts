import { tidy } from './given.ts';
import type { LdNode } from './json-ld.ts';

/** Items within items, and elements of one item: far above what any page has of use. */
const DEEPEST = 6;
const MOST_PROPERTIES = 200;

/** The value of each of these is in an attribute (https://html.spec.whatwg.org/multipage/microdata.html#values). */
const ATTRIBUTES = ['content', 'href', 'src', 'data', 'datetime', 'value'];

/** The items of a schema.org type, wherever they stand, in the shape of JSON-LD. */
export function microdataOf(document: Document, type: string): LdNode[] {
  return [...document.querySelectorAll(`[itemscope][itemtype*="/${type}" i]`)].map((item) => itemOf(item, 0));
}

function itemOf(item: Element, depth: number): LdNode {
  const types = (item.getAttribute('itemtype') ?? '').split(/\s+/).filter((each) => each !== '');
  const node: Record<string, unknown[]> = Object.create(null) as Record<string, unknown[]>;
  node['@type'] = types.map((type) => type.replace(/^.*[/#]/, ''));
  for (const element of propertiesOf(item)) {
    const value = valueOf(element, depth);
    for (const name of tidy(element.getAttribute('itemprop')).split(' ')) (node[name] ??= []).push(value);
  }
  return { ...node };
}

/** The elements with a property of this item, in page order, and not those of items within it. */
function propertiesOf(item: Element): Element[] {
  const found: Element[] = [];
  const waiting = [...item.children].toReversed();
  while (waiting.length > 0 && found.length < MOST_PROPERTIES) {
    const element = waiting.pop();
    if (element === undefined) break;
    if (tidy(element.getAttribute('itemprop')) !== '') found.push(element);
    if (!element.hasAttribute('itemscope')) waiting.push(...[...element.children].toReversed());
  }
  return found;
}

function valueOf(element: Element, depth: number): unknown {
  if (element.hasAttribute('itemscope')) return depth < DEEPEST ? itemOf(element, depth + 1) : '';
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null && value.trim() !== '') return value;
  }
  return tidy(element.textContent);
}
