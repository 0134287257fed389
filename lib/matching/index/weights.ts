import { living, type Held } from './held.ts';
import { Head, termAt } from './segment.ts';

/**
 * Weights are whole numbers, so that sums are exact and do not depend on the order of adding. No sum comes near 2^30:
 * a text has at most `MOST_TERMS` terms, none of which weighs more than 16.
 */
export const SCALE = 1 << 14;

/**
 * How much a term weighs in a claim, by the number of claims that have it. The added constants keep small libraries from
 * calling their own subject worthless: a library of forty claims on one war still weighs the name of the country.
 */
export const weight = (size: number, frequency: number): number =>
  Math.round(Math.log(1 + (size + 20) / (frequency + 1)) * SCALE);

/** Claims of the segment that have the term and live. */
export function frequencyIn({ segment, lost }: Held, term: number): number {
  if (term < 0) return 0;
  const all = (segment.starts[term + 1] ?? 0) - (segment.starts[term] ?? 0);
  return lost.size === 0 ? all : all - (lost.get(segment.hashes[term] ?? 0) ?? 0);
}

export const frequency = (all: readonly Held[], hash: number): number =>
  all.reduce((sum, held) => sum + frequencyIn(held, termAt(held.segment, hash)), 0);

export const sizeOf = (all: readonly Held[]): number => all.reduce((sum, held) => sum + living(held), 0);

/** Up to so many claims each change is weighed at once; beyond, one more claim is nothing to the weights of the others. */
const EXACT = 20_000;
const TOLERATED = 1 / 256;
/** Of one term in so many the frequency is looked up; of more it is counted for all at once. */
const FEW = 4;

/** Whether the wholes of a segment hold for the library as it is. */
function isSettled({ segment: { head } }: Held, size: number, sum: number): boolean {
  const then = head[Head.settledClaims] ?? 0;
  if (then === size && head[Head.settledSum] === sum) return true;
  return size > EXACT && Math.abs(size - then) <= size * TOLERATED;
}

/** Weighs all claims of the segments whose wholes no longer hold. */
export function settle(all: readonly Held[]): void {
  const size = sizeOf(all);
  const sum = all.reduce((total, held) => (total + held.sum) >>> 0, 0);
  const loose = all.filter((held) => !isSettled(held, size, sum));
  if (loose.length === 0) return;
  const termsOf = (some: readonly Held[]): number =>
    some.reduce((total, { segment }) => total + segment.hashes.length, 0);
  const frequencies = termsOf(loose) * FEW > termsOf(all) ? frequenciesOf(all) : undefined;
  for (const held of loose) {
    const { head, hashes, starts, postings: lists, wholes } = held.segment;
    wholes.fill(0);
    for (let term = 0; term < hashes.length; term += 1) {
      const value = weight(size, frequencies?.get(hashes[term] ?? 0) ?? frequency(all, hashes[term] ?? 0));
      const to = starts[term + 1] ?? 0;
      for (let i = starts[term] ?? 0; i < to; i += 1) {
        const claim = lists[i] ?? 0;
        wholes[claim] = (wholes[claim] ?? 0) + value;
      }
    }
    head[Head.settledClaims] = size;
    head[Head.settledSum] = sum;
  }
}

function frequenciesOf(all: readonly Held[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const held of all) {
    for (let term = 0; term < held.segment.hashes.length; term += 1) {
      const hash = held.segment.hashes[term] ?? 0;
      out.set(hash, (out.get(hash) ?? 0) + frequencyIn(held, term));
    }
  }
  return out;
}
