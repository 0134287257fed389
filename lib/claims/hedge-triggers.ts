import type { Token } from './attribution-tokens.ts';
import { isAdverb } from './attribution-words.ts';
import {
  CONDITIONS,
  DOUBT,
  MODALS,
  NEGATIONS,
  OPEN_BEFORE_TO,
  OPEN_NOUNS,
  PERCEIVED,
  SPEECH,
  UNDONE,
  WANTED,
} from './hedge-words.ts';
import { reportingVerb } from './reporting-verbs.ts';

/** A word that takes distance, by what it does to what is said. */
export interface Trigger {
  says: 'denied' | 'hedged';
  index: number;
}

/** What the word at `index` does to what the sentence says; nothing for most words. */
export function triggerAt(tokens: readonly Token[], index: number): Trigger['says'] | undefined {
  const token = tokens[index];
  // "May" that opens a sentence is the month.
  if (token === undefined || token.capital || token.text === 'May') return undefined;
  if (token.text === '?') return 'hedged';
  if (!token.word) return undefined;
  if (denies(tokens, index)) return OPEN_BEFORE_NOT.test(lowerAt(tokens, index - 1)) ? 'hedged' : 'denied';
  return leavesOpen(tokens, index) ? 'hedged' : undefined;
}

const lowerAt = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? '';

/** "May not" and "should not" leave it open. */
const OPEN_BEFORE_NOT = /^(?:may|might|should|must|ought)$/u;

function denies(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [lowerAt(tokens, index), lowerAt(tokens, index + 1)];
  if (word === 'no') return !/^(?:doubt|more|later|less|matter|one's|\d.*)$/u.test(next) && next !== '';
  if (NEGATIONS.has(word) || (word.endsWith("n't") && !MODALS.has(word))) {
    if (next === 'the' && /^(?:first|last|only)$/u.test(lowerAt(tokens, index + 2))) return false;
    if (/^(?:only|just|until|least|even|yet|necessarily|all|every|clear|certain|sure|known)$/u.test(next))
      return false;
    // "did not deny", "never failed to": two denials.
    return ![1, 2].some((step) =>
      /^(?:den(?:y|ies|ied)|fail(?:s|ed)?|rule)$/u.test(lowerAt(tokens, index + step)),
    );
  }
  return UNDONE.has(word) && next === 'to' && !SPEECH.has(lowerAt(tokens, index + 2));
}

function leavesOpen(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [lowerAt(tokens, index), lowerAt(tokens, index + 1)];
  if (CONDITIONS.has(word)) return true;
  if (word === 'may' && /^\d/u.test(next)) return false;
  if (MODALS.has(word)) return !((word === 'can' || word === 'could') && perceives(tokens, index));
  if (word === 'would' || word.endsWith("'d")) return word === 'would' && !isReportedFuture(tokens, index);
  if (DOUBT.has(word) || WANTED.has(word)) return true;
  if (/^consider(?:s|ed|ing)?$/u.test(word) && next.endsWith('ing')) return true;
  if (OPEN_NOUNS.has(word) && /^(?:of|that|to|for)$/u.test(next)) return true;
  // "wants to", "wants the army to".
  return OPEN_BEFORE_TO.has(word) && [1, 2, 3, 4].some((step) => lowerAt(tokens, index + step) === 'to');
}

function perceives(tokens: readonly Token[], index: number): boolean {
  const verb = tokens.findIndex((token, at) => at > index && !isAdverb(token));
  if (lowerAt(tokens, verb) === 'be') return PERCEIVED.has(lowerAt(tokens, verb + 1));
  return PERCEIVED.has(lowerAt(tokens, verb));
}

/** "said it would sail": the future, told in the past. */
function isReportedFuture(tokens: readonly Token[], index: number): boolean {
  return tokens.some((token, at) => at < index && token.word && reportingVerb(token.lower)?.form === 'past');
}
