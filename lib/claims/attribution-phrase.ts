import type { Token } from './attribution-tokens.ts';
import { reportingVerb } from './reporting-verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should 'd 'll has'nt hasn't haven't hadn't didn't doesn't don't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't",
);
const CLAUSE_STARTERS = set(
  'that but because while when if as though although since until whether so where how what why than then or nor unless once whereas after before',
);
const RELATIVES = set('who which whom whose');
const PREPOSITIONS = set(
  'of for in at from with on by to about into over under against between among during through near within without across behind toward towards inside outside',
);
/** Prepositions that carry a name on: "the ministry of defence", "a spokesman for the army", "analysts at Example". */
const NAME_LINKS = set('of for at from with');
const DETERMINERS = set(
  'the a an this that these those his her its their our my your some several many one another other both each every no two three four five six seven eight nine ten most',
);
const SUBJECT_PRONOUNS = set('i he she they it we you');
const ADVERBS = set(
  'also later now still even just never not recently previously once then today yesterday earlier often always again first publicly since further already instead both has too itself himself herself themselves repeatedly',
);
const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night week month year last this next january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec',
);
// Verbs without a report in them, common enough in news to end a subject on their own.
const OTHER_VERBS = set(
  'came comes come went goes go got gets get made makes make took takes take gave gives give became becomes become began begins begin left leaves kept keeps held holds met meets sent sends led leads won wins lost loses ran runs fell falls rose rises brought brings built builds bought paid pays met set puts put hit cut let lets fought stood stands grew grows drew drove broke spent sat struck',
);
/** Words in -ed that are no past tense. */
const NOT_PAST = set(
  'united hundred red indeed need armed retired limited embed speed breed wed shed sacred advanced',
);

export const isTime = (token: Token): boolean =>
  TIMES.has(token.lower) || /^\d{1,4}(?:st|nd|rd|th)?$/u.test(token.lower);
export const isAdverb = (token: Token): boolean =>
  ADVERBS.has(token.lower) || /^\p{Ll}{3,}ly$/u.test(token.text);
export const isPronoun = (token: Token): boolean => SUBJECT_PRONOUNS.has(token.lower);
export const isRelative = (token: Token): boolean => RELATIVES.has(token.lower);
export const isDeterminer = (token: Token): boolean => DETERMINERS.has(token.lower);
export const isPreposition = (token: Token): boolean => PREPOSITIONS.has(token.lower);

/** Whether the token at `index` is a finite verb, as far as a word list and its left neighbour tell. */
export function isVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.word || token.capital) return false;
  if (AUXILIARIES.has(token.lower) || OTHER_VERBS.has(token.lower)) return true;
  const verb = reportingVerb(token.lower);
  const past = /^[^-]*\p{Ll}{2}ed$/u.test(token.lower) && !NOT_PAST.has(token.lower);
  if (verb?.form !== 'past' && !past) return false;
  const before = tokens[index - 1];
  // "the disputed figure", "of wounded soldiers": an -ed word here describes the noun after it.
  return (
    before !== undefined &&
    before.word &&
    !isDeterminer(before) &&
    !isPreposition(before) &&
    before.lower !== 'and'
  );
}

/** Inclusive token indexes of a phrase that names somebody. */
export interface Phrase {
  from: number;
  to: number;
}

const MOST_WORDS = 18;

/** The noun phrase that ends at `end`, read leftwards to where its clause starts. */
export function phraseBefore(tokens: readonly Token[], end: number): Phrase | undefined {
  let from = end + 1;
  for (let index = end; index >= 0 && end - index < MOST_WORDS; index -= 1) {
    const token = tokens[index];
    if (token === undefined || !continues(tokens, index, from)) break;
    from = index;
    if (isPronoun(token)) break;
  }
  return trimmed(tokens, { from, to: end });
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
  return after !== undefined && isPreposition(after) && from === index + 1 && token.lower.endsWith('ed');
}

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
  if (token === undefined || next === undefined || !next.word || isTime(next)) return false;
  return NAME_LINKS.has(token.lower) || (token.lower === 'in' && next.capital);
}

function nameFollows(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.word && !isVerb(tokens, index + 1) && !isPronoun(next);
}

/** Without what stands around a name: "On Friday the ministry" -> "the ministry", "and the army" -> "the army". */
function trimmed(tokens: readonly Token[], { from, to }: Phrase): Phrase | undefined {
  const first = tokens[from];
  if (from > to || first === undefined) return undefined;
  // "is defending his tweets": a participle after "is" is the verb of another clause, not a name.
  if (/^\p{Ll}+ing$/u.test(first.text) && AUXILIARIES.has(tokens[from - 1]?.lower ?? '')) return undefined;
  if (
    ['and', 'or', 'but', 'meanwhile', 'however', 'yet'].includes(first.lower) ||
    isAdverb(first) ||
    isTime(first)
  ) {
    return trimmed(tokens, { from: from + 1, to });
  }
  if (isPreposition(first)) {
    const inner = tokens.findIndex(
      (token, index) =>
        index > from + 1 &&
        index <= to &&
        (isDeterminer(token) || isTime(tokens[index - 1] ?? token)) &&
        !isPreposition(tokens[index - 1] ?? token),
    );
    return inner < 0 ? undefined : trimmed(tokens, { from: inner, to });
  }
  const last = tokens[to];
  if (
    last === undefined ||
    isPreposition(last) ||
    (from === to &&
      isDeterminer(last) &&
      !['some', 'many', 'others', 'this', 'that', 'one', 'both'].includes(last.lower))
  ) {
    return undefined;
  }
  return /\p{L}/u.test(last.text) ? { from, to } : undefined;
}
