import { plainMarks } from '../text/normalize.ts';

/**
 * Whether a page still has the words of a quote, in one line or running on into the next. White space, the style of
 * quotation marks and dashes and the case of the first letter do not matter; any other change does: of "3,000 troops"
 * a page that says "13,000 troops" has nothing left.
 */
export function isQuoteIn(lines: readonly string[], quote: string): boolean {
  const words = plain(quote);
  if (words === '') return true;
  const text = plain(lines.join(' '));
  const first = String.fromCodePoint(words.codePointAt(0) ?? 0);
  const rest = words.slice(first.length);
  return [...new Set([words, first.toUpperCase() + rest, first.toLowerCase() + rest])].some((form) =>
    holds(text, form),
  );
}

function plain(text: string): string {
  return plainMarks(text.normalize('NFC'))
    .replaceAll("''", '"')
    .replaceAll('``', '"')
    .replaceAll(/ ?-+ ?/gu, '-')
    .trim();
}

function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 3), at);
    const after = text.slice(at + words.length, at + words.length + 3);
    if (!runsOn(before, words) && !runsOn(words.slice(-3), after)) return true;
  }
  return false;
}

// Scripts that put no space between words have no such edges to look at.
const SPACED = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]`;
const WORD_END = new RegExp(`${SPACED}$`, 'u');
const WORD_START = new RegExp(`^${SPACED}`, 'u');

/** Whether a word, or a number such as "1,000" or "3.5", goes on from one text into the other. */
function runsOn(left: string, right: string): boolean {
  if (WORD_END.test(left) && WORD_START.test(right)) return true;
  return (/\d[.,]$/u.test(left) && /^\d/u.test(right)) || (/\d$/u.test(left) && /^[.,]\d/u.test(right));
}
