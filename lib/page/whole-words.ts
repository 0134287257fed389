import type { SentenceSpan } from '../text/sentences.ts';

// Where words end hangs on the script of the text, hardly on its language.
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** Characters before and after a quote that tell it from the same words elsewhere. */
const CONTEXT = 32;

/** Start and end of the word that a place lies within; `undefined` at its edges and outside of words. */
function wordAround(text: string, place: number): SentenceSpan | undefined {
  if (place <= 0 || place >= text.length) return undefined;
  const word = WORDS.segment(text).containing(place);
  if (word?.isWordLike !== true || word.index === place) return undefined;
  return { start: word.index, end: word.index + word.segment.length };
}

/** The span with its ends moved out to whole words, without white space at its ends. */
export function wholeWords(text: string, { start, end }: SentenceSpan): SentenceSpan {
  const piece = text.slice(start, end);
  if (piece.trim() === '') return { start, end: start };
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  return { start: wordAround(text, from)?.start ?? from, end: wordAround(text, to)?.end ?? to };
}

/** What stands right before and after a span, in whole words. */
export function around(text: string, { start, end }: SentenceSpan): { prefix: string; suffix: string } {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    prefix: text.slice(wordAround(text, from)?.end ?? from, start).trimStart(),
    suffix: text.slice(end, wordAround(text, to)?.start ?? to).trimEnd(),
  };
}

/** At most `max` characters of a text, ended at a word. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  return text.slice(0, wordAround(text, max)?.start || max).trimEnd();
}
