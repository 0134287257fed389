import type { Token } from './attribution-tokens.ts';
import { trimmed, type Phrase } from './attribution-trim.ts';
import { reportingVerb } from './reporting-verbs.ts';
import {
  AUXILIARIES,
  CLAUSE_STARTERS,
  NAME_LINKS,
  isAdverb,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
  isTime,
  isVerb,
} from './attribution-words.ts';

const MOST_WORDS = 24;

/** The noun phrase that ends at `end`, read leftwards to where its clause starts. */
export function phraseBefore(tokens: readonly Token[], end: number): Phrase | undefined {
  let from = end + 1;
  for (let index = end; index >= 0 && end - index < MOST_WORDS; index -= 1) {
    const token = tokens[index];
    if (token === undefined || !continues(tokens, index, from) || (index < end && isClause(token))) break;
    from = index;
    if (isPronoun(token)) break;
  }
  const phrase = shrunk(tokens, { from, to: end });
  if (phrase.from === from && isObject(tokens, from)) return undefined;
  return trimmed(tokens, phrase);
}

/** Whether the phrase from `from` on is what a verb or a preposition right before it governs, and so no subject. */
function isObject(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined || !before.word || before.quoted) return false;
  if (isPreposition(before)) return true;
  return isVerb(tokens, from - 1) && !AUXILIARIES.has(before.lower);
}

/**
 * A phrase that begins behind a verb may hold that verb's object: "will tell the readers of Alder | the clerks say". What
 * is certain then is its end: a name, or the words from the last article on.
 */
function shrunk(tokens: readonly Token[], phrase: Phrase): Phrase {
  const before = tokens[phrase.from - 1];
  if (
    before === undefined ||
    !before.word ||
    !isVerb(tokens, phrase.from - 1) ||
    reportingVerb(before.lower) !== undefined
  )
    return phrase;
  let from = phrase.to;
  if (tokens[from]?.capital === true) {
    while (from > phrase.from && tokens[from - 1]?.capital === true) from -= 1;
    if (from > phrase.from && tokens[from - 1]?.lower === 'the') from -= 1;
    return { from, to: phrase.to };
  }
  while (from > phrase.from && !isDeterminer(tokens[from] ?? before)) from -= 1;
  return { from, to: phrase.to };
}

function continues(tokens: readonly Token[], index: number, from: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.word || token.quoted) return false;
  if (CLAUSE_STARTERS.has(token.lower) || isRelative(token)) return false;
  if (isPronoun(token)) return from <= index + 1;
  if (token.lower === 'and') return !clauseHasVerb(tokens, index);
  if (!isVerb(tokens, index)) return true;
  // "people briefed on the talks": a participle between a noun and a preposition belongs to the noun.
  const after = tokens[from];
  return (
    after !== undefined &&
    (isPreposition(after) || isTime(after)) &&
    from === index + 1 &&
    (token.lower.endsWith('ed') || (after.lower === 'by' && !AUXILIARIES.has(token.lower)))
  );
}

/** "It's", "they've", "let's": a subject and its verb. */
const isClause = ({ lower }: Token): boolean =>
  /^(?:it|he|she|that|there|they|we|you|i|what|let)'(?:s|re|ve|ll|d|m)$/u.test(lower);

/** Whether the clause that ends before `index` has a verb of its own, so that an "and" there starts a new clause. */
function clauseHasVerb(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= 0; back -= 1) {
    if (tokens[back]?.word !== true) return false;
    if (isVerb(tokens, back)) return true;
  }
  return false;
}

/** The noun phrase that starts at `start`, read rightwards to the first mark, verb or new clause. */
export function phraseAfter(tokens: readonly Token[], start: number): Phrase | undefined {
  let to = start - 1;
  for (let index = start; index < tokens.length && index - start < MOST_WORDS; index += 1) {
    const token = tokens[index];
    if (token === undefined || !token.word || token.quoted) break;
    if (CLAUSE_STARTERS.has(token.lower) || isRelative(token) || isVerb(tokens, index)) break;
    if (index > start && isPronoun(token)) break;
    if (isPreposition(token) && !linksName(tokens, index)) break;
    if (
      index > start &&
      (standsAsTime(tokens, index) ||
        isAdverb(token) ||
        (token.lower === 'and' && !nameFollows(tokens, index)))
    )
      break;
    to = index;
    if (isPronoun(token)) break;
  }
  return trimmed(tokens, { from: start, to });
}

/** As `phraseAfter`, with what tells closer which one is meant: "a clerk who saw it", "a survey published in May by the port". */
export function fullPhraseAfter(tokens: readonly Token[], start: number): Phrase | undefined {
  const phrase = phraseAfter(tokens, start);
  const next = tokens[(phrase?.to ?? 0) + 1];
  if (
    phrase === undefined ||
    next === undefined ||
    !(isRelative(next) || next.lower === 'that' || isParticiple(next) || isPreposition(next))
  )
    return phrase;
  const mark = tokens.findIndex((token, index) => index > phrase.to && !token.word);
  let to = (mark < 0 ? tokens.length : mark) - 1;
  if (to - start > MOST_WORDS + 6) return phrase;
  while (to > phrase.to && (isTime(tokens[to] ?? next) || isPreposition(tokens[to] ?? next))) to -= 1;
  return { from: phrase.from, to };
}

const isParticiple = ({ text }: Token): boolean => /^\p{Ll}{3,}(?:ed|ing)$/u.test(text);

/** "on Friday" ends a name, "a Friday report" and "a 2014 study" do not. */
function standsAsTime(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || !isTime(token)) return false;
  return !(
    before !== undefined &&
    after?.word === true &&
    (isDeterminer(before) || isTime(before)) &&
    !isPreposition(after)
  );
}

function linksName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (
    token === undefined ||
    next === undefined ||
    !next.word ||
    isTime(next) ||
    /^\p{Ll}+ing$/u.test(next.text)
  )
    return false;
  return NAME_LINKS.has(token.lower) || (token.lower === 'in' && next.capital);
}

function nameFollows(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.word && !isVerb(tokens, index + 1) && !isPronoun(next);
}
