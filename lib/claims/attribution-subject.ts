import { ASIDE_MARKS, aroundAside } from './attribution-aside.ts';
import { phraseBefore } from './attribution-phrase.ts';
import type { Phrase } from './attribution-trim.ts';
import type { Token } from './attribution-tokens.ts';
import {
  AUXILIARIES,
  isAdverb,
  isPreposition,
  isPronoun,
  isRelative,
  isTime,
  isVerb,
} from './attribution-words.ts';
import { reportingVerb } from './reporting-verbs.ts';

/** The subject of the verb at `index`, over adverbs, auxiliaries, times and a phrase set off by commas. */
export function subjectOf(tokens: readonly Token[], index: number): Phrase | undefined {
  let end = index - 1;
  while (end >= 0 && passesOver(tokens, end)) end -= 1;
  // "A survey released on Tuesday showed": a participle keeps its time.
  if (end < index - 1 && /^\p{Ll}+ed$/u.test(tokens[end]?.text ?? '') && isVerb(tokens, end)) end = index - 1;
  const last = tokens[end];
  if (last === undefined || last.quoted) return undefined;
  if (isRelative(last)) return antecedent(tokens, tokens[end - 1]?.text === ',' ? end - 2 : end - 1);
  if (last.lower === 'and' || last.lower === 'but') return mainSubject(tokens, end);
  if (ASIDE_MARKS.has(last.text)) return aroundAside(tokens, end);
  if (!last.word || isPreposition(last)) return undefined;
  const phrase = phraseBefore(tokens, end);
  return phrase === undefined ? undefined : (overRelative(tokens, phrase) ?? phrase);
}

/** "officials who saw the harbour said": what stands before the verb is the object of the clause that tells which officials. */
function overRelative(tokens: readonly Token[], { from, to }: Phrase): Phrase | undefined {
  const first = tokens[from];
  if (first === undefined || isPronoun(first)) return undefined;
  const start = tokens.findLastIndex((token, at) => at < from && (!token.word || isRelative(token)));
  const relative = tokens[start];
  if (start < 1 || relative === undefined || !relative.word) return undefined;
  const verbs = tokens.filter((_, at) => at > start && at < from && isVerb(tokens, at));
  if (verbs.length === 0 || verbs.some(({ lower }) => reportingVerb(lower) !== undefined)) return undefined;
  const head = phraseBefore(tokens, start - 1);
  return head === undefined ? undefined : { from: head.from, to };
}

function passesOver(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.word || token.quoted) return false;
  if (isAdverb(token) || AUXILIARIES.has(token.lower)) return true;
  // "the ferry and the port have both denied it".
  if (token.lower === 'both' || token.lower === 'all') return AUXILIARIES.has(tokens[index - 1]?.lower ?? '');
  const next = tokens[index + 1] ?? token;
  if (token.lower === 'on') return isTime(next);
  if (!isTime(token)) return false;
  // "on May 3 the clerk", "in 2019": a date; "about 40 said": an amount, and the subject.
  const before = tokens[index - 1];
  return !/^\d/u.test(token.lower) || (before !== undefined && (isTime(before) || before.lower === 'in'));
}

/** What "who" stands for: the name right before it, not all of "a letter to the minister, who". */
function antecedent(tokens: readonly Token[], end: number): Phrase | undefined {
  const phrase = phraseBefore(tokens, end);
  if (phrase === undefined) return undefined;
  const cut = tokens.findLastIndex(
    ({ lower }, index) =>
      index > phrase.from &&
      index < end &&
      ['to', 'by', 'with', 'from', 'like', 'against', 'between'].includes(lower),
  );
  return cut < 0 ? phrase : { from: cut + 1, to: end };
}

/** The subject of the sentence a participle hangs on: "The minister left early, saying …". */
export function mainSubject(tokens: readonly Token[], index: number): Phrase | undefined {
  for (let verb = 1; verb < index; verb += 1) {
    if (isVerb(tokens, verb)) return subjectOf(tokens, verb);
  }
  return tokens[index - 1]?.text === ',' ? phraseBefore(tokens, index - 2) : undefined;
}
