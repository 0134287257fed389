/** What may have happened to a page since a sentence of it was saved. */
export const ALTERATIONS = [
  'rendered again',
  'advert inserted',
  'spaces and quotes',
  'paragraph moved',
  'lightly edited',
  'number changed',
  'taken out',
] as const;
export type Alteration = (typeof ALTERATIONS)[number];

/** A saved sentence, and its words as they stand in the page now; `''` where they are gone. */
export interface AlteredSentence {
  sentence: string;
  now: string;
}

/**
 * Alters a page where the sentences stand, and answers what became of each of those that it could alter. It runs in the
 * page, so it must stand by itself.
 */
export function alterPage(alteration: Alteration, sentences: readonly string[]): AlteredSentence[] {
  const place = (words: string): Range | undefined => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('script, style, noscript, template') ? 2 : 1,
    );
    const nodes: { node: Text; start: number }[] = [];
    let text = '';
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    const literal = words.split(/\s+/u).map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
    const found = new RegExp(literal.join('\\s*')).exec(text);
    if (found === null) return undefined;
    const at = (offset: number) => nodes.findLast(({ start }) => start <= offset);
    const first = at(found.index);
    const last = at(found.index + found[0].length - 1);
    if (first === undefined || last === undefined) return undefined;
    const range = document.createRange();
    range.setStart(first.node, found.index - first.start);
    range.setEnd(last.node, found.index + found[0].length - last.start);
    return range;
  };
  interface Piece {
    node: Text;
    from: number;
    to: number;
  }
  const piecesOf = (range: Range): Piece[] => {
    const { commonAncestorContainer: root } = range;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const out: Piece[] = [];
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
      out.push({
        node,
        from: node === range.startContainer ? range.startOffset : 0,
        to: node === range.endContainer ? range.endOffset : node.data.length,
      });
    }
    return out;
  };
  const write = (piece: Piece, words: string): void => {
    piece.node.replaceData(piece.from, piece.to - piece.from, words);
    piece.to = piece.from + words.length;
  };
  /** Changes the first such words of a sentence. */
  const change = (pieces: readonly Piece[], pattern: RegExp, by: (found: string) => string): boolean => {
    for (const piece of pieces) {
      const words = piece.node.data.slice(piece.from, piece.to);
      if (!pattern.test(words)) continue;
      write(piece, words.replace(pattern, by));
      return true;
    }
    return false;
  };
  const blockOf = (range: Range): Element | null => {
    const { startContainer } = range;
    return startContainer.parentElement?.closest('p, li, blockquote, dd, td, div') ?? null;
  };
  const out: AlteredSentence[] = [];
  if (alteration === 'rendered again') {
    const roots = sentences.flatMap((sentence) => place(sentence)?.startContainer.parentElement ?? []);
    let root: Element | null = roots[0] ?? null;
    while (root !== null && !roots.every((each) => root?.contains(each))) root = root.parentElement;
    if (root === document.body || root === null) root = document.body.firstElementChild;
    root?.replaceWith(root.cloneNode(true));
  }
  for (const sentence of sentences) {
    const range = place(sentence);
    if (range === undefined) continue;
    const pieces = piecesOf(range);
    const block = blockOf(range);
    let altered = true;
    switch (alteration) {
      case 'rendered again':
        break;
      case 'advert inserted': {
        const advert = document.createElement('div');
        advert.className = 'advert';
        advert.append(
          Object.assign(document.createElement('p'), {
            textContent: 'Shoes for every road, now at half their price.',
          }),
        );
        block?.before(advert);
        break;
      }
      case 'spaces and quotes': {
        const turned: Record<string, string> = { '“': '"', '”': '"', '’': "'", '‘': "'", '"': '”', "'": '’' };
        for (const piece of pieces) {
          const words = piece.node.data.slice(piece.from, piece.to);
          const turn = (quote: string): string => turned[quote] ?? quote;
          write(piece, words.replaceAll(/[“”‘’"']/gu, turn).replaceAll(/ /gu, '\u00A0\n'));
        }
        break;
      }
      case 'paragraph moved': {
        const after = block?.parentElement?.lastElementChild;
        if (block === null || after === null || after === undefined || after === block) altered = false;
        else after.after(block);
        break;
      }
      case 'lightly edited':
        altered = change(pieces, /\b\p{Ll}{7,}\b/u, (word) => word.slice(0, 3) + word.slice(4));
        break;
      case 'number changed':
        // A figure that counts something: neither a year nor a part of a name. Another day of the month may be none, and "more than
        // 31" does not rule out "more than 20".
        altered = change(
          pieces,
          /(?<!\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?|more than|over|at least|up to|as many as|between|from|and|to)\s)(?<![\p{L}\p{N}.,:/-])(?!(?:19|20)\d\d\b)\d+(?:[,.]\d+)*(?=\s\p{Ll}|%|$)/u,
          (figure) => figure.replaceAll(/\d/gu, (digit) => String(digit === '9' ? 2 : Number(digit) + 1)),
        );
        break;
      case 'taken out':
        for (const piece of pieces) write(piece, '');
        break;
    }
    if (altered)
      out.push({ sentence, now: pieces.map(({ node, from, to }) => node.data.slice(from, to)).join('') });
  }
  return out;
}
