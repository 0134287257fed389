import { isHidden, signsOf, type ElementKind, type SignCache } from './element-kind.ts';
import type { Pace } from './pace.ts';

/** One line as a reader sees it: what stands between two block boundaries or line breaks. */
export interface Block {
  kind: ElementKind;
  nodes: Text[];
  /** The nearest element that makes a block. */
  element: Element;
  /** Characters, and how many of them are link text. */
  length: number;
  linked: number;
}

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD ' +
    'TFOOT TH THEAD TR UL'
  ).split(' '),
);

const BLOCK_SELECTOR = [...BLOCK_TAGS].join(',').toLowerCase();

/** A noise sign on an element with more than this share of the article's text is a sign of something else. */
const TOO_MUCH = 0.4;
/** The most characters a weak sign makes noise of. */
const SMALL = 160;

/**
 * Walks the live page over the kept text and tells its blocks apart: body, captions and noise. Hidden elements and
 * what Readability left out are skipped; captions it left out are found too.
 */
export async function collectBlocks(kept: readonly Text[], pace: Pace): Promise<Block[]> {
  const walk = new BlockWalk(kept);
  let count = 0;
  while (walk.step()) {
    count += 1;
    if (count % 32 === 0 && pace.due) await pace.rest();
  }
  return walk.blocks;
}

class BlockWalk {
  readonly blocks: Block[] = [];
  readonly #kept: ReadonlySet<Node>;
  /** All ancestors of kept text: whatever is not among them holds none. */
  readonly #above = new Set<Node>();
  readonly #cache: SignCache = new Map();
  readonly #total: number;
  readonly #root: Node | undefined;
  #next: Node | undefined;
  #current: Block | undefined;
  /** What was met since the line's last kept text. */
  #aside: Text[] = [];
  #links = 0;
  /** The elements the walk is in, outermost first. */
  readonly #kinds: { element: Element; kind: ElementKind; breaks: boolean; links: boolean }[] = [];

  constructor(kept: readonly Text[]) {
    this.#kept = new Set(kept);
    let total = 0;
    for (const node of kept) {
      total += node.length;
      for (let up = node.parentNode; up !== null && !this.#above.has(up); up = up.parentNode)
        this.#above.add(up);
    }
    this.#total = total;
    this.#root = commonRoot(kept, this.#above);
    this.#next = this.#root;
  }

  /** Visits one node; false at the end. */
  step(): boolean {
    const node = this.#next;
    if (node === undefined) return false;
    const inside = node.nodeType === 1 ? this.#enter(node as Element) : this.#text(node);
    this.#next = inside && node.firstChild !== null ? node.firstChild : this.#after(node);
    return this.#next !== undefined;
  }

  #after(from: Node): Node | undefined {
    for (let node: Node | null = from; node !== null; node = node.parentNode) {
      // Whatever was entered has children, so an element is left when the walk climbs past them.
      if (node !== from) this.#leave();
      if (node === this.#root) return undefined;
      if (node.nextSibling !== null) return node.nextSibling;
    }
    return undefined;
  }

  /** @returns whether to go inside. */
  #enter(element: Element): boolean {
    const breaks = isBlock(element);
    if (breaks) this.#current = undefined;
    if (!this.#above.has(element)) {
      if (breaks) this.#missedCaptions(element);
      else if (element.querySelector(BLOCK_SELECTOR) !== null) this.#current = undefined;
      else this.#setAside(element);
      return false;
    }
    const kind = this.#kindOf(element);
    if (kind === 'noise' || isHidden(element)) return false;
    if (kind === 'caption') this.#current = undefined;
    const links = element.tagName === 'A';
    if (links) this.#links += 1;
    this.#kinds.push({ element, kind, breaks, links });
    return true;
  }

