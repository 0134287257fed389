import type { Claim, Origin, Review, Source, Verdict, VerificationStatus } from './claim.ts';
import { independentOrigins } from './origins.ts';
import type { Witness } from './origins.ts';
import { type Untimely, untimely } from './timeliness.ts';

/** All that a status rests on. Every witness is in the first of `disputing`, `asserting`, `hedging` that fits it. */
export interface StatusReasons {
  /** The user's own verdict, and what the rest would have said without it. */
  verdict?: { given: Verdict; otherwise: VerificationStatus };
  /** Those that count. */
  reviews: Review[];
  /** Witnesses with at least one source that disputes the claim. */
  disputing: Witness[];
  /** Witnesses that state the claim outright. */
  asserting: Witness[];
  /** Witnesses that only report it as unconfirmed. */
  hedging: Witness[];
  /** Sources that merely mention the claim. */
  mentioning: Source[];
  /** Sources that cannot speak of the claim's event (see `timeliness.ts`). */
  untimely: { source: Source; why: Untimely }[];
}

export interface ComputedStatus {
  status: VerificationStatus;
  reasons: StatusReasons;
}

/**
 * The verification status of a claim, first rule that applies:
 * 1. the user's verdict, whatever else there is;
 * 2. published fact-checks: all *refuted* or all *verified*; *disputed* where they part (unclear ones are left out);
 * 3. *disputed*: some sources support and some dispute;
 * 4. *corroborated*: two or more independent origins assert it and none disputes it;
 * 5. *reported*: one origin asserts it, or any number report it as unconfirmed;
 * 6. *unverified*: nobody supports it yet.
 * Sources that merely mention a claim count for nothing, nor do those that cannot speak of its event (`timeliness.ts`), nor
 * reviews of whom the user accepts no longer, and hedged reports never add up to *corroborated*. Sources and reviews of
 * other claims are left out. The order in which
 * they come changes nothing.
 */
export function statusOf(
  claim: Claim,
  sources: readonly Source[],
  reviews: readonly Review[],
  origins: readonly Origin[] = [],
): ComputedStatus {
  const reasons: StatusReasons = {
    reviews: reviews.filter(({ claimId, uncounted }) => claimId === claim.id && uncounted === undefined),
    disputing: [],
    asserting: [],
    hedging: [],
    mentioning: [],
    untimely: [],
  };
  const telling: Source[] = [];
  for (const source of sources.filter(({ claimId }) => claimId === claim.id).toSorted(oldestFirst)) {
    const why = source.stance === 'mentions' ? undefined : untimely(claim, source);
    if (why !== undefined) reasons.untimely.push({ source, why });
    else if (source.stance === 'mentions') reasons.mentioning.push(source);
    else telling.push(source);
  }
  for (const witness of independentOrigins(telling, origins)) reasons[standing(witness)].push(witness);

  const computed = fromReviews(reasons.reviews) ?? fromWitnesses(reasons);
  if (claim.verdict !== undefined) reasons.verdict = { given: claim.verdict, otherwise: computed };
  const status = claim.verdict?.value ?? computed;
  return { status, reasons };
}

/** By what was kept first; so the words are the same in whatever order the records come. */
function oldestFirst(a: Source, b: Source): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function standing({ sources }: Witness): 'disputing' | 'asserting' | 'hedging' {
  if (sources.some(({ stance }) => stance === 'disputes')) return 'disputing';
  return sources.some(({ certainty }) => certainty === 'asserted') ? 'asserting' : 'hedging';
}

function fromReviews(reviews: readonly Review[]): VerificationStatus | undefined {
  const verdicts = new Set(reviews.map(({ verdict }) => verdict));
  verdicts.delete('unclear');
  if (verdicts.size === 0) return undefined;
  if (verdicts.size > 1 || verdicts.has('disputed')) return 'disputed';
  return verdicts.has('refuted') ? 'refuted' : 'verified';
}

function fromWitnesses({ disputing, asserting, hedging }: StatusReasons): VerificationStatus {
  const divided = disputing.some(({ sources }) => sources.some(({ stance }) => stance === 'supports'));
  const supporting = asserting.length + hedging.length;
  if (disputing.length > 0) return divided || supporting > 0 ? 'disputed' : 'unverified';
  if (asserting.length >= 2) return 'corroborated';
  return supporting > 0 ? 'reported' : 'unverified';
}
