import { WEIGHT } from '../unit-words.ts';
import { WORTH } from '../align.ts';
import { KEY_BITS, type Key } from './keys.ts';

/**
 * A claim as it is screened, so many 32-bit numbers:
 *
 *   the claim's words in one hash | unit | way | way | unit | way | unit | ...
 *
 * A unit says what it weighs at least and at most, a way how it may be met or what would rule it out; each is a key of 26
 * bits and a code of 6. A claim of which too much hangs on its clauses has the hash alone, and is never screened out.
 */
export type ClaimRecord = Int32Array;

/** Weights in tenths and worths in hundredths, so that sums are whole numbers. */
const tenths = (weight: number): number => Math.round(weight * 10);
export const hundredths = (worth: number): number => Math.round(worth * 100);

/** A unit by its code: the least and the most it may weigh. */
const UNITS = {
  noun: [WEIGHT.word, WEIGHT.word],
  /** A noun or a verb. */
  word: [WEIGHT.word, WEIGHT.verb],
  light: [WEIGHT.light, WEIGHT.light],
  adverb: [WEIGHT.adverb, WEIGHT.adverb],
  /** May be a verb that only carries what its noun tells, or an adverb. */
  slight: [WEIGHT.adverb, WEIGHT.verb],
  /** May be no unit at all. */
  perhaps: [0, WEIGHT.name],
  group: [WEIGHT.light, WEIGHT.word],
  /** Opens the text: a word or a name. */
  opening: [WEIGHT.light, WEIGHT.name],
  name: [WEIGHT.name, WEIGHT.name],
  place: [WEIGHT.place, WEIGHT.place],
  number: [WEIGHT.number, WEIGHT.number],
  date: [WEIGHT.date, WEIGHT.date],
} as const;

export type UnitCode = keyof typeof UNITS;

const UNIT_CODES = Object.keys(UNITS) as UnitCode[];
export const LEAST_WEIGHT = Int32Array.from(UNIT_CODES, (code) => tenths(UNITS[code][0]));
export const MOST_WEIGHT = Int32Array.from(UNIT_CODES, (code) => tenths(UNITS[code][1]));
export const unitCode = (code: UnitCode): number => UNIT_CODES.indexOf(code);
/** Codes from here on are ways. */
export const UNIT_COUNT = UNIT_CODES.length;

/** How a unit may be met: by what the sentence has under the key, worth so much at most. */
export const Way = {
  /** As much as the sentence's own word is worth. */
  key: 32,
  wider: 33,
  country: 34,
  initials: 35,
  owner: 36,
  /** How a name is spelled that may be spelled otherwise. */
  spelled: 37,
  /** The least value that says a figure, and right behind it the greatest. */
  figureFrom: 38,
  figureTo: 39,
  year: 41,
  date: 42,
  /** No way to be met: what stands under the key rules the unit out. */
  ruledBy: 43,
} as const;

/** What a way is worth where the sentence has its key. */
export const WORTHS = new Uint8Array(64);
WORTHS[Way.key] = hundredths(WORTH.same);
WORTHS[Way.wider] = hundredths(WORTH.wider);
WORTHS[Way.country] = hundredths(WORTH.narrower);
WORTHS[Way.initials] = hundredths(WORTH.spelling);
WORTHS[Way.year] = hundredths(WORTH.same);

export const CODE_BITS = 32 - KEY_BITS;
export const entryOf = (key: Key, code: number): number => (key << CODE_BITS) | code;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** A figure as a key, to five digits or so. */
export function keyOfFigure(value: number): Key {
  float[0] = value;
  return (bits[0] ?? 0) >>> CODE_BITS;
}

export function figureOf(key: Key): number {
  bits[0] = key << CODE_BITS;
  return float[0] ?? 0;
}
