import { EXCLAIMED_NAMES, TOP_LEVEL_DOMAINS } from './abbreviations.ts';
import { isLetterAt, isLowerAt, isUpperAt, late } from './letters.ts';
import { isOpener, nextWord, type Next } from './sentences-next.ts';
import type { Pairs } from './sentences-pairs.ts';
import { periodEnds, tokenBefore } from './sentences-period.ts';

/** A run of terminators that may end a sentence. */
export interface End {
  sentenceStart: number;
  /** The terminators, from `index` to `end`. */
  run: string;
  index: number;
  end: number;
  /** Offset behind the closing marks. */
  after: number;
}

const SPACES = /\s*/uy;

/** Offset at which a new sentence starts after this run of terminators, or undefined where the sentence goes on. */
export const startAfter = (block: string, at: End, pairs: Pairs): number | undefined => {
  SPACES.lastIndex = at.after;
  const gap = SPACES.exec(block)?.[0].length ?? 0;
  const from = at.after + gap;
  if (from >= block.length) return undefined;
  if ('。！？｡'.includes(at.run.charAt(0))) return from;
  if (isListMarker(block.slice(at.sentenceStart, Math.min(at.after, at.sentenceStart + 16)), at))
    return undefined;

  // "compounds. . . . The": the first full stop ends the sentence, the ellipsis stands for what was left out.
  const tight =
    at.run.length > 2 && /^\.\s(?:\.\s?\.\s?\.|…)$/u.test(at.run) && !/\s/u.test(block.charAt(at.index - 1));
  const next = nextWord(block, from);
  if (next.kind === 'lower') return opensListItem(block, at.sentenceStart, from) ? from : undefined;
  if (next.kind === 'other' || next.kind === 'end') return otherEnds(block, next, gap) ? from : undefined;
  if (tight) return at.index + 1;

  const closers = block.slice(at.end, at.after);
  const goesOn =
    gap === 0
      ? !gluedEnds(block, at, next, closers, pairs)
      : (closers !== '' && /^[—–-]/.test(next.marks)) || isCitation(block, from, pairs);
  if (goesOn) return undefined;
  return runEnds(block, at, next, closers) ? from : undefined;
};

const runEnds = (block: string, at: End, next: Next, closers: string): boolean => {
  const token = tokenBefore(block, at.sentenceStart, at.index);
  if (at.run === '.')
    return periodEnds(block, token, { sentenceStart: at.sentenceStart, period: at.index }, next);
  // After an ellipsis the capital of "I" tells nothing.
  if (/[….]$/u.test(at.run))
    return at.run.length > 7 || /^\.{4,}$/u.test(at.run) || !/^I(?:['’]|$)/u.test(next.word);
  if (block.charAt(at.index - 1) === '(') return false;
  if (EXCLAIMED_NAMES.has(token.toLowerCase())) return isOpener(block, next);
  return closers === '' || !isAttribution(block, next);
};

const SPEAKING =
  /\b(?:said|says|asked|asks|added|told|wrote|writes|cried|replied|shouted|wondered|exclaimed|demanded|joked)\b/;
const SPEECH = late(String.raw`^(?:\p{Lu}[\p{L}.’'-]*\s){1,5}${SPEAKING.source}`, 'u');

/** `"Is it true?" Jane Doe asked.` goes on after the question. */
const isAttribution = (block: string, next: Next): boolean =>
  next.marks === '' && speaks(block.slice(next.at, next.at + 100));

const speaks = (words: string): boolean => SPEAKING.test(words) && SPEECH().test(words);

const MARKER = /^[\s"“'(•‣⁃◦▪●■]*(?:\d{1,3}|[ivx]{1,5}|[IVX]{1,5}|(\S))[.)]+$/;

/** The "1." of "1. The first item" is no sentence. */
const isListMarker = (sentence: string, at: End): boolean => {
  const match = at.after - at.sentenceStart <= 12 ? MARKER.exec(sentence) : null;
  return match !== null && (match[1] === undefined || isLetterAt(match[1], 0));
};

const ITEM = /^\(?(?:[a-z]|[ivx]{1,4})\)\s/u;

/** "b) ..." starts a sentence where the last one started with "a) ...". */
const opensListItem = (block: string, sentenceStart: number, from: number): boolean =>
  [sentenceStart, from].every((start) => ITEM.test(block.slice(start, start + 8)));

/** Signs that can stand first in a sentence: sums of money, handles, separators. */
const otherEnds = (block: string, next: Next, gap: number): boolean =>
  gap > 0 && SIGN().test(block.slice(next.at, next.at + 2));

const SIGN = late(String.raw`^[|#@$€£¥\p{So}\p{Extended_Pictographic}]`, 'u');

/** `"... as he put it [...]" (Doe 55).`: a bracket that stands before the full stop of its sentence. */
const isCitation = (block: string, from: number, { partner }: Pairs): boolean => {
  if (block[from] !== '(') return false;
  const close = partner.get(from);
  return (
    close !== undefined && /[.,;]/u.test(block.charAt(close + 1)) && !/[.!?]/u.test(block.charAt(close - 1))
  );
};

/** Whether a sentence ends although no space follows: "... of it.Today", `... of it."Minister`, `... of it."“There`. */
const gluedEnds = (block: string, at: End, next: Next, closers: string, { opens }: Pairs): boolean => {
  const opensQuotation = opens.get(at.after) === true;
  if (/["”»“’)\]]/u.test(closers)) return opensQuotation || (next.kind === 'upper' && next.marks === '');
  if (next.kind !== 'upper' || (next.marks !== '' && !opensQuotation)) return false;
  const token = tokenBefore(block, at.sentenceStart, at.index);
  // A word in small letters (or a plain number) before, a capitalised word after: not an address, a name or a version.
  if (!(endsSmall(token) || /^\d[\d,]*$/.test(token)) || (at.run.length > 1 && /[.…]{2}/u.test(at.run)))
    return false;
  if (TOP_LEVEL_DOMAINS.has(next.word.toLowerCase())) return false;
  return (
    opensQuotation ||
    ((isName(next.word) || /^[IA]$/.test(next.word)) &&
      !/[@/]/u.test(block.charAt(next.at + next.word.length)))
  );
};

/** A word of letters whose last two are small. */
const endsSmall = (token: string): boolean =>
  isLowerAt(token, token.length - 1) &&
  isLowerAt(token, token.length - 2) &&
  Array.from(token).every((character) => "’'-".includes(character) || isLetterAt(character, 0));

const isName = (word: string): boolean =>
  isUpperAt(word, 0) && (isLowerAt(word, 1) || word[1] === '’' || word[1] === "'");
