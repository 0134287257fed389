import { hashOf } from './hash.ts';

/**
 * A small picture of a long text by which a copy of it is known, also one that was cut, put in other words here and there
 * or given another headline: of the hashes of all runs of three words the 128 smallest, ascending (Broder's "bottom-k"
 * sketch, "On the resemblance and containment of documents", 1997). `lib/claims/near-copy.ts` compares two.
 */
export const SKETCH = { words: 3, most: 128, fewest: 40 } as const;

/** Undefined for a text too short to be told from others by it. */
export function sketchOf(text: string): number[] | undefined {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let at = 0; at + SKETCH.words <= words.length; at += 1) {
    hashes.add(hashOf(words.slice(at, at + SKETCH.words).join(' ')));
  }
  if (hashes.size < SKETCH.fewest) return undefined;
  return [...hashes].toSorted((a, b) => a - b).slice(0, SKETCH.most);
}
