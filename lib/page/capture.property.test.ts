// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentencePlace } from '../article/page-line.ts';
import { splitSentences } from '../text/sentences.ts';
import { collectBlocks, type Piece } from './blocks.ts';
import { captureOf } from './capture.ts';
import { TextBuilder } from './collapse.ts';
import { createPace } from './pace.ts';
import type { ReadLines } from './passage.ts';
import { createTextMap } from './text-map.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const RUNS = 1000;
const HERE = 'https://post.example/a';

const word = fc.constantFrom(
  'Tarn',
  'the',
  'tug',
  '12,000',
  'didn’t',
  'co-op',
  'é',
  '朝刊',
  '😀',
  '“sea”',
  'U.S.',
);
const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '. ', '\n ', '?')), { maxLength: 8 });
const inline = fc.tuple(fc.constantFrom('a', 'em', 'span', ''), text);
const blocks = fc.array(
  fc.tuple(fc.constantFrom('p', 'li', 'td', 'figcaption'), fc.array(inline, { maxLength: 3 })),
  {
    minLength: 1,
    maxLength: 5,
  },
);

/** The page as it is read, and as the background would part it; captions are no sentences. */
async function read(): Promise<{ page: ReadLines; sentences: SentencePlace[] }> {
  const kept: Piece[] = texts().map((node) => ({ node, data: node.data }));
  const builder = new TextBuilder();
  const lines: { start: number; text: string; caption: boolean }[] = [];
  for (const { kind, pieces } of kept.length === 0 ? [] : await collectBlocks(kept, createPace())) {
    for (const { node, data } of pieces) builder.add(node, data);
    builder.endBlock();
    for (const line of builder.takeLines()) lines.push({ ...line, caption: kind === 'caption' });
  }
  const sentences = lines.flatMap((line, index) =>
    line.caption ? [] : splitSentences(line.text).map((span) => ({ line: index, ...span })),
  );
  const starts = lines.map(({ start }) => start);
  return { page: { lines, starts, map: createTextMap(builder.stretches) }, sentences };
}

function texts(): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(({ data }) => data.trim() !== '');
}

/** All places a selection may begin or end at. */
const boundaries = (): [Node, number][] => [
  ...texts().flatMap((node) =>
    Array.from({ length: node.length + 1 }, (_, at): [Node, number] => [node, at]),
  ),
  ...[...document.body.querySelectorAll('*')].map((element): [Node, number] => [element, 0]),
];

/** Without white space, and without what no sentence is chosen by. */
const bare = (text: string): string => text.replaceAll(/[\s\p{P}]+/gu, '');

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

describe(`selections of random pages (SEED=${seed})`, () => {
  it('give whole words that stand where they are said to, and hold all of the article that was selected', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, share, share, async (made, a, b) => {
        document.body.replaceChildren(
          ...made.map(([tag, parts]) => {
            const element = document.createElement(tag);
            for (const [name, some] of parts) {
              const part = some.flat().join('');
              if (name === '') element.append(part);
              else element.append(Object.assign(document.createElement(name), { textContent: part }));
            }
            return element;
          }),
        );
        const { page, sentences } = await read();
        const places = boundaries();
        const [from, to] = [a, b].map((each) => places[Math.floor(each * places.length)]);
        if (from === undefined || to === undefined) return;
        getSelection()?.setBaseAndExtent(...from, ...to);
        const { chosen, sentence, quote, position } = captureOf(
          document,
          page,
          sentences,
          { kind: 'selection' },
          HERE,
        );
        expect(quote.exact).toBe(chosen);
        expect(chosen).toBe(chosen.replaceAll(/\s+/g, ' ').trim());
        expect(sentence).toContain(chosen);
        const body = page.lines.flatMap((line, index) =>
          sentences.some((place) => place.line === index)
            ? [{ text: line.text, start: page.starts[index] ?? 0 }]
            : [],
        );
        if (body.length === page.lines.length) {
          const selected = getSelection()?.toString() ?? '';
          expect(bare(chosen)).toContain(bare(selected));
        }
        if (position === undefined) return;
        const there = body
          .map((line) =>
            line.text.slice(Math.max(0, position.start - line.start), Math.max(0, position.end - line.start)),
          )
          .filter((line) => line !== '');
        expect(there.join(' ')).toBe(chosen);
        expect(body.map((line) => line.text).join(' ')).toContain(quote.prefix + chosen + quote.suffix);
      }),
      { seed, numRuns: RUNS },
    );
  }, 120_000);
});
