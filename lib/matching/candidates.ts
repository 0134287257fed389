import type { Found, Wanted } from './index/search.ts';

/**
 * Below this share of its weight a claim is not even compared, unless it is about the same thing: then a smaller share
 * will do, if share and cosine together come to enough. On the development debates that compares the right claim for
 * 0.58 of the sentences where the share alone does for 0.47.
 */
const LEAST_SHARE = 0.3;
const LEAST_SHARE_NEAR = 0.15;
const LEAST_TOGETHER = 0.65;
/** Comparisons a sentence at most, so that one sentence cannot hold up an article. */
const MOST_COMPARED = 40;

/**
 * Claims a sentence whose cosines are counted: those that share most. On the development debates the right claim is compared for
 * 0.671 of the sentences with the more, 0.662 with the fewer, and 0.674 with all.
 */
const MOST_NEAR = 256;
const MOST_NEAR_LARGE = 128;
/** A library of more claims is large. */
const LARGE = 20_000;

/** What to ask a library of so many claims for, where it is known what claims are about and where it is not. */
export const wantedOf = (known: boolean, size: number): Wanted =>
  known
    ? { least: LEAST_SHARE_NEAR, most: size > LARGE ? MOST_NEAR_LARGE : MOST_NEAR }
    : { least: LEAST_SHARE, most: MOST_COMPARED };

const sumOf = ({ share, cosine }: Found): number => share + cosine;

/** Of the claims that share so much with a sentence those to compare it with, the likeliest first. */
export function toCompare(found: readonly Found[]): readonly Found[] {
  let near = found.filter((each) => each.share >= LEAST_SHARE || sumOf(each) >= LEAST_TOGETHER);
  if (near.length > MOST_COMPARED) {
    // Numbers are sorted several times faster than claims.
    const sums = Float64Array.from(near, sumOf).sort();
    const line = sums[sums.length - MOST_COMPARED] ?? 0;
    near = near.filter((each) => sumOf(each) >= line);
  }
  return near.sort((a, b) => sumOf(b) - sumOf(a) || a.place - b.place).slice(0, MOST_COMPARED);
}
