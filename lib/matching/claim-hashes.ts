import type { Word } from '../text/words.ts';
import { conceptOf } from './concepts.ts';
import { MOST_TERMS, termHash } from './index/hash.ts';
import { placeAt } from './places.ts';

/** Of the concepts of English words, by the folded word. */
const known = new Map<string, number>();
const MOST_KEPT = 65_536;

function conceptHash(norm: string): number {
  let hash = known.get(norm);
  if (hash === undefined) {
    hash = termHash(conceptOf(norm));
    if (known.size >= MOST_KEPT) known.clear();
    known.set(norm, hash);
  }
  return hash;
}

/** The hashes of `claimTerms`, each once, as `termHashes` gives them: claims come by the hundred thousand. */
export function claimHashes(words: readonly Word[]): number[] {
  const out: number[] = [];
  /** Where a text has more terms than are looked through at a glance. */
  let seen: Set<number> | undefined;
  const put = (hash: number): void => {
    if (seen === undefined && out.length === FEW) seen = new Set(out);
    if (seen === undefined ? out.includes(hash) : seen.has(hash)) return;
    seen?.add(hash);
    out.push(hash);
  };
  for (let i = 0; i < words.length && out.length < MOST_TERMS; i += 1) {
    const word = words[i];
    if (word === undefined || word.kind !== 'word') continue;
    if (word.language !== undefined) {
      if (!word.stop) put(termHash(word.stem));
      continue;
    }
    const found = word.capital ? placeAt(words, i) : undefined;
    if (found !== undefined) {
      put(termHash(found.place.concept));
      i = found.to - 1;
    } else if (!word.stop) put(conceptHash(word.norm));
  }
  return out;
}

const FEW = 32;
