import type { PageLine, SentencePlace } from '../article/page-line.ts';
import { splitSentences, type SentenceSpan } from '../text/sentences.ts';
import { TextBuilder } from './collapse.ts';
import { factsOf, isBlock, isHidden } from './element-kind.ts';
import { createTextMap, type TextMap } from './text-map.ts';

/** What of a page's text is needed to capture from it (`page-text.ts` has the whole). */
export interface ReadLines {
  lines: readonly PageLine[];
  /** Offset of each line in the text that `map` maps. */
  starts: readonly number[];
  map: Pick<TextMap, 'rangeOf' | 'offsetOf'>;
}

/** Running text and its sentences, as offsets into it. */
export interface Passage {
  text: string;
  sentences: readonly SentenceSpan[];
}

/** A passage of the page: lines of its text, joined by a space, some of the lines perhaps left out. */
export interface PagePassage extends Passage {
  map: ReadLines['map'];
  /** What of the page's text from `start` to `end` is in the passage; empty where nothing is. */
  spanOf: (mapped: SentenceSpan) => SentenceSpan;
  /** Where a span of the passage stands in the page's text. */
  mappedOf: (span: SentenceSpan) => SentenceSpan;
}

/** A line of a passage: where it starts in the passage, and in the text that is mapped. */
interface Line {
  at: number;
  mapped: number;
  length: number;
}

/**
 * The article alone: captions, headline and what else stands between its lines are left out. Sentences keep their
 * index.
 */
export function articlePassage(page: ReadLines, places: readonly SentencePlace[]): PagePassage {
  const lines: Line[] = [];
  const texts: string[] = [];
  const sentences: SentenceSpan[] = [];
  let at = 0;
  let last: number | undefined;
  for (const { line, start, end } of places) {
    if (line !== last) {
      const before = lines.at(-1);
      if (before) at = before.at + before.length + 1;
      const text = page.lines[line]?.text ?? '';
      texts.push(text);
      lines.push({ at, mapped: page.starts[line] ?? 0, length: text.length });
      last = line;
    }
    sentences.push({ start: at + start, end: at + end });
  }
  return { text: texts.join(' '), sentences, map: page.map, ...between(lines) };
}

/** All that is shown within `root`, as it is now. */
export function livePassage(root: Node, language: string): PagePassage {
  const builder = new TextBuilder();
  addShown(root, builder);
  builder.endBlock();
  const taken = builder.takeLines();
  const text = taken.map((line) => line.text).join(' ');
  const lines = taken.map((line) => ({ at: line.start, mapped: line.start, length: line.text.length }));
  const breaks = taken.map(({ start }) => start);
  const sentences = splitSentences(text, { breaks, ...(language !== '' && { language }) });
  return { text, sentences, map: createTextMap(builder.stretches), ...between(lines) };
}

function between(lines: readonly Line[]): Pick<PagePassage, 'spanOf' | 'mappedOf'> {
  return {
    spanOf({ start, end }) {
      const first = lines.find(({ mapped, length }) => mapped + length > start);
      const last = lines.findLast(({ mapped }) => mapped < end);
      if (!first || !last || first.at > last.at) return { start: 0, end: 0 };
      return {
        start: first.at + Math.max(0, start - first.mapped),
        end: last.at + Math.min(last.length, end - last.mapped),
      };
    },
    mappedOf({ start, end }) {
      const shift = (offset: number): number => {
        const line = lines.findLast(({ at }) => at <= offset);
        return line === undefined ? offset : line.mapped + offset - line.at;
      };
      return { start: shift(start), end: shift(end - 1) + 1 };
    },
  };
}

const UNREAD = new Set('script style noscript template textarea select option iframe object'.split(' '));
/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`: plain Node with jsdom has no such globals. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

function addShown(parent: Node, builder: TextBuilder): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === TEXT_NODE) builder.add(node as Text, (node as Text).data);
    if (node.nodeType !== ELEMENT_NODE) continue;
    const facts = factsOf(node as Element);
    if (UNREAD.has(facts.tag) || isHidden(facts)) continue;
    const breaks = isBlock(facts);
    if (breaks) builder.endBlock();
    addShown(node, builder);
    if (breaks) builder.endBlock();
  }
}
