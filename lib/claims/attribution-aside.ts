import { phraseAfter, phraseBefore } from './attribution-phrase.ts';
import type { Phrase } from './attribution-trim.ts';
import type { Token } from './attribution-tokens.ts';
import {
  AUXILIARIES,
  CLAUSE_STARTERS,
  isOtherVerb,
  isPreposition,
  isRelative,
  isTime,
  isVerb,
} from './attribution-words.ts';

/** What may stand on both sides of an aside. */
export const ASIDE_MARKS: ReadonlySet<string> = new Set([',', '—', '–', '-', '--']);

/** Longest aside, in words, that is read for the name it explains. */
const LONGEST_ASIDE = 30;

/** "Colonel Example, a spokesman for the district, said": the phrase before the aside, with the words that describe it. */
export function aroundAside(tokens: readonly Token[], comma: number): Phrase | undefined {
  for (let open = comma - 1; open > 0; open -= 1) {
    const token = tokens[open];
    if (token === undefined || token.quoted) return undefined;
    if (!ASIDE_MARKS.has(token.text)) continue;
    // Who is set off by "who" before the verb has been named in full.
    const first = tokens[open + 1];
    const told = first !== undefined && isRelative(first) ? open : describedTo(tokens, open + 1, comma);
    if (told === undefined && isVerb(tokens, open + 1)) continue;
    const head = phraseBefore(tokens, open - 1);
    if (head === undefined) continue;
    if (told === undefined || isVerb(tokens, head.from - 1)) return undefined;
    return { from: head.from, to: told === open ? head.to : told };
  }
  return undefined;
}

/**
 * The last word of an aside that describes: all of "a vet in Alder", "a vet who has left" and "who has left". The mark before
 * it where it tells something else ("speaking on Monday"); nothing where it is a sentence of its own.
 */
function describedTo(tokens: readonly Token[], from: number, end: number): number | undefined {
  const first = tokens[from];
  if (first === undefined || end - from > LONGEST_ASIDE) return from - 1;
  if (isRelative(first) || first.lower === 'including') return end - 1;
  if (isPreposition(first) || CLAUSE_STARTERS.has(first.lower) || /^\p{Ll}+(?:ing|ed)$/u.test(first.text))
    return from - 1;
  for (let index = from; index < end; index += 1) {
    const token = tokens[index] ?? first;
    if (isRelative(token)) return end - 1;
    if (!token.capital && (AUXILIARIES.has(token.lower) || isOtherVerb(token))) return undefined;
  }
  return isVerb(tokens, from) ? undefined : end - 1;
}

/** The name from `start` on, with an aside that describes it: "said Lu Example, a vet in Alder." */
export function nameWithAside(tokens: readonly Token[], start: number): Phrase | undefined {
  const name = phraseAfter(tokens, start);
  if (name === undefined || tokens[name.to + 1]?.text !== ',') return name;
  // "said Lu Example, 55, a vet": an age.
  const aged = /^\d\d$/u.test(tokens[name.to + 2]?.text ?? '') && tokens[name.to + 3]?.text === ',';
  const from = name.to + (aged ? 4 : 2);
  const first = tokens[from];
  const mark = tokens.findIndex(({ word }, index) => index >= from && !word);
  const end = mark < 0 ? tokens.length : mark;
  const told = end === from ? undefined : describedTo(tokens, from, end);
  if (told === undefined || first === undefined || isTime(first) || told < from) return name;
  return { from: name.from, to: told };
}
