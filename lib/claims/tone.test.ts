import { describe, expect, it } from 'vitest';
import type { VerificationStatus } from './claim.ts';
import { TONE_ORDER, strongestTone, toneOf } from './tone.ts';
import type { Tone } from './tone.ts';

/** The table of the design, written out: one row a cell. */
const CELLS: ['same' | 'conflicts', VerificationStatus, Tone][] = [
  ['same', 'verified', 'backed'],
  ['same', 'corroborated', 'backed'],
  ['same', 'reported', 'open'],
  ['same', 'unverified', 'open'],
  ['same', 'disputed', 'contested'],
  ['same', 'refuted', 'refuted'],
  ['conflicts', 'verified', 'contested'],
  ['conflicts', 'corroborated', 'contested'],
  ['conflicts', 'reported', 'contested'],
  ['conflicts', 'unverified', 'contested'],
  ['conflicts', 'disputed', 'contested'],
  ['conflicts', 'refuted', 'open'],
];
const STATUSES = CELLS.slice(0, 6).map(([, status]) => status);

describe('toneOf', () => {
  it.each(CELLS)('a sentence that is %s as or with a %s claim is %s', (relation, status, tone) => {
    expect(toneOf({ relation }, status)).toBe(tone);
  });

  it.each(STATUSES)('a sentence merely related to a %s claim is not painted', (status) => {
    expect(toneOf({ relation: 'related' }, status)).toBeUndefined();
  });

  it.each(STATUSES)('a suggestion never takes on the status of its %s claim', (status) => {
    expect(toneOf({ relation: 'related', suggested: 'same' }, status)).toBe('suggested');
    expect(toneOf({ relation: 'related', suggested: 'conflicts' }, status)).toBe('suggested');
  });
});

describe('strongestTone', () => {
  it('is nothing where no claim has a tone', () => {
    expect(strongestTone([])).toBeUndefined();
    expect(strongestTone([undefined, undefined])).toBeUndefined();
  });

  it('puts refuted first, then contested, backed, open and suggested, whatever the order of the claims', () => {
    expect(TONE_ORDER).toEqual(['refuted', 'contested', 'backed', 'open', 'suggested']);
    for (const [index, tone] of TONE_ORDER.entries()) {
      const weaker = TONE_ORDER.slice(index);
      expect(strongestTone(weaker.toReversed())).toBe(tone);
      expect(strongestTone([undefined, ...weaker])).toBe(tone);
    }
  });
});
