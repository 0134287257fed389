import { SPOKEN } from './attribution-nominal.ts';
import type { Token } from './attribution-tokens.ts';
import { BE, isAdverb, isDeterminer, isPreposition, isPronoun } from './attribution-words.ts';
import { reportingVerb } from './reporting-verbs.ts';

/** Predicates that report without a reporting verb. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const LIGHT = set(
  'make makes made making give gives gave given giving deliver delivers delivered issue issues issued raise raises raised take takes took taken launch launches launched voice voices voiced post posts posted send sends sent put puts',
);

/** A light verb with speech for its object: "made the case that", "gave a warning", "took issue with". */
export function givesSpeech(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.quoted || token.capital || !LIGHT.has(token.lower)) return false;
  const before = tokens[index - 1];
  if (before === undefined || !before.word || isDeterminer(before)) return false;
  for (let at = index + 1; at < index + 6; at += 1) {
    const word = tokens[at];
    if (word === undefined || !word.word || word.quoted || reportingVerb(word.lower)?.form === 'past')
      return false;
    if (SPOKEN.has(word.lower)) return at > index + 1 || ['issue', 'aim', 'clear'].includes(word.lower);
    if (isPreposition(word) && at > index + 3) return false;
  }
  return false;
}

/** Adjectives of attitude: "is worried about", "are confident that". */
const ATTITUDES = set(
  'afraid angry anxious apprehensive ashamed aware certain concerned confident content convinced critical curious determined disappointed doubtful dubious eager enthusiastic excited frustrated furious glad grateful happy hesitant hopeful hostile interested keen leery nervous opposed optimistic pessimistic pleased proud puzzled ready reluctant satisfied sceptical skeptical scared shocked sorry supportive sure surprised sympathetic thankful thrilled troubled unaware uncomfortable uneasy unhappy unsure unwilling upset wary willing worried',
);

/** Whether the word at `index` tells what its subject feels about something. */
export function isAttitude(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || token.quoted || !ATTITUDES.has(token.lower) || next === undefined) return false;
  if (!(isPreposition(next) || next.lower === 'that' || isPronoun(next))) return false;
  let left = index - 1;
  while (left >= 0 && isAdverb(tokens[left] ?? token)) left -= 1;
  return BE.has(tokens[left]?.lower ?? '');
}
