import { interval, type Quantity } from '../../text/numbers.ts';

/** What the figures of a sentence say, as pairs of a least and a greatest value. */
export type Intervals = number[];

/** As a sentence's figure is held against a claim's: "about 40" says 40. */
export function saidBy(quantity: Quantity): readonly [number, number] {
  return interval(quantity.bound === 'about' ? { ...quantity, bound: 'exact' } : quantity);
}

/** More than what is lost of a number that is kept in 26 bits. */
const FINE = 1e-4;

/** What a claim's figure is said by, whatever it counts: up to half a step to either side. */
export function allowedBy(quantity: Quantity): readonly [number, number] {
  const [least, most] = interval(quantity);
  const half = quantity.step / 2;
  return [Math.max(0, (least - half) * (1 - FINE)), (most + half) * (1 + FINE)];
}

export function someWithin(said: Intervals, least: number, most: number): boolean {
  for (let i = 0; i < said.length; i += 2)
    if ((said[i] ?? 0) >= least && (said[i + 1] ?? 0) <= most) return true;
  return false;
}
