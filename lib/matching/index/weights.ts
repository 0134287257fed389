import { living, type Held } from './held.ts';
import { commonAt, Head, type Segment, termAt } from './segment.ts';

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

/** Claims of the segment that have the term and live; `common` is its number among those that stand with claims. */
function livingWith({ segment, lost }: Held, term: number, common: number): number {
  const { starts, times, hashes } = segment;
  const all = (starts[term + 1] ?? 0) - (starts[term] ?? 0) + (common < 0 ? 0 : (times[common] ?? 0));
  return lost.size === 0 ? all : all - (lost.get(hashes[term] ?? 0) ?? 0);
}

function frequencyIn(held: Held, hash: number): number {
  const term = termAt(held.segment, hash);
  return term < 0 ? 0 : livingWith(held, term, commonAt(held.segment, term));
}

export const frequency = (all: readonly Held[], hash: number): number =>
  all.reduce((sum, held) => sum + frequencyIn(held, hash), 0);

export const sizeOf = (all: readonly Held[]): number => all.reduce((sum, held) => sum + living(held), 0);

/**
 * Up to so many claims each change is weighed at once; beyond, one more claim is nothing to the weights of the others, and
 * whoever saves it would wait until all are weighed: 30 ms where there are 20,000.
 */
const EXACT = 2_000;
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
    const weightOf = (hash: number): number => weight(size, frequencies?.get(hash) ?? frequency(all, hash));
    weigh(held.segment, weightOf);
    held.segment.head[Head.settledClaims] = size;
    held.segment.head[Head.settledSum] = sum;
  }
}

/** From this share of a claim on it is found, by whichever terms. */
export const SURE = 0.3;

function weigh(segment: Segment, weightOf: (hash: number) => number): void {
  const { head, hashes, starts, postings, wholes } = segment;
  const rests = restsIn(segment, weightOf);
  wholes.set(rests);
  for (let term = 0; term < hashes.length; term += 1) {
    const from = starts[term] ?? 0;
    const to = starts[term + 1] ?? 0;
    if (from === to) continue;
    const value = weightOf(hashes[term] ?? 0);
    for (let i = from; i < to; i += 1) {
      const claim = postings[i] ?? 0;
      wholes[claim] = (wholes[claim] ?? 0) + value;
    }
  }
  let loose = 0;
  for (let claim = 0; claim < wholes.length; claim += 1) if (isLoose(segment, rests, claim)) loose += 1;
  head[Head.loose] = loose;
}

/** What the terms weigh together that stand with a claim, claim by claim. */
function restsIn(segment: Segment, weightOf: (hash: number) => number): Int32Array {
  const { commons, hashes, tails, rests } = segment;
  const weights = Int32Array.from(commons, (term) => weightOf(hashes[term] ?? 0));
  const out = new Int32Array(segment.claims);
  for (let claim = 0; claim < out.length; claim += 1) {
    let sum = 0;
    for (let i = tails[claim] ?? 0; i < (tails[claim + 1] ?? 0); i += 1) sum += weights[rests[i] ?? 0] ?? 0;
    out[claim] = sum;
  }
  return out;
}

const isLoose = ({ wholes }: Segment, rests: Int32Array, claim: number): boolean =>
  (rests[claim] ?? 0) >= SURE * (wholes[claim] ?? 0) && (rests[claim] ?? 0) > 0;

/** The loose claims of segments, and the wholes they are loose by. */
const known = new WeakMap<Segment, { claims: Uint16Array; settled: string }>();

/**
 * The claims that the terms standing with them may find alone: since the segment was built the library has become another, and
 * with it what its terms weigh. They are few, and have to be looked at one by one.
 */
export function looseIn(segment: Segment, weightOf: (hash: number) => number): Uint16Array {
  const { head } = segment;
  if (head[Head.loose] === 0) return NONE;
  const settled = `${head[Head.settledClaims]} ${head[Head.settledSum]}`;
  const before = known.get(segment);
  if (before?.settled === settled) return before.claims;
  const rests = restsIn(segment, weightOf);
  const claims = Uint16Array.from(Array.from(rests.keys()).filter((claim) => isLoose(segment, rests, claim)));
  known.set(segment, { claims, settled });
  return claims;
}

const NONE = new Uint16Array();

function frequenciesOf(all: readonly Held[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const held of all) {
    const { hashes, commons } = held.segment;
    let common = 0;
    for (let term = 0; term < hashes.length; term += 1) {
      const hash = hashes[term] ?? 0;
      const own = commons[common] === term ? common : -1;
      if (own >= 0) common += 1;
      out.set(hash, (out.get(hash) ?? 0) + livingWith(held, term, own));
    }
  }
  return out;
}
