import { canonicalSentence } from './fingerprint.ts';

/**
 * Share of runs of three words two texts must have in common to count as one text with small edits. The measure
 * is Broder's resemblance ("On the resemblance and containment of documents", 1997). Raising the bound lets a
 * lightly rewritten agency report count as a second witness; lowering it joins reports that merely quote the same words.
 */
const NEAR_COPY = 0.5;

/** Shorter sentences are too alike by chance to prove a common text. */
const LEAST_WORDS = 8;

/** What `isNearCopy` compares, so that each sentence is cut into words once. `undefined` where it is too short. */
export type Shingles = ReadonlySet<string>;

export function shinglesOf(sentence: string): Shingles | undefined {
  const words = canonicalSentence(sentence).match(/[\p{L}\p{N}]+(?:[.,'-][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

export function isNearCopy(a: Shingles, b: Shingles): boolean {
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common += 1;
  return common / (a.size + b.size - common) >= NEAR_COPY;
}

/** As many hashes as a sketch has at most (`lib/text/sketch.ts`); one with fewer has all of its text's. */
const FULL = 128;

/**
 * Share of the shorter article's runs of words that must stand in the other. With every fifth word put in other words
 * four in ten stand still; independent reports of one event shared at most four in a hundred (the five articles of
 * `../shared`), and more only where they quote the same statement at length. Too few hashes tell nothing.
 */
const SAME_ARTICLE = 0.3;
const LEAST_HASHES = 24;

/** Whether two sketches are of one article: a copy, or one cut or rewritten from the other. */
export function isSameArticle(a: readonly number[] = [], b: readonly number[] = []): boolean {
  const reach = Math.min(reachOf(a), reachOf(b));
  const left = new Set(a.filter((hash) => hash <= reach));
  const right = b.filter((hash) => hash <= reach);
  const fewer = Math.min(left.size, right.length);
  if (fewer < LEAST_HASHES) return false;
  return right.filter((hash) => left.has(hash)).length / fewer >= SAME_ARTICLE;
}

/** Up to there a sketch has every hash of its text. */
function reachOf(sketch: readonly number[]): number {
  return sketch.length < FULL ? Number.POSITIVE_INFINITY : (sketch.at(-1) ?? 0);
}
