import type { PageLine } from '../article/page-line.ts';
import { collectBlocks, type Block } from './blocks.ts';
import { TextBuilder } from './collapse.ts';
import { keptText } from './kept.ts';
import { readHead, type ArticleHead } from './metadata.ts';
import { createPace, type Pace } from './pace.ts';
import { createTextMap, type TextMap } from './text-map.ts';
import { titleVariants } from './title.ts';

/** The text of a page's article and the way back to the live page. */
export interface PageText {
  meta: ArticleHead;
  /** All the page calls its headline, in small letters. */
  titles: string[];
  /** What may be of the article, in page order: told apart further by what the lines say (`lib/article`). */
  lines: PageLine[];
  /** Offset of each line in the text: the lines, joined by '\n'. Offsets count UTF-16 units. */
  starts: number[];
  /** From offsets in the text to the live page and back. */
  map: TextMap;
}

export interface ReadOptions {
  /** The page's address where the document does not know it. */
  url?: string;
  /** Gives the page its turn (`scheduler.yield`, a message channel); without it nothing ever waits. */
  pause?: () => Promise<void>;
}

/**
 * Reads the text of a page's article: Readability decides what it is, the text is that of the live page. Nothing in the
 * page is changed. `undefined` where the page holds no text.
 */
export async function readPageText(
  document: Document,
  options: ReadOptions = {},
): Promise<PageText | undefined> {
  const pace = createPace(options.pause);
  const kept = await keptText(document, pace);
  if (kept === undefined || kept.texts.length === 0) return undefined;
  pace.begin('metadata');
  const meta = readHead(document, options.url ?? document.URL);
  if (meta.title === '') meta.title = kept.title;
  const titles = titleVariants(document, meta.title);
  if (pace.due) await pace.rest();
  pace.begin('collect');
  const blocks = await collectBlocks(kept.texts, pace);
  if (pace.due) await pace.rest();
  pace.begin('text');
  const { lines, starts, builder } = await linesOf(blocks, pace);
  const map = createTextMap(builder.stretches);
  pace.end();
  return lines.length === 0 ? undefined : { meta, titles, lines, starts, map };
}

interface Lines {
  lines: PageLine[];
  starts: number[];
  builder: TextBuilder;
}

async function linesOf(blocks: readonly Block[], pace: Pace): Promise<Lines> {
  const builder = new TextBuilder();
  const lines: PageLine[] = [];
  const starts: number[] = [];
  const lists = new Map<Element, number>();
  for (const block of blocks) {
    for (const { node, data } of block.pieces) builder.add(node, data, block.preformatted);
    builder.endBlock();
    for (const { start, text } of builder.takeLines()) {
      starts.push(start);
      lines.push({ text, ...signsOf(block, lists) });
    }
    if (pace.due) await pace.rest();
  }
  return { lines, starts, builder };
}

/** What is known of a line besides its text; nothing of what is the rule, since it travels in a message. */
function signsOf(block: Block, lists: Map<Element, number>): Omit<PageLine, 'text'> {
  const { kind, place, list, length, linked } = block;
  if (list !== undefined && !lists.has(list)) lists.set(list, lists.size);
  const at = list && lists.get(list);
  return {
    ...(kind === 'caption' && { caption: true }),
    ...(place !== 'text' && { place }),
    ...(at !== undefined && { list: at }),
    ...(linked > 0 && { linked: linked / length }),
  };
}
