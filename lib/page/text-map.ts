/** One stretch of the article's text that lies in one text node, character for character. */
export interface Stretch {
  node: Text;
  /** All the node held when it was read. */
  data: string;
  /** Offset of its first character in the node's data. */
  offset: number;
  /** Offset of its first character in the article's text. */
  start: number;
  length: number;
}

/** A place in the page: offsets count UTF-16 units, as the DOM does. */
export interface Place {
  node: Text;
  offset: number;
}

/**
 * The way between offsets in the article's text and places in the live page.
 *
 *     text   |The ferry sank.|\n|Two men|      characters between stretches (a '\n', a dropped space) have no place
 *     node    #text 1            #text 2
 *
 * Where the page rewrote or removed a node since it was read, the way is closed: `undefined`, never a wrong range.
 */
export interface TextMap {
  /** Range over [start, end) of the text, both ends inside text nodes. */
  rangeOf(start: number, end: number): Range | undefined;
  /** The same ends without a live Range, which costs the page at every change of its tree. */
  endsOf(start: number, end: number): { from: Place; to: Place } | undefined;
  /** Offset in the text of a place in the page; `undefined` outside of the article. A place in white space that
   * the text leaves out is the offset of what follows it in the same node. */
  offsetOf(node: Node, offset: number): number | undefined;
}

/** @param stretches in the order of the text, without overlap. */
export function createTextMap(stretches: readonly Stretch[]): TextMap {
  let first: Map<Node, number> | undefined;

  /** Index of the last stretch that starts at or before `offset`; -1 before the first. */
  function before(offset: number): number {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function endsOf(start: number, end: number): { from: Place; to: Place } | undefined {
    let a = before(start);
    const covering = stretches[a];
    if (covering === undefined || covering.start + covering.length <= start) a += 1;
    const b = before(end - 1);
    const from = stretches[a];
    const to = stretches[b];
    if (from === undefined || to === undefined || a > b || end <= start) return undefined;
    for (let index = a; index <= b; index += 1) {
      const stretch = stretches[index];
      if (stretch?.node.isConnected !== true || stretch.node.data !== stretch.data) return undefined;
    }
    return {
      from: { node: from.node, offset: from.offset + Math.max(0, start - from.start) },
      to: { node: to.node, offset: to.offset + Math.min(to.length, end - to.start) },
    };
  }

  return {
    endsOf,
    rangeOf(start, end) {
      const ends = endsOf(start, end);
      if (ends === undefined) return undefined;
      const range = ends.from.node.ownerDocument.createRange();
      range.setStart(ends.from.node, ends.from.offset);
      range.setEnd(ends.to.node, ends.to.offset);
      return range;
    },
    offsetOf(node, offset) {
      first ??= firstStretches(stretches);
      let index = first.get(node);
      if (index === undefined) return undefined;
      for (;;) {
        const stretch = stretches[index];
        if (stretch === undefined) return undefined;
        const next = stretches[index + 1];
        const last = next?.node !== node;
        if (offset < stretch.offset) return stretch.start;
        if (offset < stretch.offset + stretch.length || last)
          return stretch.start + Math.min(stretch.length, offset - stretch.offset);
        index += 1;
      }
    },
  };
}

function firstStretches(stretches: readonly Stretch[]): Map<Node, number> {
  const first = new Map<Node, number>();
  stretches.forEach((stretch, index) => {
    if (!first.has(stretch.node)) first.set(stretch.node, index);
  });
  return first;
}