  #leave(): void {
    const left = this.#kinds.pop();
    if (left === undefined) return;
    if (left.links) this.#links -= 1;
    if (left.breaks || (left.kind === 'caption' && this.#kinds.at(-1)?.kind !== 'caption'))
      this.#current = undefined;
  }

  #text(node: Node): false {
    if (!this.#kept.has(node)) {
      if (node.nodeType === 3) this.#aside.push(node as Text);
      return false;
    }
    const text = node as Text;
    const owner = this.#kinds.at(-1);
    if (owner === undefined) return false;
    if (this.#current === undefined) {
      this.#aside = [];
      this.#current = { kind: owner.kind, nodes: [], element: blockOf(owner.element), length: 0, linked: 0 };
      this.blocks.push(this.#current);
    }
    const { length } = text.data.trim();
    // Without what Readability left out between two words of a line, the line would say something else.
    if (this.#aside.length > 0) {
      this.#current.nodes.push(...this.#aside);
      this.#aside = [];
    }
    this.#current.nodes.push(text);
    this.#current.length += length;
    if (this.#links > 0) this.#current.linked += length;
    return false;
  }

  /** Inline text Readability left out (a byline's class in mid sentence): kept if the line goes on after it. */
  #setAside(element: Element): void {
    if (this.#current === undefined) return;
    const signs = signsOf(element, this.#cache);
    if ((signs.kind !== 'body' && signs.inline) || isHidden(element)) return;
    const walker = element.ownerDocument.createTreeWalker(element, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      this.#aside.push(node as Text);
  }

  #kindOf(element: Element): ElementKind {
    const outer = this.#kinds.at(-1)?.kind ?? 'body';
    if (element === this.#root) return 'body';
    const signs = signsOf(element, this.#cache);
    if (signs.kind === 'body') return outer;
    const own = this.#keptLength(element);
    if (!signs.inline && !isBlock(element)) {
      // Inside a sentence a class says nothing: leaving words out would change what it says.
      const parent = element.parentElement;
      if (parent !== null && this.#keptLength(parent) > own) return outer;
    }
    if (signs.small && own > SMALL) return outer;
    if (own > this.#total * TOO_MUCH) return outer;
    return signs.kind;
  }

  #keptLength(element: Element): number {
    const walker = element.ownerDocument.createTreeWalker(element, 4);
    let length = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (this.#kept.has(node)) length += (node as Text).length;
    return length;
  }

  /** Captions in something Readability dropped whole, a figure or a table with one picture. */
  #missedCaptions(element: Element): void {
    const marked = 'figcaption, [class*="caption" i]';
    const found = element.matches(marked) ? [element] : element.querySelectorAll(marked);
    let last: Element | undefined;
    for (const caption of found) {
      if (
        last?.contains(caption) === true ||
        isHidden(caption) ||
        signsOf(caption, this.#cache).kind !== 'caption'
      )
        continue;
      last = caption;
      const nodes: Text[] = [];
      const walker = caption.ownerDocument.createTreeWalker(caption, 4);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
      const length = nodes.reduce((sum, node) => sum + node.data.trim().length, 0);
      if (length > 0 && length < this.#total * TOO_MUCH)
        this.blocks.push({ kind: 'caption', nodes, element: caption, length, linked: 0 });
    }
  }
}

/** The lowest element all kept text is in. */
function commonRoot(kept: readonly Text[], above: ReadonlySet<Node>): Node | undefined {
  const texts = new Set<Node>(kept);
  let root: Node | null | undefined = kept[0]?.getRootNode();
  for (;;) {
    if (root === null || root === undefined) return undefined;
    const inside: Node[] = [...root.childNodes].filter((child) => above.has(child) || texts.has(child));
    const only = inside[0];
    if (inside.length !== 1 || only === undefined || only.nodeType !== 1) return root;
    root = only;
  }
}

export function isBlock(element: Element): boolean {
  if (BLOCK_TAGS.has(element.tagName)) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style);
}

function blockOf(element: Element): Element {
  let block = element;
  while (!isBlock(block) && block.parentElement !== null) block = block.parentElement;
  return block;
}
