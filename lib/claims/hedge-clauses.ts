import type { Token } from './attribution-tokens.ts';
import { isRelative } from './attribution-words.ts';

/** What opens a clause that only tells when. Reasons and contrasts ("because", "although") are stated themselves. */
const TIME_CLAUSE = new Set(['while', 'when', 'after', 'before', 'until', 'once']);
const MARKS = new Set([',', ';', ':', '—', '–', '--', '”', '"', "''"]);

/**
 * For each word, whether it belongs to what the sentence states: its clauses, what they say that somebody said, and what tells
 * which thing is meant ("a treaty that may be signed"). What is told in passing states nothing of its own: a description set
 * off by a comma (", who did not attend,") and a clause of time ("when it may rain").
 */
export function stated(tokens: readonly Token[]): boolean[] {
  let passing = false;
  return tokens.map((token, index) => {
    if (MARKS.has(token.text)) passing = false;
    if (TIME_CLAUSE.has(token.lower) || (isRelative(token) && tokens[index - 1]?.text === ','))
      passing = true;
    return !passing;
  });
}

/** Where a second main clause begins ("…, and nobody drowned"): what it denies, the first may well assert. The end where none does. */
export function secondClause(tokens: readonly Token[]): number {
  const found = tokens.findIndex(
    ({ lower }, index) =>
      index > 2 && (lower === 'and' || lower === 'but') && tokens[index - 1]?.text === ',',
  );
  return found < 0 ? tokens.length : found;
}

/** The whole run of words told in passing around `index`, or the second main clause it stands in. */
export function asideAround(
  tokens: readonly Token[],
  index: number,
  { counts, second }: { counts: readonly boolean[]; second: number },
): { start: number; end: number } {
  let [from, to] = [index, index];
  const stays = (at: number): boolean => at >= second && at < tokens.length && counts[at] === true;
  const same = counts[index] === true ? stays : (at: number): boolean => counts[at] === false;
  while (same(from - 1)) from -= 1;
  while (same(to + 1)) to += 1;
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}
