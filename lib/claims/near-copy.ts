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
