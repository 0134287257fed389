import type { Token } from './attribution-tokens.ts';
import { BE, isAdverb, isDeterminer, isPreposition, isVerb } from './attribution-words.ts';
import {
  CONDITIONS,
  DOUBT,
  KEPT_FROM,
  MODALS,
  NEGATIONS,
  OPEN_BEFORE_TO,
  OPEN_NOUNS,
  PERCEIVED,
  PLANS,
  REQUESTS,
  SPEECH,
  UNDONE,
  WANTED,
} from './hedge-words.ts';
import { reportingVerb } from './reporting-verbs.ts';

/** What the word at `index` does to what the sentence says; nothing for most words. */
export function triggerAt(tokens: readonly Token[], index: number): 'denied' | 'hedged' | undefined {
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
const OPEN_BEFORE_NOT = /^(?:may|might|should|must|ought|need)$/u;

function denies(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [lowerAt(tokens, index), lowerAt(tokens, index + 1)];
  if (word === 'no') return !/^(?:doubt|more|later|less|matter|one's|\d.*)$/u.test(next) && next !== '';
  if (NEGATIONS.has(word) || (word.endsWith("n't") && !MODALS.has(word))) {
    if (next === 'the' && /^(?:first|last|only)$/u.test(lowerAt(tokens, index + 2))) return false;
    if (
      /^(?:only|just|until|least|even|yet|necessarily|all|every|that|so|too|clear|certain|sure|known)$/u.test(
        next,
      )
    )
      return false;
    // "did not deny", "never failed to": two denials.
    return ![1, 2].some((step) =>
      /^(?:den(?:y|ies|ied)|fail(?:s|ed)?|rule)$/u.test(lowerAt(tokens, index + step)),
    );
  }
  if (KEPT_FROM.has(word)) return isKeptFrom(tokens, index);
  if (!UNDONE.has(word) || !takesInfinitive(tokens, index)) return false;
  return word.startsWith('fail') || !SPEECH.has(lowerAt(tokens, index + 2));
}

function leavesOpen(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [lowerAt(tokens, index), lowerAt(tokens, index + 1)];
  if (CONDITIONS.has(word)) return true;
  if (word === 'may' && /^\d/u.test(next)) return false;
  if (MODALS.has(word)) return !((word === 'can' || word === 'could') && perceives(tokens, index));
  if (word === 'would') return next !== '-' && (next === 'have' || !isReportedFuture(tokens, index));
  if (WANTED.has(word)) return !BE.has(lowerAt(tokens, index - 1)) && !isDemand(tokens, index);
  if (DOUBT.has(word) || (REQUESTS.has(word) && next === 'for')) return true;
  if (REQUESTS.has(word) && /^(?:up)?on$/u.test(next)) return takesInfinitive(tokens, index);
  if (word === 'as') return next === 'if' || next === 'though';
  if (/^consider(?:s|ed|ing)?$/u.test(word) && next.endsWith('ing')) return true;
  if (PLANS.has(word)) return next === 'to';
  if (OPEN_NOUNS.has(word)) return /^(?:of|that|to|for)$/u.test(next) || takesInfinitive(tokens, index);
  return OPEN_BEFORE_TO.has(word) && takesInfinitive(tokens, index);
}

/** "hopes to sail", "asked the crew to sail"; not "offered her thanks to the crew". */
function takesInfinitive(tokens: readonly Token[], index: number): boolean {
  const to = tokens.findIndex(
    (token, at) => at > index && (token.lower === 'to' || !token.word || isVerb(tokens, at)),
  );
  const verb = tokens[to + 1];
  if (lowerAt(tokens, to) !== 'to' || to > index + 5 || verb === undefined || !verb.word) return false;
  return /^\p{Ll}/u.test(verb.text) && !isDeterminer(verb);
}

/** "Strong demand for lamps": what buyers want, no one's wish. */
function isDemand(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return lowerAt(tokens, index) === 'demand' && (next?.word !== true || isPreposition(next));
}

/** "kept the ferry from sailing". */
function isKeptFrom(tokens: readonly Token[], index: number): boolean {
  const from = tokens.findIndex(({ lower, word }, at) => at > index && (lower === 'from' || !word));
  return lowerAt(tokens, from) === 'from' && from < index + 9 && lowerAt(tokens, from + 1).endsWith('ing');
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
