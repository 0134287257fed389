import { scriptOf } from './script.ts';
import { englishStarts } from './sentences-english.ts';
import { intlStarts } from './sentences-intl.ts';

/** A sentence as UTF-16 offsets into the text it was found in, `end` exclusive. */
export interface SentenceSpan {
  start: number;
  end: number;
}

export interface SentenceOptions {
  /** BCP 47 tag of the text. English has rules of its own; without a tag the script decides. Bad tags are ignored. */
  language?: string;
  /** Offsets at which a sentence ends whatever the words say (block boundaries). Any order; out of range is ignored. */
  breaks?: readonly number[];
  /**
   * `hard` (default): a line break always ends a sentence, as in the text of a page. `wrapped`: it does not where a
   * line that starts with a capital goes on with a small letter, as in text pasted from a PDF or a mail.
   */
  newlines?: 'hard' | 'wrapped';
}

/**
 * The sentences of `text`, in order, without overlap, trimmed of white space; together they hold every character that
 * is not white space. Never throws.
 */
export const splitSentences = (text: string, options: SentenceOptions = {}): SentenceSpan[] => {
  const { language = '' } = options;
  const mayBeEnglish = language === '' ? isLatin(text) : /^en(?:[-_]|$)/.test(language.trim().toLowerCase());
  const sentences: SentenceSpan[] = [];
  for (const block of blocksOf(text, options)) {
    const words = text.slice(block.start, block.end);
    const offsets = mayBeEnglish && isLatin(words) ? englishStarts(words) : intlStarts(words, language);
    for (const [index, offset] of offsets.entries()) {
      const end = offsets[index + 1] ?? block.end - block.start;
      const sentence = trimmed(text, block.start + offset, block.start + end);
      if (sentence !== undefined) sentences.push(sentence);
    }
  }
  return sentences;
};

const LINE_ENDS = ['\n', '\r', '\u2028', '\u2029'];
const LINE_END = /\r\n|[\n\r\u2028\u2029]/gu;

const blocksOf = (text: string, { breaks = [], newlines = 'hard' }: SentenceOptions): SentenceSpan[] => {
  if (breaks.length === 0 && !LINE_ENDS.some((mark) => text.includes(mark)))
    return [{ start: 0, end: text.length }];
  const ends = breaks.filter((offset) => offset > 0 && offset < text.length);
  let lineStart = 0;
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    const end = index + mark.length;
    if (newlines === 'hard' || !goesOn(text, lineStart, index, end)) ends.push(end);
    lineStart = end;
  }
  ends.push(text.length);
  ends.sort((a, b) => a - b);
  return ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
};

/** A line that starts like a sentence, ends without a terminator and is followed by a small letter was only wrapped. */
const goesOn = (text: string, lineStart: number, lineEnd: number, next: number): boolean =>
  /^\s*["“'(]?\p{Lu}/u.test(text.slice(lineStart, Math.min(lineEnd, lineStart + 16))) &&
  !/[.!?:;…]["”’')\]]?\s*$/u.test(text.slice(Math.max(lineStart, lineEnd - 8), lineEnd)) &&
  /^[ \t]*\p{Ll}/u.test(text.slice(next, next + 16));

/** A page may call itself English and be written in another script. What has no letters may be either. */
const isLatin = (text: string): boolean => (scriptOf(text.slice(0, 1000)) ?? 'latin') === 'latin';

const trimmed = (text: string, from: number, to: number): SentenceSpan | undefined => {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  return start < end ? { start, end } : undefined;
};
