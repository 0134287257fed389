import type { TextQuoteSelector } from './claim.ts';

/** Longer quotes are named by their first and last words: some servers and mail programs cut long addresses. */
const LONGEST_EXACT = 300;
/** Shorter quotes are named with their surroundings: "3,000 troops" may stand on a page ten times. */
const SHORTEST_ALONE = 40;
const EDGE_WORDS = 6;
const CONTEXT_WORDS = 3;

/**
 * An address that opens the page at the quoted words: a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/) in place of the address's own fragment. A browser that knows none,
 * or finds the words no more, opens the page at its top.
 */
export function textFragmentUrl(url: string, quote: TextQuoteSelector): string {
  if (quote.exact.trim() === '' || !/^https?:\/\//iu.test(url)) return url;
  return `${url.replace(/#.*$/su, '')}#:~:text=${directive(quote)}`;
}

function directive(quote: TextQuoteSelector): string {
  const exact = wholeWords(quote);
  const parts = breaks(exact);
  // A browser looks for one text inside one block only, but for a start and an end across blocks; two sentences may
  // stand in two.
  if (parts.length > 1 || exact.length > LONGEST_EXACT) {
    const start = firstWords(parts[0] ?? exact, EDGE_WORDS);
    const end = lastWords(parts.at(-1) ?? exact, EDGE_WORDS);
    return `${encode(start)},${encode(end)}`;
  }
  if (exact.length >= SHORTEST_ALONE) return encode(exact);
  const before = lastWords(breaks(afterFirstWord(quote.prefix)).at(-1) ?? '', CONTEXT_WORDS);
  const after = firstWords(breaks(beforeLastWord(quote.suffix))[0] ?? '', CONTEXT_WORDS);
  return (before && `${encode(before)}-,`) + encode(exact) + (after && `,-${encode(after)}`);
}

// Words of scripts that put no space between them begin and end anywhere.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The quote with the rest of the words it cuts: a browser finds whole words only. */
function wholeWords({ exact, prefix, suffix }: TextQuoteSelector): string {
  const head = /^[\p{L}\p{N}]/u.test(exact) ? (/[\p{L}\p{M}\p{N}]+$/u.exec(prefix)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{M}\p{N}]$/u.test(exact) ? (/^[\p{L}\p{M}\p{N}]+/u.exec(suffix)?.[0] ?? '') : '';
  const spaced = (part: string) => (UNSPACED.test(part) ? '' : part);
  return `${spaced(head)}${exact}${spaced(tail)}`.trim();
}

/** The parts of a text that lie in one block for certain: its lines, and in them its sentences. */
function breaks(text: string): string[] {
  return text
    .split(/[\n\r]+|(?<=[.!?…]["”’»)\]]*)\s+|(?<=[。！？]["”’」』)]*)/u)
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

// The page's surroundings of a quote are cut by length: the outermost word may be half of one.
const afterFirstWord = (text: string): string =>
  UNSPACED.test(text) ? text : text.replace(/^\S*[^\S\n]*/u, '');
const beforeLastWord = (text: string): string => (UNSPACED.test(text) ? text : text.replace(/\s*\S*$/u, ''));

let segmenter: Intl.Segmenter | undefined;

/** Words as a browser parts them, also where the script has no spaces. */
function words(text: string): Intl.SegmentData[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true);
}

function firstWords(text: string, count: number): string {
  const last = words(text)[count];
  return (last === undefined ? text : text.slice(0, last.index)).trim();
}

function lastWords(text: string, count: number): string {
  const first = words(text).at(-count);
  return (first === undefined ? text : text.slice(first.index)).trim();
}

/** The dash parts prefix and suffix from the text in the fragment's grammar, and `encodeURIComponent` lets it stand. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\s+/gu, ' ').toWellFormed()).replaceAll('-', '%2D');
}
