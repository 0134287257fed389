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
import { isUpperAt, late } from './letters.ts';
import { isOpener, type Next } from './sentences-next.ts';

/** Longest token looked at before a full stop: longer ones are addresses, never abbreviations. */
const TOKEN_LIMIT = 80;

const isTokenEdge = (character: string): boolean =>
  '"“”„«»‘([{'.includes(character) || character.trim() === '';

/** The characters before `end` back to `from`, white space, a quotation mark or an opening bracket. */
export const tokenBefore = (block: string, from: number, end: number): string => {
  const limit = Math.max(from, end - TOKEN_LIMIT);
  let at = end;
  while (at > limit && !isTokenEdge(block.charAt(at - 1))) at--;
  return block.slice(at, end);
};

const ACRONYM = late(String.raw`^(?:\p{L}\.)+\p{L}$`, 'u');
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;

/** A sentence that so far only says when or where ("At 5 a.m.", "In the U.S."). */
const ONLY_A_TIME =
  /^\W*(?:at|by|around|about|before|after|until|till|from|since|between|shortly|just)(?:\s+\S+){1,4}$/iu;
const ONLY_A_PLACE = /^\W*(?:in|from|at|for|across|outside|throughout|unlike|like)(?:\s+\S+){1,2}$/iu;

/** Subjects that follow an acronym only as the start of a sentence when a verb comes next ("... the U.S. China said"). */
const STATE_AS_SUBJECT =
  /^(?:Russia|Ukraine|China|Iran|Iraq|Israel|Japan|India|Pakistan|Turkey|Germany|France|Britain|Canada|Mexico|Syria|Taiwan|Moscow|Beijing|Kyiv|Kiev|Tehran|Pyongyang|Seoul|Tokyo|London|Paris|Berlin|Washington|NATO|North Korea|South Korea) (?:has|had|is|was|will|would|said|says|did|does|denied|denies|also)\b/u;

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
  const lower = lastPart(token.toLowerCase());
  const capital = isUpperAt(token, 0);
  const number = next.kind === 'digit';
  if (NEVER_LAST.has(lower)) return token === token.toUpperCase() && !lower.includes('.');
  if (number && BEFORE_NUMBER.has(lower)) return false;
  if (number && capital && (CAPITAL_BEFORE_NUMBER.has(lower) || CALENDAR.has(lower))) return false;
  if (CLOCK.has(lower)) return !AFTER_CLOCK.has(next.word.toLowerCase()) && !isOnly(ONLY_A_TIME, block, at);
  if (capital && TITLES.has(lower)) return lower === 'st' && isOpener(block, next);
  if (capital && CALENDAR.has(lower)) return !CALENDAR.has(next.word.toLowerCase());
  if (capital && token.length === 1) return isOpener(block, next) || (token === 'I' && number);
  if (token.includes('.') && ACRONYM().test(token)) return acronymEnds(block, at, next);
  if (lower === 'al') return !next.marks.includes('(');
  if (capital && STATES.has(lower)) return isOpener(block, next) || followsComma(block, at, token);
  if (IN_NAMES.has(lower)) return number || isOpener(block, next);
  return true;
};

const followsComma = (block: string, at: { period: number }, token: string): boolean =>
  /,\s$/u.test(block.slice(Math.max(0, at.period - token.length - 2), at.period - token.length));

const acronymEnds = (block: string, at: { sentenceStart: number; period: number }, next: Next): boolean => {
  if (isOnly(ONLY_A_PLACE, block, at)) return false;
  if (next.kind === 'digit') return !ORDINAL.test(next.word);
  return isOpener(block, next) || STATE_AS_SUBJECT.test(block.slice(next.at, next.at + 40));
};

const isOnly = (phrase: RegExp, block: string, at: { sentenceStart: number; period: number }): boolean =>
  at.period - at.sentenceStart <= 60 && phrase.test(block.slice(at.sentenceStart, at.period));

/** What stands behind the last slash, bracket or dash of a token. */
const lastPart = (token: string): string =>
  token.slice(1 + Math.max(...['/', '(', '–', '—'].map((mark) => token.lastIndexOf(mark))));
