import { late } from '../text/letters.ts';
import {
  BYLINE,
  CAPTION_LINES,
  CLOSING_HEADING,
  CREDIT_IN_BRACKETS,
  DATE_LINE,
  NOISE_LINES,
} from './line-words.ts';
import type { PageLine } from './page-line.ts';

export type LineKind = 'body' | 'caption' | 'noise';

/** A line while it is judged. */
interface Judged extends PageLine {
  kind: LineKind;
}

/** Words a line may have to be judged by what it says. */
const SHORT = 26;

/** Share of a line's characters in links above which it is a link to elsewhere, not a sentence. */
const LINK_LINE = 0.85;
/** The same over a whole list: entries often add a date or a number. */
const LINK_LIST = 0.65;

const ENDS_SENTENCE = /[.!?…。！？:;]["'”’»)\]]*$/;

const LETTERS = late(String.raw`\p{L}{4}`, 'u');

const RIGHTS = /\ball rights reserved\b|^citation:|^this document is subject to copyright/i;

/**
 * Tells what each line is, by its words, links and neighbours: what is left where a page marks nothing up. Only whole
 * lines are judged, and by their words only short ones, since a sentence may say anything.
 *
 * @param titles all the page calls its headline, in small letters
 * @returns one for each line, in order
 */
export function judgeLines(lines: readonly PageLine[], titles: readonly string[]): LineKind[] {
  const judged = lines.map((line): Judged => ({ ...line, kind: line.caption === true ? 'caption' : 'body' }));
  for (const line of judged) {
    if (line.kind !== 'body') continue;
    if (isTitle(line, titles)) line.kind = 'noise';
    else if (hasAtMost(line.text, SHORT)) judgeShort(line);
    else if (RIGHTS.test(line.text)) line.kind = 'noise';
    else if (hasAtMost(line.text, 59) && CREDIT_IN_BRACKETS.test(line.text)) line.kind = 'caption';
  }
  dropLinkLists(judged);
  dropAfterClosingHeadings(judged);
  return judged.map(({ kind }) => kind);
}

const isOneOf = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

function judgeShort(line: Judged): void {
  const { text, place, linked = 0 } = line;
  // A cell of a table of results or prices is a number or a date by right.
  if (place === 'cell' && !LETTERS().test(text)) return;
  if (CREDIT_IN_BRACKETS.test(text) || isOneOf(CAPTION_LINES, text)) line.kind = 'caption';
  else if (isOneOf(NOISE_LINES, text) || BYLINE().test(text)) line.kind = 'noise';
  else if (ENDS_SENTENCE.test(text)) return;
  else if (hasAtMost(text, 14) && /\d/.test(text) && DATE_LINE().test(text)) line.kind = 'noise';
  else if (linked >= LINK_LINE && !hasAtMost(text, 2) && place === undefined) line.kind = 'noise';
}

/** The headline again: a heading, or a line with nothing else, that says what the title says. */
function isTitle(line: Judged, titles: readonly string[]): boolean {
  if (line.place === 'headline') return true;
  const plain = line.text.toLowerCase();
  return titles.includes(plain) && (isHeading(line) || !ENDS_SENTENCE.test(line.text));
}

function dropLinkLists(lines: readonly Judged[]): void {
  const lists = Map.groupBy(lines, ({ list }) => list);
  for (const [list, entries] of lists) {
    if (list === undefined) continue;
    let length = 0;
    let links = 0;
    for (const { text, linked = 0 } of entries) {
      length += text.length;
      links += text.length * linked;
    }
    const sentences = entries.filter(({ text }) => ENDS_SENTENCE.test(text)).length;
    if (links < length * LINK_LIST || sentences > entries.length / 2) continue;
    for (const line of entries) line.kind = 'noise';
  }
}

/** A closing heading takes with it the links and short lines that follow, up to the next sentence or heading. */
function dropAfterClosingHeadings(lines: readonly Judged[]): void {
  lines.forEach((line, index) => {
    const { text } = line;
    if (line.kind === 'caption' || !hasAtMost(text, 8) || !CLOSING_HEADING.test(text)) return;
    if (!isHeading(line) && text.length > 40) return;
    line.kind = 'noise';
    for (const next of lines.slice(index + 1)) {
      if (next.kind !== 'body') continue;
      const isLink = (next.linked ?? 0) > 0.5;
      if (!isLink && (isHeading(next) || !hasAtMost(next.text, 14) || ENDS_SENTENCE.test(next.text))) break;
      next.kind = 'noise';
    }
  });
}

function isHeading({ place }: Judged): boolean {
  return place === 'headline' || place === 'heading';
}

function hasAtMost(text: string, words: number): boolean {
  let spaces = 0;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    spaces += 1;
    if (spaces >= words) return false;
  }
  return true;
}
