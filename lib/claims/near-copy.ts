import { tokensOf } from './attribution-tokens.ts';
import type { Source } from './claim.ts';
import { canonicalSentence } from './fingerprint.ts';

/**
 * Share of runs of three words two texts must have in common to count as one text with small edits. The measure
 * is Broder's resemblance ("On the resemblance and containment of documents", 1997). Raising the bound lets a
 * lightly rewritten agency report count as a second witness; lowering it joins reports that merely quote the same words.
 */
const NEAR_COPY = 0.5;

/** Shorter sentences are too alike by chance to prove a common text; see `isShortCopy`. */
const LEAST_WORDS = 8;

/** What `isNearCopy` compares, so that each sentence is cut into words once. `undefined` where it is too short. */
export type Shingles = ReadonlySet<string>;

/** The words of a sentence as they are compared. */
export function wordsOf(sentence: string): string[] {
  return canonicalSentence(sentence).match(/[\p{L}\p{N}]+(?:[.,'-][\p{L}\p{N}]+)*/gu) ?? [];
}

export function shinglesOf(words: readonly string[]): Shingles | undefined {
  if (words.length < LEAST_WORDS) return undefined;
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

export function isNearCopy(a: Shingles, b: Shingles): boolean {
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common += 1;
  return common / (a.size + b.size - common) >= NEAR_COPY;
}

/**
 * Words of a quotation that two do not come by apart: who quotes them heard them from the one who said them, or from
 * somebody who had, and there is one witness either way.
 */
const LEAST_QUOTED = 4;

/**
 * Whether the very same sentence, figures and all, is a copy where it is too short for `isNearCopy`: more must speak for
 * it. All sources of a claim say one thing, and in few words there are few ways to say it: "Two people died." is
 * written by whoever counted. What shows a copy is a quotation that is most of it, or articles that have more runs
 * of words in common than two that were written apart.
 */
export function isShortCopy(a: ShortText, b: ShortText): boolean {
  return isMostlyQuoted(a.sentence) || isMostlyQuoted(b.sentence) || sharedRuns(a.sketch, b.sketch) >= SHARED;
}

type ShortText = Pick<Source, 'sentence' | 'sketch'>;

function isMostlyQuoted(sentence: string): boolean {
  const words = tokensOf(sentence).filter(({ word }) => word);
  const quoted = words.filter((token) => token.quoted).length;
  return quoted >= LEAST_QUOTED && quoted > words.length / 2;
}

/** As many hashes as a sketch has at most (`lib/text/sketch.ts`); one with fewer has all of its text's. */
const FULL = 128;

/**
 * Share of the shorter article's runs of words that must stand in the other. With every fifth word put in other words
 * four in ten stand still; independent reports of one event shared at most four in a hundred (the five articles of
 * `../shared`), and more only where they quote the same statement at length. Too few hashes tell nothing.
 */
const SAME_ARTICLE = 0.3;
/** More than any two independent reports had in common, and too little to call one article a copy of the other. */
const SHARED = 0.1;
const LEAST_HASHES = 24;

/** Whether two sketches are of one article: a copy, or one cut or rewritten from the other. */
export function isSameArticle(a?: readonly number[], b?: readonly number[]): boolean {
  return sharedRuns(a, b) >= SAME_ARTICLE;
}

/** The share of the shorter article's runs of words that stand in the other; 0 where too little of one is known. */
function sharedRuns(a: readonly number[] = [], b: readonly number[] = []): number {
  const reach = Math.min(reachOf(a), reachOf(b));
  const left = new Set(a.filter((hash) => hash <= reach));
  const right = b.filter((hash) => hash <= reach);
  const fewer = Math.min(left.size, right.length);
  if (fewer < LEAST_HASHES) return 0;
  return right.filter((hash) => left.has(hash)).length / fewer;
}

/** Up to there a sketch has every hash of its text. */
function reachOf(sketch: readonly number[]): number {
  return sketch.length < FULL ? Number.POSITIVE_INFINITY : (sketch.at(-1) ?? 0);
}
