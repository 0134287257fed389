import {
  AFTER_CLOCK,
  BEFORE_NUMBER,
  CAPITAL_BEFORE_NUMBER,
  CALENDAR,
  CLOCK,
  IN_NAMES,
  NEVER_LAST,
  STATES,
  TITLES,
} from './abbreviations.ts';
import { isOpener, type Next } from './sentences-next.ts';

/** Longest token looked at before a full stop: longer ones are addresses, never abbreviations. */
const TOKEN_LIMIT = 80;

/** The characters before `end` back to `from`, white space, a quotation mark or an opening bracket. */
export const tokenBefore = (block: string, from: number, end: number): string =>
  /[^\s"“”„«»‘([{]*$/u.exec(block.slice(Math.max(from, end - TOKEN_LIMIT), end))?.[0] ?? '';

const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;
const SENTENCE_INITIAL_TIME =
  /^\W*(?:at|by|around|about|before|after|until|till|from|since|between|shortly|just)\b(?:\s+\S+){0,4}$/iu;

/**
 * Whether a single full stop after `token` can end the sentence that began at `sentenceStart`, given what follows it.
 * `next` is not lower case (that was decided before). False for titles, initials, abbreviations and acronyms unless
 * what follows shows a new sentence.
 */
export const periodEnds = (
  block: string,
  token: string,
  at: { sentenceStart: number; period: number },
  next: Next,
): boolean => {
  const lower = token.toLowerCase().replace(/^.*[/(–—]/u, '');
  const capital = /^\p{Lu}/u.test(token);
  const number = next.kind === 'digit';
  if (NEVER_LAST.has(lower)) return token === token.toUpperCase() && !lower.includes('.');
  if (number && BEFORE_NUMBER.has(lower)) return false;
  if (number && capital && (CAPITAL_BEFORE_NUMBER.has(lower) || CALENDAR.has(lower))) return false;
  if (CLOCK.has(lower)) return clockEnds(block, at, next);
  if (capital && TITLES.has(lower)) return lower === 'st' && isOpener(block, next);
  if (capital && CALENDAR.has(lower)) return !CALENDAR.has(next.word.toLowerCase());
  if (/^\p{Lu}$/u.test(token)) return isOpener(block, next) || (token === 'I' && number);
  if (ACRONYM.test(token)) return isOpener(block, next) || (number && !ORDINAL.test(next.word));
  if (capital && STATES.has(lower)) return isOpener(block, next) || followsComma(block, at, token);
  if (IN_NAMES.has(lower)) return number || isOpener(block, next);
  return true;
};

const followsComma = (block: string, at: { period: number }, token: string): boolean =>
  /,\s$/u.test(block.slice(Math.max(0, at.period - token.length - 2), at.period - token.length));

const clockEnds = (block: string, at: { sentenceStart: number; period: number }, next: Next): boolean => {
  if (AFTER_CLOCK.has(next.word.toLowerCase())) return false;
  // "At 5 a.m. Mr. Smith ...": so far there is only a time, no statement.
  return (
    at.period - at.sentenceStart > 60 || !SENTENCE_INITIAL_TIME.test(block.slice(at.sentenceStart, at.period))
  );
};
