import type { VerificationStatus } from './claim.ts';
import type { Witness } from './origins.ts';
import type { StatusReasons } from './status.ts';
import type { Untimely } from './timeliness.ts';

/** A witness as it is told: by its name, and how many reports say what. */
export interface ToldWitness {
  name: string;
  reports: number;
  /** Reports that dispute the claim. */
  against: number;
  outlets: number;
  /** One report, by the outlet that is its own origin. */
  itself?: boolean;
  /** At least one report supports the claim; of those, one is cautious, one says it is not verified. */
  supports?: true;
  hedged?: true;
  unverified?: true;
}

/** What a status rests on, as far as a reader is told: names and counts, in no language. */
export interface StatusWhy {
  verdict?: { otherwise: VerificationStatus; reason: string };
  /** Fact-checks that count and say something. */
  reviews: { publisher: string; rating: string }[];
  asserting: ToldWitness[];
  hedging: ToldWitness[];
  disputing: ToldWitness[];
  /** Sources that only mention it. */
  mentioning: number;
  untimely: { why: Untimely; publisher: string; publishedAt?: string }[];
}

export function whyOf(reasons: StatusReasons): StatusWhy {
  const { verdict, reviews, asserting, hedging, disputing, mentioning, untimely } = reasons;
  return {
    ...(verdict && { verdict: { otherwise: verdict.otherwise, reason: verdict.given.reason.trim() } }),
    reviews: reviews
      .filter((review) => review.verdict !== 'unclear')
      .map(({ publisher, reviewRating }) => ({ publisher, rating: reviewRating.alternateName })),
    asserting: asserting.map(toldWitness),
    hedging: hedging.map(toldWitness),
    disputing: disputing.map(toldWitness),
    mentioning: mentioning.length,
    untimely: untimely.map(({ why, source: { publisher, publishedAt } }) => ({
      why,
      publisher,
      ...(publishedAt !== undefined && { publishedAt }),
    })),
  };
}

function toldWitness({ name, sources }: Witness): ToldWitness {
  return {
    name,
    reports: sources.length,
    against: sources.filter(({ stance }) => stance === 'disputes').length,
    outlets: new Set(sources.map(({ publisher }) => publisher.trim().toLowerCase())).size,
    ...(sources.length === 1 && sources[0]?.publisher === name && { itself: true }),
    ...(sources.some(({ stance }) => stance === 'supports') && { supports: true }),
    ...(sources.some(({ certainty }) => certainty === 'hedged') && { hedged: true }),
    ...(sources.some(({ certainty }) => certainty === 'unverified') && { unverified: true }),
  };
}
