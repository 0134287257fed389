import type { VerificationStatus } from './claim.ts';

/**
 * What a mark says: a pure function of relation and status, never of the claim's status alone.
 * `related` is listed, not painted, so it has no tone.
 */
export type Tone = 'backed' | 'open' | 'contested' | 'refuted' | 'suggested';

const SAME: Record<VerificationStatus, Tone> = {
  verified: 'backed',
  corroborated: 'backed',
  reported: 'open',
  unverified: 'open',
  disputed: 'contested',
  refuted: 'refuted',
};

const CONFLICTS: Record<VerificationStatus, Tone> = {
  verified: 'contested',
  corroborated: 'contested',
  reported: 'contested',
  unverified: 'contested',
  disputed: 'contested',
  refuted: 'open',
};

/**
 * The tone of one claim on one sentence; `undefined` where nothing is painted. A claim about another time lends the sentence
 * no status (`timeliness.ts`).
 */
export function toneOf(
  match: {
    relation: 'same' | 'conflicts' | 'related';
    suggested?: 'same' | 'conflicts';
    otherTime?: boolean;
  },
  status: VerificationStatus,
): Tone | undefined {
  if (match.otherTime === true && match.relation !== 'related') return 'open';
  switch (match.relation) {
    case 'same':
      return SAME[status];
    case 'conflicts':
      return CONFLICTS[status];
    case 'related':
      return match.suggested === undefined ? undefined : 'suggested';
  }
}

/** Which of several claims on one sentence is painted, first to last; the panel lists all. */
export const TONE_ORDER: readonly Tone[] = ['refuted', 'contested', 'backed', 'open', 'suggested'];

/** The one tone a sentence is painted in, or `undefined` where none is. */
export function strongestTone(tones: Iterable<Tone | undefined>): Tone | undefined {
  const present = new Set(tones);
  return TONE_ORDER.find((tone) => present.has(tone));
}
