// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectBlocks, type Piece } from './blocks.ts';
import { TextBuilder } from './collapse.ts';
import { createPace } from './pace.ts';
import { createTextMap } from './text-map.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const BLOCKS = ['div', 'p', 'li', 'td', 'blockquote'];

type Tree = string | { tag: string; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '.', ' ', ' ', '\n', '\t', '\u00a0', '😀'),
      maxLength: 8,
    }),
    fc.record({
      tag: fc.constantFrom(...BLOCKS, 'span', 'em', 'a', 'br', '!comment'),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  if (tree.tag === '!comment') return document.createComment('aside');
  const element = document.createElement(tree.tag);
  if (tree.tag !== 'br') element.append(...tree.children.map(build));
  return element;
}

/** Slow and obvious: all text with a mark at every boundary, then line by line. */
function oracle(tree: Tree): string {
  const marked = (node: Tree): string => {
    if (typeof node === 'string') return node.replace(/\s/g, ' ');
    if (node.tag === '!comment') return '';
    if (node.tag === 'br') return '\n';
    const inside = node.children.map(marked).join('');
    return BLOCKS.includes(node.tag) ? `\n${inside}\n` : inside;
  };
  return marked(tree)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

describe(`text and ranges of random trees (SEED=${seed})`, () => {
  it('agree with the slow way, and lead there and back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (children, a, b) => {
          const root = build({ tag: 'div', children }) as Element;
          document.body.replaceChildren(root);
          const kept: Piece[] = [];
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            if (node.data.trim() !== '') kept.push({ node, data: node.data });
          }
          const builder = new TextBuilder();
          for (const block of kept.length === 0 ? [] : await collectBlocks(kept, createPace())) {
            for (const { node, data } of block.pieces) builder.add(node, data);
            builder.endBlock();
          }
          const lines = builder.takeLines();
          const text = lines.map((line) => line.text).join('\n');
          for (const line of lines) expect(text.slice(line.start).startsWith(line.text)).toBe(true);
          expect(text).toBe(oracle({ tag: 'div', children }));
          const [start, end] = [Math.floor(a * text.length), Math.floor(b * text.length)].sort(
            (x, y) => x - y,
          );
          if (start === undefined || end === undefined || text.slice(start, end).trim() === '') return;
          const map = createTextMap(builder.stretches);
          const range = map.rangeOf(start, end);
          const wanted = text.slice(start, end);
          expect(range?.toString().replace(/\s+/g, '')).toBe(wanted.replace(/\s+/g, ''));
          if (!wanted.includes('\n'))
            expect(range?.toString().replace(/\s+/g, ' ').trim()).toBe(wanted.trim());
          expect(range?.startContainer.nodeType).toBe(Node.TEXT_NODE);
          expect(range?.endContainer.nodeType).toBe(Node.TEXT_NODE);
          if (range !== undefined && /\S/.test(text[start] ?? ''))
            expect(map.offsetOf(range.startContainer, range.startOffset)).toBe(start);
        },
      ),
      { numRuns: 1000, seed },
    );
  });
});
