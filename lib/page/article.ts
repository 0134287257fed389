import { splitSentences } from '../text/sentences.ts';
import { collectBlocks, type Block } from './blocks.ts';
import { TextBuilder } from './collapse.ts';
import { keptText } from './kept.ts';
import { judgeLines, type Line } from './lines.ts';
import { readMetadata, type ArticleMeta } from './metadata.ts';
import { createPace, type Pace } from './pace.ts';
import { createTextMap, type TextMap } from './text-map.ts';
import { titleVariants } from './title.ts';

/** Offsets count UTF-16 units of the article's text. */
export interface ArticleSentence {
  text: string;
  start: number;
  end: number;
}

export interface Article {
  /** The body as a reader sees it: white space collapsed, '\n' between blocks, lines, list items and table cells. */
  text: string;
  /** BCP 47. */
  language: string;
  meta: ArticleMeta;
  /** Every sentence of the body in page order, without headline and captions. */
  sentences: ArticleSentence[];
  /** Captions and picture credits, in page order. */
  captions: string[];
  /** From offsets in `text` to the live page and back. */
  map: TextMap;
}

export interface ReadOptions {
  /** The page's address where the document does not know it. */
  url?: string;
  /** Gives the page its turn (`scheduler.yield`, a message channel); without it nothing ever waits. */
  pause?: () => Promise<void>;
}

/**
 * Reads the article of a page: Readability decides what it is, the text is that of the live page. Nothing in the page
 * is changed. `undefined` where the page holds no text.
 */
export async function readArticle(
  document: Document,
  options: ReadOptions = {},
): Promise<Article | undefined> {
  const pace = createPace(options.pause);
  const kept = await keptText(document, pace);
  if (kept === undefined || kept.nodes.length === 0) return undefined;
  pace.begin('metadata');
  const meta = readMetadata(document, options.url ?? document.URL);
  if (meta.title === '') meta.title = kept.title;
  if (pace.due) await pace.rest();
  pace.begin('collect');
  const blocks = await collectBlocks(kept.nodes, pace);
  if (pace.due) await pace.rest();
  pace.begin('text');
  const lines = await linesOf(blocks, pace);
  await judgeLines(lines, titleVariants(document, meta.title), pace);
  const body = new TextBuilder();
  for (const { block } of lines) {
    if (block.kind === 'body') addBlock(body, block);
    if (pace.due) await pace.rest();
  }
  const { text } = body;
  const map = createTextMap(body.stretches);
  if (pace.due) await pace.rest();
  pace.begin('sentences');
  const sentences = await sentencesOf(text, meta.language, pace);
  pace.end();
  if (sentences.length === 0) return undefined;
  const captions = lines.filter(({ block }) => block.kind === 'caption').map((line) => line.text);
  return { text, language: meta.language, meta, sentences, captions, map };
}

function addBlock(body: TextBuilder, block: Block): void {
  const preformatted = block.element.closest('pre') !== null;
  for (const node of block.nodes) body.add(node, preformatted);
  body.endBlock();
}

/** White space that is not one space already: most needs no change. */
const ODD_SPACE = /\s{2,}|[^\S ]/g;

async function linesOf(blocks: readonly Block[], pace: Pace): Promise<Line[]> {
  const lines: Line[] = [];
  for (const block of blocks) {
    const text = block.nodes
      .map((node) => node.data)
      .join('')
      .replace(ODD_SPACE, ' ')
      .trim();
    if (text !== '') lines.push({ block, text });
    if (pace.due) await pace.rest();
  }
  return lines;
}

/** Splits line by line, which is what the splitter does with them anyway, so that the page gets its turns. */
async function sentencesOf(text: string, language: string, pace: Pace): Promise<ArticleSentence[]> {
  const sentences: ArticleSentence[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of splitSentences(line, { language }))
      sentences.push({ text: line.slice(start, end), start: lineStart + start, end: lineStart + end });
    lineStart += line.length + 1;
    if (pace.due) await pace.rest();
  }
  return sentences;
}
