import { interval, type Quantity } from '../../text/numbers.ts';
import { keyOf, type Key } from './keys.ts';

/** What the figures of a sentence say: of each what it counts (see `countOf`), its least and its greatest value. */
export type Intervals = number[];

/**
 * What a figure counts, as far as no figure of another says it or rules it out: a length is no weight, a rank no number, and
 * so many percent are not so many dollars.
 */
export const countOf = ({ measure, unit, ordinal }: Quantity): Key =>
  keyOf('figure', `${measure?.dimension ?? ''} ${unit} ${ordinal ? 'th' : ''}`);

/** As a sentence's figure is held against a claim's: "about 40" says 40. Of a measure in its base unit. */
export function saidBy(quantity: Quantity): readonly [number, number] {
  const { bound, measure } = quantity;
  // How much more than a mile more than a mile is depends on the unit of the claim.
  if (measure !== undefined && (bound === 'more' || bound === 'less')) return [Infinity, -Infinity];
  const [least, most] = interval(bound === 'about' ? { ...quantity, bound: 'exact' } : quantity);
  const factor = measure?.factor ?? 1;
  return [least * factor, most * factor];
}

/** More than what is lost of a number that is kept in 26 bits. */
const FINE = 1e-4;
/** A measure that was converted may be so far off. */
const CONVERTED = 0.04;

/** What a claim's figure is said by, whoever is counted: up to half a step to either side. Of a measure in its base unit. */
export function allowedBy(quantity: Quantity): readonly [number, number] {
  const { value, measure } = quantity;
  const [least, most] = interval(quantity);
  const half = quantity.step / 2;
  const factor = measure?.factor ?? 1;
  const off = measure === undefined ? 0 : CONVERTED * value;
  const from = Math.min(least - half, value - off);
  const to = Math.max(most + half, value + off);
  return [Math.max(0, from * factor * (1 - FINE)), to * factor * (1 + FINE)];
}

export function someWithin(said: Intervals, count: Key, least: number, most: number): boolean {
  for (let i = 0; i < said.length; i += 3)
    if (said[i] === count && (said[i + 1] ?? 0) >= least && (said[i + 2] ?? 0) <= most) return true;
  return false;
}

/** Whether a figure counts the same. */
export function someCounts(said: Intervals, count: Key): boolean {
  for (let i = 0; i < said.length; i += 3) if (said[i] === count) return true;
  return false;
}
