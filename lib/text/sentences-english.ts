import { firstContent, isContentAt, isLowerAt, isNumberAt } from './letters.ts';
import { startAfter } from './sentences-ends.ts';
import { forcedStarts } from './sentences-forced.ts';
import { readPairs, type Pairs } from './sentences-pairs.ts';

/**
 * Where English sentences start in a block of text without hard breaks, by one pass over its terminators. The first
 * start is 0; white space belongs to the sentence before it. Every look back or ahead has a fixed limit, so the pass
 * is linear in the length of the block.
 */
export const englishStarts = (block: string): number[] => {
  const pairs = readPairs(block);
  const forced = forcedStarts(block, pairs);
  const starts = [0];
  let start = 0;
  let nextForced = 0;
  let content = firstContent(block, 0);
  let closedAt = -1;

  const cut = (offset: number): void => {
    if (content >= offset) return;
    starts.push(offset);
    start = offset;
    content = firstContent(block, offset);
  };
  const cutForcedUpTo = (offset: number): void => {
    for (let at = forced[nextForced]; at !== undefined && at <= offset; at = forced[++nextForced]) cut(at);
  };

  for (const { 0: event, index } of block.matchAll(EVENT)) {
    cutForcedUpTo(index);
    if (OPENING.includes(event)) {
      closedAt = Math.max(closedAt, embeddedUntil(block, index, pairs, content < index));
      continue;
    }
    const end = index + event.length;
    const after = passClosers(block, end, pairs);
    if (content >= index || after <= closedAt) continue;
    const at = { sentenceStart: start, run: event, index, end, after };
    const next = startAfter(block, at, pairs);
    if (next !== undefined) cut(next);
  }
  cutForcedUpTo(block.length - 1);
  return starts;
};

/** Runs of terminators (spaced full stops are one ellipsis), and the marks that may hold sentences inside a sentence. */
const EVENT = /[.!?…](?:[.!?…]|[ \u00a0][.…](?![0-9A-Za-z\u00aa-\u1fff\u2c00-\ud7ff]))*|[。！？｡]+|[(["“«]/gu;
const OPENING = '(["“«';
/** Longest quotation or bracket that is kept whole inside a sentence, in UTF-16 units: about two lines of print. */
const EMBEDDED_LIMIT = 200;

/**
 * Offset of the mark that closes what opens here when that is part of a larger sentence, else -1. A bracket is when it
 * opens or closes in mid-sentence. A quotation is when it opens in mid-sentence and either closes there too or was led
 * into without a comma or colon (`wrote that "..."`); else its sentences are its own, because speakers say several.
 */
const embeddedUntil = (
  block: string,
  index: number,
  { opens, partner }: Pairs,
  opensInside: boolean,
): number => {
  const close = partner.get(index);
  if (close === undefined || close - index > EMBEDDED_LIMIT) return -1;
  const behind = block.slice(close + 1, close + 8);
  const passed = /^["“”»]?\s*/.exec(behind)?.[0].length ?? 0;
  const closesInside = /^[,;:]/.test(behind.slice(passed)) || isLowerAt(behind, passed);
  if (!opens.has(index)) return opensInside || closesInside ? close : -1;
  const ledInto =
    isContentAt(block, index - 1) || (/\s/.test(block.charAt(index - 1)) && isContentAt(block, index - 2));
  return opensInside && (closesInside || ledInto) ? close : -1;
};

const FOOTNOTE = /\[\d{1,3}\]/uy;

/** Passes closing quotation marks and brackets (and footnote numbers) that belong to the sentence which ended. */
const passClosers = (block: string, from: number, { opens }: Pairs): number => {
  let at = from;
  for (; at < block.length; at++) {
    const mark = block.charAt(at);
    if (')]}'.includes(mark) || opens.get(at) === false) continue;
    if ("'’".includes(mark) && !isLowerAt(block, at + 1) && !isNumberAt(block, at + 1)) continue;
    // French sets a space before the closing mark.
    if (/\s/u.test(mark) && block[at + 1] === '»' && opens.get(at + 1) === false) continue;
    if (mark !== '[') break;
    FOOTNOTE.lastIndex = at;
    const footnote = FOOTNOTE.exec(block);
    if (footnote === null) break;
    at += footnote[0].length - 1;
  }
  return at;
};
