import type { LinePlace } from '../article/page-line.ts';
import {
  BLOCK_SELECTOR,
  factsOf,
  isBlock,
  isHidden,
  signsOf,
  type ElementFacts,
  type ElementKind,
  type SignCache,
} from './element-kind.ts';
import type { Pace } from './pace.ts';
import { textsIn } from './texts.ts';

/** A text node and what it held when it was read. */
export interface Piece {
  node: Text;
  data: string;
}

/** One line as a reader sees it: what stands between two block boundaries or line breaks. */
export interface Block {
  kind: ElementKind;
  pieces: Piece[];
  place: LinePlace;
  /** The innermost list it is in. */
  list: Element | undefined;
  preformatted: boolean;
  /** Characters, and how many of them are link text. */
  length: number;
  linked: number;
}

/** A noise sign on an element with more than this share of the article's text is a sign of something else. */
const TOO_MUCH = 0.4;
/** The most characters a weak sign makes noise of. */
const SMALL = 160;

/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`: plain Node with jsdom has no such globals. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
/** `Node.DOCUMENT_POSITION_DISCONNECTED` and `DOCUMENT_POSITION_FOLLOWING`, likewise. */
const DISCONNECTED = 1;
const FOLLOWING = 4;

const SOMETHING = /\S/;

/**
 * Walks the live page over the kept text and tells its blocks apart: body, captions and noise. Hidden elements and what
 * Readability left out are skipped; captions it left out are found too.
 *
 * @param kept in the order of the page
 */
export async function collectBlocks(kept: readonly Piece[], pace: Pace): Promise<Block[]> {
  const walk = new BlockWalk(kept);
  let count = 0;
  while (walk.step()) {
    count += 1;
    if (count % 32 === 0 && pace.due) await pace.rest();
  }
  return walk.blocks;
}

/** An element the walk is in. */
interface Open {
  node: Node;
  kind: ElementKind;
  /** A line ends where it ends. */
  breaks: boolean;
  /** What its lines are by it, or by what it is in. */
  place: LinePlace;
  list: Element | undefined;
  preformatted: boolean;
  linked: boolean;
}

/** Every question to the page costs, so the walk asks each node for little more than the next one. */
class BlockWalk {
  readonly blocks: Block[] = [];
  readonly #kept: readonly Piece[];
  /** Index of the kept text that comes next: an element that does not hold it holds none. */
  #at = 0;
  readonly #cache: SignCache = new Map();
  readonly #total: number;
  #node: Node | null;
  #current: Block | undefined;
  /** What was met since the line's last kept text. */
  #aside: Piece[] = [];
  /** The elements the walk is in, outermost first. */
  readonly #open: Open[] = [];

  constructor(kept: readonly Piece[]) {
    this.#kept = kept;
    this.#total = kept.reduce((sum, { data }) => sum + data.length, 0);
    this.#node = rootOf(kept);
  }

  /** Visits one node; false at the end. */
  step(): boolean {
    const node = this.#node;
    if (node === null) return false;
    if (!this.#takeText(node)) {
      const { nodeType } = node;
      if (nodeType === ELEMENT_NODE) {
        const { firstChild } = node;
        if (this.#enter(node as Element, firstChild)) {
          this.#node = firstChild;
          return true;
        }
      } else if (nodeType === TEXT_NODE) this.#leftOut(node as Text);
    }
    this.#node = this.#after(node);
    return this.#node !== null;
  }

  /** What follows a node and all in it; leaves the elements that end there. */
  #after(node: Node): Node | null {
    if (this.#open.length === 0) return null;
    let after = node.nextSibling;
    while (after === null) {
      const left = this.#leave();
      if (left === undefined || this.#open.length === 0) return null;
      after = left.node.nextSibling;
    }
    return after;
  }

  /** @returns whether to go inside. */
  #enter(element: Element, firstChild: Node | null): boolean {
    const facts = factsOf(element);
    const breaks = isBlock(facts);
    if (breaks) this.#current = undefined;
    if (!this.#holdsNext(element, firstChild)) this.#catchUp(element);
    if (!this.#holdsNext(element, firstChild)) {
      if (breaks) this.#missedCaptions(element);
      else if (element.querySelector(BLOCK_SELECTOR) !== null) this.#current = undefined;
      else this.#setAside(facts);
      return false;
    }
    const kind = this.#kindOf(facts, breaks);
    if (kind === 'noise' || isHidden(facts)) {
      while (this.#holdsNext(element)) this.#at += 1;
      return false;
    }
    if (kind === 'caption') this.#current = undefined;
    const outer = this.#open.at(-1);
    const { tag } = facts;
    this.#open.push({
      node: element,
      kind,
      breaks,
      place: PLACES.get(tag) ?? (breaks ? 'text' : (outer?.place ?? 'text')),
      list: LISTS.has(tag) ? element : outer?.list,
      preformatted: tag === 'pre' || outer?.preformatted === true,
      linked: tag === 'a' || outer?.linked === true,
    });
    return true;
  }

  #holdsNext(element: Element, firstChild?: Node | null): boolean {
    const next = this.#kept[this.#at]?.node;
    return next !== undefined && (next === firstChild || element.contains(next));
  }

  /** Passes over kept text that is no longer ahead: the page may change whenever it gets a turn. */
  #catchUp(from: Node): void {
    for (let next = this.#kept[this.#at]; next !== undefined && next.node !== from;) {
      const position = from.compareDocumentPosition(next.node);
      if ((position & FOLLOWING) !== 0 && (position & DISCONNECTED) === 0) return;
      next = this.#kept[++this.#at];
    }
  }

  #leave(): Open | undefined {
    const left = this.#open.pop();
    if (left?.breaks === true || (left?.kind === 'caption' && this.#open.at(-1)?.kind !== 'caption'))
      this.#current = undefined;
    return left;
  }

  /** @returns whether the node is the kept text that comes next. */
  #takeText(node: Node): boolean {
    const piece = this.#kept[this.#at];
    const owner = this.#open.at(-1);
    if (node !== piece?.node || owner === undefined) return false;
    this.#at += 1;
    if (this.#current === undefined) {
      this.#aside = [];
      const { kind, place, list, preformatted } = owner;
      this.#current = { kind, pieces: [], place, list, preformatted, length: 0, linked: 0 };
      this.blocks.push(this.#current);
    }
    // Without what Readability left out between two words of a line, the line would say something else.
    if (this.#aside.length > 0) {
      this.#current.pieces.push(...this.#aside);
      this.#aside = [];
    }
    this.#current.pieces.push(piece);
    const { length } = piece.data.trim();
    this.#current.length += length;
    if (owner.linked) this.#current.linked += length;
    return true;
  }

  #leftOut(node: Text): void {
    const piece = pieceOf(node);
    if (SOMETHING.test(piece.data)) this.#catchUp(node);
    if (!this.#takeText(node)) this.#aside.push(piece);
  }

  /** Inline text Readability left out (a byline's class in mid sentence): kept if the line goes on after it. */
  #setAside(facts: ElementFacts): void {
    if (this.#current === undefined) return;
    const signs = signsOf(facts, this.#cache);
    if ((signs.kind !== 'body' && signs.inline) || isHidden(facts)) return;
    this.#aside.push(...textsIn(facts.element).map(pieceOf));
  }

  #kindOf(facts: ElementFacts, breaks: boolean): ElementKind {
    const outer = this.#open.at(-1);
    // The root is what all is in, whatever it is called.
    if (outer === undefined) return 'body';
    const signs = signsOf(facts, this.#cache);
    if (signs.kind === 'body') return outer.kind;
    const { element } = facts;
    let after = this.#at;
    let length = 0;
    for (let piece = this.#kept[after]; piece && element.contains(piece.node); piece = this.#kept[++after])
      length += piece.data.length;
    if (!signs.inline && !breaks) {
      // Inside a sentence a class says nothing: leaving words out would change what it says.
      const { parentNode: parent } = element;
      const beside = [this.#kept[this.#at - 1], this.#kept[after]];
      if (beside.some((piece) => piece !== undefined && parent?.contains(piece.node) === true))
        return outer.kind;
    }
    if (signs.small && length > SMALL) return outer.kind;
    if (length > this.#total * TOO_MUCH) return outer.kind;
    return signs.kind;
  }

  /** Captions in something Readability dropped whole, a figure or a table with one picture. */
  #missedCaptions(element: Element): void {
    const marked = 'figcaption, [class*="caption" i]';
    const found = element.matches(marked) ? [element] : element.querySelectorAll(marked);
    let last: Element | undefined;
    for (const caption of found) {
      if (last?.contains(caption) === true) continue;
      const facts = factsOf(caption);
      if (isHidden(facts) || signsOf(facts, this.#cache).kind !== 'caption') continue;
      last = caption;
      const pieces = textsIn(caption).map(pieceOf);
      const length = pieces.reduce((sum, { data }) => sum + data.trim().length, 0);
      if (length === 0 || length >= this.#total * TOO_MUCH) continue;
      const rest = { place: 'text', list: undefined, preformatted: false, linked: 0 } as const;
      this.blocks.push({ kind: 'caption', pieces, length, ...rest });
    }
  }
}

const LISTS = new Set(['ul', 'ol', 'dl']);

const PLACES = new Map<string, LinePlace>([
  ['h1', 'headline'],
  ...['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ['td', 'cell'],
  ['th', 'cell'],
  ['li', 'item'],
]);

const pieceOf = (node: Text): Piece => ({ node, data: node.data });

/** The lowest element all kept text is in. */
function rootOf(kept: readonly Piece[]): Node | null {
  const last = kept.at(-1)?.node ?? null;
  let root = kept[0]?.node.parentNode;
  while (root?.contains(last) === false) root = root.parentNode;
  return root ?? null;
}
